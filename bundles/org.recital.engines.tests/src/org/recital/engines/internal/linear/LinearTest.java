/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.Updatable;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.SymmetricEigen;
import org.recital.testkit.TestData;

/** The engines against slow, obvious versions of themselves, in double precision. */
class LinearTest {

	private static final Split SPLIT = TestData.split(TestData.ratings(50, 30, 500, 3), 0, 0.1, 4);

	private static SimpleContext context() {
		return new SimpleContext(42, Parallel.of(2), new NullProgressMonitor(), Contributions.NONE);
	}

	private static <P extends Record> Recommender fit(Engine<P> engine, Class<P> type, Object... given) throws InputException {
		return engine.fit(Given.of(type, given), new TrainingData(SPLIT, List.of(), List.of()), context());
	}

	private static double[][] training(boolean binary) {
		Interactions train = SPLIT.train();
		double[][] x = new double[train.rows()][train.columns()];
		for (int u = 0; u < x.length; u++) {
			int[] items = train.columns(u);
			for (int k = 0; k < items.length; k++) {
				x[u][items[k]] = binary ? 1 : train.values(u)[k];
			}
		}
		return x;
	}

	/** Who met nothing gets what is popular, which is another story. */
	private static boolean stranger(int user) {
		return SPLIT.train().count(user) == 0;
	}

