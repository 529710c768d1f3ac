/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import org.recital.api.learning.TrainingCurve;

/**
 * An epoch of what learns in a step. {@link TrainingCurve#with} makes a curve of them.
 *
 * @param step  name of the step
 * @param part  which of its parts, as in {@link StepUpdate}
 * @param parts how many parts it has; 1 for a step with no splitter upstream
 * @param point what was measured
 * @param best  whether the model after this epoch is the one that is kept, as far as is known
 */
public record CurveUpdate(String step, int part, int parts, TrainingCurve.Point point, boolean best) {
}
