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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Every similarity against its formula over dense rows, and against itself from the other side. */
class SimilarityTest {

	private static final int THINGS = 45;
	private static final int COLUMNS = 60;

	private interface Formula {
		/** Of two rows of dense values and which of them are there. */
		double of(double[] x, double[] y, boolean[] common, int n);
	}

	private static final Formula BINARY_COSINE = (x, y, common, n) -> n / Math.sqrt((double) count(x) * count(y));
	private static final Formula JACCARD = (x, y, common, n) -> n / (double) (count(x) + count(y) - n);
	private static final Formula COSINE = (x, y, common, n) -> sum(x, y, null) / Math.sqrt(sum(x, x, null) * sum(y, y, null));
	private static final Formula COMMON = (x, y, common, n) -> sum(x, y, common)
			/ Math.sqrt(sum(x, x, common) * sum(y, y, common));
	private static final Formula PEARSON = (x, y, common, n) -> {
		double[] a = centred(x, common, n);
		double[] b = centred(y, common, n);
		double norm = sum(a, a, common) * sum(b, b, common);
		return norm < 1e-9 ? 0 : sum(a, b, common) / Math.sqrt(norm);
	};

	private static int count(double[] x) {
		int n = 0;
		for (double v : x) {
			n += v != 0 ? 1 : 0;
		}
		return n;
	}

	private static double sum(double[] x, double[] y, boolean[] where) {
		double sum = 0;
		for (int k = 0; k < x.length; k++) {
			sum += where == null || where[k] ? x[k] * y[k] : 0;
		}
		return sum;
	}

	private static double[] centred(double[] x, boolean[] common, int n) {
		double mean = 0;
		for (int k = 0; k < x.length; k++) {
			mean += common[k] ? x[k] / n : 0;
		}
		double[] c = x.clone();
		for (int k = 0; k < x.length; k++) {
			c[k] -= mean;
		}
		return c;
	}

	private static void check(SimilarityRows actual, SparseRows byColumn, Formula formula, OverlapWeight weight) {
		double[][] things = RandomRows.dense(byColumn.transpose());
		float[] row = new float[THINGS];
		int above = 0;
		SimilarityRows.Worker worker = actual.worker();
		for (int i = 0; i < THINGS; i++) {
			worker.all(i, row);
			for (int j = 0; j < THINGS; j++) {
				boolean[] common = new boolean[COLUMNS];
				int n = 0;
				for (int c = 0; c < COLUMNS; c++) {
					common[c] = things[i][c] != 0 && things[j][c] != 0;
					n += common[c] ? 1 : 0;
				}
				double expected = n == 0 ? 0 : formula.of(things[i], things[j], common, n) * weight.of(n);
				assertEquals(expected, row[j], 1e-5, i + " and " + j);
				above += expected != 0 ? 1 : 0;
			}
		}
		assertTrue(above > THINGS, "the data has nothing in common");
		sameFromBothSides(actual);
	}

	private static void sameFromBothSides(SimilarityRows actual) {
		int n = actual.size();
		float[][] rows = new float[n][n];
		SimilarityRows.Worker worker = actual.worker();
		for (int i = 0; i < n; i++) {
			worker.all(i, rows[i]);
		}
		float[] before = new float[n];
		for (int i = n - 1; i >= 0; i--) {
			worker.before(i, before);
			for (int j = 0; j < i; j++) {
				assertEquals(Float.floatToRawIntBits(rows[i][j]), Float.floatToRawIntBits(rows[j][i]));
				assertEquals(Float.floatToRawIntBits(rows[i][j]), Float.floatToRawIntBits(before[j]));
			}
		}
	}

	private static void vectorsAsRows(SparseSimilarity actual, SparseRows byColumn) {
		SparseRows things = byColumn.transpose();
		float[] row = new float[THINGS];
		float[] vector = new float[THINGS];
		for (int i = 0; i < THINGS; i++) {
			actual.worker().all(i, row);
			int[] columns = Arrays.copyOfRange(things.indices(), things.begin(i), things.end(i));
			float[] values = things.values() == null ? null
					: Arrays.copyOfRange(things.values(), things.begin(i), things.end(i));
			actual.worker().vector(columns, values, 0, columns.length, vector);
			assertArrayEquals(row, vector);
		}
	}

