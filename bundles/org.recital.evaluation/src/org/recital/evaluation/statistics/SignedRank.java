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
 * Wilcoxon's signed-rank test. Differences of 0 are dropped; equal sizes share their mean rank (sizes that differ by no more
 * than 1e-12 of the largest count as equal, since they differ by rounding). Up to {@value #EXACT} differences p is exact, also
 * with ties: all sign patterns are counted. Above, the normal approximation with the variance corrected for ties, without
 * continuity correction.
 *
 * @see "Wilcoxon: Individual Comparisons by Ranking Methods, Biometrics Bulletin 1(6), 1945"
 * @see "Hollander, Wolfe, Chicken: Nonparametric Statistical Methods, 3rd edition, 2014, section 3.1"
 */
final class SignedRank {

	static final int EXACT = 50;

	private SignedRank() {
	}

	static double p(double[] differences) {
		if (differences.length < 2) {
			return Double.NaN;
		}
		double largest = 0;
		for (double d : differences) {
			largest = Math.max(largest, Math.abs(d));
		}
		double same = largest * 1e-12;
		// sorted by size, the sign kept beside it
		double[] kept = Arrays.stream(differences).filter(d -> Math.abs(d) > same).toArray();
		int n = kept.length;
		if (n == 0) {
			return 1;
		}
		double[] sizes = new double[n];
		for (int k = 0; k < n; k++) {
			sizes[k] = Math.abs(kept[k]);
		}
		Arrays.sort(sizes);
		int[] twiceRank = new int[n];
		double ties = 0;
		for (int begin = 0; begin < n;) {
			int end = begin + 1;
			while (end < n && sizes[end] - sizes[end - 1] <= same) {
				end++;
			}
			Arrays.fill(twiceRank, begin, end, begin + end + 1);
			double t = end - begin;
			ties += t * t * t - t;
			begin = end;
		}
		long twicePlus = 0;
		long twiceAll = 0;
		for (double d : kept) {
			int rank = twiceRank[Arrays.binarySearch(sizes, Math.abs(d))];
			twiceAll += rank;
			twicePlus += d > 0 ? rank : 0;
		}
		if (n <= EXACT) {
			return exact(twiceRank, (int) Math.min(twicePlus, twiceAll - twicePlus), (int) twiceAll);
		}
		double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48;
		return Distributions.normalTwoSided((twicePlus / 2.0 - n * (n + 1.0) / 4) / Math.sqrt(variance));
	}

	/** The share of sign patterns whose smaller rank sum is no greater than the one met. */
	private static double exact(int[] twiceRank, int smaller, int all) {
		double[] patterns = new double[all + 1]; // patterns by twice their rank sum; whole numbers below 2^51
		patterns[0] = 1;
		int most = 0;
		for (int rank : twiceRank) {
			most += rank;
			for (int sum = most; sum >= rank; sum--) {
				patterns[sum] += patterns[sum - rank];
			}
		}
		double below = 0;
		for (int sum = 0; sum <= smaller; sum++) {
			below += patterns[sum];
		}
		return Math.min(1, 2 * below / Math.pow(2, twiceRank.length));
	}
}
