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
 * Inverse of symmetric positive definite matrices by Cholesky's factors, {@code A = U'U}: with {@code W}, the inverse of U,
 * the inverse is {@code W W'}. U and W are found together, by halves:
 *
 * <pre>
 * W11 of A11;  U12 = W11' A12;  W22 of A22 - U12' U12;  W12 = -W11 U12 W22
 * </pre>
 *
 * so that all but the smallest diagonal blocks are products of large blocks: 2/3 n^3 multiplications and additions bounded by
 * the speed of those products. Blocks are fixed, so that the result is the same for any number of threads.
 */
public final class Cholesky {

	/** Diagonal blocks that are not halved further. */
	private static final int SMALL = 64;
	/** Rows or columns of a task. */
	private static final int CHUNK = 256;

	private final Blas blas;
	private final Loop loop;
	private final float[] a;
	private final int n;
	private final float[] room;

	private Cholesky(float[] a, int n, Blas blas, Loop loop) {
		this.a = a;
		this.n = n;
		this.blas = blas;
		this.loop = loop;
		int half = half(n);
		this.room = new float[Math.max(CHUNK * n, half * (n - half))];
	}

	/** The larger half, whole small blocks. */
	private static int half(int n) {
		return (n / 2 + SMALL - 1) / SMALL * SMALL;
	}

	/**
	 * Replaces a matrix by its inverse.
	 *
	 * @param a n x n, only the upper triangle is read; receives all of the inverse, symmetric bit for bit
	 * @return false when the matrix is not positive definite in single precision; {@code a} is then of no use
	 */
	public static boolean invert(float[] a, int n, Blas blas, Loop loop) {
		if ((long) n * n > a.length) {
			throw new IllegalArgumentException(n + " x " + n + " do not lie in an array of " + a.length); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Cholesky c = new Cholesky(a, n, blas, loop);
		c.clearBelow(0, 0, n);
		if (!c.invertFactor(0, n)) {
			return false;
		}
		c.multiply();
		c.mirror();
		return true;
	}

	/** Replaces the upper triangle of a diagonal block by W. */
	private boolean invertFactor(int at, int size) {
		if (size <= SMALL) {
			return small(a, at * n + at, n, size);
		}
		int h = half(size);
		int rest = size - h;
		int next = at + h;
		int a11 = at * n + at;
		int a12 = at * n + next;
		int a22 = next * n + next;
		if (!invertFactor(at, h)) {
			return false;
		}
		loop.forBlocks(h, CHUNK, (from, to) -> blas.gemm(true, false, to - from, rest, to, 1, a, a11 + from, n, a, a12, n, 0, room,
				from * rest, rest));
		copy(h, rest, a12);
		loop.forBlocks(rest, CHUNK, (from, to) -> {
			blas.gemm(true, false, to - from, rest - from, h, -1, a, a12 + from, n, a, a12 + from, n, 1, a,
					a22 + from * n + from, n);
			clearBelow(next, from, to);
		});
		if (!invertFactor(next, rest)) {
			return false;
		}
		loop.forBlocks(h, CHUNK, (from, to) -> blas.gemm(false, false, to - from, rest, h - from, -1, a, a11 + from * n + from, n, a,
				a12 + from * n, n, 0, room, from * rest, rest));
		loop.forBlocks(rest, CHUNK, (from, to) -> blas.gemm(false, false, h, to - from, to, 1, room, 0, rest, a, a22 + from, n, 0,
				a, a12 + from, n));
		return true;
	}

	private void copy(int rows, int width, int to) {
		for (int r = 0; r < rows; r++) {
			System.arraycopy(room, r * width, a, to + r * n, width);
		}
	}

	/** W of a small block in place, below the diagonal 0. */
	static boolean small(float[] a, int at, int n, int b) {
		for (int k = 0; k < b; k++) {
			int rowK = at + k * n;
			float pivot = a[rowK + k];
			if (!(pivot > 0) || pivot == Float.POSITIVE_INFINITY) {
				return false;
			}
			float root = (float) Math.sqrt(pivot);
			scale(a, rowK + k, b - k, 1 / root);
			a[rowK + k] = root;
			for (int i = k + 1; i < b; i++) {
				subtract(a, at + i * n + i, rowK + i, b - i, a[rowK + i]);
			}
		}
		for (int i = b - 1; i >= 0; i--) {
			// row i of U W = 1: W[i] = (e_i - sum over p > i of U[i][p] W[p]) / U[i][i]; rows below are W already
			int rowI = at + i * n;
			float[] u = new float[b];
			System.arraycopy(a, rowI + i, u, i, b - i);
			for (int j = 0; j < b; j++) {
				a[rowI + j] = 0;
			}
			a[rowI + i] = 1;
			for (int p = i + 1; p < b; p++) {
				subtract(a, rowI + p, at + p * n + p, b - p, u[p]);
			}
			scale(a, rowI + i, b - i, 1 / u[i]);
		}
		return true;
	}

	private static void scale(float[] x, int at, int count, float by) {
		for (int j = at; j < at + count; j++) {
			x[j] *= by;
		}
	}

	/** {@code x[at + j] -= times * x[from + j]}; the two do not overlap. */
	private static void subtract(float[] x, int at, int from, int count, float times) {
		for (int j = 0; j < count; j++) {
			x[at + j] -= times * x[from + j];
		}
	}

	/** W W' in the upper triangle: a column of blocks after the other needs only what is right of it. */
	private void multiply() {
		for (int at = 0; at < n; at += CHUNK) {
			int column = at;
			int b = Math.min(CHUNK, n - at);
			loop.forBlocks(at + b, CHUNK, (from, to) -> blas.gemm(false, true, to - from, b, n - column, 1, a, from * n + column, n,
					a, column * n + column, n, 0, room, from * b, b));
			for (int r = 0; r < at + b; r++) {
				System.arraycopy(room, r * b, a, r * n + at, b);
			}
		}
	}

	/** Blocks are read as a whole: what is below the diagonal has to be 0. */
	private void clearBelow(int at, int begin, int end) {
		for (int r = begin; r < end; r++) {
			Arrays.fill(a, (at + r) * n + at + begin, (at + r) * n + at + r, 0);
		}
	}

	private void mirror() {
		int tile = SMALL;
		loop.forBlocks(n, tile, (from, to) -> {
			for (int j0 = 0; j0 < to; j0 += tile) {
				for (int i = from; i < to; i++) {
					for (int j = j0, end = Math.min(i, j0 + tile); j < end; j++) {
						a[i * n + j] = a[j * n + i];
					}
				}
			}
		});
	}
}