	private static double[][] gram(double[][] x) {
		int n = x[0].length;
		double[][] g = new double[n][n];
		for (double[] row : x) {
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					g[i][j] += row[i] * row[j];
				}
			}
		}
		return g;
	}

	/** Solves A w = b by elimination with pivots. */
	private static double[] solve(double[][] a, double[] b) {
		int n = b.length;
		double[][] m = new double[n][];
		for (int i = 0; i < n; i++) {
			m[i] = Arrays.copyOf(a[i], n + 1);
			m[i][n] = b[i];
		}
		for (int k = 0; k < n; k++) {
			int pivot = k;
			for (int i = k; i < n; i++) {
				pivot = Math.abs(m[i][k]) > Math.abs(m[pivot][k]) ? i : pivot;
			}
			double[] row = m[pivot];
			m[pivot] = m[k];
			m[k] = row;
			for (int i = 0; i < n; i++) {
				double f = i == k ? 0 : m[i][k] / row[k];
				for (int j = k; j <= n && f != 0; j++) {
					m[i][j] -= f * row[j];
				}
			}
		}
		double[] w = new double[n];
		for (int i = 0; i < n; i++) {
			w[i] = m[i][n] / m[i][i];
		}
		return w;
	}

	/** Ridge regression of item j on some others, one weight for each item (0 for those left out). */
	private static double[] ridge(double[][] g, int j, int[] predictors, double lambda) {
		int m = predictors.length;
		double[][] a = new double[m][m];
		double[] b = new double[m];
		for (int p = 0; p < m; p++) {
			for (int q = 0; q < m; q++) {
				a[p][q] = g[predictors[p]][predictors[q]] + (p == q ? lambda : 0);
			}
			b[p] = g[predictors[p]][j];
		}
		double[] w = solve(a, b);
		double[] all = new double[g.length];
		for (int p = 0; p < m; p++) {
			all[predictors[p]] = w[p];
		}
		return all;
	}

	private static int[] others(int n, int j) {
		int[] all = new int[n - 1];
		for (int i = 0, k = 0; i < n; i++) {
			if (i != j) {
				all[k++] = i;
			}
		}
		return all;
	}

	private static void assertScores(double[][] x, double[][] weights, Recommender r, double tolerance) {
		float[] scores = new float[r.items()];
		for (int u = 0; u < r.users(); u++) {
			r.score(u, scores);
			for (int i = 0; i < scores.length && !stranger(u); i++) {
				double sum = 0;
				for (int j = 0; j < scores.length; j++) {
					sum += x[u][j] * weights[i][j];
				}
				if (scores[i] == scores[i]) {
					assertEquals(sum, scores[i], tolerance, "user " + u + ", item " + i);
				}
			}
		}
	}

	@Test
	void easeIsRidgeRegressionOnAllOtherItems() throws Exception {
		for (boolean binary : new boolean[] { true, false }) {
			double[][] x = training(binary);
			double[][] g = gram(x);
			double[][] w = new double[g.length][];
			for (int i = 0; i < w.length; i++) {
				w[i] = ridge(g, i, others(w.length, i), 7);
			}
			assertScores(x, w, fit(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 7, "values", binary ? "binary" : "ratings"), 1e-4);
		}
	}

	@Test
	void easeFoldsInAnItemByTheSameRegression() throws Exception {
		double[][] x = training(true);
		double[][] g = gram(x);
		int[] users = { 1, 4, 7, 20, 33 };
		double[] shared = new double[g.length];
		for (int u : users) {
			for (int i = 0; i < shared.length; i++) {
				shared[i] += x[u][i];
			}
		}
		for (int i = 0; i < g.length; i++) {
			g[i][i] += 7;
		}
		double[] w = solve(g, shared);
		float[] scores = new float[x.length];
		Recommender r = fit(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 7);
		((ItemFoldIn) r).scoreItem(users, new float[] { 5, 4, 3, 2, 1 }, scores);
		for (int u = 0; u < x.length; u++) {
			double sum = 0;
			for (int i = 0; i < w.length; i++) {
				sum += x[u][i] * w[i];
			}
			assertEquals(stranger(u) ? Double.NaN : sum, scores[u], 1e-4);
		}
	}

	@Test
	void blockEaseWithAllTogetherIsEase() throws Exception {
		Recommender ease = fit(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 7);
		Recommender block = fit(new BlockEaseEngine(), BlockEaseEngine.Parameters.class, "lambda", 7, "together", 30, "weights", 30);
		float[] a = new float[30];
		float[] b = new float[30];
		for (int u = 0; u < ease.users(); u++) {
			ease.score(u, a);
			block.score(u, b);
			assertArrayEquals(a, b, 1e-4f);
		}
	}

	@Test
	void blockEaseIsRidgeRegressionOnTheItemsItChose() throws Exception {
		double[][] g = gram(training(true));
		BlockEaseLearner learner = new BlockEaseLearner(7, 12, 30, true);
		SparseWeights w = (SparseWeights) learner.learn(Matrices.of(SPLIT.train()).binary(), null, context());
		int sparse = 0;
		for (int i = 0; i < 30; i++) {
			int item = i;
			int[] chosen = IntStream.range(0, 30).filter(j -> w.weight(j, item) != 0).toArray();
			assertTrue(chosen.length < 12, () -> chosen.length + " predictors");
			double[] expected = ridge(g, i, chosen, 7);
			for (int j : chosen) {
				assertEquals(expected[j], w.weight(j, i), 1e-4);
			}
			sparse += chosen.length;
		}
		assertTrue(sparse > 200, sparse + " weights in all");
	}

	@Test
	void blockEaseKeepsTheGreatestWeights() throws Exception {
		var train = Matrices.of(SPLIT.train()).binary();
		SparseWeights all = (SparseWeights) new BlockEaseLearner(7, 30, 30, true).learn(train, null, context());
		SparseWeights few = (SparseWeights) new BlockEaseLearner(7, 30, 4, true).learn(train, null, context());
		for (int i = 0; i < 30; i++) {
			int item = i;
			int[] kept = IntStream.range(0, 30).filter(j -> few.weight(j, item) != 0).toArray();
			assertEquals(4, kept.length);
			double least = Arrays.stream(kept).mapToDouble(j -> Math.abs(all.weight(j, item))).min().orElseThrow();
			assertEquals(4, IntStream.range(0, 30).filter(j -> Math.abs(all.weight(j, item)) >= least).count());
		}
	}

	/** Where the minimum of the elastic net is, no weight can be moved to the better (Karush, Kuhn and Tucker). */
	@Test
	void slimIsTheMinimumOfItsElasticNet() throws Exception {
		double[][] g = gram(training(true));
		double l1 = 2;
		double l2 = 3;
		SparseWeights w = (SparseWeights) new SlimLearner(l1, l2, 10_000, 1e-7, true)
				.learn(Matrices.of(SPLIT.train()).binary(), null, context());
		int above = 0;
		for (int j = 0; j < 30; j++) {
			assertEquals(0, w.weight(j, j));
			for (int i = 0; i < 30; i++) {
				double gradient = -g[i][j] + l2 * w.weight(i, j) + l1;
				for (int k = 0; k < 30; k++) {
					gradient += g[i][k] * w.weight(k, j);
				}
				if (w.weight(i, j) > 0) {
					assertEquals(0, gradient, 1e-4);
					above++;
				} else if (i != j) {
					assertEquals(0, w.weight(i, j));
					assertTrue(gradient > -1e-4, () -> "a weight of 0 wants to be more");
				}
			}
		}
		assertTrue(above > 50 && above < 600, above + " weights");
	}

	@Test
	void pureSvdKeepsWhatItIsToldTo() throws Exception {
		// with as many factors as items nothing is lost: scores are the events themselves
		Recommender all = fit(new PureSvdEngine(), PureSvdEngine.Parameters.class, "factors", 30, "iterations", 3);
		double[][] x = training(true);
		float[] scores = new float[30];
		for (int u = 0; u < x.length; u++) {
			all.score(u, scores);
			for (int i = 0; i < 30; i++) {
				if (scores[i] == scores[i] && !stranger(u)) {
					assertEquals(x[u][i], scores[i], 1e-3);
				}
			}
		}
		// with fewer, the sum of squares lost is that of the singular values left out, the least there can be
		Recommender few = fit(new PureSvdEngine(), PureSvdEngine.Parameters.class, "factors", 5, "iterations", 60);
		double[] values = SymmetricEigen.of(gram(x), () -> {
		}).values();
		double least = Arrays.stream(values, 5, 30).sum();
		double lost = 0;
		for (int u = 0; u < x.length; u++) {
			few.score(u, scores);
			for (int i = 0; i < 30 && !stranger(u); i++) {
				lost += Math.pow(x[u][i] - (scores[i] == scores[i] ? scores[i] : 0), 2);
			}
		}
		assertEquals(least, lost, 1e-3 * least);
	}

	@Test
	void explanationsAddUpToTheScore() throws Exception {
		for (Recommender r : List.of(fit(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 7),
				fit(new SlimEngine(), SlimEngine.Parameters.class))) {
			float[] scores = new float[30];
			int complete = 0;
			for (int u = 0; u < r.users(); u++) {
				r.score(u, scores);
				for (int i = 0; i < 30 && !stranger(u); i++) {
					var why = ((Explainer) r).explain(u, i);
					double sum = why.causes().stream().mapToDouble(Explainer.Cause::weight).sum();
					// three causes at most are told, and none that speaks against
					if (why.causes().size() < 3 && r instanceof ItemModel m && m.weights() instanceof SparseWeights) {
						assertEquals(scores[i] == scores[i] ? scores[i] : 0, sum, 1e-5);
						complete++;
					}
					for (var cause : why.causes()) {
						assertEquals(((ItemModel) r).weights().weight(cause.index(), i), cause.weight(), 1e-6);
					}
				}
			}
			assertTrue(complete > 100 || ((ItemModel) r).weights() instanceof DenseWeights);
		}
	}

	@Test
	void refusesWhatMemoryDoesNotHold() {
		InputException e = assertThrows(InputException.class, () -> Memory.check(46_000, 100, Messages.Memory_items_expected));
		assertTrue(e.problems().get(0).expected().contains("block-ease"), e.getMessage());
		assertThrows(InputException.class, () -> Memory.check(50_000, 0, Messages.Memory_items_expected));
	}

	@Test
	void saysWhatIsWrongWithLambda() {
		// items nobody met have no co-occurrences at all: a lambda that is lost beside the others leaves no inverse
		InputException e = assertThrows(InputException.class, () -> new EaseLearner(0, true)
				.learn(Matrices.of(Interactions.of(1, 3, new int[] { 0, 2 }, new int[] { 0, 1 }, new float[] { 1, 1 })).binary(), null, context()));
		assertTrue(e.problems().get(0).expected().contains("lambda"));
	}

	@Test
	void updatesGiveWhatLearningFromAllGives() throws Exception {
		Recommender r = fit(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 7);
		Interactions added = TestData.ratings(55, 34, 100, 9).interactions();
		Recommender updated = ((Updatable) r).update(added, context());
		var all = Matrices.merge(Matrices.of(SPLIT.train()), added).binary();
		DenseWeights fresh = (DenseWeights) new EaseLearner(7, true).learn(all, null, context());
		for (int j = 0; j < 34; j++) {
			for (int i = 0; i < 34; i++) {
				assertEquals(fresh.weight(j, i), ((ItemModel) updated).weights().weight(j, i));
			}
		}
	}
}
