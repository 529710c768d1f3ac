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

/** The equations of one user, solved in double precision: for the questions of one person. */
final class NormalEquations {

	private NormalEquations() {
	}

	/**
	 * Solves {@code (G + sum over the user's items of c y y' + lambda I) z = y_item} by Cholesky's factors.
	 *
	 * @param gram    G, factors x factors
	 * @param vectors y of all items
	 * @param known   users x items with c
	 * @param lambda  above 0
	 */
	static double[] solve(float[] gram, float[] vectors, int factors, SparseRows known, int user, double lambda, int item) {
		double[][] a = new double[factors][factors];
		for (int r = 0; r < factors; r++) {
			for (int c = 0; c <= r; c++) {
				a[r][c] = gram[r * factors + c] + (r == c ? lambda : 0);
			}
		}
		for (int p = known.begin(user); p < known.end(user); p++) {
			int at = known.indices()[p] * factors;
			for (int r = 0; r < factors; r++) {
				double w = (double) known.value(p) * vectors[at + r];
				for (int c = 0; c <= r; c++) {
					a[r][c] += w * vectors[at + c];
				}
			}
		}
		double[] z = new double[factors];
		for (int k = 0; k < factors; k++) {
			z[k] = vectors[item * factors + k];
		}
		factor(a);
		for (int r = 0; r < factors; r++) {
			for (int c = 0; c < r; c++) {
				z[r] -= a[r][c] * z[c];
			}
			z[r] /= a[r][r];
		}
		for (int r = factors - 1; r >= 0; r--) {
			for (int c = r + 1; c < factors; c++) {
				z[r] -= a[c][r] * z[c];
			}
			z[r] /= a[r][r];
		}
		return z;
	}

	/** L in the lower triangle. */
	private static void factor(double[][] a) {
		for (int r = 0; r < a.length; r++) {
			for (int c = 0; c <= r; c++) {
				double sum = a[r][c];
				for (int k = 0; k < c; k++) {
					sum -= a[r][k] * a[c][k];
				}
				a[r][c] = r == c ? Math.sqrt(sum) : sum / a[c][c];
			}
		}
	}
}
