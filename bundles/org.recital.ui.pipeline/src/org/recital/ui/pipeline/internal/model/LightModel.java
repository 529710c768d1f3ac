/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import org.recital.core.run.StepState;

/**
 * The state of a step in the last run.
 *
 * @param light    which of the states
 * @param fraction how much of it is done, 0 to 1; NaN when nobody knows
 * @param detail   what it is doing or why it failed, in a few words; or empty
 */
public record LightModel(StepState light, double fraction, String detail) {

    /** Not run. */
    public static final LightModel IDLE = new LightModel(StepState.IDLE, Double.NaN, "");
}
