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
 * Fisher's paired randomisation test: if the two did not differ, each user's difference could as well have the other sign. p is the
 * share of sign patterns whose mean difference is at least as great: of all patterns up to {@value #EXACT} differences that are not
 * 0, else of {@value #PATTERNS} drawn ones and the one met, {@code (1 + as great) / (1 + drawn)}.
 *
 * @see "Smucker, Allan, Carterette: A Comparison of Statistical Significance Tests for Information Retrieval Evaluation, CIKM 2007"
 */
final class SignFlip {

	static final int EXACT = 16;
	static final int PATTERNS = 10_000;

	private SignFlip() {
	}

	static double p(double[] differences, long seed) {
		if (differences.length < 2) {
			return Double.NaN;
		}
		double sum = 0;
		double size = 0;
		int n = 0;
		double[] kept = new double[differences.length];
		for (double d : differences) {
			if (d != 0) {
				kept[n++] = d;
				sum += d;
				size += Math.abs(d);
			}
		}
		// sums of the same differences in another order differ by rounding, and count as the same
		double least = Math.abs(sum) - 1e-12 * size;
		if (n <= EXACT) {
			int asGreat = 0;
			for (long pattern = 0; pattern < 1L << n; pattern++) {
				asGreat += Math.abs(flipped(kept, 0, n, pattern)) >= least ? 1 : 0;
			}
			return (double) asGreat / (1L << n);
		}
		int asGreat = 0;
		for (int k = 0; k < PATTERNS; k++) {
			Draws random = new Draws(seed, k);
			double total = 0;
			for (int begin = 0; begin < n; begin += Long.SIZE) {
				total += flipped(kept, begin, Math.min(n, begin + Long.SIZE), random.nextLong());
			}
			asGreat += Math.abs(total) >= least ? 1 : 0;
		}
		return (1.0 + asGreat) / (1.0 + PATTERNS);
	}

	/** The sum of some differences, the k-th with its sign turned when bit k is set. */
	private static double flipped(double[] differences, int from, int to, long bits) {
		double sum = 0;
		for (int k = from; k < to; k++) {
			sum += (bits >>> k - from & 1) == 0 ? differences[k] : -differences[k];
		}
		return sum;
	}
}
