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
 * How a network of a run learned.
 *
 * @param name  the run and the step, and the part where there are several
 * @param curve epoch by epoch
 */
public record Curve(String name, TrainingCurve curve) {
}
