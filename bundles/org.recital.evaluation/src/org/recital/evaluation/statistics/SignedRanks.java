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
 * The sizes of differences, ranked. Differences of 0 are dropped; equal sizes share their mean rank (sizes that differ by no more than
 * 1e-12 of the largest count as equal, since they differ by rounding).
 *
 * @param twiceRanks twice the rank of each difference that is left, ascending
 * @param ties       the sum of t^3 - t over groups of t equal sizes
 * @param twicePlus  twice the sum of the ranks of positive differences
 * @param twiceAll   twice the sum of all ranks
 */
record SignedRanks(int[] twiceRanks, double ties, long twicePlus, long twiceAll) {

	static SignedRanks of(double[] differences) {
		double largest = 0;
		for (double d : differences) {
			largest = Math.max(largest, Math.abs(d));
		}
		double same = largest * 1e-12;
		// positive and negative sizes sorted apart, then merged: no difference need be looked up again
		double[] plus = new double[differences.length];
		double[] minus = new double[differences.length];
		int p = 0;
		int m = 0;
		for (double d : differences) {
			if (d > same) {
				plus[p++] = d;
			} else if (d < -same) {
				minus[m++] = -d;
			}
		}
		Arrays.sort(plus, 0, p);
		Arrays.sort(minus, 0, m);
		int n = p + m;
		int[] twiceRank = new int[n];
		double ties = 0;
		long twicePlus = 0;
		long all = 0;
		int i = 0;
		int j = 0;
		while (i + j < n) {
			int begin = i + j;
			int beginPlus = i;
			boolean fromPlus = j == m || i < p && plus[i] <= minus[j];
			double last = fromPlus ? plus[i] : minus[j];
			// a group goes on as long as the next size differs from the one before by rounding only
			while (true) {
				if (i < p && plus[i] - last <= same && (j == m || plus[i] <= minus[j])) {
					last = plus[i++];
				} else if (j < m && minus[j] - last <= same) {
					last = minus[j++];
				} else {
					break;
				}
			}
			int end = i + j;
			int rank = begin + end + 1;
			Arrays.fill(twiceRank, begin, end, rank);
			double t = end - begin;
			ties += t * t * t - t;
			all += (long) rank * (end - begin);
			twicePlus += (long) rank * (i - beginPlus);
		}
		return new SignedRanks(twiceRank, ties, twicePlus, all);
	}

	/** Differences that are not 0. */
	int size() {
		return twiceRanks.length;
	}

	/** Rank sum of positive less that of negative differences, by the sum of all: -1 to 1; 0 without differences. */
	double biserial() {
		return twiceAll == 0 ? 0 : (2.0 * twicePlus - twiceAll) / twiceAll;
	}
}
