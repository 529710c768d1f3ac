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

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.testkit.TestData;

class RuleTest {

	private static int count(double[][] x, int... items) {
		int n = 0;
		for (double[] row : x) {
			boolean all = true;
			for (int i : items) {
				all &= !Double.isNaN(row[i]);
			}
			n += all ? 1 : 0;
		}
		return n;
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, 0, sum", "3, 0.3, 1, sum", "2, 0.1, 1.2, best", "1, 0, 0, best" })
	void firesTheRulesOfEnoughSupportConfidenceAndLift(int support, double confidence, double lift, String combine)
			throws Exception {
		Split split = TestData.split(TestData.ratings(40, 25, 350, 97), 0, 0.2, 98);
		double[][] x = Fits.dense(split.train());
		Recommender r = Fits.fit(new RuleEngine(), RuleEngine.Parameters.class, split, "support", support, "confidence",
				confidence, "lift", lift, "combine", combine);
		int fired = 0;
		for (int u = 0; u < 40; u++) {
			double[] expected = new double[25];
			for (int j : split.train().columns(u)) {
				for (int i = 0; i < 25; i++) {
					int both = i == j ? 0 : count(x, i, j);
					double c = both / (double) count(x, j);
					if (both >= support && both > 0 && c >= confidence && c * 40 / count(x, i) >= lift) {
						expected[i] = combine.equals("sum") ? expected[i] + c : Math.max(expected[i], c);
						fired++;
					}
				}
			}
			if (Arrays.stream(expected).allMatch(s -> s == 0)) {
				continue; // what is popular
			}
			float[] scores = Fits.scores(r, u);
			for (int i = 0; i < 25; i++) {
				assertEquals(expected[i], Float.isNaN(scores[i]) ? 0 : scores[i], 1e-5);
			}
		}
		assertTrue(fired > 50, "rules fired: " + fired);
	}

	/** 4 of 5 who met item 0 met item 1; 4 of 8 users met item 1. */
	private static final Dataset PAIR = TestData.dataset(8, 3, new int[] { 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6 },
			new int[] { 0, 1, 0, 1, 0, 1, 0, 1, 0, 2, 2 }, new float[] { 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4 });

	@Test
	void speaksFromTheFirstEventOn() throws Exception {
		Recommender r = Fits.fit(new RuleEngine(), RuleEngine.Parameters.class, Fits.train(PAIR));
		float[] scores = new float[3];
		((UserFoldIn) r).score(new int[] { 0 }, new float[] { 5 }, scores);
		assertArrayEquals(new float[] { Float.NaN, 0.8f, Float.NaN }, scores);
		// no rule for item 2, and nothing known at all: what is popular
		((UserFoldIn) r).score(new int[] { 2 }, new float[] { 5 }, scores);
		assertArrayEquals(new float[] { 5 / 8f, 4 / 8f, 2 / 8f }, scores);
		assertArrayEquals(scores, Fits.scores(r, 7));
	}

	@Test
	void saysTheRule() throws Exception {
		Recommender r = Fits.fit(new RuleEngine(), RuleEngine.Parameters.class, Fits.train(PAIR));
		Explanation why = ((Explainer) r).explain(4, 1);
		assertEquals("of those who met {0}, 80 % met this too, 1.6 times as many as of all", why.sentence());
		assertEquals(List.of(0), why.causes().stream().map(c -> c.index()).toList());
		assertEquals(List.of(), ((Explainer) r).explain(5, 1).causes());
	}
}
