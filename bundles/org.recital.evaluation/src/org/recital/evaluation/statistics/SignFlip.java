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
 * <p>
 * A pattern gives each user a sign, the same in all comparisons of a seed. The sum of differences under a pattern is then the difference of two
 * sums, one of each recommender's own values, which are worked out once a recommender and not once a pair: for all pairs of r
 * recommenders over n users r n and r<sup>2</sup> / 2 operations a pattern, in place of n r<sup>2</sup> / 2.
 *
 * @see "Smucker, Allan, Carterette: A Comparison of Statistical Significance Tests for Information Retrieval Evaluation, CIKM 2007"
 */
final class SignFlip {

	static final int EXACT = 16;
	static final int PATTERNS = 10_000;
	/** Users whose sums under all their signs are looked up together. */
	private static final int GROUP = 8;
	/** Patterns whose sums stay near while all users are gone through. */
	private static final int BLOCK = 1000;

	private SignFlip() {
	}

	/** The test of differences, one a user. */
	static double p(double[] differences, long seed) {
		double[] nothing = new double[differences.length];
		return nonZero(differences, nothing) <= EXACT ? p(differences, nothing, null, null)
				: p(differences, nothing, sums(differences, seed), new double[PATTERNS]);
	}

	/**
	 * The test of two columns.
	 *
	 * @param a    one value a user
	 * @param b    parallel to a
	 * @param ofA  {@link #sums} of a; without meaning where {@link #nonZero} is at most {@value #EXACT}
	 * @param ofB  those of b, of the same seed
	 * @return 0 to 1; NaN for fewer than two users
	 */
	static double p(double[] a, double[] b, double[] ofA, double[] ofB) {
		if (a.length < 2) {
			return Double.NaN;
		}
		double sum = 0;
		double size = 0;
		for (int u = 0; u < a.length; u++) {
			sum += a[u] - b[u];
			size += Math.abs(a[u]) + Math.abs(b[u]);
		}
		// sums of the same differences in another order differ by rounding, and count as the same
		double least = Math.abs(sum) - 1e-12 * size;
		int n = nonZero(a, b);
		if (n <= EXACT) {
			return exact(a, b, n, least);
		}
		int asGreat = 0;
		for (int k = 0; k < PATTERNS; k++) {
			asGreat += Math.abs(ofA[k] - ofB[k]) >= least ? 1 : 0;
		}
		return (1.0 + asGreat) / (1.0 + PATTERNS);
	}

	/** How many users the two differ for. */
	static int nonZero(double[] a, double[] b) {
		int n = 0;
		for (int u = 0; u < a.length; u++) {
			n += a[u] == b[u] ? 0 : 1;
		}
		return n;
	}

	private static double exact(double[] a, double[] b, int n, double least) {
		double[] kept = new double[n];
		int at = 0;
		for (int u = 0; u < a.length; u++) {
			if (a[u] != b[u]) {
				kept[at++] = a[u] - b[u];
			}
		}
		int asGreat = 0;
		for (int pattern = 0; pattern < 1 << n; pattern++) {
			double sum = 0;
			for (int k = 0; k < n; k++) {
				sum += (pattern >>> k & 1) == 0 ? kept[k] : -kept[k];
			}
			asGreat += Math.abs(sum) >= least ? 1 : 0;
		}
		return (double) asGreat / (1 << n);
	}

	/**
	 * The sum of the values under each drawn pattern. A user's sign in a pattern depends on the seed and both numbers alone.
	 *
	 * @param values one a user
	 */
	static double[] sums(double[] values, long seed) {
		double[] sums = new double[PATTERNS];
		long[] starts = new long[PATTERNS];
		for (int k = 0; k < PATTERNS; k++) {
			starts[k] = Draws.start(seed, k);
		}
		double[] table = new double[Long.SIZE / GROUP << GROUP];
		for (int from = 0; from < PATTERNS; from += BLOCK) {
			for (int begin = 0; begin < values.length; begin += Long.SIZE) {
				table(values, begin, table);
				int groups = (Math.min(Long.SIZE, values.length - begin) + GROUP - 1) / GROUP;
				for (int k = from; k < from + BLOCK; k++) {
					long signs = Draws.at(starts[k], begin / Long.SIZE);
					double sum = 0;
					for (int g = 0; g < groups; g++) {
						sum += table[(g << GROUP) + (int) (signs & (1 << GROUP) - 1)];
						signs >>>= GROUP;
					}
					sums[k] += sum;
				}
			}
		}
		return sums;
	}

	/** The sums of 64 values, eight by eight, under all their signs; there may be fewer. */
	private static void table(double[] values, int begin, double[] table) {
		for (int g = 0; g < Long.SIZE / GROUP; g++) {
			int at = g << GROUP;
			table[at] = 0;
			int size = 1;
			for (int k = 0; k < GROUP; k++) {
				int user = begin + g * GROUP + k;
				double value = user < values.length ? values[user] : 0;
				for (int s = 0; s < size; s++) {
					double before = table[at + s];
					table[at + s] = before + value;
					table[at + size + s] = before - value;
				}
				size *= 2;
			}
		}
	}
}
