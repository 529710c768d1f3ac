/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.Updatable;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

/** Against the slow and obvious way: dense matrices. */
class ItemSumTest {

	private static <P extends Record> Recommender fit(Engine<P> engine, Class<P> type, Split split, Object... given)
			throws InputException {
		return engine.fit(Given.of(type, given), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 2));
	}

	private static Split split() {
		return TestData.split(TestData.ratings(40, 30, 400, 61), 0, 0.2, 62);
	}

	/** Values, 0 where there is none. */
	private static double[][] dense(Interactions m, boolean binary) {
		double[][] x = new double[m.rows()][m.columns()];
		for (int u = 0; u < x.length; u++) {
			for (int i : m.columns(u)) {
				x[u][i] = binary ? 1 : m.value(u, i);
			}
		}
		return x;
	}

	private static double[][] transposed(double[][] x) {
		double[][] t = new double[x[0].length][x.length];
		for (int u = 0; u < x.length; u++) {
			for (int i = 0; i < t.length; i++) {
				t[i][u] = x[u][i];
			}
		}
		return t;
	}

	private static double sum(double[] row) {
		double sum = 0;
		for (double v : row) {
			sum += v;
		}
		return sum;
	}

	private static int count(double[] row) {
		return (int) IntStream.range(0, row.length).filter(k -> row[k] > 0).count();
	}

	/** Weights by a formula for each pair, the k greatest of a row kept. */
	private interface Pair {
		double of(int j, int i);
	}

	private static double[][] weights(int items, int k, Pair pair) {
		double[][] w = new double[items][items];
		for (int j = 0; j < items; j++) {
			double[] all = new double[items];
			for (int i = 0; i < items; i++) {
				all[i] = i == j ? 0 : pair.of(j, i);
			}
			int from = j;
			IntStream.range(0, items).boxed().sorted((a, b) -> Double.compare(all[b], all[a])).limit(k)
					.forEach(i -> w[from][i] = all[i]);
		}
		return w;
	}

	private static void same(double[][] x, double[][] w, double exponent, Recommender r) {
		float[] scores = new float[r.items()];
		int compared = 0;
		for (int u = 0; u < x.length; u++) {
			if (sum(x[u]) == 0) {
				continue;
			}
			r.score(u, scores);
			for (int i = 0; i < scores.length; i++) {
				double expected = 0;
				for (int j = 0; j < scores.length; j++) {
					expected += x[u][j] > 0 ? Math.pow(x[u][j], exponent) * w[j][i] : 0;
				}
				if (expected == 0) {
					assertTrue(Float.isNaN(scores[i]), "user " + u + ", item " + i);
				} else {
					assertEquals(expected, scores[i], 1e-4 * Math.max(1, expected), "user " + u + ", item " + i);
					compared++;
				}
			}
		}
		assertTrue(compared > 100, () -> "too little to compare");
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, 1000, binary", "0.7, 0, 1000, ratings", "1, 0.4, 1000, binary", "1.3, 0.8, 1000, ratings" })
	void walksTheObviousWay(double alpha, double beta, int k, String values) throws Exception {
		Split split = split();
		double[][] x = dense(split.train(), values.equals("binary"));
		double[][] y = transposed(x);
		double[][] w = weights(30, k, (j, i) -> {
			double walks = 0;
			for (int u = 0; u < 40; u++) {
				if (x[u][j] > 0 && x[u][i] > 0) {
					walks += Math.pow(x[u][j] / sum(y[j]), alpha) * Math.pow(x[u][i] / sum(x[u]), alpha);
				}
			}
			return walks / Math.pow(Math.max(1, count(y[i])), beta);
		});
		Recommender r = beta == 0
				? fit(new P3AlphaEngine(), P3AlphaEngine.Parameters.class, split, "alpha", alpha, "neighbours", k, "values", values)
				: fit(new Rp3BetaEngine(), Rp3BetaEngine.Parameters.class, split, "alpha", alpha, "beta", beta, "neighbours", k,
						"values", values);
		same(x, w, alpha, r);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1000", "0.5, 1000", "1, 1000", "0.3, 1000" })
	void spreadsTheObviousWay(double lambda, int k) throws Exception {
		Split split = split();
		double[][] x = dense(split.train(), true);
		double[][] y = transposed(x);
		double[][] w = weights(30, k, (j, i) -> {
			double shared = 0;
			for (int u = 0; u < 40; u++) {
				shared += x[u][j] * x[u][i] / Math.max(1, sum(x[u]));
			}
			return shared / (Math.pow(Math.max(1, count(y[i])), 1 - lambda) * Math.pow(Math.max(1, count(y[j])), lambda));
		});
		same(x, w, 1, fit(new SpreadingEngine(), SpreadingEngine.Parameters.class, split, "lambda", lambda, "neighbours", k));
	}

	@Test
	void weighsPairsTheObviousWay() throws Exception {
		Split split = split();
		double[][] x = dense(split.train(), true);
		double[][] y = transposed(x);
		int n = (int) IntStream.range(0, 40).filter(u -> sum(x[u]) > 0).count();
		double[][] w = weights(30, 1000, (j, i) -> {
			double[] cells = new double[4];
			for (int u = 0; u < 40; u++) {
				cells[(x[u][j] > 0 ? 2 : 0) + (x[u][i] > 0 ? 1 : 0)] += sum(x[u]) > 0 ? 1 : 0;
			}
			double a = sum(y[j]);
			double b = sum(y[i]);
			double[] expected = { (n - a) * (n - b) / n, (n - a) * b / n, a * (n - b) / n, a * b / n };
			double g2 = 0;
			for (int c = 0; c < 4; c++) {
				g2 += cells[c] > 0 ? 2 * cells[c] * Math.log(cells[c] / expected[c]) : 0;
			}
			return cells[3] > expected[3] && g2 >= 1 ? g2 : 0;
		});
		same(x, w, 1, fit(new LogLikelihoodEngine(), LogLikelihoodEngine.Parameters.class, split, "least", 1, "neighbours", 1000));
	}

	@Test
	void ratioOfIndependentItemsIsNothing() {
		assertEquals(0, LogLikelihoodEngine.ratio(100, 20, 10, 2));
		assertEquals(0, LogLikelihoodEngine.ratio(100, 20, 10, 1));
		// 10 of 10 among the 10 of 20: 2 * 20 ln 2
		assertEquals(40 * Math.log(2), LogLikelihoodEngine.ratio(20, 10, 10, 10), 1e-9);
	}

	@Test
	void keepsTheStrongestOfEachItem() throws Exception {
		SparseRows m = Matrices.of(split().train());
		SparseRows all = new WalkRule(true, 1, 0.4, 1000).learn(m, Loop.SEQUENTIAL);
		SparseRows some = new WalkRule(true, 1, 0.4, 3).learn(m, Loop.SEQUENTIAL);
		for (int j = 0; j < 30; j++) {
			int kept = Math.min(3, all.count(j));
			assertEquals(kept, some.count(j));
			for (int q = 0; q < kept; q++) {
				assertEquals(all.indices()[all.begin(j) + q], some.indices()[some.begin(j) + q]);
				assertEquals(all.value(all.begin(j) + q), some.value(some.begin(j) + q));
				assertFalse(some.indices()[some.begin(j) + q] == j);
			}
		}
	}

	@Test
	void anUpdateIsWhatLearningFromAllGives() throws Exception {
		Split first = TestData.split(TestData.ratings(40, 30, 300, 71), 0, 0, 1);
		Interactions added = TestData.ratings(45, 34, 200, 72).interactions();
		WalkRule rule = new WalkRule(false, 1, 0.4, 20);
		Recommender r = fit(new Rp3BetaEngine(), Rp3BetaEngine.Parameters.class, first, "values", "ratings", "neighbours", 20);
		Recommender updated = ((Updatable) r).update(added, new SimpleContext(1, 2));
		SparseRows all = Matrices.merge(Matrices.of(first.train()), added);
		Recommender whole = new ItemSums(rule, all, all, rule.learn(all, Loop.SEQUENTIAL));
		float[] a = new float[34];
		float[] b = new float[34];
		for (int u = 0; u < 45; u++) {
			updated.score(u, a);
			whole.score(u, b);
			assertArrayEquals(b, a);
		}
	}

	@Test
	void saysWhatSpeaksForAnItem() throws Exception {
		// items 0, 1 and 2 are met together, item 3 by others
		Split split = TestData.split(TestData.dataset(6, 4, new int[] { 0, 0, 1, 1, 1, 2, 2, 3, 4 },
				new int[] { 0, 1, 0, 1, 2, 0, 2, 3, 3 }, new float[] { 4, 4, 4, 4, 4, 4, 4, 4, 4 }), 0, 0, 1);
		for (Recommender r : List.of(fit(new P3AlphaEngine(), P3AlphaEngine.Parameters.class, split),
				fit(new SpreadingEngine(), SpreadingEngine.Parameters.class, split))) {
			Explanation why = ((Explainer) r).explain(0, 2);
			assertEquals(List.of(0, 1), why.causes().stream().map(c -> c.index()).sorted().toList());
			assertTrue(why.sentence().contains("{1}"), why.sentence());
			assertEquals(0, ((Explainer) r).explain(3, 2).causes().size());
			assertTrue(((Explainer) r).explain(5, 2).sentence().contains("many"), "user 5 met nothing");
		}
	}
}
