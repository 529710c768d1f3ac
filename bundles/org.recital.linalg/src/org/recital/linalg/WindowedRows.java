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
 * A sparse matrix whose rows are added to a dense row, a window of columns after the other: the sums that are being added to
 * stay in the nearest cache however many columns there are. An addition costs two sequential loads, and a load and a store of
 * that cache, which is what bounds it.
 */
public final class WindowedRows {

	/** Columns of a window: 16 KiB of sums. */
	static final int WINDOW = 4096;

	private final int rows;
	private final int[] indices;
	private final float[] values;
	/** Where each window begins in each row, window by window; behind the last the ends of the rows. */
	private final int[] cuts;
	private final int windows;

	/**
	 * @param m with values, columns of a row ascending
	 */
	public WindowedRows(SparseRows m) {
		this(m, WINDOW);
	}

	WindowedRows(SparseRows m, int window) {
		// one that fits all but twice is not worth a second look at each row
		this(m, window, m.columns() <= 2 * window ? 1 : (m.columns() + window - 1) / window);
	}

	WindowedRows(SparseRows m, int window, int windows) {
		this.rows = m.rows();
		this.indices = m.indices();
		this.values = m.values();
		this.windows = windows;
		this.cuts = new int[Math.multiplyExact(windows + 1, rows)];
		for (int r = 0; r < rows; r++) {
			cut(r, m.begin(r), m.end(r), window);
		}
	}

	private void cut(int row, int begin, int end, int window) {
		int p = begin;
		for (int w = 0; w < windows; w++) {
			while (w > 0 && p < end && indices[p] < w * window) {
				p++;
			}
			cuts[w * rows + row] = p;
		}
		cuts[windows * rows + row] = end;
	}

	/**
	 * Adds some rows, each times its weight. A sum is taken in the order of the rows given.
	 *
	 * @param sums    room for all columns
	 * @param which   rows, those from {@code from} (inclusive) to {@code to} (exclusive)
	 * @param weights parallel to {@code which}; null: every weight is 1
	 * @return whether anything was added
	 */
	public boolean add(float[] sums, int[] which, float[] weights, int from, int to) {
		boolean added = false;
		for (int w = 0; w < windows; w++) {
			added |= add(w, sums, which, weights, from, to);
		}
		return added;
	}

	/** The same for the columns of one window. */
	boolean add(int window, float[] sums, int[] which, float[] weights, int from, int to) {
		return add(sums, indices, values, cuts, window * rows, (window + 1) * rows, which, weights, from, to) != 0;
	}

	private static int add(float[] sums, int[] indices, float[] values, int[] cuts, int begins, int ends, int[] which,
			float[] weights, int from, int to) {
		int added = 0;
		for (int q = from; q < to; q++) {
			int begin = cuts[begins + which[q]];
			int end = cuts[ends + which[q]];
			float weight = weights == null ? 1 : weights[q];
			for (int p = begin; p < end; p++) {
				sums[indices[p]] += weight * values[p];
			}
			added |= end - begin;
		}
		return added;
	}
}
