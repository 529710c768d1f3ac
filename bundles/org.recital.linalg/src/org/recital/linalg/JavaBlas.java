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
 * Products in Java. The loop over columns is the inner one, so that the compiler makes vector instructions of it; four rows
 * of B at a time share one pass over a row of C, and both go through blocks that stay in the caches.
 */
final class JavaBlas implements Blas {

	static final JavaBlas INSTANCE = new JavaBlas();

	private static final int BLOCK_K = 128;
	private static final int BLOCK_N = 512;

	private JavaBlas() {
	}

	@Override
	public String name() {
		return "Java"; //$NON-NLS-1$
	}

	@Override
	public boolean isNative() {
		return false;
	}

	@Override
	public void gemm(boolean transposeA, boolean transposeB, int m, int n, int k, float alpha, float[] a, int atA, int distanceA,
			float[] b, int atB, int distanceB, float beta, float[] c, int atC, int distanceC) {
		scale(m, n, beta, c, atC, distanceC);
		float[] rowOfA = new float[BLOCK_K];
		float[] panel = new float[Math.min(BLOCK_K, Math.max(1, k)) * Math.min(BLOCK_N, Math.max(1, n))];
		for (int k0 = 0; k0 < k; k0 += BLOCK_K) {
			int ks = Math.min(BLOCK_K, k - k0);
			for (int n0 = 0; n0 < n; n0 += BLOCK_N) {
				int ns = Math.min(BLOCK_N, n - n0);
				pack(transposeB, b, atB, distanceB, k0, ks, n0, ns, panel);
				for (int i = 0; i < m; i++) {
					for (int p = 0; p < ks; p++) {
						rowOfA[p] = alpha * a[transposeA ? atA + (k0 + p) * distanceA + i : atA + i * distanceA + k0 + p];
					}
					addRows(rowOfA, ks, panel, ns, c, atC + i * distanceC + n0);
				}
			}
		}
	}

	private static void scale(int m, int n, float beta, float[] c, int atC, int distanceC) {
		for (int i = 0; i < m && beta != 1; i++) {
			int row = atC + i * distanceC;
			for (int j = 0; j < n; j++) {
				c[row + j] = beta == 0 ? 0 : beta * c[row + j];
			}
		}
	}

	private static void pack(boolean transposed, float[] b, int atB, int distanceB, int k0, int ks, int n0, int ns, float[] panel) {
		for (int p = 0; p < ks; p++) {
			if (transposed) {
				int from = atB + n0 * distanceB + k0 + p;
				for (int j = 0; j < ns; j++) {
					panel[p * ns + j] = b[from + j * distanceB];
				}
			} else {
				System.arraycopy(b, atB + (k0 + p) * distanceB + n0, panel, p * ns, ns);
			}
		}
	}

	/** {@code c[at + j] += sum over p of weights[p] panel[p][j]}. */
	private static void addRows(float[] weights, int rows, float[] panel, int width, float[] c, int at) {
		int p = 0;
		for (; p + 3 < rows; p += 4) {
			addFour(weights[p], weights[p + 1], weights[p + 2], weights[p + 3], panel, p * width, width, c, at);
		}
		for (; p < rows; p++) {
			float w = weights[p];
			int from = p * width;
			for (int j = 0; j < width; j++) {
				c[at + j] += w * panel[from + j];
			}
		}
	}

	private static void addFour(float w0, float w1, float w2, float w3, float[] panel, int from, int width, float[] c, int at) {
		int b1 = from + width;
		int b2 = b1 + width;
		int b3 = b2 + width;
		for (int j = 0; j < width; j++) {
			c[at + j] += w0 * panel[from + j] + w1 * panel[b1 + j] + (w2 * panel[b2 + j] + w3 * panel[b3 + j]);
		}
	}

	@Override
	public void addGram(int n, int k, float[] a, int atA, int distanceA, float[] c, int atC, int distanceC) {
		gemm(true, false, n, n, k, 1, a, atA, distanceA, a, atA, distanceA, 1, c, atC, distanceC);
	}

	@Override
	public void gemv(boolean transpose, int m, int n, float[] a, int atA, int distanceA, float[] x, int atX, float beta, float[] y,
			int atY) {
		int out = transpose ? n : m;
		for (int j = 0; j < out; j++) {
			y[atY + j] = beta == 0 ? 0 : beta * y[atY + j];
		}
		for (int i = 0; i < m; i++) {
			int row = atA + i * distanceA;
			if (transpose) {
				float w = x[atX + i];
				for (int j = 0; j < n; j++) {
					y[atY + j] += w * a[row + j];
				}
			} else {
				y[atY + i] += dot(a, row, x, atX, n);
			}
		}
	}

	/** Eight sums side by side, so that an addition need not wait for the one before. */
	private static float dot(float[] a, int atA, float[] b, int atB, int n) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		float s4 = 0;
		float s5 = 0;
		float s6 = 0;
		float s7 = 0;
		int j = 0;
		for (; j + 7 < n; j += 8) {
			s0 += a[atA + j] * b[atB + j];
			s1 += a[atA + j + 1] * b[atB + j + 1];
			s2 += a[atA + j + 2] * b[atB + j + 2];
			s3 += a[atA + j + 3] * b[atB + j + 3];
			s4 += a[atA + j + 4] * b[atB + j + 4];
			s5 += a[atA + j + 5] * b[atB + j + 5];
			s6 += a[atA + j + 6] * b[atB + j + 6];
			s7 += a[atA + j + 7] * b[atB + j + 7];
		}
		float sum = s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
		for (; j < n; j++) {
			sum += a[atA + j] * b[atB + j];
		}
		return sum;
	}
}
