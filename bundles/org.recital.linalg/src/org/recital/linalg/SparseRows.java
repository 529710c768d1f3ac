/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Objects;

/**
 * A sparse matrix in compressed rows. Row r has the entries {@code offsets[r]} (inclusive) to {@code offsets[r + 1]}
 * (exclusive) of {@code indices} and {@code values}. The arrays are not copied; nobody changes them. Kernels that need the
 * columns of a row to ascend say so; lists of neighbours keep them in order of weight.
 *
 * @param rows    number of rows
 * @param columns number of columns
 * @param offsets rows + 1 ascending offsets, the first 0
 * @param indices columns, each 0 (inclusive) to {@code columns} (exclusive)
 * @param values  values, parallel to indices; null: every value is 1
 */
public record SparseRows(int rows, int columns, int[] offsets, int[] indices, float[] values) {

	public SparseRows {
		Objects.requireNonNull(indices);
		if (offsets.length != rows + 1 || offsets[0] != 0 || offsets[rows] > indices.length
				|| values != null && values.length < offsets[rows]) {
			throw new IllegalArgumentException("offsets, indices and values do not fit together"); //$NON-NLS-1$
		}
	}

	/** First entry of a row. */
	public int begin(int row) {
		return offsets[row];
	}

	/** One past the last entry of a row. */
	public int end(int row) {
		return offsets[row + 1];
	}

	/** Number of entries of a row. */
	public int count(int row) {
		return offsets[row + 1] - offsets[row];
	}

	/** Number of entries. */
	public int size() {
		return offsets[rows];
	}

	/** The value of an entry. */
	public float value(int entry) {
		return values == null ? 1 : values[entry];
	}

	/** The same entries, every value 1. */
	public SparseRows binary() {
		return values == null ? this : new SparseRows(rows, columns, offsets, indices, null);
	}

	/** The same entries with other values. */
	public SparseRows withValues(float[] other) {
		return new SparseRows(rows, columns, offsets, indices, other);
	}

	/** How many rows have each column. */
	public int[] columnCounts() {
		int[] counts = new int[columns];
		for (int r = 0; r < rows; r++) {
			count(indices, offsets[r], offsets[r + 1], counts);
		}
		return counts;
	}

	// a loop that is called often, not a long one that runs once: the compiler then sees it only once
	private static void count(int[] indices, int from, int to, int[] counts) {
		for (int p = from; p < to; p++) {
			counts[indices[p]]++;
		}
	}

	/** Rows become columns; entries of a row of the result are in the order of the rows here. */
	public SparseRows transpose() {
		return values == null ? SparseTranspose.ones(this) : SparseTranspose.of(this).rows();
	}
}
