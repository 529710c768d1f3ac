/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Products equal those of three obvious loops. */
class GemmTest {

	private static final int[][] SIZES = { { 1, 1, 1 }, { 3, 5, 7 }, { 17, 9, 4 }, { 2, 1030, 6 }, { 9, 13, 33 } };

	private interface At {
		float of(int i, int j, int p);
	}

	private static float[] slow(int m, int n, int k, float[] start, At product) {
		float[] c = start.clone();
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < n; j++) {
				double sum = 0;
				for (int p = 0; p < k; p++) {
					sum += product.of(i, j, p);
				}
				c[i * n + j] += (float) sum;
			}
		}
		return c;
	}

	@Test
	void productsEqualSlowOnes() {
		for (int[] s : SIZES) {
			int m = s[0];
			int n = s[1];
			int k = s[2];
			float[] a = Weights.normal(m, k, 1, 1).value();
			float[] b = Weights.normal(k, n, 1, 2).value();
			float[] start = Weights.normal(m, n, 1, 3).value();
			for (boolean add : new boolean[] { false, true }) {
				float[] from = add ? start : new float[m * n];
				float[] c = start.clone();
				Gemm.nn(m, n, k, a, 0, b, 0, c, 0, add);
				assertArrayEquals(slow(m, n, k, from, (i, j, p) -> a[i * k + p] * b[p * n + j]), c, 1e-4f);
				c = start.clone();
				Gemm.tn(m, n, k, a, 0, b, 0, c, 0, add);
				assertArrayEquals(slow(m, n, k, from, (i, j, p) -> a[p * m + i] * b[p * n + j]), c, 1e-4f);
				c = start.clone();
				Gemm.nt(m, n, k, a, 0, b, 0, c, 0, add);
				assertArrayEquals(slow(m, n, k, from, (i, j, p) -> a[i * k + p] * b[j * k + p]), c, 1e-4f);
			}
		}
	}

	@Test
	void severalThreadsGiveTheSameBits() {
		int m = 150;
		int n = 90;
		int k = 200;
		float[] a = Weights.normal(m, k, 1, 1).value();
		float[] b = Weights.normal(k, n, 1, 2).value();
		float[] one = new float[m * n];
		float[] many = new float[m * n];
		Gemm.nn(m, n, k, a, 0, b, 0, one, 0, false);
		Gemm.nn(Work.of(new org.recital.api.step.SimpleContext(1, 3)), m, n, k, a, b, many);
		assertArrayEquals(one, many);
		Gemm.tn(m, n, k, a, 0, b, 0, one, 0, false);
		Gemm.tn(Work.of(new org.recital.api.step.SimpleContext(1, 3)), m, n, k, a, b, many);
		assertArrayEquals(one, many);
	}
}
