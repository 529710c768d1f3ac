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
 * Whether two recommenders differ, from the differences of their values user by user (or, {@link #CORRECTED_T}, part by part).
 * Two-sided; p is NaN for fewer than two differences and 1 when all are 0.
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
		public double p(double[] differences, long seed, double ratio) {
			return student(differences, 1.0 / differences.length);
		}
	},

	/** Wilcoxon's signed-rank test, see {@link SignedRank}: exact up to 50 differences, with zeros dropped. */
	WILCOXON {
		@Override
		public double p(double[] differences, long seed, double ratio) {
			return SignedRank.p(differences);
		}
	},

	/**
	 * The sign test: how often one is better, whatever by how much; differences of 0 are dropped. Exact by the binomial distribution
	 * for any number.
	 *
	 * @see "Dixon, Mood: The Statistical Sign Test, Journal of the American Statistical Association 41(236), 1946"
	 */
	SIGN {
		@Override
		public double p(double[] differences, long seed, double ratio) {
			if (differences.length < 2) {
				return Double.NaN;
			}
			int plus = 0;
			int minus = 0;
			for (double d : differences) {
				plus += d > 0 ? 1 : 0;
				minus += d < 0 ? 1 : 0;
			}
			int fewer = Math.min(plus, minus);
			// P(X <= fewer) of a binomial with one half is I_1/2(n - fewer, fewer + 1)
			return plus == minus ? 1 : Math.min(1, 2 * Distributions.incompleteBeta(plus + minus - fewer, fewer + 1, 0.5, 0.5));
		}
	},

	/** The randomisation (permutation, sign-flip) test of the mean difference, see {@link SignFlip}. */
	RANDOMISATION {
		@Override
		public double p(double[] differences, long seed, double ratio) {
			return SignFlip.p(differences, seed);
		}
	},

	/**
	 * The corrected resampled t-test over the parts (folds and repeats) of a cross-validation: one difference a part, whose variance is
	 * taken by {@code 1/parts + test/training} instead of {@code 1/parts}, since parts share training data. Answers whether the
	 * difference would hold on another cut of the data, also for figures that are one number for all users. Needs at least two
	 * parts, and finds little with fewer than ten.
	 *
	 * @see "Nadeau, Bengio: Inference for the Generalization Error, Machine Learning 52, 2003, section 3"
	 */
	CORRECTED_T {
		@Override
		public double p(double[] differences, long seed, double ratio) {
			return ratio > 0 ? student(differences, 1.0 / differences.length + ratio) : Double.NaN;
		}
	};

	/**
	 * The probability of a difference at least as great if the two did not differ.
	 *
	 * @param differences one a user, or one a part
	 * @param seed        for a test that draws
	 * @param ratio       test events by training events of a part, for {@link #CORRECTED_T}; NaN where it is not known
	 * @return 0 to 1, or NaN
	 */
	public abstract double p(double[] differences, long seed, double ratio);

	/** The same for a test over users. */
	public final double p(double[] differences, long seed) {
		return p(differences, seed, Double.NaN);
	}

	/** Whether it looks at parts, not at users. */
	public final boolean isOverParts() {
		return this == CORRECTED_T;
	}

	/** p of the mean, whose variance is that of the differences times a factor. */
	private static double student(double[] differences, double factor) {
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
		return mean == 0 ? 1 : Distributions.studentTwoSided(mean / Math.sqrt(squares / (n - 1) * factor), n - 1);
	}
}
