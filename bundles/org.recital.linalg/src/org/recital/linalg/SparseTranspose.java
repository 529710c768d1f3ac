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
 * A transposed matrix that remembers where its entries come from.
 *
 * @param rows   the transposed matrix; columns of a row ascend
 * @param source for each entry of {@code rows} its place among the entries of the original
 */
public record SparseTranspose(SparseRows rows, int[] source) {

	private static final int CHUNK = 64;

	/** Transposes by a counting sort: two passes over the entries. */
	public static SparseTranspose of(SparseRows m) {
		int[] offsets = m.offsets();
		int[] to = offsets(m);
		int[] next = Arrays.copyOf(to, m.columns());
		int[] rows = new int[m.size()];
		int[] source = new int[m.size()];
		float[] moved = m.values() == null ? null : new float[m.size()];
		for (int r = 0; r < m.rows(); r++) {
			place(m.indices(), offsets[r], offsets[r + 1], r, next, rows, source);
		}
		for (int q = 0; q < source.length && moved != null; q += CHUNK) {
			move(m.values(), source, q, Math.min(source.length, q + CHUNK), moved);
		}
		return new SparseTranspose(new SparseRows(m.columns(), m.rows(), to, rows, moved), source);
	}

	/** Offsets of the rows of the transposed matrix. */
	static int[] offsets(SparseRows m) {
		int[] counts = m.columnCounts();
		int[] to = new int[counts.length + 1];
		for (int c = 0; c < counts.length; c++) {
			to[c + 1] = to[c] + counts[c];
		}
		return to;
	}

	/**
	 * Transposes without remembering: half the memory on the way.
	 *
	 * @param m its values are left out
	 */
	static SparseRows ones(SparseRows m) {
		int[] to = offsets(m);
		int[] next = Arrays.copyOf(to, m.columns());
		int[] rows = new int[m.size()];
		for (int r = 0; r < m.rows(); r++) {
			place(m.indices(), m.begin(r), m.end(r), r, next, rows);
		}
		return new SparseRows(m.columns(), m.rows(), to, rows, null);
	}

	// loops that are called often, not long ones that run once: the compiler then sees each of them only once

	private static void place(int[] indices, int from, int to, int row, int[] next, int[] rows, int[] source) {
		for (int p = from; p < to; p++) {
			int at = next[indices[p]]++;
			rows[at] = row;
			source[at] = p;
		}
	}

	private static void place(int[] indices, int from, int to, int row, int[] next, int[] rows) {
		for (int p = from; p < to; p++) {
			rows[next[indices[p]]++] = row;
		}
	}

	private static void move(float[] values, int[] source, int from, int to, float[] moved) {
		for (int q = from; q < to; q++) {
			moved[q] = values[source[q]];
		}
	}
}
