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
 * The greatest sums of columns over some rows of a matrix without negative values, exactly, without working out those that
 * cannot be among them: no sum is greater than that of its whole column, so columns are taken in descending order of those, a
 * window after the other, until none that is left can reach the worst that is kept (the idea of MaxScore; Turtle and Flood
 * 1995, Query evaluation: strategies and optimizations). Sums are the same bit for bit as those of {@link WindowedRows}.
 */
public final class GreatestSums {

	/** Columns from which leaving out brings more than looking at rows in windows costs. */
	private static final int MANY = 8192;
	private static final int WINDOW = 1024;
	/** Longest list: it is kept in order by insertion. */
	private static final int LONGEST = 128;
	/** Sums are rounded, and so is their bound: by far less than this, even for a million terms. */
	private static final float MARGIN = 1.1f;

	private final int columns;
	private final int window;
	private final int windows;
	/** The column at each place, and the place of each column. */
	private final int[] ids;
	private final int[] places;
	/** What no sum of a window exceeds. */
	private final float[] bounds;
	private final WindowedRows rows;

	private GreatestSums(SparseRows byColumn, int window) {
		this.columns = byColumn.rows();
		this.window = window;
		this.windows = (columns + window - 1) / window;
		float[] totals = new float[columns];
		long[] keys = new long[columns];
		for (int c = 0; c < columns; c++) {
			for (int p = byColumn.begin(c); p < byColumn.end(c); p++) {
				totals[c] += byColumn.value(p);
			}
			keys[c] = Nearest.key(c, totals[c]);
		}
		Selection.descending(keys, 0, columns);
		ids = new int[columns];
		places = new int[columns];
		bounds = new float[windows];
		for (int p = 0; p < columns; p++) {
			ids[p] = ~(int) keys[p];
			places[ids[p]] = p;
			if (p % window == 0) {
				bounds[p / window] = totals[ids[p]] * MARGIN;
			}
		}
		rows = new WindowedRows(byPlace(byColumn).transpose(), window, windows);
	}

	/**
	 * Prepares a matrix.
	 *
	 * @param byColumn the columns as rows, none of their values negative
	 * @return null where looking at everything is as fast
	 */
	public static GreatestSums of(SparseRows byColumn) {
		return byColumn.rows() <= MANY ? null : new GreatestSums(byColumn, WINDOW);
	}

	/** However few columns there are. */
	static GreatestSums of(SparseRows byColumn, int window) {
		return new GreatestSums(byColumn, window);
	}

	private SparseRows byPlace(SparseRows byColumn) {
		int[] offsets = new int[columns + 1];
		for (int p = 0; p < columns; p++) {
			offsets[p + 1] = offsets[p] + byColumn.count(ids[p]);
		}
		int[] indices = new int[offsets[columns]];
		float[] values = new float[indices.length];
		for (int p = 0; p < columns; p++) {
			System.arraycopy(byColumn.indices(), byColumn.begin(ids[p]), indices, offsets[p], byColumn.count(ids[p]));
			System.arraycopy(byColumn.values(), byColumn.begin(ids[p]), values, offsets[p], byColumn.count(ids[p]));
		}
		return new SparseRows(columns, byColumn.columns(), offsets, indices, values);
	}

	/** Whether lists of that length can be asked for. */
	public boolean takes(int n) {
		return n > 0 && n <= LONGEST;
	}

	/**
	 * Selects.
	 *
	 * @param which   rows, those from {@code from} (inclusive) to {@code to} (exclusive); a sum is taken in their order
	 * @param without columns that are not wanted, those from {@code begin} (inclusive) to {@code end} (exclusive); null: all are
	 * @param n       how many; {@link #takes} says how many it may be
	 * @param items   receives columns from {@code at}, greatest sum first, lower number among equals, -1 as fill
	 * @param scores  receives their sums, 0 as fill
	 * @param room    room for all columns
	 * @return whether there was anything to add; if not, nothing is selected
	 */
	public boolean select(int[] which, int from, int to, int[] without, int begin, int end, int n, int[] items, float[] scores,
			int at, float[] room) {
		int size = 0;
		boolean any = false;
		for (int w = 0; w < windows; w++) {
			if (size == n && bounds[w] < scores[at + n - 1]) {
				break;
			}
			int first = w * window;
			int last = Math.min(columns, first + window);
			Arrays.fill(room, first, last, 0);
			if (rows.add(w, room, which, null, from, to)) {
				any = true;
				if (without != null) {
					clear(room, first, last, places, without, begin, end);
				}
				size = insert(room, first, last, ids, n, size, items, scores, at);
			}
		}
		Arrays.fill(items, at + size, at + n, -1);
		Arrays.fill(scores, at + size, at + n, 0);
		return any;
	}

	private static void clear(float[] sums, int first, int last, int[] places, int[] without, int begin, int end) {
		for (int p = begin; p < end; p++) {
			int place = places[without[p]];
			if (place >= first && place < last) {
				sums[place] = 0;
			}
		}
	}

	private static int insert(float[] sums, int first, int last, int[] ids, int n, int kept, int[] items, float[] scores, int at) {
		int size = kept;
		float least = size == n ? scores[at + n - 1] : 0;
		for (int p = first; p < last; p++) {
			float s = sums[p];
			if (s >= least && s > 0) {
				size = put(ids[p], s, n, size, items, scores, at);
				least = size == n ? scores[at + n - 1] : 0;
			}
		}
		return size;
	}

	private static int put(int id, float score, int n, int size, int[] items, float[] scores, int at) {
		int place = at + size;
		while (place > at && (scores[place - 1] < score || scores[place - 1] == score && items[place - 1] > id)) {
			if (place < at + n) {
				scores[place] = scores[place - 1];
				items[place] = items[place - 1];
			}
			place--;
		}
		if (place < at + n) {
			scores[place] = score;
			items[place] = id;
		}
		return Math.min(n, size + 1);
	}
}
