/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.api.step.SimpleContext;

/** Contrastive divergence against sums over all states of a tiny machine. */
class RbmTest {

	private static final int VISIBLE = 3;
	private static final int HIDDEN = 2;
	private static final int SAMPLES = 200_000;

	private static Rbm tiny(boolean gaussian) {
		SplittableRandom random = new SplittableRandom(4);
		Rbm rbm = Rbm.of(gaussian, VISIBLE, HIDDEN, random);
		for (float[] w : new float[][] { rbm.weights, rbm.visibleBias, rbm.hiddenBias }) {
			for (int k = 0; k < w.length; k++) {
				w[k] = (float) (0.7 * random.nextGaussian());
			}
		}
		return rbm;
	}

	private static double[] bits(int state, int n) {
		double[] bits = new double[n];
		for (int k = 0; k < n; k++) {
			bits[k] = state >> k & 1;
		}
		return bits;
	}

	private static double hidden(Rbm rbm, double[] v, int j) {
		double x = rbm.hiddenBias[j];
		for (int i = 0; i < VISIBLE; i++) {
			x += v[i] * rbm.weights[i * HIDDEN + j];
		}
		return 1 / (1 + Math.exp(-x));
	}

	private static double fed(Rbm rbm, double[] h, int i) {
		double x = rbm.visibleBias[i];
		for (int j = 0; j < HIDDEN; j++) {
			x += h[j] * rbm.weights[i * HIDDEN + j];
		}
		return x;
	}

	/** Statistics of one state of visible units: v h, then v, then h. */
	private static void collect(Rbm rbm, double[] v, double by, double[] to) {
		for (int i = 0; i < VISIBLE; i++) {
			for (int j = 0; j < HIDDEN; j++) {
				to[i * HIDDEN + j] += by * v[i] * hidden(rbm, v, j);
			}
			to[VISIBLE * HIDDEN + i] += by * v[i];
		}
		for (int j = 0; j < HIDDEN; j++) {
			to[VISIBLE * HIDDEN + VISIBLE + j] += by * hidden(rbm, v, j);
		}
	}

	/** What the sampler gives on average. */
	private static double[] sampled(Rbm rbm, double[] data, int steps) {
		Contrast contrast = new Contrast(rbm, steps, new SplittableRandom(8));
		float[] v = { (float) data[0], (float) data[1], (float) data[2] };
		double[] mean = new double[VISIBLE * HIDDEN + VISIBLE + HIDDEN];
		int blocks = 100;
		for (int b = 0; b < blocks; b++) {
			for (int s = 0; s < SAMPLES / blocks; s++) {
				contrast.add(v, 0);
			}
			int at = 0;
			for (float[] part : new float[][] { contrast.weights, contrast.visibleBias, contrast.hiddenBias }) {
				for (int k = 0; k < part.length; k++) {
					mean[at++] += part[k] / (double) SAMPLES;
					part[k] = 0;
				}
			}
		}
		return mean;
	}

	private static void assertClose(double[] exact, double[] sampled, double within) {
		for (int k = 0; k < exact.length; k++) {
			assertEquals(exact[k], sampled[k], within, "gradient " + k);
		}
	}

	@Test
	void oneStepIsTheSumOverAllHiddenAndVisibleStates() {
		Rbm rbm = tiny(false);
		double[] data = { 1, 0, 1 };
		double[] exact = new double[VISIBLE * HIDDEN + VISIBLE + HIDDEN];
		collect(rbm, data, 1, exact);
		for (int hs = 0; hs < 1 << HIDDEN; hs++) {
			double[] h = bits(hs, HIDDEN);
			double ph = 1;
			for (int j = 0; j < HIDDEN; j++) {
				double p = hidden(rbm, data, j);
				ph *= h[j] == 1 ? p : 1 - p;
			}
			for (int vs = 0; vs < 1 << VISIBLE; vs++) {
				double[] v = bits(vs, VISIBLE);
				double pv = 1;
				for (int i = 0; i < VISIBLE; i++) {
					double p = 1 / (1 + Math.exp(-fed(rbm, h, i)));
					pv *= v[i] == 1 ? p : 1 - p;
				}
				collect(rbm, v, -ph * pv, exact);
			}
		}
		// standard errors are below 0.0012
		assertClose(exact, sampled(rbm, data, 1), 0.006);
	}

