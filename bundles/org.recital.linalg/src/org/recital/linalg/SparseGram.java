/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * {@code X'X} of a sparse matrix X as a dense matrix. Each row of the result is the sum of the rows of X that have the
 * column, and only what is right of the diagonal is added; bounded by one addition at a place of the first-level cache for
 * each pair of entries in a row of X.
 */
public final class SparseGram {

	private static final int BLOCK = 16;

	private SparseGram() {
	}

	/**
	 * The upper triangle of X'X.
	 *
	 * @param byRow X, the columns of a row ascending
	 * @return columns x columns; below the diagonal 0
	 */
	public static float[] upper(SparseRows byRow, Loop loop) {
		SparseTranspose transpose = SparseTranspose.of(byRow);
		SparseRows byColumn = transpose.rows();
		int n = byRow.columns();
		float[] gram = new float[Math.multiplyExact(n, n)];
		loop.forBlocks(n, BLOCK, (from, to) -> {
			for (int i = from; i < to; i++) {
				row(byRow, byColumn, transpose.source(), i, gram, i * n);
			}
		});
		return gram;
	}

	private static void row(SparseRows byRow, SparseRows byColumn, int[] source, int i, float[] out, int at) {
		int[] offsets = byRow.offsets();
		int[] users = byColumn.indices();
		for (int q = byColumn.begin(i), end = byColumn.end(i); q < end; q++) {
			int last = offsets[users[q] + 1];
			if (byRow.values() == null) {
				addOnes(byRow.indices(), source[q], last, out, at);
			} else {
				addValues(byRow.indices(), byRow.values(), source[q], last, byRow.value(source[q]), out, at);
			}
		}
	}

	private static void addOnes(int[] columns, int from, int to, float[] out, int at) {
		for (int p = from; p < to; p++) {
			out[at + columns[p]]++;
		}
	}

	private static void addValues(int[] columns, float[] values, int from, int to, float weight, float[] out, int at) {
		for (int p = from; p < to; p++) {
			out[at + columns[p]] += weight * values[p];
		}
	}
}
