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
 * Sums of some rows of a dense matrix: the product of a sparse row with it. Eight rows share one pass over the sums; bounded
 * by what the cache that holds the matrix delivers (one load for each element of a row, no arithmetic to speak of).
 */
public final class RowSums {

	private RowSums() {
	}

	/**
	 * {@code out[at + c] = sum over p of weights[p] * matrix[indices[p]][c]}, always in the same order.
	 *
	 * @param matrix  rows of {@code width} elements
	 * @param weights parallel to indices; null: every weight is 1
	 * @param from    first entry
	 * @param to      one past the last entry
	 */
	public static void of(float[] matrix, int width, int[] indices, float[] weights, int from, int to, float[] out, int at) {
		Arrays.fill(out, at, at + width, 0);
		if (weights == null) {
			ones(matrix, width, indices, from, to, out, at);
		} else {
			weighted(matrix, width, indices, weights, from, to, out, at);
		}
	}

	/**
	 * The same for several rows of a sparse matrix at once, one result after the other.
	 *
	 * @param m     sparse rows of weights
	 * @param which rows of it, those from {@code from} (inclusive) to {@code to} (exclusive)
	 * @param out   room for {@code (to - from) * width}
	 */
	public static void of(float[] matrix, int width, SparseRows m, int[] which, int from, int to, float[] out) {
		Arrays.fill(out, 0, (to - from) * width, 0);
		for (int k = from; k < to; k++) {
			int begin = m.begin(which[k]);
			int end = m.end(which[k]);
			if (m.values() == null) {
				ones(matrix, width, m.indices(), begin, end, out, (k - from) * width);
			} else {
				weighted(matrix, width, m.indices(), m.values(), begin, end, out, (k - from) * width);
			}
		}
	}

	private static void ones(float[] m, int width, int[] x, int from, int to, float[] out, int at) {
		int p = from;
		for (; p + 7 < to; p += 8) {
			addEight(m, width, x, p, out, at);
		}
		for (; p < to; p++) {
			addOne(m, x[p] * width, width, 1, out, at);
		}
	}

	private static void addEight(float[] m, int width, int[] x, int p, float[] out, int at) {
		int r0 = x[p] * width;
		int r1 = x[p + 1] * width;
		int r2 = x[p + 2] * width;
		int r3 = x[p + 3] * width;
		int r4 = x[p + 4] * width;
		int r5 = x[p + 5] * width;
		int r6 = x[p + 6] * width;
		int r7 = x[p + 7] * width;
		for (int c = 0; c < width; c++) {
			out[at + c] += m[r0 + c] + m[r1 + c] + (m[r2 + c] + m[r3 + c]) + (m[r4 + c] + m[r5 + c] + (m[r6 + c] + m[r7 + c]));
		}
	}

	private static void weighted(float[] m, int width, int[] x, float[] w, int from, int to, float[] out, int at) {
		int p = from;
		for (; p + 3 < to; p += 4) {
			addFour(m, width, x, w, p, out, at);
		}
		for (; p < to; p++) {
			addOne(m, x[p] * width, width, w[p], out, at);
		}
	}

	private static void addFour(float[] m, int width, int[] x, float[] w, int p, float[] out, int at) {
		int r0 = x[p] * width;
		int r1 = x[p + 1] * width;
		int r2 = x[p + 2] * width;
		int r3 = x[p + 3] * width;
		float w0 = w[p];
		float w1 = w[p + 1];
		float w2 = w[p + 2];
		float w3 = w[p + 3];
		for (int c = 0; c < width; c++) {
			out[at + c] += w0 * m[r0 + c] + w1 * m[r1 + c] + (w2 * m[r2 + c] + w3 * m[r3 + c]);
		}
	}

	private static void addOne(float[] m, int row, int width, float weight, float[] out, int at) {
		for (int c = 0; c < width; c++) {
			out[at + c] += weight * m[row + c];
		}
	}

	/**
	 * As {@link #of(float[], int, int[], float[], int, int, float[], int)}, with each row of the matrix an array of its own and the
	 * result at the beginning of {@code out}: only when all arrays of a loop are read at the same place can the compiler know that
	 * what it writes is not what it reads next, and use vectors. Half the time; the same sums, bit for bit.
	 */
	public static void of(float[][] rows, int width, int[] indices, float[] weights, int from, int to, float[] out) {
		Arrays.fill(out, 0, width, 0);
		int p = from;
		if (weights == null) {
			for (; p + 7 < to; p += 8) {
				addEight(rows[indices[p]], rows[indices[p + 1]], rows[indices[p + 2]], rows[indices[p + 3]], rows[indices[p + 4]], rows[indices[p + 5]],
						rows[indices[p + 6]], rows[indices[p + 7]], out, width);
			}
			for (; p < to; p++) {
				addOne(rows[indices[p]], 1, out, width);
			}
		} else {
			for (; p + 3 < to; p += 4) {
				addFour(rows[indices[p]], weights[p], rows[indices[p + 1]], weights[p + 1], rows[indices[p + 2]], weights[p + 2], rows[indices[p + 3]],
						weights[p + 3], out, width);
			}
			for (; p < to; p++) {
				addOne(rows[indices[p]], weights[p], out, width);
			}
		}
	}

	/** The same for several rows of a sparse matrix at once, one result after the other. */
	public static void of(float[][] rows, int width, SparseRows m, int[] which, int from, int to, float[] out) {
		float[] sums = new float[width];
		for (int k = from; k < to; k++) {
			of(rows, width, m.indices(), m.values(), m.begin(which[k]), m.end(which[k]), sums);
			System.arraycopy(sums, 0, out, (k - from) * width, width);
		}
	}

	private static void addEight(float[] a, float[] b, float[] c, float[] d, float[] e, float[] f, float[] g, float[] h, float[] out, int width) {
		for (int k = 0; k < width; k++) {
			out[k] += a[k] + b[k] + (c[k] + d[k]) + (e[k] + f[k] + (g[k] + h[k]));
		}
	}

	private static void addFour(float[] a, float u, float[] b, float v, float[] c, float w, float[] d, float x, float[] out, int width) {
		for (int k = 0; k < width; k++) {
			out[k] += u * a[k] + v * b[k] + (w * c[k] + x * d[k]);
		}
	}

	private static void addOne(float[] row, float weight, float[] out, int width) {
		for (int k = 0; k < width; k++) {
			out[k] += weight * row[k];
		}
	}
}
