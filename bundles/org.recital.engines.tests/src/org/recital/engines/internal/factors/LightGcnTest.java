/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class LightGcnTest {

	private static final SparseRows M = Matrices.of(TestData.ratings(12, 9, 40, 3).interactions());
	private static final int WIDTH = 3;
	private static final int STRIDE = 8;

	/** The whole matrix of the graph, 21 x 21, multiplied out. */
	private static double[][] dense(float[] users, float[] items, int layers) {
		int n = 21;
		double[][] a = new double[n][n];
		SparseRows byItem = M.transpose();
		for (int u = 0; u < 12; u++) {
			for (int p = M.begin(u); p < M.end(u); p++) {
				int i = M.indices()[p];
				double weight = 1 / Math.sqrt((double) M.count(u) * byItem.count(i));
				a[u][12 + i] = weight;
				a[12 + i][u] = weight;
			}
		}
		double[][] e = new double[n][WIDTH];
		for (int r = 0; r < n; r++) {
			for (int f = 0; f < WIDTH; f++) {
				e[r][f] = r < 12 ? users[r * STRIDE + f] : items[(r - 12) * STRIDE + f];
			}
		}
		double[][] sum = new double[n][WIDTH];
		for (int l = 0; l <= layers; l++) {
			double[][] next = new double[n][WIDTH];
			for (int r = 0; r < n; r++) {
				for (int f = 0; f < WIDTH; f++) {
					sum[r][f] += e[r][f] / (layers + 1);
					for (int c = 0; c < n; c++) {
						next[r][f] += a[r][c] * e[c][f];
					}
				}
			}
			e = next;
		}
		return sum;
	}

	@Test
	void layersAreThePowersOfTheMatrix() {
		LightGcnLearner learner = new LightGcnLearner(M, WIDTH, 3, 1, 0, 100, 4);
		FactorModel model = learner.model(Loop.SEQUENTIAL, M);
		double[][] expected = dense(learner.learned()[0], learner.learned()[1], 3);
		for (int r = 0; r < 21; r++) {
			for (int f = 0; f < WIDTH; f++) {
				assertEquals(expected[r][f], r < 12 ? model.users()[r * STRIDE + f] : model.items()[(r - 12) * STRIDE + f], 1e-5);
			}
		}
	}

	@Test
	void theGradientIsThatOfDifferences() {
		for (int layers : new int[] { 0, 1, 3 }) {
			double lambda = 0.3;
			LightGcnLearner learner = new LightGcnLearner(M, WIDTH, layers, 1, lambda, 100, 4);
			int[][] triples = { { 0, 0, 3, 5, 11 }, { 1, 2, 0, 4, 1 }, { 3, 8, 8, 1, 5 } };
			float[][] gradient = new float[2][];
			double loss = learner.gradient(Loop.SEQUENTIAL, triples, gradient);
			float[][] x = learner.learned();
			assertEquals(objective(x, triples, layers, 0) * 5, loss, 1e-4);
			for (int a = 0; a < 2; a++) {
				for (int k = 0; k < x[a].length; k++) {
					if (k % STRIDE < WIDTH) {
						float kept = x[a][k];
						x[a][k] = kept + 1e-2f;
						double up = objective(x, triples, layers, lambda);
						x[a][k] = kept - 1e-2f;
						double down = objective(x, triples, layers, lambda);
						x[a][k] = kept;
						assertEquals((up - down) / 2e-2, gradient[a][k], 1e-4, layers + " layers, array " + a + ", number " + k);
					}
				}
			}
		}
	}

	private static double objective(float[][] x, int[][] triples, int layers, double lambda) {
		double[][] e = dense(x[0], x[1], layers);
		double sum = 0;
		for (int k = 0; k < triples[0].length; k++) {
			int u = triples[0][k];
			int i = triples[1][k];
			int j = triples[2][k];
			double d = 0;
			for (int f = 0; f < WIDTH; f++) {
				d += e[u][f] * (e[12 + i][f] - e[12 + j][f]);
				sum += lambda / 2 * (Math.pow(x[0][u * STRIDE + f], 2) + Math.pow(x[1][i * STRIDE + f], 2)
						+ Math.pow(x[1][j * STRIDE + f], 2)) / triples[0].length;
			}
			sum += Math.log(1 + Math.exp(-d)) / triples[0].length;
		}
		return sum;
	}

	/** Against the formulas of the paper, one number at a time. */
	@Test
	void adamIsThePapers() {
		double[] gradients = { 0.5, -2, 0.1, 0 };
		Adam adam = new Adam(1);
		float[] x = { 1 };
		double m = 0;
		double v = 0;
		double expected = 1;
		for (int t = 1; t <= gradients.length; t++) {
			double g = gradients[t - 1];
			m = 0.9 * m + 0.1 * g;
			v = 0.999 * v + 0.001 * g * g;
			expected -= 0.01 * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
			adam.step(Loop.SEQUENTIAL, x, new float[] { (float) g }, 0.01);
			assertEquals(expected, x[0], 1e-5);
		}
	}
}
