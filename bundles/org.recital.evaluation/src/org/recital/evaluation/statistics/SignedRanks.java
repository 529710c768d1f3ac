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
		double[] kept = new double[differences.length];
		double[] sizes = new double[differences.length];
		int n = 0;
		for (double d : differences) {
			if (Math.abs(d) > same) {
				sizes[n] = Math.abs(d);
				kept[n++] = d;
			}
		}
		sizes = Arrays.copyOf(sizes, n);
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
		long plus = 0;
		long all = 0;
		for (int k = 0; k < n; k++) {
			int rank = twiceRank[Arrays.binarySearch(sizes, Math.abs(kept[k]))];
			all += rank;
			plus += kept[k] > 0 ? rank : 0;
		}
		return new SignedRanks(twiceRank, ties, plus, all);
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
