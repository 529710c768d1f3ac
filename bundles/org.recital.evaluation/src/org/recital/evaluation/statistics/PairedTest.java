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
 * Whether two recommenders differ, from the differences of their values user by user. Two-sided; p is NaN for fewer than two
 * users and 1 when all differences are 0.
 */
public enum PairedTest {

	/**
	 * Student's paired t-test: the mean of the differences by its standard error, n - 1 degrees of freedom. The default: of the
	 * usual tests it keeps its error rate best on measures of retrieval.
	 *
	 * @see "Student: The Probable Error of a Mean, Biometrika 6(1), 1908"
	 * @see "Urbano, Lima, Hanjalic: Statistical Significance Testing in Information Retrieval, SIGIR 2019"
	 */
	T {
		@Override
		public double p(double[] differences, long seed) {
			int n = differences.length;
			if (n < 2) {
				return Double.NaN;
			}
			double mean = 0;
			for (double d : differences) {
				mean += d;
			}
			mean /= n;
			double squares = 0;
			for (double d : differences) {
				squares += (d - mean) * (d - mean);
			}
			if (mean == 0) {
				return 1;
			}
			return Distributions.studentTwoSided(mean / Math.sqrt(squares / (n - 1) / n), n - 1);
		}
	},

	/** Wilcoxon's signed-rank test, see {@link SignedRank}. */
	WILCOXON {
		@Override
		public double p(double[] differences, long seed) {
			return SignedRank.p(differences);
		}
	},

	/** The randomisation (sign-flip) test of the mean difference, see {@link SignFlip}. */
	RANDOMISATION {
		@Override
		public double p(double[] differences, long seed) {
			return SignFlip.p(differences, seed);
		}
	};

	/**
	 * The probability of a difference at least as great if the two did not differ.
	 *
	 * @param differences one a user
	 * @param seed        for a test that draws
	 * @return 0 to 1, or NaN
	 */
	public abstract double p(double[] differences, long seed);
}
