/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

/**
 * All eigenvalues of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan 2013, Matrix Computations, section
 * 8.5.3): slow beyond some hundreds, but accurate and simple.
 */
final class SymmetricEigen {

	private static final int MOST_SWEEPS = 50;

	private SymmetricEigen() {
	}

	/**
	 * Decomposes.
	 *
	 * @param a       n x n, symmetric; is overwritten
	 * @param vectors room for n x n: row k is the vector of value k
	 * @return the eigenvalues, greatest first
	 */
	static double[] decompose(double[] a, int n, double[] vectors, Runnable asked) {
		double[] v = new double[n * n];
		for (int k = 0; k < n; k++) {
			v[k * n + k] = 1;
		}
		for (int sweep = 0; sweep < MOST_SWEEPS && !diagonal(a, n); sweep++) {
			for (int p = 0; p < n - 1; p++) {
				asked.run();
				for (int q = p + 1; q < n; q++) {
					rotate(a, v, n, p, q);
				}
			}
		}
		double[] values = new double[n];
		boolean[] taken = new boolean[n];
		for (int k = 0; k < n; k++) {
			int best = -1;
			for (int d = 0; d < n; d++) {
				if (!taken[d] && (best < 0 || a[d * n + d] > a[best * n + best])) {
					best = d;
				}
			}
			taken[best] = true;
			values[k] = a[best * n + best];
			System.arraycopy(v, best * n, vectors, k * n, n);
		}
		return values;
	}

	private static boolean diagonal(double[] a, int n) {
		double off = 0;
		double on = 0;
		for (int r = 0; r < n; r++) {
			on += a[r * n + r] * a[r * n + r];
			for (int c = 0; c < r; c++) {
				off += a[r * n + c] * a[r * n + c];
			}
		}
		return off <= 1e-28 * on || off == 0;
	}

	/** Makes a[p, q] zero; rows of v turn with it. */
	private static void rotate(double[] a, double[] v, int n, int p, int q) {
		double apq = a[p * n + q];
		if (apq == 0) {
			return;
		}
		double theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
		double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
		double c = 1 / Math.sqrt(t * t + 1);
		double s = t * c;
		for (int k = 0; k < n; k++) {
			double x = a[k * n + p];
			double y = a[k * n + q];
			a[k * n + p] = c * x - s * y;
			a[k * n + q] = s * x + c * y;
		}
		for (int k = 0; k < n; k++) {
			double x = a[p * n + k];
			double y = a[q * n + k];
			a[p * n + k] = c * x - s * y;
			a[q * n + k] = s * x + c * y;
			x = v[p * n + k];
			y = v[q * n + k];
			v[p * n + k] = c * x - s * y;
			v[q * n + k] = s * x + c * y;
		}
	}
}
