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
 * How a family of tests is corrected for being several: adjusted p values, of which those below the level count as differences that
 * hold.
 */
public enum Correction {

	/** Holm's step-down: no false finding in the family but with the chance of the level. The default. See {@link Holm}. */
	HOLM {
		@Override
		public double[] adjust(double... p) {
			return Holm.adjust(p);
		}
	},

	/**
	 * Bonferroni's: every p times the number of tests. Keeps the same promise as Holm's and finds less; for papers that ask for it.
	 *
	 * @see "Dunn: Multiple Comparisons among Means, Journal of the American Statistical Association 56(293), 1961"
	 */
	BONFERRONI {
		@Override
		public double[] adjust(double... p) {
			int tests = count(p);
			return Arrays.stream(p).map(v -> Math.min(1, tests * v)).toArray();
		}
	},

	/**
	 * The step-up of Benjamini and Hochberg: of the differences found, the share that is false is expected to stay below the level.
	 * Finds more than Holm's and promises less: single findings may be false. For independent or positively dependent tests.
	 *
	 * @see "Benjamini, Hochberg: Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57(1), 1995"
	 */
	BENJAMINI_HOCHBERG {
		@Override
		public double[] adjust(double... p) {
			Integer[] order = order(p);
			int tests = count(p);
			double[] adjusted = new double[p.length];
			Arrays.fill(adjusted, Double.NaN);
			double least = 1;
			for (int k = tests - 1; k >= 0; k--) {
				least = Math.min(least, tests * p[order[k]] / (k + 1));
				adjusted[order[k]] = least;
			}
			return adjusted;
		}
	},

	/** None: p as it is. With twenty tests one false finding is to be expected at 95 %. */
	NONE {
		@Override
		public double[] adjust(double... p) {
			return p.clone();
		}
	};

	/**
	 * Adjusted p values.
	 *
	 * @param p 0 to 1; NaN for a test that was not made, which stays NaN and does not count
	 * @return parallel to p
	 */
	public abstract double[] adjust(double... p);

	/** Places by ascending p, NaN last. */
	static Integer[] order(double[] p) {
		Integer[] order = new Integer[p.length];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
		return order;
	}

	/** Number of tests that were made. */
	static int count(double[] p) {
		return (int) Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
	}
}
