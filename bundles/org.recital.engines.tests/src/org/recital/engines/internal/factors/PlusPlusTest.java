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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Split;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class PlusPlusTest {

	private static final int WIDTH = 3;
	private static final double LAMBDA = 0.2;

	private static RatingFactors fit(Split split, Object... given) throws InputException {
		return (RatingFactors) new SvdPlusPlusEngine().fit(Given.of(SvdPlusPlusEngine.Parameters.class, given),
				new TrainingData(split, List.of(), List.of()), new SimpleContext(5, 2));
	}

	private static double[][] doubles(float[][] of) {
		double[][] copy = new double[of.length][];
		for (int a = 0; a < of.length; a++) {
			copy[a] = new double[of[a].length];
			for (int k = 0; k < copy[a].length; k++) {
				copy[a][k] = of[a][k];
			}
		}
		return copy;
	}

	/**
	 * With one user, one item and a short step, the first step goes down the gradient of the objective, found by differences
	 * of {@link #objective}.
	 */
	@Test
	void aStepGoesDownTheGradient() {
		SparseRows one = new SparseRows(1, 1, new int[] { 0, 1 }, new int[] { 0 }, new float[] { 3 });
		PlusPlusSgd sgd = new PlusPlusSgd(one, WIDTH, 1, LAMBDA, 9);
		sgd.learned()[0][0] = 0.5f;
		double[][] before = doubles(sgd.learned());
		double rate = 1e-4;
		double loss = sgd.epoch(Loop.SEQUENTIAL, (float) rate);
		assertEquals(objective(one, before, 3, 0), loss, 1e-4);
		double[][] after = doubles(sgd.learned());
		for (int a = 0; a < before.length; a++) {
			for (int k = 0; k < Math.min(WIDTH, before[a].length); k++) {
				double[][] x = doubles(sgd.learned());
				for (int b = 0; b < x.length; b++) {
					x[b] = before[b].clone();
				}
				x[a][k] += 1e-4;
				double up = objective(one, x, 3, LAMBDA);
				x[a][k] -= 2e-4;
				double gradient = (up - objective(one, x, 3, LAMBDA)) / 2e-4;
				// q learns from the z that the user has just changed: a difference of the order of the step
				assertEquals(-rate * gradient / 2, after[a][k] - before[a][k], 2e-6, "array " + a + ", number " + k);
			}
		}
	}

	/** Sum over all ratings of squared error and regularisation, straight from the paper. */
	private static double objective(SparseRows m, double[][] x, double mean, double lambda) {
		int stride = Vectors.stride(WIDTH);
		double sum = 0;
		for (int u = 0; u < m.rows(); u++) {
			for (int p = m.begin(u); p < m.end(u); p++) {
				int i = m.indices()[p];
				double e = m.value(p) - mean - x[0][u] - x[1][i];
				double norm = x[0][u] * x[0][u] + x[1][i] * x[1][i];
				for (int f = 0; f < WIDTH; f++) {
					double z = x[2][u * stride + f];
					norm += z * z;
					for (int r = m.begin(u); r < m.end(u); r++) {
						double y = x[4][m.indices()[r] * stride + f];
						z += y / Math.sqrt(m.count(u));
						norm += y * y / m.count(u);
					}
					double q = x[3][i * stride + f];
					norm += q * q;
					e -= z * q;
				}
				sum += e * e + lambda * norm;
			}
		}
		return sum;
	}

	/** User by user, in double precision, straight from the formulas; fewer users than learn at a time share no item. */
	@Test
	void anEpochIsTheObviousLoop() {
		// two users who share no item: the order in which they come makes no difference
		SparseRows m = new SparseRows(2, 5, new int[] { 0, 3, 5 }, new int[] { 0, 2, 4, 1, 3 }, new float[] { 4, 2, 5, 1, 3 });
		PlusPlusSgd sgd = new PlusPlusSgd(m, WIDTH, 0.5, LAMBDA, 4);
		double[][] x = doubles(sgd.learned());
		double rate = 0.05;
		double loss = sgd.epoch(Loop.SEQUENTIAL, (float) rate);
		int stride = Vectors.stride(WIDTH);
		double expected = 0;
		for (int u = 0; u < 2; u++) {
			double scale = 1 / Math.sqrt(m.count(u));
			double[] sum = new double[WIDTH];
			double[] y = new double[WIDTH];
			double[] errors = new double[m.size()];
			for (int p = m.begin(u); p < m.end(u); p++) {
				for (int f = 0; f < WIDTH; f++) {
					sum[f] += scale * x[4][m.indices()[p] * stride + f];
				}
			}
			for (int p = m.begin(u); p < m.end(u); p++) {
				int i = m.indices()[p];
				double e = m.value(p) - 3 - x[0][u] - x[1][i];
				for (int f = 0; f < WIDTH; f++) {
					e -= (x[2][u * stride + f] + sum[f]) * x[3][i * stride + f];
				}
				errors[p] = e;
				expected += e * e;
				x[0][u] += rate * (e - LAMBDA * x[0][u]);
				for (int f = 0; f < WIDTH; f++) {
					y[f] += scale * e * x[3][i * stride + f];
					x[2][u * stride + f] += rate * (e * x[3][i * stride + f] - LAMBDA * x[2][u * stride + f]);
				}
			}
			for (int p = m.begin(u); p < m.end(u); p++) {
				int i = m.indices()[p];
				x[1][i] += rate * (errors[p] - LAMBDA * x[1][i]);
				for (int f = 0; f < WIDTH; f++) {
					double z = x[2][u * stride + f] + sum[f];
					x[3][i * stride + f] += rate * (errors[p] * z - LAMBDA * x[3][i * stride + f]);
					x[4][i * stride + f] += rate * (y[f] - LAMBDA * x[4][i * stride + f]);
				}
			}
		}
		assertEquals(expected / 5, loss, 1e-5);
		for (int a = 0; a < x.length; a++) {
			for (int k = 0; k < x[a].length; k++) {
				assertEquals(x[a][k], sgd.learned()[a][k], 1e-5, "array " + a + ", number " + k);
			}
		}
	}

	@Test
	void predictsByWhatWasMetAtAll() throws Exception {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		SparseRows train = Matrices.of(split.train());
		PlusPlusSgd sgd = new PlusPlusSgd(train, WIDTH, 0.5, LAMBDA, 4);
		FactorModel m = sgd.model(train);
		for (int u = 0; u < 60; u += 7) {
			for (int i = 0; i < 45; i += 5) {
				assertEquals(sgd.predict(u, i), m.score(u, i), 1e-4);
			}
		}
	}

	@Test
	void namesTheParameterWhenItExplodes() {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		InputException e = assertThrows(InputException.class, () -> fit(split, "learning-rate", 9.0));
		assertTrue(e.problems().getFirst().expected().contains("learning-rate"));
	}

	@Test
	void ofWhatIsNotKnownItPredictsTheRest() throws Exception {
		RatingFactors r = fit(TestData.split(TestData.dataset(3, 4, new int[] { 0, 0, 1, 1 }, new int[] { 0, 1, 0, 2 },
				new float[] { 5, 4, 4, 2 }), 0, 0, 1), "factors", 30);
		FactorModel m = r.model();
		assertEquals(m.mean() + m.itemBias()[1], r.predict(2, 1), 1e-6, "an empty user");
		assertEquals(m.mean() + m.userBias()[0], r.predict(0, 3), 1e-6, "an unseen item");
	}
}