	/** The likelihood's gradient: data less the mean over all states, each by its energy. */
	@Test
	void manyStepsAreTheGradientOfTheLikelihood() {
		Rbm rbm = tiny(false);
		double[] data = { 1, 0, 1 };
		double[] exact = new double[VISIBLE * HIDDEN + VISIBLE + HIDDEN];
		double[] chances = new double[1 << VISIBLE];
		double all = 0;
		for (int vs = 0; vs < chances.length; vs++) {
			double[] v = bits(vs, VISIBLE);
			for (int hs = 0; hs < 1 << HIDDEN; hs++) {
				double[] h = bits(hs, HIDDEN);
				double minusEnergy = 0;
				for (int i = 0; i < VISIBLE; i++) {
					minusEnergy += v[i] * fed(rbm, h, i);
				}
				for (int j = 0; j < HIDDEN; j++) {
					minusEnergy += h[j] * rbm.hiddenBias[j];
				}
				chances[vs] += Math.exp(minusEnergy);
			}
			all += chances[vs];
		}
		collect(rbm, data, 1, exact);
		for (int vs = 0; vs < chances.length; vs++) {
			collect(rbm, bits(vs, VISIBLE), -chances[vs] / all, exact);
		}
		assertClose(exact, sampled(rbm, data, 30), 0.006);
	}

	/** Of Gaussian units: the states of hidden ones are few, given them the mean of visible ones is b + W h. */
	@Test
	void gaussianUnitsToo() {
		Rbm rbm = tiny(true);
		double[] data = { 0.5, -1.2, 0.3 };
		double[] chances = new double[1 << HIDDEN];
		double all = 0;
		for (int hs = 0; hs < chances.length; hs++) {
			double[] h = bits(hs, HIDDEN);
			double x = 0;
			for (int j = 0; j < HIDDEN; j++) {
				x += h[j] * rbm.hiddenBias[j];
			}
			for (int i = 0; i < VISIBLE; i++) {
				double mean = fed(rbm, h, i);
				double b = rbm.visibleBias[i];
				x += mean * mean / 2 - b * b / 2; // the integral over v of exp(-(v - b)²/2 + v (W h))
			}
			chances[hs] = Math.exp(x);
			all += chances[hs];
		}
		double[] exact = new double[VISIBLE * HIDDEN + VISIBLE + HIDDEN];
		collect(rbm, data, 1, exact);
		for (int hs = 0; hs < chances.length; hs++) {
			double[] h = bits(hs, HIDDEN);
			double p = chances[hs] / all;
			for (int i = 0; i < VISIBLE; i++) {
				for (int j = 0; j < HIDDEN; j++) {
					exact[i * HIDDEN + j] -= p * fed(rbm, h, i) * h[j];
				}
				exact[VISIBLE * HIDDEN + i] -= p * fed(rbm, h, i);
			}
			for (int j = 0; j < HIDDEN; j++) {
				exact[VISIBLE * HIDDEN + VISIBLE + j] -= p * h[j];
			}
		}
		assertClose(exact, sampled(rbm, data, 40), 0.015);
	}

	/** Two patterns and no others: after learning, what is seen of one is filled in as that one. */
	@Test
	void learnsWhichUnitsGoTogether() throws Exception {
		float[][] patterns = { { 1, 1, 1, 0, 0, 0 }, { 0, 0, 0, 1, 1, 1 } };
		Pretraining.Cases cases = new Pretraining.Cases() {
			@Override
			public int size() {
				return 40;
			}

			@Override
			public void row(int index, float[] units) {
				System.arraycopy(patterns[index % 2], 0, units, 0, 6);
			}
		};
		Rbm rbm = new Pretraining(1, 200, 0.1, 8).learn(Rbm.of(false, 6, 4, new SplittableRandom(1)), cases, new SplittableRandom(2),
				new SimpleContext(1, 1));
		float[] h = new float[4];
		float[] v = new float[6];
		rbm.up(new float[] { 1, 1, 0, 0, 0, 0 }, 0, h, 0);
		rbm.down(h, 0, v, 0);
		assertTrue(v[2] > 0.8 && v[3] < 0.2 && v[4] < 0.2 && v[5] < 0.2, java.util.Arrays.toString(v));
	}
}
