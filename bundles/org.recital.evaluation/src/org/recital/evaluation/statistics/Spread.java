/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Arrays;

/**
 * How far a figure varies between the parts (folds and repeats) of a split: what another cut of the data does to it, while its interval tells what other
 * users would do.
 *
 * @param parts     number of parts that have the figure
 * @param deviation standard deviation of the parts' figures (n - 1); NaN of fewer than two
 */
public record Spread(int parts, double deviation) {

	/** Of a figure that is not known. */
	public static final Spread NONE = new Spread(0, Double.NaN);

	/** Of the figures of the parts, NaN where a part has none; null: not known. */
	static Spread of(double[] figures) {
		double[] known = figures == null ? new double[0] : Arrays.stream(figures).filter(f -> !Double.isNaN(f)).toArray();
		double mean = Arrays.stream(known).average().orElse(Double.NaN);
		double squares = Arrays.stream(known).map(f -> (f - mean) * (f - mean)).sum();
		return known.length == 0 ? NONE : new Spread(known.length, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)));
	}

	/** Whether there are two parts at least. */
	public boolean isKnown() {
		return parts > 1;
	}
}
