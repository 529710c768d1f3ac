/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The best n of a row: against sorting everything. */
class TopItemsTest {

	@Test
	void agreesWithSortingEverythingTiesIncluded() {
		Random random = new Random(1);
		for (int round = 0; round < 500; round++) {
			int length = random.nextInt(40);
			int n = random.nextInt(12);
			float[] row = new float[length];
			for (int i = 0; i < length; i++) {
				row[i] = random.nextInt(4) == 0 ? Float.NaN : random.nextInt(6) - 3;
			}
			int[] expected = IntStream.range(0, length).filter(i -> !Float.isNaN(row[i])).boxed()
					.sorted((a, b) -> row[a] != row[b] ? Float.compare(row[b], row[a]) : a - b).mapToInt(i -> i).limit(n).toArray();
			int[] items = new int[n + 2];
			float[] scores = new float[n + 2];
			TopItems.select(row, length, n, items, scores, 1);
			for (int k = 0; k < n; k++) {
				assertEquals(k < expected.length ? expected[k] : -1, items[1 + k]);
				assertEquals(k < expected.length ? row[expected[k]] : 0, scores[1 + k]);
			}
			assertEquals(0, items[0]);
			assertEquals(0, items[n + 1]);
		}
	}
}
