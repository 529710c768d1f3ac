/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/** Adds scaled sparse rows to a dense row: the inner loop of a sparse times sparse product. */
public final class Accumulate {

	private Accumulate() {
	}

	/** {@code sums[indices[p]] += weight} for p from {@code from} (inclusive) to {@code to} (exclusive). */
	public static void add(float[] sums, int[] indices, int from, int to, float weight) {
		for (int p = from; p < to; p++) {
			sums[indices[p]] += weight;
		}
	}

	/** {@code sums[indices[p]] += weight * values[p]}; values null: every value is 1. */
	public static void add(float[] sums, int[] indices, float[] values, int from, int to, float weight) {
		if (values == null) {
			add(sums, indices, from, to, weight);
			return;
		}
		for (int p = from; p < to; p++) {
			sums[indices[p]] += weight * values[p];
		}
	}

	/**
	 * Adds some rows of a matrix, each times its weight.
	 *
	 * @param rows    which rows, {@code from} (inclusive) to {@code to} (exclusive)
	 * @param weights parallel to {@code rows}; null: every weight is 1
	 * @param m       with values
	 * @return how many entries were added
	 */
	public static int addRows(float[] sums, int[] rows, float[] weights, int from, int to, SparseRows m) {
		int[] offsets = m.offsets();
		int[] indices = m.indices();
		float[] values = m.values();
		int added = 0;
		for (int q = from; q < to; q++) {
			int begin = offsets[rows[q]];
			int end = offsets[rows[q] + 1];
			float weight = weights == null ? 1 : weights[q];
			for (int p = begin; p < end; p++) {
				sums[indices[p]] += weight * values[p];
			}
			added += end - begin;
		}
		return added;
	}
}
