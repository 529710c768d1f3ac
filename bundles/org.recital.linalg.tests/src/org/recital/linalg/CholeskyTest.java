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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inverses of positive definite matrices. */
class CholeskyTest {

	/** Positive definite, not well conditioned: a Gram matrix of fewer rows than columns plus a little. */
	private static float[] matrix(int n) {
		float[] rows = BlasTest.random(n * Math.max(1, n / 3), n);
		float[] a = new float[n * n];
		Blas.java().addGram(n, Math.max(1, n / 3), rows, 0, n, a, 0, n);
		for (int i = 0; i < n; i++) {
			a[i * n + i] += 2;
			for (int j = 0; j < i; j++) {
				a[i * n + j] = Float.NaN; // not to be read
			}
		}
		return a;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 63, 64, 65, 129, 300, 577 })
	void invertsWithEither(int n) {
		float[] a = matrix(n);
		for (Blas blas : new Blas[] { Blas.java(), Blas.get() }) {
			float[] inverse = a.clone();
			assertTrue(Cholesky.invert(inverse, n, blas, Loop.SEQUENTIAL));
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					double sum = 0;
					for (int p = 0; p < n; p++) {
						sum += (double) a[Math.min(i, p) * n + Math.max(i, p)] * inverse[p * n + j];
					}
					assertEquals(i == j ? 1 : 0, sum, 3e-3, i + ", " + j + " of " + n + " with " + blas.name());
					assertEquals(inverse[i * n + j], inverse[j * n + i]);
				}
			}
		}
	}

	@Test
	void isTheSameForAnyNumberOfThreads() {
		int n = 700;
		float[] one = matrix(n);
		float[] first = one.clone();
		assertTrue(Cholesky.invert(first, n, Blas.get(), Loop.SEQUENTIAL));
		for (int threads : new int[] { 2, 5 }) {
			float[] other = one.clone();
			assertTrue(Cholesky.invert(other, n, Blas.get(), RandomRows.threads(threads)));
			assertArrayEquals(first, other);
		}
	}

	@Test
	void saysWhatHasNoInverse() {
		for (int n : new int[] { 3, 200 }) {
			float[] zero = new float[n * n];
			assertFalse(Cholesky.invert(zero, n, Blas.get(), Loop.SEQUENTIAL));
			float[] negative = matrix(n);
			negative[n * n - 1] = -1;
			assertFalse(Cholesky.invert(negative, n, Blas.get(), Loop.SEQUENTIAL));
			float[] notANumber = matrix(n);
			notANumber[n - 1] = Float.NaN;
			assertFalse(Cholesky.invert(notANumber, n, Blas.get(), Loop.SEQUENTIAL));
		}
		assertThrows(IllegalArgumentException.class, () -> Cholesky.invert(new float[8], 3, Blas.java(), Loop.SEQUENTIAL));
	}
}
