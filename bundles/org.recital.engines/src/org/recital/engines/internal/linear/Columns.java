/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import org.recital.linalg.SparseRows;

/** A sparse matrix from its columns. */
final class Columns {

	private Columns() {
	}

	/**
	 * The matrix whose column i has the rows {@code indices[i]} with {@code values[i]}.
	 *
	 * @return n x n, the columns of a row ascending
	 */
	static SparseRows transposed(int n, int[][] indices, float[][] values) {
		int[] offsets = new int[n + 1];
		for (int i = 0; i < n; i++) {
			offsets[i + 1] = Math.addExact(offsets[i], indices[i].length);
		}
		int[] all = new int[offsets[n]];
		float[] allValues = new float[offsets[n]];
		for (int i = 0; i < n; i++) {
			System.arraycopy(indices[i], 0, all, offsets[i], indices[i].length);
			System.arraycopy(values[i], 0, allValues, offsets[i], values[i].length);
		}
		return new SparseRows(n, n, offsets, all, allValues).transpose();
	}
}
