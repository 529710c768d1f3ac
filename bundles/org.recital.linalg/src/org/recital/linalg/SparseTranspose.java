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

	/** Transposes by a counting sort: two passes over the entries. */
	public static SparseTranspose of(SparseRows m) {
		int n = m.size();
		int[] indices = m.indices();
		int[] to = new int[m.columns() + 1];
		for (int p = 0; p < n; p++) {
			to[indices[p] + 1]++;
		}
		for (int c = 0; c < m.columns(); c++) {
			to[c + 1] += to[c];
		}
		int[] next = Arrays.copyOf(to, m.columns());
		int[] rows = new int[n];
		int[] source = new int[n];
		for (int r = 0; r < m.rows(); r++) {
			for (int p = m.begin(r), end = m.end(r); p < end; p++) {
				int at = next[indices[p]]++;
				rows[at] = r;
				source[at] = p;
			}
		}
		float[] values = m.values();
		float[] moved = null;
		if (values != null) {
			moved = new float[n];
			for (int q = 0; q < n; q++) {
				moved[q] = values[source[q]];
			}
		}
		return new SparseTranspose(new SparseRows(m.columns(), m.rows(), to, rows, moved), source);
	}
}
