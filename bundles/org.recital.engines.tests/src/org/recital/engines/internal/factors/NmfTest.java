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
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class NmfTest {

	private static final int WIDTH = 4;
	private static final int STRIDE = 8;

	private static final SparseRows M = Matrices.of(TestData.ratings(30, 20, 200, 3).interactions());

	private static Recommender fit(Split split, Object... given) throws InputException {
		return new NmfEngine().fit(Given.of(NmfEngine.Parameters.class, given), new TrainingData(split, List.of(), List.of()),
				new SimpleContext(5, 2));
	}

	private static float[] start(int rows, long seed) {
		float[] all = new Draws(seed).gaussians(rows, WIDTH, STRIDE, 1);
		for (int k = 0; k < all.length; k++) {
			all[k] = Math.abs(all[k]);
		}
		return all;
	}

	private static double dot(float[] w, int r, float[] h, int c) {
		double sum = 0;
		for (int f = 0; f < WIDTH; f++) {
			sum += (double) w[r * STRIDE + f] * h[c * STRIDE + f];
		}
		return sum;
	}

	/** W (V H') / (W H H'), over dense matrices with a mask, as the papers write it. */
	@Test
	void aStepIsThePapers() {
		for (boolean zeros : new boolean[] { false, true }) {
			double lambda = 0.3;
			float[] w = start(30, 1);
			float[] h = start(20, 2);
			float[] before = w.clone();
			double loss = new NmfSteps(STRIDE, lambda, zeros).all(Loop.SEQUENTIAL, M, w, h);
			double expectedLoss = 0;
			for (int u = 0; u < 30; u++) {
				double[] up = new double[WIDTH];
				double[] down = new double[WIDTH];
				for (int i = 0; i < 20; i++) {
					double value = 0;
					boolean there = false;
					for (int p = M.begin(u); p < M.end(u); p++) {
						if (M.indices()[p] == i) {
							value = M.value(p);
							there = true;
						}
					}
					double product = dot(before, u, h, i);
					if (there) {
						expectedLoss += (value - product) * (value - product);
					}
					for (int f = 0; f < WIDTH; f++) {
						up[f] += value * h[i * STRIDE + f];
						down[f] += there || zeros ? product * h[i * STRIDE + f] : 0;
					}
				}
				for (int f = 0; f < WIDTH; f++) {
					double held = lambda * before[u * STRIDE + f] * (zeros ? 1 : M.count(u));
					double expected = M.count(u) == 0 ? 0 : before[u * STRIDE + f] * up[f] / (down[f] + held);
					assertEquals(expected, w[u * STRIDE + f], 1e-4, "user " + u + ", factor " + f + ", zeros " + zeros);
				}
			}
			assertEquals(expectedLoss, loss, 1e-2);
		}
	}

	/** The objective never grows (Lee and Seung 2001, theorem 1). */
	@Test
	void stepsNeverMakeItWorse() {
		for (boolean zeros : new boolean[] { false, true }) {
			NmfSteps steps = new NmfSteps(STRIDE, 0.2, zeros);
			float[] w = start(30, 1);
			float[] h = start(20, 2);
			SparseRows transposed = M.transpose();
			double last = objective(w, h, zeros);
			for (int e = 0; e < 10; e++) {
				steps.all(Loop.SEQUENTIAL, M, w, h);
				double users = objective(w, h, zeros);
				assertTrue(users <= last * (1 + 1e-6), "users, epoch " + e);
				steps.all(Loop.SEQUENTIAL, transposed, h, w);
				double items = objective(w, h, zeros);
				assertTrue(items <= users * (1 + 1e-6), "items, epoch " + e);
				last = items;
			}
		}
	}

	private static double objective(float[] w, float[] h, boolean zeros) {
		double sum = 0;
		for (int u = 0; u < 30; u++) {
			double[] values = new double[20];
			boolean[] there = new boolean[20];
			for (int p = M.begin(u); p < M.end(u); p++) {
				values[M.indices()[p]] = M.value(p);
				there[M.indices()[p]] = true;
			}
			for (int i = 0; i < 20; i++) {
				if (there[i] || zeros) {
					sum += Math.pow(values[i] - dot(w, u, h, i), 2);
				}
				sum += there[i] && !zeros ? 0.2 * (dot(w, u, w, u) + dot(h, i, h, i)) : 0;
			}
			sum += zeros ? 0.2 * dot(w, u, w, u) : 0;
		}
		for (int i = 0; i < 20 && zeros; i++) {
			sum += 0.2 * dot(h, i, h, i);
		}
		return sum;
	}

	@Test
	void predictsValuesOnlyWhereMissingIsUnknown() throws Exception {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		assertTrue(fit(split) instanceof RatingPredictor);
		assertTrue(!(fit(split, "missing", "zero") instanceof RatingPredictor));
	}

	@Test
	void whoeverHasNoEventsIsLikeTheMean() throws Exception {
		RatingPredictor r = (RatingPredictor) fit(TestData.split(TestData.dataset(3, 4, new int[] { 0, 0, 1, 1 },
				new int[] { 0, 1, 0, 2 }, new float[] { 5, 4, 4, 2 }), 0, 0, 1), "factors", 6);
		assertEquals((r.predict(0, 1) + r.predict(1, 1)) / 2, r.predict(2, 1), 1e-4, "an empty user");
		assertEquals((r.predict(0, 0) + r.predict(0, 1) + r.predict(0, 2)) / 3, r.predict(0, 3), 1e-4, "an unseen item");
	}

	@Test
	void refusesValuesBelowZero() {
		Split split = TestData.split(TestData.dataset(2, 2, new int[] { 0, 1 }, new int[] { 0, 1 }, new float[] { 1, -2 }), 0, 0, 1);
		InputException e = assertThrows(InputException.class, () -> fit(split));
		assertTrue(e.problems().getFirst().message().contains("-2"), e.getMessage());
	}
}
