/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

/**
 * Welch's t-test of two independent groups with variances of their own.
 *
 * @see "Welch: The Generalization of Student's Problem when Several Different Population Variances are Involved, Biometrika 34, 1947"
 */
public final class Welch {

	private Welch() {
	}

	/** Two-sided p; NaN when a group has fewer than two values, 1 when the means are equal. */
	public static double p(double[] first, double[] second) {
		if (first.length < 2 || second.length < 2) {
			return Double.NaN;
		}
		double[] a = moments(first);
		double[] b = moments(second);
		if (a[0] == b[0]) {
			return 1;
		}
		double square = a[1] + b[1];
		double freedom = square * square / (a[1] * a[1] / (first.length - 1) + b[1] * b[1] / (second.length - 1));
		return square == 0 ? 0 : Distributions.studentTwoSided((a[0] - b[0]) / Math.sqrt(square), freedom);
	}

	/** Cliff's delta of two groups: the chance that a value of the first is above one of the second, less that it is below. */
	public static double delta(double[] first, double[] second) {
		return Effect.cliff(first, second);
	}

	/** The mean, and the squared standard error of the mean. */
	private static double[] moments(double[] values) {
		double mean = 0;
		for (double v : values) {
			mean += v;
		}
		mean /= values.length;
		double squares = 0;
		for (double v : values) {
			squares += (v - mean) * (v - mean);
		}
		return new double[] { mean, squares / (values.length - 1) / values.length };
	}
}
