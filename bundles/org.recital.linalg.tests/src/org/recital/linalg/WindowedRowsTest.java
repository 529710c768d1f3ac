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

import org.junit.jupiter.api.Test;

class WindowedRowsTest {

	/** The obvious way, in the order of the rows given. */
	private static float[] slow(SparseRows m, int[] which, float[] weights, int from, int to) {
		float[] sums = new float[m.columns()];
		for (int q = from; q < to; q++) {
			for (int p = m.begin(which[q]); p < m.end(which[q]); p++) {
				sums[m.indices()[p]] += (weights == null ? 1 : weights[q]) * m.value(p);
			}
		}
		return sums;
	}

	@Test
	void addsTheSameBitForBitWhateverTheWindow() {
		SparseRows m = RandomRows.of(50, 83, 0.3, true, 1);
		int[] which = new int[40];
		float[] weights = new float[40];
		for (int q = 0; q < which.length; q++) {
			which[q] = q * 7 % 50;
			weights[q] = 1 / (q + 3f);
		}
		for (int window : new int[] { 1, 8, 41, 42, 83, 100 }) {
			for (float[] w : new float[][] { null, weights }) {
				float[] sums = new float[83];
				boolean any = new WindowedRows(m, window).add(sums, which, w, 2, 39);
				assertArrayEquals(slow(m, which, w, 2, 39), sums);
				assertEquals(true, any);
			}
		}
	}

	@Test
	void saysWhenThereIsNothingToAdd() {
		SparseRows m = new SparseRows(3, 5, new int[] { 0, 0, 1, 1 }, new int[] { 4 }, new float[] { 2 });
		float[] sums = new float[5];
		WindowedRows rows = new WindowedRows(m, 2);
		assertFalse(rows.add(sums, new int[] { 0, 2 }, null, 0, 2));
		assertFalse(rows.add(sums, new int[] { 1 }, null, 1, 1));
		assertEquals(true, rows.add(sums, new int[] { 0, 1 }, null, 0, 2));
		assertArrayEquals(new float[] { 0, 0, 0, 0, 2 }, sums);
	}
}
