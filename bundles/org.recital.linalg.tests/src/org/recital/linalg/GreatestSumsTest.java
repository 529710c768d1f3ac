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

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class GreatestSumsTest {

	/** Coarse values, so that many sums are equal. */
	private static SparseRows coarse(int rows, int columns, double density, int seed) {
		SparseRows m = RandomRows.of(rows, columns, density, true, seed);
		float[] values = new float[m.size()];
		for (int p = 0; p < values.length; p++) {
			values[p] = 0.25f * (1 + Math.abs(Float.floatToIntBits(m.value(p)) >> 10) % 3);
		}
		return m.withValues(values);
	}

	@Test
	void selectsWhatAllSumsWouldGive() {
		SparseRows byColumn = coarse(300, 60, 0.12, 3);
		SparseRows byRow = byColumn.transpose();
		SparseRows people = RandomRows.of(80, 60, 0.2, false, 4);
		int[] without = { 2, 3, 50, 51, 120, 299 };
		for (int window : new int[] { 1, 16, 50, 300, 1000 }) {
			GreatestSums greatest = GreatestSums.of(byColumn, window);
			for (int n : new int[] { 1, 5, 10, 128 }) {
				for (int u = 0; u < 80; u++) {
					float[] sums = new float[300];
					new WindowedRows(byRow).add(sums, people.indices(), null, people.begin(u), people.end(u));
					for (int c : without) {
						sums[c] = 0;
					}
					int[] items = new int[n + 2];
					float[] scores = new float[n + 2];
					TopN.nonZero(sums, 300, n, items, scores, 1);
					int[] found = new int[n + 2];
					float[] reached = new float[n + 2];
					boolean any = greatest.select(people.indices(), people.begin(u), people.end(u), without, 0, without.length, n, found,
							reached, 1, new float[300]);
					assertEquals(people.count(u) > 0, any);
					assertArrayEquals(items, found);
					assertArrayEquals(scores, reached);
				}
			}
		}
	}

	@Test
	void withoutExclusionsAndWithoutEvidence() {
		SparseRows byColumn = coarse(20, 6, 0.5, 5);
		GreatestSums greatest = GreatestSums.of(byColumn, 7);
		float[] sums = new float[20];
		new WindowedRows(byColumn.transpose()).add(sums, new int[] { 1, 4 }, null, 0, 2);
		int[] items = new int[4];
		float[] scores = new float[4];
		TopN.nonZero(sums, 20, 4, items, scores, 0);
		int[] found = new int[4];
		float[] reached = new float[4];
		greatest.select(new int[] { 1, 4 }, 0, 2, null, 0, 0, 4, found, reached, 0, new float[20]);
		assertArrayEquals(items, found);
		assertArrayEquals(scores, reached);
		assertFalse(greatest.select(new int[0], 0, 0, null, 0, 0, 4, found, reached, 0, new float[20]));
		assertEquals(-1, Arrays.stream(found).max().getAsInt());
	}

	@Test
	void onlyManyColumnsAreWorthIt() {
		assertEquals(null, GreatestSums.of(coarse(50, 6, 0.5, 5)));
		GreatestSums greatest = GreatestSums.of(coarse(8200, 6, 0.5, 5));
		assertEquals(true, greatest.takes(128));
		assertFalse(greatest.takes(129));
		assertFalse(greatest.takes(0));
	}
}
