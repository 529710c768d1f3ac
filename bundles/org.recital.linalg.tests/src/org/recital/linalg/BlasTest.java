/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both implementations give what three loops give. */
class BlasTest {

	static Stream<Blas> both() {
		return Stream.of(Blas.java(), Blas.get());
	}

	static float[] random(int count, long seed) {
		Random random = new Random(seed);
		float[] x = new float[count];
		for (int i = 0; i < count; i++) {
			x[i] = (float) random.nextGaussian();
		}
		return x;
	}

	@Test
	void findsOpenBlasWhereWeShipIt() {
		String os = System.getProperty("os.name");
		if (os.equals("Linux") && System.getProperty("os.arch").equals("amd64")) {
			assertTrue(Blas.get().isNative(), Blas::whyNotNative);
			assertTrue(Blas.get().name().contains("OpenBLAS 0.3.19"), Blas.get().name());
			assertEquals("", Blas.whyNotNative());
		}
		assertFalse(Blas.java().isNative());
	}

	@ParameterizedTest
	@MethodSource("both")
	void multipliesPartsOfArrays(Blas blas) {
		int[][] sizes = { { 1, 1, 1 }, { 3, 5, 2 }, { 17, 9, 33 }, { 64, 130, 129 }, { 5, 700, 260 }, { 4, 3, 0 } };
		for (int[] size : sizes) {
			for (int t = 0; t < 4; t++) {
				for (float beta : new float[] { 0, 1, -0.5f }) {
					product(blas, size[0], size[1], size[2], (t & 1) != 0, (t & 2) != 0, beta);
				}
			}
		}
	}

	private static void product(Blas blas, int m, int n, int k, boolean ta, boolean tb, float beta) {
		int atA = 7;
		int da = (ta ? m : k) + 3;
		int db = (tb ? k : n) + 1;
		int dc = n + 2;
		float[] a = random(atA + da * (Math.max(m, k) + 1), 1);
		float[] b = random(db * (Math.max(n, k) + 1), 2);
		float[] c = random(5 + dc * m, 3);
		float[] expected = c.clone();
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < n; j++) {
				double sum = 0;
				for (int p = 0; p < k; p++) {
					sum += (double) a[ta ? atA + p * da + i : atA + i * da + p] * b[tb ? j * db + p : p * db + j];
				}
				expected[5 + i * dc + j] = (float) (1.5 * sum + beta * expected[5 + i * dc + j]);
			}
		}
		if (beta == 0) {
			c[5] = Float.NaN; // what was there must not matter
		}
		blas.gemm(ta, tb, m, n, k, 1.5f, a, atA, da, b, 0, db, beta, c, 5, dc);
		assertArrayEquals(expected, c, 2e-4f, m + " x " + n + " x " + k + ' ' + ta + tb);
	}

	@ParameterizedTest
	@MethodSource("both")
	void addsAGramMatrix(Blas blas) {
		int n = 37;
		int k = 150;
		float[] a = random(3 + k * (n + 2), 4);
		float[] c = random(n * (n + 1), 5);
		float[] before = c.clone();
		blas.addGram(n, k, a, 3, n + 2, c, 0, n + 1);
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				double sum = before[i * (n + 1) + j];
				for (int p = 0; p < k; p++) {
					sum += (double) a[3 + p * (n + 2) + i] * a[3 + p * (n + 2) + j];
				}
				assertEquals(sum, c[i * (n + 1) + j], 1e-4);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("both")
	void multipliesVectors(Blas blas) {
		int m = 21;
		int n = 46;
		float[] a = random(2 + m * (n + 1), 6);
		for (boolean transpose : new boolean[] { false, true }) {
			int in = transpose ? m : n;
			int out = transpose ? n : m;
			float[] x = random(in + 4, 7);
			for (float beta : new float[] { 0, 2 }) {
				float[] y = random(out + 1, 8);
				float[] expected = y.clone();
				for (int i = 0; i < out; i++) {
					double sum = beta * y[1 + i];
					for (int j = 0; j < in; j++) {
						sum += (double) a[transpose ? 2 + j * (n + 1) + i : 2 + i * (n + 1) + j] * x[4 + j];
					}
					expected[1 + i] = (float) sum;
				}
				blas.gemv(transpose, m, n, a, 2, n + 1, x, 4, beta, y, 1);
				assertArrayEquals(expected, y, 1e-4f);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("both")
	void staysWithinItsArrays(Blas blas) {
		float[] small = new float[10];
		assertThrows(IndexOutOfBoundsException.class,
				() -> blas.gemm(false, false, 4, 4, 4, 1, small, 0, 4, new float[16], 0, 4, 0, new float[16], 0, 4));
		assertThrows(IndexOutOfBoundsException.class,
				() -> blas.gemm(false, false, 4, 4, 4, 1, new float[16], 0, 4, new float[16], 0, 4, 0, small, 0, 4));
		assertThrows(IndexOutOfBoundsException.class, () -> blas.addGram(4, 4, small, 0, 4, new float[16], 0, 4));
		assertThrows(IndexOutOfBoundsException.class, () -> blas.gemv(false, 4, 4, new float[16], 0, 4, small, 8, 0, new float[4], 0));
	}
}