	private static final OverlapWeight[] WEIGHTS = { OverlapWeight.none(), new OverlapWeight(4, 5, 2) };

	@Test
	void cosineOfOnes() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.15, false, 1);
		for (OverlapWeight w : WEIGHTS) {
			check(CountSimilarity.cosine(m, w), m, BINARY_COSINE, w);
			vectorsAsRows(CountSimilarity.cosine(m, w), m);
		}
	}

	@Test
	void cosineOfOnesDoesNotLookAtValues() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.15, true, 1);
		check(CountSimilarity.cosine(m, OverlapWeight.none()), m, BINARY_COSINE, OverlapWeight.none());
	}

	@Test
	void jaccard() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.15, false, 2);
		for (OverlapWeight w : WEIGHTS) {
			check(CountSimilarity.jaccard(m, w), m, JACCARD, w);
		}
	}

	@Test
	void cosineOfValues() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.15, true, 3);
		for (OverlapWeight w : WEIGHTS) {
			check(new ProductSimilarity(m, w), m, COSINE, w);
			vectorsAsRows(new ProductSimilarity(m, w), m);
		}
	}

	@Test
	void cosineOverCommonColumns() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.15, true, 4);
		for (OverlapWeight w : WEIGHTS) {
			check(CommonSimilarity.cosine(m, w), m, COMMON, w);
			vectorsAsRows(CommonSimilarity.cosine(m, w), m);
		}
	}

	@Test
	void pearson() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.25, true, 5);
		for (OverlapWeight w : WEIGHTS) {
			check(CommonSimilarity.pearson(m, w), m, PEARSON, w);
			vectorsAsRows(CommonSimilarity.pearson(m, w), m);
		}
	}

	@Test
	void cosineOfDenseRows() {
		Random random = new Random(6);
		int width = 13;
		int size = 3000; // more than one tile
		float[] rows = new float[size * width];
		for (int k = 0; k < rows.length; k++) {
			rows[k] = k / width % 17 == 3 ? 0 : random.nextInt(4) == 0 ? 0 : (float) random.nextGaussian();
		}
		DenseSimilarity actual = new DenseSimilarity(size, width, rows);
		float[] row = new float[size];
		float[] vector = new float[size];
		for (int i : new int[] { 0, 3, 2047, 2048, 2999 }) {
			actual.worker().all(i, row);
			actual.vector(Arrays.copyOfRange(rows, i * width, (i + 1) * width), vector);
			for (int j = 0; j < size; j++) {
				double xy = 0;
				double xx = 0;
				double yy = 0;
				for (int d = 0; d < width; d++) {
					double x = rows[i * width + d];
					double y = rows[j * width + d];
					xy += x * y;
					xx += x * x;
					yy += y * y;
				}
				assertEquals(xx * yy == 0 ? 0 : xy / Math.sqrt(xx * yy), row[j], 1e-5);
				assertEquals(row[j], vector[j]);
			}
		}
		sameFromBothSides(new DenseSimilarity(100, width, Arrays.copyOf(rows, 100 * width)));
	}

	@Test
	void mixtureIsTheWeightedMean() {
		SparseRows m = RandomRows.of(COLUMNS, THINGS, 0.15, true, 7);
		float[] rows = new float[THINGS * 3];
		for (int k = 0; k < rows.length; k++) {
			rows[k] = k % 5 - 1;
		}
		SimilarityRows a = new ProductSimilarity(m, OverlapWeight.none());
		SimilarityRows b = new DenseSimilarity(THINGS, 3, rows);
		SimilarityRows mixed = new MixedSimilarity(a, b, 0.3);
		float[] x = new float[THINGS];
		float[] y = new float[THINGS];
		float[] z = new float[THINGS];
		for (int i = 0; i < THINGS; i++) {
			a.worker().all(i, x);
			b.worker().all(i, y);
			mixed.worker().all(i, z);
			for (int j = 0; j < THINGS; j++) {
				assertEquals(0.7 * x[j] + 0.3 * y[j], z[j], 1e-6);
			}
		}
		sameFromBothSides(mixed);
	}
}
