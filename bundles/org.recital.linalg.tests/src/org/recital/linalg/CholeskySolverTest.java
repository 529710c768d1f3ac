/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** A times what was solved for is what was asked for. */
class CholeskySolverTest {

	@Test
	void solvesASystemForAColumnAnywhereInAnArray() {
		Random random = new Random(5);
		for (int n : new int[] { 1, 2, 9, 40 }) {
			double[] root = random.doubles((long) n * n, -1, 1).toArray();
			double[] a = new double[n * n];
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					for (int k = 0; k < n; k++) {
						a[i * n + j] += root[i * n + k] * root[j * n + k];
					}
				}
				a[i * n + i] += 0.1;
			}
			double[] lowerOnly = a.clone();
			for (int i = 0; i < n; i++) {
				for (int j = i + 1; j < n; j++) {
					lowerOnly[i * n + j] = Double.NaN;
				}
			}
			int[] asked = { 0 };
			double[] b = random.doubles(n + 3L, -1, 1).toArray();
			double[] x = b.clone();
			new CholeskySolver(lowerOnly, n, () -> asked[0]++).solve(x, 2);
			assertEquals(n, asked[0]);
			assertEquals(b[1], x[1]);
			assertEquals(b[n + 2], x[n + 2]);
			for (int i = 0; i < n; i++) {
				double sum = 0;
				for (int j = 0; j < n; j++) {
					sum += a[i * n + j] * x[2 + j];
				}
				assertEquals(b[2 + i], sum, 1e-9);
			}
		}
	}

	@Test
	void whatIsNotPositiveDefiniteIsRefused() {
		assertThrows(ArithmeticException.class, () -> new CholeskySolver(new double[] { 1, 0, 2, 1 }, 2, () -> {
			// not cancelled
		}));
	}
}
