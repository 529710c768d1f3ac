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
 * From where to where a figure lies with the given confidence; both NaN where no interval can be given.
 *
 * @param low  lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

	/** No interval. */
	public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

	/** Whether there is one. */
	public boolean isKnown() {
		return !Double.isNaN(low);
	}

	/**
	 * The percentile interval of draws: the quantiles (1 - level) / 2 and (1 + level) / 2, linear between draws.
	 *
	 * @param draws at least one; not changed
	 * @param level 0 to 1, as 0.95
	 * @see "Hyndman, Fan: Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996, definition 7"
	 */
	public static Interval percentile(double[] draws, double level) {
		double[] sorted = draws.clone();
		Arrays.sort(sorted);
		return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
	}

	private static double quantile(double[] sorted, double q) {
		double at = q * (sorted.length - 1);
		int below = (int) Math.floor(at);
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
	}
}
