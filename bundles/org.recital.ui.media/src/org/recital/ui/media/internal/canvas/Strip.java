/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import org.recital.audio.layers.Lane;

/**
 * What the canvas shows of one strip.
 *
 * @param lane     what is painted; null while it is made or when it cannot be
 * @param title    its name
 * @param message  said in place of the picture; or empty
 * @param weight   height as a share
 * @param first    number of its ground among the layers
 * @param count    how many layers it has
 * @param selected number of the selected layer within it, or -1
 */
public record Strip(Lane lane, String title, String message, double weight, int first, int count, int selected) {
}
