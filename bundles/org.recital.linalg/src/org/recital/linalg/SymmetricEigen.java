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
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan 2013, Matrix computations,
 * section 8.5): about ten sweeps of 2 n^3 multiplications, accurate to the last digits, always in the same order.
 *
 * @param values  eigenvalues, greatest first, equal ones in the order of their columns
 * @param vectors row k is the eigenvector of value k, of length 1, its greatest entry (the first of them) above 0
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

	private static final int MOST_SWEEPS = 60;

	/**
	 * @param m symmetric; not changed
	 * @param check called once a row of a sweep; may throw to cancel
	 */
	public static SymmetricEigen of(double[][] m, Runnable check) {
		int n = m.length;
		double[][] a = new double[n][];
		double[][] v = new double[n][n];
		double whole = 0;
		for (int i = 0; i < n; i++) {
			a[i] = m[i].clone();
			v[i][i] = 1;
			for (double x : a[i]) {
				whole += x * x;
			}
		}
		for (int sweep = 0; sweep < MOST_SWEEPS && outside(a) > 1e-28 * whole; sweep++) {
			for (int p = 0; p < n; p++) {
				check.run();
				rotate(a, v, p);
			}
		}
		return sorted(a, v);
	}

	private static double outside(double[][] a) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < i; j++) {
				sum += 2 * a[i][j] * a[i][j];
			}
		}
		return sum;
	}

	/** A row of a sweep; a method of its own, which is compiled once. */
	private static void rotate(double[][] a, double[][] v, int p) {
		for (int q = p + 1; q < a.length; q++) {
			rotate(a, v, p, q);
		}
	}

	/** Makes a[p][q] 0; rows of v are the vectors. */
	private static void rotate(double[][] a, double[][] v, int p, int q) {
		double apq = a[p][q];
		if (apq == 0) {
			return;
		}
		double theta = (a[q][q] - a[p][p]) / (2 * apq);
		double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
		double c = 1 / Math.sqrt(t * t + 1);
		double s = t * c;
		turn(a[p], a[q], c, s);
		for (double[] row : a) {
			double x = row[p];
			double y = row[q];
			row[p] = c * x - s * y;
			row[q] = s * x + c * y;
		}
		a[p][q] = 0;
		a[q][p] = 0;
		turn(v[p], v[q], c, s);
	}

	private static void turn(double[] x, double[] y, double c, double s) {
		for (int k = 0; k < x.length; k++) {
			double xk = x[k];
			double yk = y[k];
			x[k] = c * xk - s * yk;
			y[k] = s * xk + c * yk;
		}
	}

	private static SymmetricEigen sorted(double[][] a, double[][] v) {
		int n = a.length;
		Integer[] order = new Integer[n];
		for (int i = 0; i < n; i++) {
			order[i] = i;
		}
		Arrays.sort(order, (x, y) -> Double.compare(a[y][y], a[x][x]));
		double[] values = new double[n];
		double[][] vectors = new double[n][];
		for (int k = 0; k < n; k++) {
			values[k] = a[order[k]][order[k]];
			vectors[k] = v[order[k]];
			int greatest = 0;
			for (int i = 1; i < n; i++) {
				greatest = Math.abs(vectors[k][i]) > Math.abs(vectors[k][greatest]) ? i : greatest;
			}
			if (n > 0 && vectors[k][greatest] < 0) {
				for (int i = 0; i < n; i++) {
					vectors[k][i] = -vectors[k][i];
				}
			}
		}
		return new SymmetricEigen(values, vectors);
	}
}
