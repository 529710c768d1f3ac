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
 * A symmetric positive definite matrix, factored as L L' in double precision (Golub and Van Loan 2013, Matrix Computations,
 * section 4.2), for systems of up to a few thousand unknowns on one thread. {@link Cholesky} inverts large ones in single precision.
 */
public final class CholeskySolver {

	private final int n;
	private final double[] lower;

	/**
	 * Factors.
	 *
	 * @param matrix n x n, row by row; only the lower triangle is read; is overwritten and kept
	 * @param check  asked before each row; may throw to cancel
	 * @throws ArithmeticException when the matrix is not positive definite
	 */
	public CholeskySolver(double[] matrix, int n, Runnable check) {
		this.n = n;
		this.lower = matrix;
		for (int r = 0; r < n; r++) {
			check.run();
			int row = r * n;
			for (int c = 0; c <= r; c++) {
				int other = c * n;
				double sum = lower[row + c];
				for (int k = 0; k < c; k++) {
					sum -= lower[row + k] * lower[other + k];
				}
				if (c < r) {
					lower[row + c] = sum / lower[other + c];
				} else if (sum > 0) {
					lower[row + r] = Math.sqrt(sum);
				} else {
					throw new ArithmeticException("not positive definite at row " + r); //$NON-NLS-1$
				}
			}
		}
	}

	/** Replaces b, n numbers from {@code at}, by x with A x = b. */
	public void solve(double[] b, int at) {
		for (int r = 0; r < n; r++) {
			double sum = b[at + r];
			for (int k = 0; k < r; k++) {
				sum -= lower[r * n + k] * b[at + k];
			}
			b[at + r] = sum / lower[r * n + r];
		}
		for (int r = n - 1; r >= 0; r--) {
			double x = b[at + r] / lower[r * n + r];
			b[at + r] = x;
			for (int k = 0; k < r; k++) {
				b[at + k] -= lower[r * n + k] * x;
			}
		}
	}
}
