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
		void add(float value, int from, int to) {
			int[] c = counts;
			int[] things = byColumn.indices();
			for (int p = from; p < to; p++) {
				c[things[p]]++;
			}
		}

		@Override
		void finish(int count, double squares, float[] out, int to) {
			int[] c = counts;
			if (jaccard) {
				int[] offsets = byRow.offsets();
				for (int j = 0; j < to; j++) {
					int n = c[j];
					out[j] = n == 0 ? 0 : n / (float) (count + (offsets[j + 1] - offsets[j]) - n);
				}
			} else {
				float own = SparseVectors.inverse(squares);
				float[] inv = inverse;
				for (int j = 0; j < to; j++) {
					out[j] = c[j] * (own * inv[j]);
				}
			}
			if (!weight.isNeutral()) {
				for (int j = 0; j < to; j++) {
					out[j] *= weight.of(c[j]);
				}
			}
			Arrays.fill(c, 0, to, 0);
		}
	}
}
