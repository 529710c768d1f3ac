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
 * Similarities of sparse rows by accumulation: for each column of row i, all rows that have the column get their share. The
 * work is the number of pairs of entries that share a column, whatever the number of rows; the sums of one row stay in the
 * fast cache. Sums are taken in ascending order of the columns, so that a similarity is the same number bit for bit from
 * whichever side it is asked.
 */
public abstract class SparseSimilarity implements SimilarityRows {

	/** Columns x things: who has the column, ascending. */
	final SparseRows byColumn;
	/** Things x columns. */
	final SparseRows byRow;
	/** See {@link #source()}. */
	private volatile int[] source;

	/**
	 * @param byColumn columns x things, the things of a column ascending
	 */
	SparseSimilarity(SparseRows byColumn) {
		this.byColumn = byColumn;
		SparseTranspose t = SparseTranspose.of(byColumn);
		this.byRow = t.rows();
		this.source = t.source();
	}

	/**
	 * @param byRow the transposed of byColumn
	 */
	SparseSimilarity(SparseRows byColumn, SparseRows byRow) {
		this.byColumn = byColumn;
		this.byRow = byRow;
	}

	/** For each entry of byRow its place in byColumn: those before it in the column are of lower things. */
	final int[] source() {
		int[] s = source;
		if (s == null) {
			s = SparseTranspose.of(byColumn).source();
			source = s;
		}
		return s;
	}

	@Override
	public final int size() {
		return byRow.rows();
	}

	@Override
	public abstract SparseWorker worker();

	/** A worker that also takes rows that are not in the matrix. */
	public abstract class SparseWorker implements Worker {

		SparseWorker() {
		}

		@Override
		public void before(int i, float[] out) {
			int[] columns = byRow.indices();
			int[] offsets = byColumn.offsets();
			int[] source = source();
			for (int q = byRow.begin(i), end = byRow.end(i); q < end; q++) {
				add(byRow.value(q), offsets[columns[q]], source[q]);
			}
			finish(byRow.count(i), SparseVectors.squares(byRow.values(), byRow.begin(i), byRow.end(i)), out, i);
		}

		@Override
		public final void all(int i, float[] out) {
			vector(byRow.indices(), byRow.values(), byRow.begin(i), byRow.end(i), out);
		}

		/**
		 * Similarities of a given row with all.
		 *
		 * @param columns columns, ascending from {@code from} (inclusive) to {@code to} (exclusive)
		 * @param values  values, parallel to columns; null: every value is 1
		 * @param out     room for {@link SimilarityRows#size()}; all are set
		 */
		public final void vector(int[] columns, float[] values, int from, int to, float[] out) {
			int[] offsets = byColumn.offsets();
			for (int q = from; q < to; q++) {
				int c = columns[q];
				add(values == null ? 1 : values[q], offsets[c], offsets[c + 1]);
			}
			finish(to - from, SparseVectors.squares(values, from, to), out, size());
		}

		/** Adds the products of a value with the entries {@code from} to {@code to} of byColumn. */
		abstract void add(float value, int from, int to);

		/** Makes similarities of the sums of things 0 to {@code to} - 1 and sets the sums to 0. */
		abstract void finish(int count, double squares, float[] out, int to);
	}
}
