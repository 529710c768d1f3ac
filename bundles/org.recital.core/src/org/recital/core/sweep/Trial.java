/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One setting, judged on the validation side.
 *
 * @param number     from 0, in the order they were proposed
 * @param setting    {@code step.parameter} to value
 * @param resource   share of what a trial can be given, in (0, 1]; below 1 in the lower rungs of a halving
 * @param state      how it ended
 * @param value      the metric over all parts; NaN when it failed
 * @param parts      the metric by part
 * @param error      why it failed; empty when it did not
 * @param wallMillis how long its steps took, all parts together
 */
public record Trial(int number, Map<String, Object> setting, double resource, State state, double value, List<Double> parts, String error,
		long wallMillis) {

	/** How a trial ended. */
	public enum State {
		DONE, FAILED
	}

	public Trial {
		setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
		parts = parts == null ? List.of() : List.copyOf(parts);
		error = error == null ? "" : error; //$NON-NLS-1$
	}

	/** Whether it was judged with all there is. */
	public boolean isFull() {
		return resource >= 1;
	}

	/** The value with the sign that makes greater better; negative infinity when it failed. */
	public double score(boolean higherIsBetter) {
		return state == State.FAILED || Double.isNaN(value) ? Double.NEGATIVE_INFINITY : higherIsBetter ? value : -value;
	}
}
