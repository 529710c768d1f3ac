/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class BiasedMfTest {

	private final SimpleContext context = new SimpleContext(5, 2);

	private RatingFactors fit(Split split, Object... given) throws InputException {
		return (RatingFactors) new BiasedMfEngine().fit(Given.of(BiasedMfEngine.Parameters.class, given),
				new TrainingData(split, List.of(), List.of()), context);
	}

	/** The step of one rating is the rate times half the negative gradient, found here by differences. */
	@Test
	void aStepGoesDownTheGradient() {
		SparseRows one = new SparseRows(1, 1, new int[] { 0, 1 }, new int[] { 0 }, new float[] { 3 });
		BiasedSgd sgd = new BiasedSgd(one, 3, 1, 0.2, 9, Loop.SEQUENTIAL);
		sgd.learned()[0][0] = 0.3f;
		sgd.learned()[1][0] = -0.4f;
		float[][] before = copy(sgd.learned());
		double rate = 1e-3;
		double loss = sgd.epoch(Loop.SEQUENTIAL, 1, (float) rate);
		assertEquals(objective(before, 0), loss, 1e-4);
		for (int a = 0; a < before.length; a++) {
			for (int k = 0; k < Math.min(3, before[a].length); k++) {
				float[][] x = copy(before);
				x[a][k] += 1e-2f;
				double up = objective(x, 0.2);
				x[a][k] -= 2e-2f;
				double gradient = (up - objective(x, 0.2)) / 2e-2;
				assertEquals(-rate * gradient / 2, sgd.learned()[a][k] - before[a][k], 2e-5, "array " + a + ", number " + k);
			}
		}
	}

	/** Of the only rating 3, whose mean is 3. */
	private static double objective(float[][] x, double lambda) {
		double e = -x[0][0] - x[1][0];
		double norm = x[0][0] * x[0][0] + x[1][0] * x[1][0];
		for (int f = 0; f < 3; f++) {
			e -= x[2][f] * x[3][f];
			norm += x[2][f] * x[2][f] + x[3][f] * x[3][f];
		}
		return e * e + lambda * norm;
	}

	private static float[][] copy(float[][] of) {
		float[][] copy = new float[of.length][];
		for (int a = 0; a < of.length; a++) {
			copy[a] = of[a].clone();
		}
		return copy;
	}

	/** Biases of users and of items, and the rows of both one after another. */
	private static float[][] whole(float[][] learned, int users, int width) {
		int stride = Vectors.stride(width);
		return new float[][] { learned[0].clone(), learned[1].clone(), Vectors.whole(Arrays.copyOfRange(learned, 2, 2 + users), stride),
				Vectors.whole(Arrays.copyOfRange(learned, 2 + users, learned.length), stride) };
	}

	/** The same order of ratings, one obvious step at a time in double precision. */
	@Test
	void anEpochIsTheObviousLoop() {
		SparseRows m = Matrices.of(TestData.ratings(120, 90, 5000, 4).interactions());
		int width = 11;
		BiasedSgd sgd = new BiasedSgd(m, width, 0.3, 0.05, 77, Loop.SEQUENTIAL);
		float[][] start = whole(sgd.learned(), m.rows(), width);
		double[][] x = new double[4][];
		for (int a = 0; a < 4; a++) {
			x[a] = new double[start[a].length];
			for (int k = 0; k < x[a].length; k++) {
				x[a][k] = start[a][k];
			}
		}
		int stride = Vectors.stride(width);
		double mean = 0;
		for (int p = 0; p < m.size(); p++) {
			mean += m.value(p) / m.size();
		}
		double mu = mean;
		Grid grid = Grid.of(m, 77, Loop.SEQUENTIAL);
		double rate = 0.02;
		double loss = grid.run(Loop.SEQUENTIAL, 1, (block, from, to) -> {
			double sum = 0;
			for (int k = from; k < to; k++) {
				int u = grid.users()[k];
				int i = grid.items()[k];
				double e = grid.values()[k] - mu - x[0][u] - x[1][i];
				for (int f = 0; f < width; f++) {
					e -= x[2][u * stride + f] * x[3][i * stride + f];
				}
				sum += e * e;
				x[0][u] += rate * (e - 0.05 * x[0][u]);
				x[1][i] += rate * (e - 0.05 * x[1][i]);
				for (int f = 0; f < width; f++) {
					double p = x[2][u * stride + f];
					double q = x[3][i * stride + f];
					x[2][u * stride + f] += rate * (e * q - 0.05 * p);
					x[3][i * stride + f] += rate * (e * p - 0.05 * q);
				}
			}
			return sum;
		}) / m.size();
		assertEquals(loss, sgd.epoch(Loop.SEQUENTIAL, 1, (float) rate), 1e-5);
		float[][] learned = whole(sgd.learned(), m.rows(), width);
		for (int a = 0; a < 4; a++) {
			for (int k = 0; k < x[a].length; k++) {
				assertEquals(x[a][k], learned[a][k], 1e-4, "array " + a + ", number " + k);
			}
		}
	}

	@Test
	void findsWhatTheDataWasMadeOf() throws Exception {
		// ratings made of tastes: whoever predicts them by the mean is off by 1.1
		Split split = TestData.split(TestData.ratings(300, 120, 9000, 11), 0, 0.2, 3);
		RatingFactors r = fit(split);
		double factors = rmse(r, split);
		Split other = split;
		double biases = rmse(fit(other, "factors", 1, "deviation", 0), split);
		assertTrue(factors < biases - 0.02, factors + " is not better than biases alone, " + biases);
	}

	private static double rmse(RatingFactors r, Split split) {
		double sum = 0;
		int n = 0;
		for (int u = 0; u < r.users(); u++) {
			int[] items = split.test().columns(u);
			float[] values = split.test().values(u);
			for (int k = 0; k < items.length; k++) {
				double e = values[k] - r.predict(u, items[k]);
				sum += e * e;
				n++;
			}
		}
		return Math.sqrt(sum / n);
	}

	@Test
	void ofWhatIsNotKnownItPredictsTheRest() throws Exception {
		Dataset data = TestData.dataset(4, 5, new int[] { 0, 0, 1, 1, 2, 2 }, new int[] { 0, 1, 0, 2, 1, 2 },
				new float[] { 5, 4, 4, 2, 5, 1 });
		Split all = TestData.split(data, 0, 0, 1);
		RatingFactors r = fit(all);
		FactorModel m = r.model();
		assertEquals(m.mean() + m.itemBias()[1], r.predict(3, 1), 1e-6, "an empty user");
		assertEquals(m.mean() + m.userBias()[0], r.predict(0, 4), 1e-6, "an unseen item");
		assertEquals(m.mean(), r.predict(3, 4), 1e-6);
		float[] row = new float[5];
		r.score(0, row);
		assertTrue(Float.isNaN(row[3]) && Float.isNaN(row[4]), "an unseen item is not recommended");
		r.score(3, row);
		assertEquals(m.mean() + m.itemBias()[0], row[0], 1e-6);
	}

	@Test
	void allEqualRatingsGiveThatRating() throws Exception {
		int[] users = { 0, 0, 1, 1, 2, 2, 3 };
		int[] items = { 0, 1, 1, 2, 0, 2, 2 };
		Dataset data = TestData.dataset(4, 3, users, items, new float[] { 3, 3, 3, 3, 3, 3, 3 });
		RatingFactors r = fit(TestData.split(data, 0, 0, 1), "factors", 40);
		for (int u = 0; u < 4; u++) {
			for (int i = 0; i < 3; i++) {
				assertEquals(3, r.predict(u, i), 0.1);
			}
		}
	}

	@Test
	void oneUserIsEnough() throws Exception {
		Dataset data = TestData.dataset(1, 4, new int[3], new int[] { 0, 1, 2 }, new float[] { 1, 5, 3 });
		RatingFactors r = fit(TestData.split(data, 0, 0, 1), "factors", 30, "epochs", 300);
		assertTrue(r.predict(0, 1) > r.predict(0, 2) && r.predict(0, 2) > r.predict(0, 0));
	}

	@Test
	void namesTheParameterWhenItExplodes() {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		InputException e = assertThrows(InputException.class, () -> fit(split, "learning-rate", 9.0));
		assertTrue(e.problems().getFirst().expected().contains("learning-rate"));
	}

	@Test
	void stopsEarlyOnValidation() throws Exception {
		Split split = TestData.split(TestData.ratings(150, 90, 3000, 2), 0.2, 0, 2);
		fit(split, "regularisation", 0, "epochs", 500, "learning-rate", 0.02, "decay", 1);
		assertTrue(context.notes().getFirst().contains("best on validation"), context.notes().toString());
	}

	@Test
	void anUpdateSolvesNewItemsAndUsersAndLeavesTheRest() throws Exception {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		RatingFactors r = fit(split, "factors", 6);
		int users = r.users();
		int items = r.items();
		// users 2, 3 and a new one have met a new item; user 5 has changed a rating
		int known = split.train().columns(5)[0];
		int[] offsets = new int[users + 2];
		for (int u = 0; u <= users; u++) {
			offsets[u + 1] = offsets[u] + (u == 2 || u == 3 || u == 5 || u == users ? 1 : 0);
		}
		Interactions added = Interactions.of(users + 1, items + 1, offsets, new int[] { items, items, known, items },
				new float[] { 5, 4, 1, 4 });
		RatingFactors updated = (RatingFactors) r.update(added, context);
		assertEquals(users + 1, updated.users());
		assertEquals(r.predict(0, 3), updated.predict(0, 3));
		assertTrue(updated.predict(5, known) < r.predict(5, known));
		float[] folded = new float[items + 1];
		updated.score(new int[] { items }, new float[] { 4 }, folded);
		float[] row = new float[items + 1];
		updated.score(users, row);
		assertArrayEquals(folded, row);
		// the new item is the least squares of those of its users that were known before
		double gradient = -0.08 * 2 * updated.model().itemBias()[items];
		for (int u : new int[] { 2, 3 }) {
			float value = u == 2 ? 5 : 4;
			FactorModel m = updated.model();
			gradient += value - m.mean() - r.model().userBias()[u] - m.itemBias()[items]
					- Vectors.dot(r.model().users(), u * m.stride(), m.items(), items * m.stride(), m.stride());
		}
		assertEquals(0, gradient, 1e-4);
	}
}
