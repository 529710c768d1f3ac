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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Split;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class BayesianMfTest {

	private static BayesianFactors fit(Split split, Object... given) throws Exception {
		return (BayesianFactors) new BayesianMfEngine().fit(Given.of(BayesianMfEngine.Parameters.class, given),
				new TrainingData(split, List.of(), List.of()), new SimpleContext(5, 2));
	}

	/** With one factor everything can be worked out by hand: precision a + alpha sum q^2, and so on. */
	@Test
	void theDistributionOfARowIsThePapers() {
		Normals prior = new Normals(new double[] { 0.5 }, new double[] { 2 });
		float[] other = { 1, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0 };
		double[] targets = { 0.3, -1 };
		double precision = 2 + 3 * (1 + 4);
		double mean = (2 * 0.5 + 3 * (0.3 * 1 + -1 * -2)) / precision;
		assertEquals(mean, prior.row(other, 8, new int[] { 0, 1 }, 0, 2, targets, 3, null)[0], 1e-9);
		double sum = 0;
		double squares = 0;
		int n = 20_000;
		for (int k = 0; k < n; k++) {
			double x = prior.row(other, 8, new int[] { 0, 1 }, 0, 2, targets, 3, Draws.of(1, 2, k))[0];
			sum += x;
			squares += (x - mean) * (x - mean);
		}
		assertEquals(mean, sum / n, 0.01);
		assertEquals(1 / precision, squares / n, 0.003);
		assertEquals(0.5, prior.row(other, 8, new int[0], 0, 0, new double[0], 3, null)[0], 1e-9, "nothing known: the prior");
	}

	/** With several factors the mean is where the log density is greatest. */
	@Test
	void theMeanOfARowIsTheMode() {
		int width = 3;
		double[] precision = { 2, 0.5, 0, 0.5, 3, -0.4, 0, -0.4, 1 };
		Normals prior = new Normals(new double[] { 0.2, -0.3, 1 }, precision);
		float[] other = new Draws(4).gaussians(6, width, 8, 1);
		int[] indices = { 0, 2, 3, 5 };
		double[] targets = { 1, -0.5, 0.2, 2 };
		double[] x = prior.row(other, 8, indices, 0, 4, targets, 1.5, null);
		double best = energy(x, prior, other, indices, targets);
		for (int f = 0; f < width; f++) {
			for (double h : new double[] { -1e-3, 1e-3 }) {
				double[] y = x.clone();
				y[f] += h;
				assertTrue(energy(y, prior, other, indices, targets) > best);
			}
		}
	}

	private static double energy(double[] x, Normals prior, float[] other, int[] indices, double[] targets) {
		double sum = 0;
		for (int f = 0; f < 3; f++) {
			for (int g = 0; g < 3; g++) {
				sum += (x[f] - prior.mean()[f]) * prior.precision()[f * 3 + g] * (x[g] - prior.mean()[g]);
			}
		}
		for (int k = 0; k < indices.length; k++) {
			double e = targets[k];
			for (int f = 0; f < 3; f++) {
				e -= x[f] * other[indices[k] * 8 + f];
			}
			sum += 1.5 * e * e;
		}
		return sum;
	}

	/** The mean of a Wishart distribution is its degrees of freedom times its scale. */
	@Test
	void wishartHasItsMean() {
		double[] inverse = { 2, 0.5, 0.5, 1 };
		double determinant = 2 * 1 - 0.25;
		double[] scale = { 1 / determinant, -0.5 / determinant, -0.5 / determinant, 2 / determinant };
		double[] sum = new double[4];
		Draws draws = new Draws(3);
		int n = 20_000;
		for (int k = 0; k < n; k++) {
			double[] w = Normals.wishart(inverse.clone(), 2, 5, draws);
			for (int c = 0; c < 4; c++) {
				sum[c] += w[c] / n;
			}
		}
		for (int c = 0; c < 4; c++) {
			assertEquals(5 * scale[c], sum[c], 0.08);
		}
	}

	/** Of many rows the distribution drawn is close to that which the rows came from. */
	@Test
	void theDistributionOfManyRowsIsFound() {
		int n = 20_000;
		float[] rows = new float[n * 8];
		Draws draws = new Draws(7);
		for (int r = 0; r < n; r++) {
			double a = draws.gaussian();
			double b = draws.gaussian();
			rows[r * 8] = (float) (1 + 2 * a);
			rows[r * 8 + 1] = (float) (-3 + a + b);
		}
		boolean[] all = new boolean[n];
		Arrays.fill(all, true);
		Normals drawn = Normals.draw(rows, 8, 2, all, draws);
		assertEquals(1, drawn.mean()[0], 0.06);
		assertEquals(-3, drawn.mean()[1], 0.06);
		// covariance 4 2 2 2, so precision 0.5 -0.5 -0.5 1
		assertEquals(0.5, drawn.precision()[0], 0.03);
		assertEquals(-0.5, drawn.precision()[1], 0.03);
		assertEquals(1, drawn.precision()[3], 0.05);
	}

	@Test
	void predictsTheMeanOfItsDraws() throws Exception {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		SparseRows train = Matrices.of(split.train());
		BayesianFactors r = fit(split, "factors", 3, "burn-in", 2, "draws", 4, "thin", 2);
		GibbsSampler sampler = new GibbsSampler(train, 3, 2, 5);
		double sum = 0;
		int n = 0;
		for (int s = 1; s <= 9; s++) {
			sampler.sweep(Loop.SEQUENTIAL, s);
			if (s == 3 || s == 5 || s == 7 || s == 9) {
				sum += sampler.mean() + Vectors.dot(sampler.learned()[0], 7 * 8, sampler.learned()[1], 2 * 8, 8);
				n++;
			}
		}
		assertEquals(4, n);
		assertEquals(sum / 4, r.predict(7, 2), 1e-4);
	}

	@Test
	void drawsPredictBetterTogetherThanOneAlone() throws Exception {
		Split split = TestData.split(TestData.ratings(300, 120, 6000, 11), 0, 0.2, 3);
		double one = rmse(fit(split, "draws", 1), split);
		double many = rmse(fit(split), split);
		assertTrue(many < one - 0.05, many + " with many draws, " + one + " with one");
	}

	private static double rmse(BayesianFactors r, Split split) {
		double sum = 0;
		int n = 0;
		for (int u = 0; u < r.users(); u++) {
			int[] items = split.test().columns(u);
			float[] values = split.test().values(u);
			for (int k = 0; k < items.length; k++) {
				sum += Math.pow(values[k] - r.predict(u, items[k]), 2);
				n++;
			}
		}
		return Math.sqrt(sum / n);
	}

	@Test
	void whoeverIsUnknownIsLikeTheMeanOfUsers() throws Exception {
		Split split = TestData.split(TestData.dataset(3, 4, new int[] { 0, 0, 1, 1 }, new int[] { 0, 1, 0, 2 },
				new float[] { 5, 4, 4, 2 }), 0, 0, 1);
		BayesianFactors r = fit(split, "factors", 3);
		float[] row = new float[4];
		r.score(2, row);
		assertEquals(r.predict(2, 0), row[0], 1e-5);
		assertTrue(Float.isNaN(row[3]), "an unseen item is not recommended");
		assertTrue(Float.isFinite(r.predict(0, 3)));
	}
}
