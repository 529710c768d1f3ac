/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.Arrays;

import org.recital.linalg.Blas;

/**
 * Products of dense matrices, stored row after row: C = A B, A B<sup>T</sup> or A<sup>T</sup> B. Those worth the call go to
 * OpenBLAS where this platform has it ({@link Blas}); small ones, of which sequence networks have very many, are worked out
 * here: a row of C is gone through once for four rows of B, which the compiler turns into vector instructions.
 */
public final class Gemm {

	/** Columns of C and B at a time: four rows of B and one of C are 10 KB. */
	private static final int STRIP = 512;
	/** Multiplications from which on a call of OpenBLAS costs less than it gains. */
	private static final long WORTH = 1 << 16;
	/** Multiplications of a task on one of several threads. */
	private static final long TASK = 1 << 24;

	private static final Blas BLAS = Blas.get();

	private Gemm() {
	}

	/** Decided by the size alone, so that it does not depend on threads. */
	private static boolean worth(int m, int n, int k) {
		return BLAS.isNative() && m > 3 && (long) m * n * k >= WORTH;
	}

	/**
	 * C = A B, on the caller's thread.
	 *
	 * @param m   rows of A and C
	 * @param n   columns of B and C
	 * @param k   columns of A, rows of B
	 * @param aAt where A begins in its array; B and C likewise
	 * @param add whether to add to what is in C
	 */
	public static void nn(int m, int n, int k, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt, boolean add) {
		if (worth(m, n, k)) {
			BLAS.gemm(false, false, m, n, k, 1, a, aAt, k, b, bAt, n, add ? 1 : 0, c, cAt, n);
			return;
		}
		if (!add) {
			Arrays.fill(c, cAt, cAt + m * n, 0);
		}
		for (int from = 0; from < n; from += STRIP) {
			int to = Math.min(n, from + STRIP);
			for (int i = 0; i < m; i++) {
				int row = aAt + i * k;
				int p = 0;
				for (; p + 4 <= k; p += 4) {
					four(a[row + p], a[row + p + 1], a[row + p + 2], a[row + p + 3], b, bAt + p * n, n, c, cAt + i * n, from, to);
				}
				for (; p < k; p++) {
					one(a[row + p], b, bAt + p * n, c, cAt + i * n, from, to);
				}
			}
		}
	}

	/** C = A<sup>T</sup> B, on the caller's thread; A has k rows of m. */
	public static void tn(int m, int n, int k, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt, boolean add) {
		tn(0, m, m, n, k, a, aAt, b, bAt, c, cAt, add);
	}

	/** Rows first (inclusive) to last (exclusive) of C = A<sup>T</sup> B. */
	private static void tn(int first, int last, int m, int n, int k, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt,
			boolean add) {
		if (worth(last - first, n, k)) {
			BLAS.gemm(true, false, last - first, n, k, 1, a, aAt + first, m, b, bAt, n, add ? 1 : 0, c, cAt + first * n, n);
			return;
		}
		if (!add) {
			Arrays.fill(c, cAt + first * n, cAt + last * n, 0);
		}
		for (int from = 0; from < n; from += STRIP) {
			int to = Math.min(n, from + STRIP);
			for (int i = first; i < last; i++) {
				int column = aAt + i;
				int p = 0;
				for (; p + 4 <= k; p += 4) {
					four(a[column + p * m], a[column + (p + 1) * m], a[column + (p + 2) * m], a[column + (p + 3) * m], b,
							bAt + p * n, n, c, cAt + i * n, from, to);
				}
				for (; p < k; p++) {
					one(a[column + p * m], b, bAt + p * n, c, cAt + i * n, from, to);
				}
			}
		}
	}

	/** C = A B<sup>T</sup>, on the caller's thread; B has n rows of k. */
	public static void nt(int m, int n, int k, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt, boolean add) {
		if (worth(m, n, k)) {
			BLAS.gemm(false, true, m, n, k, 1, a, aAt, k, b, bAt, k, add ? 1 : 0, c, cAt, n);
			return;
		}
		// the smaller of A and B is turned, so that the inner loop goes along rows
		if (n <= m || m < 4) {
			float[] turned = transposed(n, k, b, bAt);
			nn(m, n, k, a, aAt, turned, 0, c, cAt, add);
			return;
		}
		float[] turned = transposed(m, k, a, aAt);
		float[] result = new float[n * m];
		nn(n, m, k, b, bAt, turned, 0, result, 0, false);
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < n; j++) {
				int at = cAt + i * n + j;
				c[at] = add ? c[at] + result[j * m + i] : result[j * m + i];
			}
		}
	}

	private static float[] transposed(int rows, int columns, float[] a, int at) {
		float[] turned = new float[rows * columns];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				turned[c * rows + r] = a[at + r * columns + c];
			}
		}
		return turned;
	}

	/** C = A B in fixed blocks of rows on several threads. */
	public static void nn(Work work, int m, int n, int k, float[] a, float[] b, float[] c) {
		work.blocks(m, block(m, n, k), (from, to) -> nn(to - from, n, k, a, from * k, b, 0, c, from * n, false));
	}

	/** C = A<sup>T</sup> B in fixed blocks of rows on several threads. */
	public static void tn(Work work, int m, int n, int k, float[] a, float[] b, float[] c) {
		work.blocks(m, block(m, n, k), (from, to) -> tn(from, to, m, n, k, a, 0, b, 0, c, 0, false));
	}

	/** C = A B<sup>T</sup> in fixed blocks of rows on several threads. */
	public static void nt(Work work, int m, int n, int k, float[] a, float[] b, float[] c) {
		work.blocks(m, block(m, n, k), (from, to) -> nt(to - from, n, k, a, from * k, b, 0, c, from * n, false));
	}

	/** Blocks of about the same size: a last one of one or two rows would cost as much as a whole one. */
	private static int block(int m, int n, int k) {
		long task = BLAS.isNative() ? TASK : TASK / 8;
		int most = (int) Math.clamp(task / Math.max(1, (long) n * k), 16, Math.max(16, m));
		int blocks = Math.max(1, (m + most - 1) / most);
		return Math.max(1, (m + blocks - 1) / blocks);
	}

	private static void four(float x0, float x1, float x2, float x3, float[] b, int b0, int n, float[] c, int at, int from, int to) {
		int b1 = b0 + n;
		int b2 = b1 + n;
		int b3 = b2 + n;
		for (int j = from; j < to; j++) {
			c[at + j] += x0 * b[b0 + j] + x1 * b[b1 + j] + x2 * b[b2 + j] + x3 * b[b3 + j];
		}
	}

	private static void one(float x, float[] b, int bAt, float[] c, int at, int from, int to) {
		for (int j = from; j < to; j++) {
			c[at + j] += x * b[bAt + j];
		}
	}
}
