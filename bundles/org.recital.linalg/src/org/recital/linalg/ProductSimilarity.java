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

/** Cosine of rows with values; a column that a row has not counts as 0. */
public final class ProductSimilarity extends SparseSimilarity {

	private final OverlapWeight weight;
	private final float[] inverse;

	/**
	 * @param byColumn columns x things, the things of a column ascending
	 */
	public ProductSimilarity(SparseRows byColumn, OverlapWeight weight) {
		super(byColumn);
		this.weight = weight;
		this.inverse = SparseVectors.inverseNorms(byRow);
	}

	@Override
	public SparseWorker worker() {
		return weight.isNeutral() ? new ProductWorker() : new WeightedWorker();
	}

	private class ProductWorker extends SparseWorker {
		final float[] sums = new float[size()];

		@Override
		void add(float value, int from, int to) {
			Accumulate.add(sums, byColumn.indices(), byColumn.values(), from, to, value);
		}

		@Override
		void finish(int count, double squares, float[] out, int to) {
			float own = SparseVectors.inverse(squares);
			for (int j = 0; j < to; j++) {
				out[j] = sums[j] * (own * inverse[j]);
			}
			Arrays.fill(sums, 0, to, 0);
		}
	}

	/** Counts as well, because the weight asks for the overlap. */
	private final class WeightedWorker extends ProductWorker {
		private final int[] counts = new int[size()];

		@Override
		void add(float value, int from, int to) {
			super.add(value, from, to);
			int[] things = byColumn.indices();
			for (int p = from; p < to; p++) {
				counts[things[p]]++;
			}
		}

		@Override
		void finish(int count, double squares, float[] out, int to) {
			super.finish(count, squares, out, to);
			for (int j = 0; j < to; j++) {
				out[j] *= weight.of(counts[j]);
			}
			Arrays.fill(counts, 0, to, 0);
		}
	}
}
