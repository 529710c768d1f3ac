/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

/**
 * Cholesky's decomposition of small symmetric positive definite matrices, row by row in one array; only the lower triangle is
 * read and written.
 */
final class Cholesky {

	private Cholesky() {
	}

	/** Replaces a matrix by the lower triangle L with A = L L'. */
	static void decompose(double[] a, int size) {
		for (int r = 0; r < size; r++) {
			for (int c = 0; c <= r; c++) {
				double s = a[r * size + c];
				for (int k = 0; k < c; k++) {
					s -= a[r * size + k] * a[c * size + k];
				}
				a[r * size + c] = r == c ? Math.sqrt(Math.max(s, Double.MIN_NORMAL)) : s / a[c * size + c];
			}
		}
	}

	/** Solves L x = y in place. */
	static void forward(double[] lower, int size, double[] y) {
		for (int r = 0; r < size; r++) {
			double s = y[r];
			for (int k = 0; k < r; k++) {
				s -= lower[r * size + k] * y[k];
			}
			y[r] = s / lower[r * size + r];
		}
	}

	/** Solves L' x = y in place. */
	static void backward(double[] lower, int size, double[] y) {
		for (int r = size - 1; r >= 0; r--) {
			double s = y[r];
			for (int k = r + 1; k < size; k++) {
				s -= lower[k * size + r] * y[k];
			}
			y[r] = s / lower[r * size + r];
		}
	}
}
