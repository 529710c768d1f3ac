/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Bias;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class SlopeOneTest {

	/** The table of deviations of the paper, made in full; ratings of the user themselves tell nothing about them. */
	private static double slow(double[][] r, int user, int item) {
		double sum = 0;
		double all = 0;
		for (int j = 0; j < r[user].length; j++) {
			double above = 0;
			int both = 0;
			for (int v = 0; v < r.length; v++) {
				if (v != user && !Double.isNaN(r[v][item] + r[v][j])) {
					above += r[v][item] - r[v][j];
					both++;
				}
			}
			if (j != item && both > 0 && !Double.isNaN(r[user][j])) {
				sum += (above / both + r[user][j]) * both;
				all += both;
			}
		}
		return sum / all;
	}

	@Test
	void predictsAsTheTableOfPairs() throws Exception {
		Split split = TestData.split(TestData.ratings(30, 25, 260, 81), 0, 0.2, 82);
		double[][] r = Fits.dense(split.train());
		Recommender s = Fits.fit(new SlopeOneEngine(), split);
		int compared = 0;
		for (int u = 0; u < 30; u++) {
			float[] scores = Fits.scores(s, u);
			for (int i = 0; i < 25 && split.train().count(u) > 0; i++) {
				double expected = slow(r, u, i);
				if (Double.isNaN(expected)) {
					assertTrue(Float.isNaN(scores[i]));
				} else {
					assertEquals(expected, scores[i], 1e-4);
					assertEquals(expected, ((RatingPredictor) s).predict(u, i), 1e-4);
					compared++;
				}
			}
		}
		assertTrue(compared > 300);
	}

	/** The example of the paper: A gives 1 to I and 1.5 to J; B gives 2 to I, so 2 + (1.5 - 1) = 2.5 to J. */
	@Test
	void predictsTheExampleOfThePaper() throws Exception {
		Dataset data = TestData.dataset(2, 2, new int[] { 0, 0, 1 }, new int[] { 0, 1, 0 }, new float[] { 1, 1.5f, 2 });
		Recommender s = Fits.fit(new SlopeOneEngine(), Fits.train(data));
		assertEquals(2.5f, ((RatingPredictor) s).predict(1, 1));
	}

	@Test
	void fallsBackToTheBaseline() throws Exception {
		// nobody rated item 2 together with item 0; user 2 rated nothing; item 3 is rated by nobody
		Dataset data = TestData.dataset(3, 4, new int[] { 0, 0, 1 }, new int[] { 0, 1, 2 }, new float[] { 5, 4, 1 });
		Recommender s = Fits.fit(new SlopeOneEngine(), Fits.train(data));
		assertTrue(Float.isNaN(Fits.scores(s, 0)[2]));
		float of = ((RatingPredictor) s).predict(0, 2);
		assertTrue(of > 1 && of < 5, () -> "predicted " + of);
		float[] stranger = Fits.scores(s, 2);
		assertTrue(stranger[0] > stranger[2] && Float.isNaN(stranger[3]));
	}

	@Test
	void anUpdateAddsRatings() throws Exception {
		Split first = Fits.train(TestData.ratings(30, 25, 200, 83));
		Interactions added = TestData.ratings(33, 27, 150, 84).interactions();
		Recommender updated = ((Updatable) Fits.fit(new SlopeOneEngine(), first)).update(added, new SimpleContext(1, 1));
		SparseRows all = Matrices.merge(Matrices.of(first.train()), added);
		Recommender whole = new SlopeOneRecommender(all, all);
		for (int u = 0; u < 33; u++) {
			assertArrayEquals(Fits.scores(whole, u), Fits.scores(updated, u));
		}
	}

	/** A cause weighs what the prediction would have, were the baseline all that is known of it. */
	@Test
	void namesWhatPullsUp() throws Exception {
		Split split = Fits.train(TestData.ratings(30, 25, 260, 85));
		double[][] r = Fits.dense(split.train());
		SparseRows train = Matrices.of(split.train());
		Bias b = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		Explainer s = (Explainer) Fits.fit(new SlopeOneEngine(), split);
		int named = 0;
		for (int u = 0; u < 30; u += 3) {
			for (int i = 0; i < 25; i++) {
				Explanation why = s.explain(u, i);
				for (Cause c : why.causes()) {
					assertEquals(pull(r, u, i, c.index(), b.predict(u, i)), c.weight(), 1e-4);
					named++;
				}
				for (int j = 0; j < 25 && why.causes().size() == 3; j++) {
					int item = j;
					double pull = pull(r, u, i, j, b.predict(u, i));
					assertTrue(pull <= why.causes().get(2).weight() + 1e-6
							|| why.causes().stream().anyMatch(c -> c.index() == item), "item " + j + " pulls more");
				}
			}
		}
		assertTrue(named > 100, "causes: " + named);
	}

	private static double pull(double[][] r, int user, int item, int by, double baseline) {
		double sum = 0;
		double all = 0;
		for (int j = 0; j < r[user].length; j++) {
			for (int v = 0; v < r.length && j != item && !Double.isNaN(r[user][j]); v++) {
				if (v != user && !Double.isNaN(r[v][item] + r[v][j])) {
					sum += j == by ? r[v][item] - r[v][j] + r[user][j] - baseline : 0;
					all++;
				}
			}
		}
		return all == 0 ? 0 : sum / all;
	}
}
