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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SparseTest {

	@Test
	void transposeSwapsRowsAndColumns() {
		SparseRows m = RandomRows.of(40, 70, 0.2, true, 1);
		double[][] a = RandomRows.dense(m);
		double[][] b = RandomRows.dense(m.transpose());
		assertEquals(70, b.length);
		for (int r = 0; r < 40; r++) {
			for (int c = 0; c < 70; c++) {
				assertEquals(a[r][c], b[c][r]);
			}
		}
	}

	@Test
	void transposeKnowsWhereEntriesComeFromAndSortsThem() {
		SparseRows m = RandomRows.of(40, 70, 0.2, true, 2);
		SparseTranspose t = SparseTranspose.of(m);
		for (int r = 0; r < 70; r++) {
			for (int q = t.rows().begin(r); q < t.rows().end(r); q++) {
				int p = t.source()[q];
				assertEquals(r, m.indices()[p]);
				int row = t.rows().indices()[q];
				assertTrue(m.begin(row) <= p && p < m.end(row));
				assertTrue(q == t.rows().begin(r) || t.rows().indices()[q - 1] < row);
			}
		}
	}

	@Test
	void rowsOfOnesStayRowsOfOnes() {
		SparseRows m = RandomRows.of(10, 10, 0.3, false, 3);
		assertNull(m.transpose().values());
		assertEquals(1, m.value(0));
		SparseRows v = RandomRows.of(10, 10, 0.3, true, 3);
		assertNull(v.binary().values());
		assertArrayEquals(v.indices(), v.binary().indices());
	}

	@Test
	void arraysMustFit() {
		assertThrows(IllegalArgumentException.class, () -> new SparseRows(2, 2, new int[] { 0, 1 }, new int[] { 0 }, null));
		assertThrows(IllegalArgumentException.class, () -> new SparseRows(1, 2, new int[] { 0, 2 }, new int[] { 0 }, null));
		assertThrows(IllegalArgumentException.class,
				() -> new SparseRows(1, 2, new int[] { 0, 1 }, new int[] { 0 }, new float[0]));
	}

	@Test
	void dotAndNormsAreThoseOfDenseRows() {
		SparseRows a = RandomRows.of(30, 50, 0.3, true, 4);
		SparseRows b = RandomRows.of(30, 50, 0.2, false, 5);
		double[][] x = RandomRows.dense(a);
		double[][] y = RandomRows.dense(b);
		float[] inverse = SparseVectors.inverseNorms(a);
		for (int i = 0; i < 30; i++) {
			for (int j = 0; j < 30; j++) {
				assertEquals(dot(x[i], y[j]), SparseVectors.dot(a, i, b, j), 1e-9);
			}
			double norm = Math.sqrt(dot(x[i], x[i]));
			assertEquals(norm == 0 ? 0 : 1 / norm, inverse[i], 1e-6);
			assertEquals(norm * norm, SparseVectors.squares(a.values(), a.begin(i), a.end(i)), 1e-9);
		}
		assertEquals(3, SparseVectors.squares(null, 4, 7));
	}

	private static double dot(double[] x, double[] y) {
		double sum = 0;
		for (int k = 0; k < x.length; k++) {
			sum += x[k] * y[k];
		}
		return sum;
	}

	@Test
	void accumulateAddsScaledRows() {
		SparseRows m = RandomRows.of(20, 30, 0.4, true, 6);
		float[] sums = new float[30];
		float[] counts = new float[30];
		double[] expected = new double[30];
		double[] expectedCounts = new double[30];
		for (int r = 0; r < 20; r++) {
			Accumulate.add(sums, m.indices(), m.values(), m.begin(r), m.end(r), r);
			Accumulate.add(counts, m.indices(), null, m.begin(r), m.end(r), 0.5f);
			for (int p = m.begin(r); p < m.end(r); p++) {
				expected[m.indices()[p]] += r * m.value(p);
				expectedCounts[m.indices()[p]] += 0.5;
			}
		}
		for (int c = 0; c < 30; c++) {
			assertEquals(expected[c], sums[c], 1e-3);
			assertEquals(expectedCounts[c], counts[c], 1e-6);
		}
	}

	@Test
	void overlapWeightIsItsFormula() {
		OverlapWeight w = new OverlapWeight(10, 20, 3);
		assertEquals(0, w.of(0));
		assertEquals(0, w.of(2));
		assertEquals(3 / 13.0 * 3 / 20, w.of(3), 1e-7);
		assertEquals(50 / 60.0, w.of(50), 1e-7);
		assertEquals(100000 / 100010.0, w.of(100000), 1e-7);
		assertTrue(OverlapWeight.none().isNeutral());
		assertEquals(1, OverlapWeight.none().of(5));
		assertEquals(2 / 7.0, new OverlapWeight(5, 0, 0).of(2), 1e-7);
		assertEquals(1, new OverlapWeight(0, 0, 4).of(4));
	}
}
