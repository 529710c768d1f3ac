/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

/**
 * Something changed about a step.
 *
 * @param step     name of the step
 * @param part     which of its parts, 0 to {@code parts} - 1; {@code parts} itself for the gathering of a step that gathers;
 *                 {@link #WHOLE} for the step as a whole, which is told after
 *                 every change of one of its parts
 * @param parts    how many parts it has; 1 for a step with no splitter upstream
 * @param state    how far it is
 * @param fraction 0 to 1; of a step as a whole over all its parts
 * @param detail   what it does at the moment, why it failed; or empty
 */
public record StepUpdate(String step, int part, int parts, StepState state, double fraction, String detail) {

	/** {@link #part()} of an update that is about the step as a whole. */
	public static final int WHOLE = -1;

	/** Whether this is about the step and not one of its parts. */
	public boolean isWhole() {
		return part == WHOLE;
	}
}
