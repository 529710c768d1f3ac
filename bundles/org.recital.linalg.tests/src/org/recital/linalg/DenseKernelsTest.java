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
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Kernels on dense rows against slow, obvious versions. */
class DenseKernelsTest {

	/** Sparse rows, columns ascending, values 1 to 5. */
	static SparseRows sparse(int rows, int columns, double density, long seed) {
		Random random = new Random(seed);
		int[] offsets = new int[rows + 1];
		int[] indices = new int[rows * columns];
		float[] values = new float[rows * columns];
		int n = 0;
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				if (random.nextDouble() < density * (r % 5 + 1) / 3) {
					indices[n] = c;
					values[n++] = 1 + random.nextInt(5);
				}
			}
			offsets[r + 1] = n;
		}
		return new SparseRows(rows, columns, offsets, indices, values);
	}

	static double[][] dense(SparseRows m) {
		double[][] d = new double[m.rows()][m.columns()];
		for (int r = 0; r < m.rows(); r++) {
			for (int p = m.begin(r); p < m.end(r); p++) {
				d[r][m.indices()[p]] = m.value(p);
			}
		}
		return d;
	}

	@Test
	void countsWhatColumnsShare() {
		SparseRows x = sparse(40, 33, 0.2, 1);
		for (SparseRows m : new SparseRows[] { x, x.binary() }) {
			double[][] d = dense(m);
			for (Loop loop : new Loop[] { Loop.SEQUENTIAL, RandomRows.threads(3) }) {
				float[] gram = SparseGram.upper(m, loop);
				for (int i = 0; i < 33; i++) {
					for (int j = 0; j < 33; j++) {
						double sum = 0;
						for (int r = 0; r < 40 && j >= i; r++) {
							sum += d[r][i] * d[r][j];
						}
						assertEquals(sum, gram[i * 33 + j]);
					}
				}
			}
		}
	}

	@Test
	void addsUpRows() {
		int width = 45;
		float[] matrix = BlasTest.random(60 * width, 2);
		for (int count : new int[] { 0, 1, 7, 8, 9, 31 }) {
			int[] indices = new Random(count).ints(count + 2, 0, 60).toArray();
			float[] weights = BlasTest.random(count + 2, 3);
			for (float[] w : new float[][] { null, weights }) {
				float[] out = BlasTest.random(width + 3, 4);
				float[] expected = out.clone();
				for (int c = 0; c < width; c++) {
					double sum = 0;
					for (int p = 1; p <= count; p++) {
						sum += (w == null ? 1 : w[p]) * matrix[indices[p] * width + c];
					}
					expected[2 + c] = (float) sum;
				}
				RowSums.of(matrix, width, indices, w, 1, count + 1, out, 2);
				assertArrayEquals(expected, out, 1e-4f);
			}
		}
	}

	@Test
	void addsUpSeveralRowsAsOneAfterTheOther() {
		int width = 37;
		float[] matrix = BlasTest.random(33 * width, 6);
		SparseRows x = sparse(20, 33, 0.4, 7);
		int[] which = { 3, 19, 0, 7, 7, 11 };
		for (SparseRows m : new SparseRows[] { x, x.binary() }) {
			float[] all = BlasTest.random(4 * width, 8);
			RowSums.of(matrix, width, m, which, 1, 5, all);
			float[] one = new float[width];
			for (int k = 1; k < 5; k++) {
				RowSums.of(matrix, width, m.indices(), m.values(), m.begin(which[k]), m.end(which[k]), one, 0);
				assertArrayEquals(one, Arrays.copyOfRange(all, (k - 1) * width, k * width));
			}
			float[][] rows = new float[33][];
			for (int r = 0; r < rows.length; r++) {
				rows[r] = Arrays.copyOfRange(matrix, r * width, (r + 1) * width);
			}
			float[] apart = BlasTest.random(4 * width, 9);
			RowSums.of(rows, width, m, which, 1, 5, apart);
			assertArrayEquals(all, apart); // bit for bit
		}
	}

	@Test
	void selectsTheGreatestNumbers() {
		Random random = new Random(5);
		for (int n : new int[] { 0, 1, 3, 10, 40, 60 }) {
			float[] row = new float[55];
			for (int i = 0; i < row.length; i++) {
				row[i] = random.nextInt(4) == 0 ? Float.NaN : random.nextInt(9) - 4;
			}
			int begin = 5;
			int[] best = IntStream.range(0, 50).filter(i -> row[begin + i] == row[begin + i]).boxed()
					.sorted(Comparator.comparingDouble((Integer i) -> -row[begin + i]).thenComparing(i -> i)).limit(n)
					.mapToInt(i -> i).toArray();
			int[] items = new int[n + 2];
			float[] scores = new float[n + 2];
			TopN.numbers(row, begin, 50, n, items, scores, 1);
			for (int k = 0; k < n; k++) {
				assertEquals(k < best.length ? best[k] : -1, items[1 + k]);
				assertEquals(k < best.length ? row[begin + best[k]] : 0, scores[1 + k]);
			}
			assertEquals(0, items[n + 1]);
		}
	}

	@Test
	void findsEigenvectors() {
		int n = 12;
		Random random = new Random(7);
		double[][] m = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				m[i][j] = i < 10 ? random.nextGaussian() : 0; // two that are 0
				m[j][i] = m[i][j];
			}
		}
		SymmetricEigen e = SymmetricEigen.of(m, () -> {
		});
		for (int k = 0; k < n; k++) {
			assertTrue(k == 0 || e.values()[k] <= e.values()[k - 1]);
			double length = 0;
			for (int i = 0; i < n; i++) {
				double image = 0;
				for (int j = 0; j < n; j++) {
					image += m[i][j] * e.vectors()[k][j];
				}
				assertEquals(e.values()[k] * e.vectors()[k][i], image, 1e-10);
				length += e.vectors()[k][i] * e.vectors()[k][i];
			}
			assertEquals(1, length, 1e-12);
		}
	}

	@Test
	void findsSingularVectors() {
		SparseRows x = sparse(50, 20, 0.25, 8);
		double[][] d = dense(x);
		double[][] gram = new double[20][20];
		for (int i = 0; i < 20; i++) {
			for (int j = 0; j < 20; j++) {
				for (double[] row : d) {
					gram[i][j] += row[i] * row[j];
				}
			}
		}
		SymmetricEigen exact = SymmetricEigen.of(gram, () -> {
		});
		for (Blas blas : new Blas[] { Blas.java(), Blas.get() }) {
			TruncatedSvd svd = TruncatedSvd.of(x, 4, BlasTest.random(20 * 9, 9), 60, blas, RandomRows.threads(2));
			for (int k = 0; k < 4; k++) {
				assertEquals(Math.sqrt(exact.values()[k]), svd.values()[k], 1e-3);
				double same = 0;
				for (int c = 0; c < 20; c++) {
					same += exact.vectors()[k][c] * svd.vectors()[c * 4 + k];
				}
				assertEquals(1, Math.abs(same), 1e-4, "vector " + k);
			}
		}
	}

	@Test
	void findsNoMoreSingularVectorsThanThereAre() {
		// rank 2: rows repeat
		SparseRows x = new SparseRows(4, 3, new int[] { 0, 2, 4, 5, 6 }, new int[] { 0, 1, 0, 1, 2, 2 }, new float[] { 1, 2, 1, 2, 3, 3 });
		TruncatedSvd svd = TruncatedSvd.of(x, 3, BlasTest.random(9, 10), 5, Blas.get(), Loop.SEQUENTIAL);
		assertEquals(Math.sqrt(18), svd.values()[0], 1e-4);
		assertEquals(Math.sqrt(10), svd.values()[1], 1e-4);
		assertEquals(0, svd.values()[2]);
		for (int c = 0; c < 3; c++) {
			assertEquals(0, svd.vectors()[c * 3 + 2]);
		}
	}

	@Test
	void solvesEachRowsLeastSquares() {
		// in one piece, in several, and none
		int[] counts = { 1, 20, 0, 511, 512, 513, 1300 };
		for (Blas blas : new Blas[] { Blas.java(), Blas.get() }) {
			solves(blas, 64, 1500, counts, true);
			solves(blas, 64, 1500, counts, false);
			solves(blas, 7, 300, new int[] { 5, 0, 300 }, true);
		}
	}

	@Test
	void solvesRowsOfVeryManyEntries() {
		// vectors far away, and more entries than are gathered at a time
		solves(Blas.get(), 512, 8300, new int[] { 8250, 30, 30 }, false);
	}

	private static void solves(Blas blas, int f, int rows, int[] counts, boolean turned) {
		float[] y = BlasTest.random(rows * f, 11);
		RegularisedRows solver = new RegularisedRows(blas, y, rows, f, 0.1f, 200, turned, Loop.SEQUENTIAL);
		int[] offsets = new int[counts.length + 1];
		for (int r = 0; r < counts.length; r++) {
			offsets[r + 1] = offsets[r] + counts[r];
		}
		int[] indices = new int[offsets[counts.length]];
		float[] values = new float[indices.length];
		for (int r = 0; r < counts.length; r++) {
			int[] some = IntStream.range(0, counts[r]).map(p -> (int) (p * 7919L % rows)).sorted().toArray();
			System.arraycopy(some, 0, indices, offsets[r], counts[r]);
		}
		for (int p = 0; p < values.length; p++) {
			values[p] = 1 + p % 4;
		}
		SparseRows binary = new SparseRows(counts.length, rows, offsets, indices, null);
		for (SparseRows m : new SparseRows[] { binary, binary.withValues(values) }) {
			float[] x = BlasTest.random(counts.length * f, 12);
			float[] before = x.clone();
			double told = solver.new Worker().solve(m, 0, counts.length, r -> r != 1, count -> 3 + 0.01 * count, x);
			double least = 0;
			for (int r = 0; r < counts.length; r++) {
				float[] found = Arrays.copyOfRange(x, r * f, (r + 1) * f);
				if (r == 1 || counts[r] == 0) {
					assertArrayEquals(r == 1 ? Arrays.copyOfRange(before, f, 2 * f) : new float[f], found);
					continue;
				}
				int[] entries = Arrays.copyOfRange(indices, offsets[r], offsets[r + 1]);
				float[] c = m.values() == null ? null : Arrays.copyOfRange(values, offsets[r], offsets[r + 1]);
				double lambda = 3 + 0.01 * counts[r];
				double steep = Arrays.stream(gradient(y, rows, f, entries, c, lambda, new float[f], 0)).map(Math::abs).max().orElseThrow();
				for (double g : gradient(y, rows, f, entries, c, lambda, found, 0)) {
					assertEquals(0, g, 2e-3 * steep, counts[r] + " entries with " + blas.name());
				}
				least += value(y, rows, f, entries, c, found, 0) + lambda * dot(found, 0, f, found, 0);
			}
			assertEquals(least, told, 1e-4 * least + 1e-5 * indices.length);
		}
	}

	@Test
	void fewStepsAlongTheAxesComeNear() {
		int f = 32;
		int rows = 2000;
		float[] y = BlasTest.random(rows * f, 11);
		for (int k = 0; k < y.length; k++) {
			// long axes and short ones, as vectors that have been learned have them
			y[k] = (float) (y[k] * Math.pow(0.8, k % f) + (k % f > 0 ? 0.5 * y[k - 1] : 0));
		}
		int[] indices = IntStream.range(0, 40).map(p -> p * 37).toArray();
		SparseRows row = new SparseRows(1, rows, new int[] { 0, 40 }, indices, null);
		double[] left = new double[2];
		double least = new RegularisedRows(Blas.get(), y, rows, f, 0.3f, 300, false, Loop.SEQUENTIAL).new Worker().solve(row, 0, 1, null,
				count -> 5, new float[f]);
		for (int turned = 0; turned < 2; turned++) {
			left[turned] = new RegularisedRows(Blas.get(), y, rows, f, 0.3f, 3, turned == 1, Loop.SEQUENTIAL).new Worker().solve(row, 0, 1,
					null, count -> 5, new float[f]) - least;
		}
		assertTrue(left[1] < 0.2 * left[0], left[1] + " and " + left[0] + " above " + least);
	}

	private static double dot(float[] y, int row, int f, float[] x, int at) {
		double sum = 0;
		for (int k = 0; k < f; k++) {
			sum += (double) y[row * f + k] * x[at + k];
		}
		return sum;
	}

	private static double[] gradient(float[] y, int rows, int f, int[] indices, float[] c, double lambda, float[] x, int at) {
		double[] g = new double[f];
		for (int r = 0; r < rows; r++) {
			double s = 0.1 * dot(y, r, f, x, at);
			for (int k = 0; k < f; k++) {
				g[k] += s * y[r * f + k];
			}
		}
		for (int p = 0; p < indices.length; p++) {
			double s = (c == null ? 1 : c[p]) * (dot(y, indices[p], f, x, at) - 1);
			for (int k = 0; k < f; k++) {
				g[k] += s * y[indices[p] * f + k];
			}
		}
		for (int k = 0; k < f; k++) {
			g[k] += lambda * x[at + k];
		}
		return g;
	}

	private static double value(float[] y, int rows, int f, int[] indices, float[] c, float[] x, int at) {
		double sum = 0;
		for (int r = 0; r < rows; r++) {
			sum += 0.1 * Math.pow(dot(y, r, f, x, at), 2);
		}
		for (int p = 0; p < indices.length; p++) {
			sum += (c == null ? 1 : c[p]) * Math.pow(1 - dot(y, indices[p], f, x, at), 2);
		}
		return sum;
	}
}
