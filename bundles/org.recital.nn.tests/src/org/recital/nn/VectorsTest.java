/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Exponentials equal those of the JDK. */
class VectorsTest {

	@Test
	void exponentialsAreWithinRoundingOfTheTrueOnes() {
		for (float x = -86.5f; x < 88.5f; x += 0.00371f) {
			double expected = Math.exp(x);
			assertEquals(1, Vectors.exp(x) / expected, 3e-7, "of " + x);
		}
		assertEquals(1, Vectors.exp(0f));
		assertEquals(0, Vectors.exp(Float.NEGATIVE_INFINITY), 1e-37);
		assertTrue(Vectors.exp(Float.POSITIVE_INFINITY) > 3e38);
		assertTrue(Float.isNaN(Vectors.exp(Float.NaN)));
	}

	@Test
	void aRowOfThemIsSummedUp() {
		float[] x = new float[21];
		double sum = 0;
		for (int k = 0; k < x.length; k++) {
			x[k] = Mix.normal(3, k);
			sum += k >= 2 && k < 19 ? Math.exp(x[k] - 0.5) : 0;
		}
		float[] before = x.clone();
		assertEquals(sum, Vectors.exp(x, 2, 17, 0.5f), 1e-5);
		assertEquals(before[1], x[1]);
		assertEquals(before[19], x[19]);
		assertEquals(Math.exp(before[7] - 0.5), x[7], 1e-5);
	}
}
