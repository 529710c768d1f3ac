/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.util.Optional;

/**
 * How far a sweep has come.
 *
 * @param done          trials that have ended
 * @param total         trials at most; 0 when time alone ends them
 * @param elapsedMillis wall time so far, all tries of a sweep that was killed together
 * @param leftMillis    estimate of what is left, by what trials took so far and the limit of time; -1: not known yet
 * @param best          the best trial with all there is so far
 */
public record SweepProgress(int done, int total, long elapsedMillis, long leftMillis, Optional<Trial> best) {
}
