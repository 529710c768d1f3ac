/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.training;

import org.recital.api.learning.TrainingCurve;

/**
 * How a network of a run learned. Curves of one name are the parts of one step: they are drawn in one colour.
 *
 * @param name  the step, and the run where several are shown
 * @param part  which of its parts, from 0
 * @param curve epoch by epoch
 */
public record Curve(String name, int part, TrainingCurve curve) {

    /** The epoch that was kept, the last one where none was; null when there are no epochs. */
    TrainingCurve.Point kept() {
        return curve.points().stream().filter(p -> p.epoch() == curve.best()).findFirst().orElse(curve.points().isEmpty() ? null : curve.points().getLast());
    }
}
