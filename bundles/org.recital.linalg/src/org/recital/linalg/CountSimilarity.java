/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Arrays;

/**
 * Similarities that need only to know which columns two rows share: values do not count. With n columns shared and a and b
 * columns of their own:
 * <pre>
 * cosine   n / sqrt(a b)
 * jaccard  n / (a + b - n)
 * </pre>
 */
public final class CountSimilarity extends SparseSimilarity {

	private final boolean jaccard;
	private final OverlapWeight weight;
	private final float[] inverse;

	private CountSimilarity(SparseRows byColumn, boolean jaccard, OverlapWeight weight) {
		super(byColumn.binary());
		this.jaccard = jaccard;
		this.weight = weight;
		this.inverse = SparseVectors.inverseNorms(byRow);
	}

	/** Cosine of rows of ones. */
	public static CountSimilarity cosine(SparseRows byColumn, OverlapWeight weight) {
		return new CountSimilarity(byColumn, false, weight);
	}

	/** Jaccard's coefficient (Jaccard 1901). */
	public static CountSimilarity jaccard(SparseRows byColumn, OverlapWeight weight) {
		return new CountSimilarity(byColumn, true, weight);
	}

	@Override
	public SparseWorker worker() {
		return new CountWorker();
	}

	private final class CountWorker extends SparseWorker {
		private final int[] counts = new int[size()];

		@Override
		public void before(int i, float[] out) {
			countBefore(byRow.indices(), byRow.begin(i), byRow.end(i), byColumn.offsets(), source, byColumn.indices(), counts);
			int own = byRow.count(i);
			finish(own, own, out, i);
		}

		@Override
		void add(float value, int from, int to) {
			count(byColumn.indices(), from, to, counts);
		}

		@Override
		void finish(int count, double squares, float[] out, int to) {
			if (jaccard) {
				jaccards(counts, count, byRow.offsets(), out, to);
			} else {
				cosines(counts, SparseVectors.inverse(squares), inverse, out, to);
			}
			if (!weight.isNeutral()) {
				weigh(counts, weight, out, to);
			}
			Arrays.fill(counts, 0, to, 0);
		}
	}

	// loops stand alone, so that the compiler sees each of them once and small

	/** Counts the things of each column that come before its entry. */
	private static void countBefore(int[] columns, int from, int to, int[] offsets, int[] ends, int[] things, int[] counts) {
		for (int q = from; q < to; q++) {
			count(things, offsets[columns[q]], ends[q], counts);
		}
	}

	private static void count(int[] things, int from, int to, int[] counts) {
		for (int p = from; p < to; p++) {
			counts[things[p]]++;
		}
	}

	private static void cosines(int[] counts, float own, float[] inverse, float[] out, int to) {
		for (int j = 0; j < to; j++) {
			out[j] = counts[j] * (own * inverse[j]);
		}
	}

	private static void jaccards(int[] counts, int own, int[] offsets, float[] out, int to) {
		for (int j = 0; j < to; j++) {
			int n = counts[j];
			out[j] = n == 0 ? 0 : n / (float) (own + (offsets[j + 1] - offsets[j]) - n);
		}
	}

	private static void weigh(int[] counts, OverlapWeight weight, float[] out, int to) {
		for (int j = 0; j < to; j++) {
			out[j] *= weight.of(counts[j]);
		}
	}
}
