/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Products with all items, of one vector and of many. */
class DotScoresTest {

	private static final int ITEMS = 2 * DotScores.PIECE + 37;
	private static final int FACTORS = 64;

	private static float[] random(int count, int seed) {
		Random random = new Random(seed);
		float[] x = new float[count];
		for (int k = 0; k < count; k++) {
			x[k] = (float) random.nextGaussian();
		}
		return x;
	}

	@Test
	void ofOneAndOfMany() {
		float[] items = random(ITEMS * FACTORS, 1);
		DotScores scores = new DotScores(items, ITEMS, FACTORS);
		float[] vectors = random(DotScores.MOST * FACTORS, 2);
		float[] all = new float[DotScores.MOST * ITEMS];
		scores.of(vectors, DotScores.MOST, all);
		for (int k = 0; k < DotScores.MOST; k++) {
			float[] one = new float[ITEMS];
			scores.one(vectors, k * FACTORS, one);
			assertArrayEquals(Arrays.copyOfRange(all, k * ITEMS, (k + 1) * ITEMS), one, 1e-5f, "place " + k);
			for (int i = 0; i < ITEMS; i += i < ITEMS - 100 ? 97 : 1) {
				double sum = 0;
				for (int f = 0; f < FACTORS; f++) {
					sum += (double) vectors[k * FACTORS + f] * items[i * FACTORS + f];
				}
				assertEquals(sum, one[i], 1e-4);
			}
		}
	}

	@Test
	void placesAreFilledUp() {
		assertEquals(12, DotScores.places(1));
		assertEquals(12, DotScores.places(12));
		assertEquals(24, DotScores.places(13));
		assertEquals(DotScores.MOST, DotScores.places(DotScores.MOST));
	}
}
