/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

/** Solves small systems with a symmetric positive definite matrix, by Cholesky's factorisation in double precision. */
final class Spd {

	private Spd() {
	}

	/**
	 * Solves A x = b; x takes the place of b.
	 *
	 * @param a n x n, its lower triangle; overwritten by the factor
	 */
	static void solve(int n, double[] a, double[] b) {
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = a[i * n + j];
				for (int k = 0; k < j; k++) {
					sum -= a[i * n + k] * a[j * n + k];
				}
				a[i * n + j] = i == j ? Math.sqrt(sum) : sum / a[j * n + j];
			}
		}
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < i; k++) {
				b[i] -= a[i * n + k] * b[k];
			}
			b[i] /= a[i * n + i];
		}
		for (int i = n - 1; i >= 0; i--) {
			for (int k = i + 1; k < n; k++) {
				b[i] -= a[k * n + i] * b[k];
			}
			b[i] /= a[i * n + i];
		}
	}
}
