/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

/** Solves equations with a symmetric positive definite matrix. */
final class Cholesky {

	private Cholesky() {
	}

	/**
	 * Solves A X = B in place.
	 *
	 * @param a     n x n; only the lower half is read; destroyed
	 * @param b     n x k, becomes X
	 * @param check asked once a row
	 * @throws ArithmeticException when A is not positive definite
	 */
	static void solve(double[][] a, double[][] b, Runnable check) {
		int n = a.length;
		for (int i = 0; i < n; i++) {
			check.run();
			double[] row = a[i];
			for (int j = 0; j <= i; j++) {
				double[] other = a[j];
				double sum = row[j];
				for (int k = 0; k < j; k++) {
					sum -= row[k] * other[k];
				}
				if (i == j) {
					if (!(sum > 0)) {
						throw new ArithmeticException("not positive definite at row " + i); //$NON-NLS-1$
					}
					row[i] = Math.sqrt(sum);
				} else {
					row[j] = sum / other[j];
				}
			}
		}
		int columns = n == 0 ? 0 : b[0].length;
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < i; k++) {
				subtract(b[i], a[i][k], b[k], columns);
			}
			divide(b[i], a[i][i], columns);
		}
		for (int i = n - 1; i >= 0; i--) {
			divide(b[i], a[i][i], columns);
			for (int k = 0; k < i; k++) {
				subtract(b[k], a[i][k], b[i], columns);
			}
		}
	}

	private static void subtract(double[] from, double times, double[] what, int n) {
		for (int c = 0; c < n; c++) {
			from[c] -= times * what[c];
		}
	}

	private static void divide(double[] values, double by, int n) {
		for (int c = 0; c < n; c++) {
			values[c] /= by;
		}
	}
}
