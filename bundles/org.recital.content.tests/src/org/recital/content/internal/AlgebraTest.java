/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Interactions;
import org.recital.api.problem.InputException;
import org.recital.linalg.CholeskySolver;

/** Triangular solves and eigenvectors. */
class AlgebraTest {

	private static final Runnable NOBODY = () -> {
		// nobody cancels
	};

	/** Rows x x'x summed: symmetric, positive definite. */
	private static double[] matrix(int n, int of) {
		Random random = new Random(n);
		double[] a = new double[n * n];
		for (int t = 0; t < of; t++) {
			double[] x = random.doubles(n).toArray();
			for (int r = 0; r < n; r++) {
				for (int c = 0; c < n; c++) {
					a[r * n + c] += x[r] * x[c];
				}
			}
		}
		return a;
	}

	private static double[] times(double[] a, double[] x) {
		double[] y = new double[x.length];
		for (int r = 0; r < y.length; r++) {
			for (int c = 0; c < y.length; c++) {
				y[r] += a[r * y.length + c] * x[c];
			}
		}
		return y;
	}

	@Test
	void solvesWhatItFactored() {
		double[] a = matrix(7, 20);
		double[] x = { 1, -2, 3, -4, 5, -6, 7 };
		double[] b = new double[10];
		System.arraycopy(times(a, x), 0, b, 2, 7);
		new CholeskySolver(a.clone(), 7, NOBODY).solve(b, 2);
		assertArrayEquals(x, Arrays.copyOfRange(b, 2, 9), 1e-8);
		assertThrows(ArithmeticException.class, () -> new CholeskySolver(new double[] { 1, 2, 2, 1 }, 2, NOBODY));
	}

	private static TopEigen.Operator operator(double[] a, int n) {
		return new TopEigen.Operator() {
			@Override
			public int size() {
				return n;
			}

			@Override
			public void apply(double[] vectors, int count, double[] result) {
				for (int k = 0; k < count; k++) {
					System.arraycopy(times(a, Arrays.copyOfRange(vectors, k * n, (k + 1) * n)), 0, result, k * n, n);
				}
			}
		};
	}

	@Test
	void eigenvectorsAreOnlyStretched() {
		int n = 40;
		double[] a = matrix(n, 60);
		TopEigen.Pairs top = TopEigen.of(operator(a, n), 6, 3, TopEigen.Precision.FINE, NOBODY);
		double[] turn = new double[n * n];
		double[] all = SymmetricEigen.decompose(a.clone(), n, turn, NOBODY);
		assertEquals(6, top.count());
		for (int k = 0; k < 6; k++) {
			assertEquals(all[k], top.values()[k], 1e-6 * all[0]);
			double[] v = Arrays.copyOfRange(top.vectors(), k * n, (k + 1) * n);
			double[] stretched = times(a, v);
			double[] exact = times(a, Arrays.copyOfRange(turn, k * n, (k + 1) * n));
			for (int e = 0; e < n; e++) {
				assertEquals(top.values()[k] * v[e], stretched[e], 1e-3 * all[0]);
				assertEquals(all[k] * turn[k * n + e], exact[e], 1e-9 * all[0]);
			}
			assertEquals(1, Arrays.stream(v).map(x -> x * x).sum(), 1e-9);
		}
	}

	@Test
	void aMatrixOfLowRankHasFewEigenvectors() {
		assertEquals(3, TopEigen.of(operator(matrix(30, 3), 30), 8, 1, TopEigen.Precision.FINE, NOBODY).count());
		assertEquals(0, TopEigen.of(operator(new double[25], 5), 2, 1, TopEigen.Precision.FINE, NOBODY).count());
	}

	@Test
	void whatIsAddedWins() throws Exception {
		Interactions known = Interactions.of(2, 3, new int[] { 0, 2, 3 }, new int[] { 0, 2, 1 }, new float[] { 1, 2, 3 });
		Interactions added = Interactions.of(3, 4, new int[] { 0, 2, 2, 3 }, new int[] { 1, 2, 3 }, new float[] { 7, 8, 9 });
		Interactions merged = Known.merged(known, added);
		assertArrayEquals(new int[] { 0, 1, 2 }, merged.columns(0));
		assertArrayEquals(new float[] { 1, 7, 8 }, merged.values(0));
		assertArrayEquals(new float[] { 3 }, merged.values(1));
		assertArrayEquals(new int[] { 3 }, merged.columns(2));
		assertThrows(InputException.class, () -> Known.merged(added, known));
	}
}
