/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.separate;

import org.recital.audio.Samples;

/**
 * A sound in three parts that sum to it.
 *
 * @param harmonic   tones
 * @param percussive strokes
 * @param residual   neither; silence unless margins were asked for
 */
public record Separated(Samples harmonic, Samples percussive, Samples residual) {
}
