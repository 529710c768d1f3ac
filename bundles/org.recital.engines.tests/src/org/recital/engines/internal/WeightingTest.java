/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.Updatable;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

/** Neighbours by weighted events, items folded in and updates, against the slow and obvious way. */
class WeightingTest {

	private static <P extends Record> Recommender fit(Engine<P> engine, Class<P> type, Split split, Object... given)
			throws InputException {
		return engine.fit(Given.of(type, given), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 2));
	}

	private static Recommender items(Split split, Object... given) throws InputException {
		return fit(new ItemKnnEngine(), ItemKnnEngine.Parameters.class, split, given);
	}

	private static Recommender users(Split split, Object... given) throws InputException {
		return fit(new UserKnnEngine(), UserKnnEngine.Parameters.class, split, given);
	}

	/** Documents x terms, worth of events, 0 where there is none. */
	private static double[][] documents(Interactions m, boolean binary) {
		double[][] x = new double[m.rows()][m.columns()];
		for (int d = 0; d < x.length; d++) {
			for (int t : m.columns(d)) {
				x[d][t] = binary ? 1 : m.value(d, t);
			}
		}
		return x;
	}

	private static double[][] weights(double[][] x, String weighting) {
		int n = x.length;
		double[] length = new double[n];
		double all = 0;
		int filled = 0;
		int[] frequency = new int[x[0].length];
		for (int d = 0; d < n; d++) {
			for (int t = 0; t < frequency.length; t++) {
				length[d] += x[d][t];
				frequency[t] += x[d][t] > 0 ? 1 : 0;
			}
			all += length[d];
			filled += length[d] > 0 ? 1 : 0;
		}
		double[][] w = new double[n][frequency.length];
		for (int d = 0; d < n; d++) {
			for (int t = 0; t < frequency.length; t++) {
				if (x[d][t] > 0) {
					w[d][t] = weighting.equals("tf-idf") ? Math.sqrt(x[d][t]) * Math.log(n / (double) frequency[t])
							: x[d][t] * 2.2 / (x[d][t] + 1.2 * (0.25 + 0.75 * length[d] * filled / all))
									* Math.log(1 + (n - frequency[t] + 0.5) / (frequency[t] + 0.5));
				}
			}
		}
		return w;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) {
			sum += a[k] * b[k];
		}
		return sum;
	}

	private static double similarity(double[][] w, int a, int b, String weighting) {
		double greatest = 0;
		for (double[] row : w) {
			greatest = Math.max(greatest, dot(row, row));
		}
		double dot = dot(w[a], w[b]);
		return dot == 0 ? 0 : weighting.equals("bm25") ? dot / greatest : dot / Math.sqrt(dot(w[a], w[a]) * dot(w[b], w[b]));
	}

	@ParameterizedTest
	@CsvSource({ "tf-idf, binary", "tf-idf, ratings", "bm25, binary", "bm25, ratings" })
	void weighsEventsTheObviousWay(String weighting, String values) throws Exception {
		Split split = TestData.split(TestData.ratings(40, 30, 350, 111), 0, 0.2, 112);
		double[][] x = documents(split.train(), values.equals("binary"));
		double[][] ofUsers = weights(x, weighting);
		double[][] ofItems = weights(documents(split.train().transpose(), values.equals("binary")), weighting);
		Object[] given = { "neighbours", 1000, "weighting", weighting, "values", values };
		Recommender items = items(split, given);
		Recommender users = users(split, given);
		float[] a = new float[30];
		float[] b = new float[30];
		for (int u = 0; u < 40; u += 3) {
			if (split.train().count(u) == 0) {
				continue;
			}
			items.score(u, a);
			users.score(u, b);
			for (int i = 0; i < 30; i++) {
				double byItems = 0;
				double byUsers = 0;
				for (int j = 0; j < 30; j++) {
					byItems += i == j ? 0 : similarity(ofItems, i, j, weighting) * x[u][j];
				}
				for (int v = 0; v < 40; v++) {
					byUsers += u == v ? 0 : similarity(ofUsers, u, v, weighting) * x[v][i];
				}
				assertEquals(byItems, Float.isNaN(a[i]) ? 0 : a[i], 1e-4, "item " + i + " by items");
				assertEquals(byUsers, Float.isNaN(b[i]) ? 0 : b[i], 1e-4, "item " + i + " by users");
			}
		}
	}

	@Test
	void theOtherSimilaritiesHaveNoWeighting() throws Exception {
		Split split = TestData.split(TestData.ratings(40, 30, 350, 111), 0, 0.2, 112);
		float[] plain = new float[30];
		float[] weighted = new float[30];
		for (String similarity : List.of("jaccard", "pearson")) {
			items(split, "similarity", similarity).score(1, plain);
			items(split, "similarity", similarity, "weighting", "bm25").score(1, weighted);
			assertArrayEquals(plain, weighted);
		}
	}

	/** An item nobody met in training, folded in with the events of another, is scored as much as that other speaks for it. */
	@Test
	void anItemFoldedInIsScoredByWhoMetIt() throws Exception {
		Split split = TestData.split(TestData.ratings(40, 30, 350, 113), 0, 0, 114);
		double[][] x = documents(split.train(), true);
		int[] met = { 2, 5, 11, 20 };
		float[] values = { 3, 4, 5, 1 };
		float[] byItems = new float[40];
		float[] byUsers = new float[40];
		((ItemFoldIn) items(split, "neighbours", 1000)).scoreItem(met, values, byItems);
		((ItemFoldIn) users(split, "neighbours", 1000)).scoreItem(met, values, byUsers);
		for (int u = 0; u < 40; u++) {
			double items = 0;
			for (int j = 0; j < 30; j++) {
				int both = 0;
				int count = 0;
				for (int v = 0; v < 40; v++) {
					count += x[v][j];
					both += x[v][j] > 0 && (v == 2 || v == 5 || v == 11 || v == 20) ? 1 : 0;
				}
				items += count == 0 ? 0 : x[u][j] * both / Math.sqrt(4.0 * count);
			}
			double users = 0;
			for (int v : met) {
				users += u == v || dot(x[u], x[v]) == 0 ? 0 : dot(x[u], x[v]) / Math.sqrt(dot(x[u], x[u]) * dot(x[v], x[v]));
			}
			assertEquals(items, Float.isNaN(byItems[u]) ? 0 : byItems[u], 1e-4);
			assertEquals(users, Float.isNaN(byUsers[u]) ? 0 : byUsers[u], 1e-4);
		}
	}

	@Test
	void anUpdateIsWhatLearningFromAllGives() throws Exception {
		Split first = TestData.split(TestData.ratings(30, 25, 200, 115), 0, 0, 1);
		Interactions added = TestData.ratings(33, 27, 150, 116).interactions();
		SparseRows all = Matrices.merge(Matrices.of(first.train()), added);
		Interactions merged = Interactions.of(33, 27, all.offsets(), all.indices(), all.values());
		int[] user = new int[all.size()];
		for (int u = 0; u < 33; u++) {
			Arrays.fill(user, all.begin(u), all.end(u), u);
		}
		Split whole = TestData.split(TestData.dataset(33, 27, user, merged.all().items(), merged.all().values()), 0, 0, 1);
		for (Object[] given : List.<Object[]>of(new Object[] { "neighbours", 6 },
				new Object[] { "neighbours", 6, "weighting", "tf-idf", "values", "ratings" })) {
			same(items(whole, given), ((Updatable) items(first, given)).update(added, new SimpleContext(1, 2)));
			same(users(whole, given), ((Updatable) users(first, given)).update(added, new SimpleContext(1, 2)));
		}
	}

	private static void same(Recommender expected, Recommender actual) {
		float[] a = new float[27];
		float[] b = new float[27];
		for (int u = 0; u < 33; u++) {
			expected.score(u, a);
			actual.score(u, b);
			assertArrayEquals(a, b);
		}
	}

	@Test
	void withFeaturesThereIsNothingToUpdate() throws Exception {
		Split split = TestData.split(TestData.ratings(30, 25, 200, 115), 0, 0, 1);
		Features looks = TestData.features(EntityKind.ITEM, 25, 3, 1);
		Recommender r = new ItemKnnEngine().fit(Given.of(ItemKnnEngine.Parameters.class),
				new TrainingData(split, List.of(looks), List.of()), new SimpleContext(1, 2));
		assertFalse(r instanceof Updatable, "nothing is known of how what is added looks");
		assertTrue(items(split) instanceof Updatable);
	}
}
