/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.nn.Weights;

/** What networks say equals their formulas, written out loop by loop in double precision. */
class NetworksByHandTest {

	private static final int ITEMS = 6;
	private static final int[] MET = { 1, 4, 5 };

	private static double at(Weights w, int row, int column) {
		return w.value()[row * w.columns() + column];
	}

	private static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}

	@Test
	void autoRec() {
		Weights e = Weights.normal(ITEMS, 3, 1, 1);
		Weights b = Weights.normal(1, 3, 1, 2);
		Weights d = Weights.normal(ITEMS, 4, 1, 3);
		float[] values = { 4, 2, 5 };
		for (boolean ratings : new boolean[] { false, true }) {
			AutoRecNetwork network = new AutoRecNetwork(e, b, d, ratings, ratings ? 3.5f : 0);
			float[] h = new float[4];
			network.hidden(MET, values, 0, 3, h, 0);
			for (int i = 0; i < ITEMS; i++) {
				double y = at(d, i, 3) + (ratings ? 3.5 : 0);
				for (int k = 0; k < 3; k++) {
					double sum = at(b, 0, k);
					for (int p = 0; p < 3; p++) {
						sum += (ratings ? values[p] - 3.5 : 1) * at(e, MET[p], k);
					}
					y += sigmoid(sum) * at(d, i, k);
				}
				assertEquals(y, network.output(h, 0, i), 1e-5);
			}
		}
	}

	@Test
	void multVae() {
		MultVaeNetwork network = MultVaeNetwork.of(ITEMS, 4, 2, 5);
		List<Weights> w = network.weights();
		for (Weights one : w) {
			System.arraycopy(Weights.normal(one.rows(), one.columns(), 0.7, one.rows()).value(), 0, one.value(), 0, one.value().length);
		}
		float[] scores = new float[ITEMS];
		network.score(MET, 0, 3, scores);
		double[] first = new double[4];
		for (int k = 0; k < 4; k++) {
			double sum = at(w.get(1), 0, k);
			for (int item : MET) {
				sum += at(w.get(0), item, k) / Math.sqrt(3);
			}
			first[k] = Math.tanh(sum);
		}
		double[] code = new double[2];
		for (int c = 0; c < 2; c++) {
			code[c] = at(w.get(3), 0, c);
			for (int k = 0; k < 4; k++) {
				code[c] += first[k] * at(w.get(2), k, c);
			}
		}
		double[] second = new double[4];
		for (int k = 0; k < 4; k++) {
			double sum = at(w.get(5), 0, k);
			for (int c = 0; c < 2; c++) {
				sum += code[c] * at(w.get(4), c, k);
			}
			second[k] = Math.tanh(sum);
		}
		for (int i = 0; i < ITEMS; i++) {
			double y = at(w.get(7), 0, i);
			for (int k = 0; k < 4; k++) {
				y += second[k] * at(w.get(6), k, i);
			}
			assertEquals(y, scores[i], 1e-5);
		}
	}

	@Test
	void neuMf() {
		NeuMfNetwork network = NeuMfNetwork.of(3, ITEMS, 2, 2, 5);
		List<Weights> w = network.weights();
		float[] scores = new float[ITEMS];
		network.score(1, network.itemSums(), scores);
		// two layers: 8 inputs, 4 a side, then 4, then 2
		for (int i = 0; i < ITEMS; i++) {
			double[] x = new double[8];
			for (int k = 0; k < 4; k++) {
				x[k] = at(w.get(2), 1, k);
				x[4 + k] = at(w.get(3), i, k);
			}
			double[] top = relu(relu(x, w.get(5), w.get(6)), w.get(7), w.get(8));
			double y = at(w.get(4), 0, 4);
			for (int k = 0; k < 2; k++) {
				y += at(w.get(4), 0, k) * at(w.get(0), 1, k) * at(w.get(1), i, k) + at(w.get(4), 0, 2 + k) * top[k];
			}
			assertEquals(y, scores[i], 1e-5);
		}
	}

	private static double[] relu(double[] x, Weights matrix, Weights bias) {
		double[] y = new double[matrix.columns()];
		for (int c = 0; c < y.length; c++) {
			y[c] = at(bias, 0, c);
			for (int r = 0; r < x.length; r++) {
				y[c] += x[r] * at(matrix, r, c);
			}
			y[c] = Math.max(0, y[c]);
		}
		return y;
	}

	@Test
	void wideDeep() {
		int[] partners = { 1, -1, 0, 2, 4, 5, 5, -1, 3, 1, 4, 0 };
		ItemRows rows = new ItemRows(2, Weights.normal(ITEMS, 2, 1, 8).value(), new byte[] { 1, 1, 1, 1, 1, 1 });
		WideDeepNetwork network = WideDeepNetwork.of(ITEMS, partners, 2, 3, 4, rows, 7);
		List<Weights> w = network.weights();
		System.arraycopy(Weights.normal(ITEMS, 3, 1, 3).value(), 0, w.get(0).value(), 0, ITEMS * 3);
		float[] scores = new float[ITEMS];
		network.score(MET, 0, 3, network.itemSums(), scores);
		for (int i = 0; i < ITEMS; i++) {
			double[] x = new double[8];
			for (int k = 0; k < 3; k++) {
				x[k] = at(w.get(1), i, k);
				for (int item : MET) {
					x[5 + k] += at(w.get(2), item, k) / 3;
				}
			}
			x[3] = rows.data()[i * 2];
			x[4] = rows.data()[i * 2 + 1];
			double[] top = relu(relu(x, w.get(4), w.get(5)), w.get(6), w.get(7));
			double y = at(w.get(0), i, 2) + at(w.get(3), 0, 2) + top[0] * at(w.get(3), 0, 0) + top[1] * at(w.get(3), 0, 1);
			for (int c = 0; c < 2; c++) {
				int partner = partners[i * 2 + c];
				if (partner == 1 || partner == 4 || partner == 5) {
					y += at(w.get(0), i, c);
				}
			}
			assertEquals(y, scores[i], 1e-5);
		}
	}

	@Test
	void oneSideOfAFactorisationIsWhereTheDerivativeIsNought() {
		Weights v = Weights.normal(ITEMS, 3, 1, 4);
		float[] towards = { 0.5f, -1, 2 };
		float[] u = Confidence.of(v, 0.1f).solve(MET, 0, 3, 0.7, towards, 0);
		double[] derivative = new double[3];
		for (int k = 0; k < 3; k++) {
			derivative[k] = 0.7 * (u[k] - towards[k]);
		}
		for (int i = 0; i < ITEMS; i++) {
			boolean met = i == 1 || i == 4 || i == 5;
			double off = met ? -1 : 0;
			for (int k = 0; k < 3; k++) {
				off += u[k] * at(v, i, k);
			}
			for (int k = 0; k < 3; k++) {
				derivative[k] += (met ? 1 : 0.1) * off * at(v, i, k);
			}
		}
		assertArrayEquals(new double[3], derivative, 1e-5);
	}

	@Test
	void ftrlIsWhereItsSumOfLinesAndParabolasIsLeast() {
		Weights w = Weights.zero(1, 1);
		Ftrl ftrl = new Ftrl(w, 0.3, 0.4);
		double z = 0;
		double n = 0;
		for (float g : new float[] { 1, -0.2f, 0.8f, -3, 0.1f, -2 }) {
			double sigma = (Math.sqrt(n + g * g) - Math.sqrt(n)) / 0.3;
			z += g - sigma * w.value()[0];
			n += g * g;
			ftrl.move(0, g);
			// least of z x + (1 + sqrt n) / (2 alpha) x^2 + lambda |x|, looked for on a fine grid
			double best = 0;
			double least = 0;
			for (double x = -3; x <= 3; x += 1e-4) {
				double cost = z * x + (1 + Math.sqrt(n)) / 0.6 * x * x + 0.4 * Math.abs(x);
				if (cost < least) {
					least = cost;
					best = x;
				}
			}
			assertEquals(best, w.value()[0], 2e-4);
		}
	}
}
