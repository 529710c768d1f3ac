/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

/**
 * What a layer has at a point, unrounded: that of the cell (frame and band, note, sample) the point lies in.
 *
 * @param seconds the time of the cell: the middle of its frame
 * @param value   its value on the axis: the middle frequency of its band, an amplitude
 * @param level   what is there, in the unit of {@link MediaLayer#levels}; NaN when the layer has no levels or nothing is there
 * @param words   further words, localised: the name of a note, of a band; or empty
 */
public record Reading(double seconds, double value, double level, String words) {
}
