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

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

/** BPR, WARP and metric learning: their steps against gradients and slow loops, and what they learn. */
class PairEnginesTest {

	/** One user who met item 0 and not item 1: the only pair there is. */
	private static final SparseRows ONE = new SparseRows(1, 2, new int[] { 0, 1 }, new int[] { 0 }, new float[] { 1 });

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

	/** Item 1 begins at 0, because nobody met it; it is given numbers here. */
	private static void fill(PairSgd sgd) {
		sgd.learned()[0][1] = 0.3f;
		for (int f = 0; f < 3; f++) {
			sgd.learned()[2][sgd.stride + f] = 0.2f * f + 0.1f;
		}
	}

	private static double difference(double[][] x, int stride) {
		double d = x[0][0] - x[0][1];
		for (int f = 0; f < 3; f++) {
			d += x[1][f] * (x[2][f] - x[2][stride + f]);
		}
		return d;
	}

	@Test
	void aStepOfBprGoesDownTheGradient() {
		PairSgd sgd = new BprSgd(ONE, 3, 1, 0.1, 9);
		fill(sgd);
		double[][] before = doubles(sgd.learned());
		double rate = 1e-3;
		double loss = sgd.epoch(Loop.SEQUENTIAL, 1, (float) rate);
		assertEquals(bpr(before, sgd.stride, 0), loss, 1e-5);
		for (int a = 0; a < 3; a++) {
			for (int k = 0; k < before[a].length; k++) {
				if (a == 0 || k % sgd.stride < 3) {
					double[][] x = doubles(sgd.learned());
					for (int b = 0; b < 3; b++) {
						x[b] = before[b].clone();
					}
					x[a][k] += 1e-4;
					double up = bpr(x, sgd.stride, 0.1);
					x[a][k] -= 2e-4;
					double gradient = (up - bpr(x, sgd.stride, 0.1)) / 2e-4;
					assertEquals(-rate * gradient, sgd.learned()[a][k] - before[a][k], 1e-6, "array " + a + ", number " + k);
				}
			}
		}
	}

	private static double bpr(double[][] x, int stride, double lambda) {
		double norm = 0;
		for (double[] one : x) {
			for (double v : one) {
				norm += v * v;
			}
		}
		return Math.log(1 + Math.exp(-difference(x, stride))) + lambda / 2 * norm;
	}

	/** The pair stands the wrong way round, so the first draw finds it: rank (2 - 1) / 1 = 1, weight 1. */
	@Test
	void aStepOfWarpMovesThePairApart() {
		PairSgd sgd = new WarpSgd(ONE, 3, 0.1, 100, 10, 9);
		fill(sgd);
		double[][] before = doubles(sgd.learned());
		double above = 1 - difference(before, sgd.stride);
		assertTrue(above > 0);
		double loss = sgd.epoch(Loop.SEQUENTIAL, 1, 0.01f);
		assertEquals(above, loss, 1e-5);
		for (int f = 0; f < 3; f++) {
			double p = before[1][f];
			double q = before[2][f];
			double r = before[2][sgd.stride + f];
			assertEquals(p + 0.01 * (q - r), sgd.learned()[1][f], 1e-6);
			assertEquals(q + 0.01 * p, sgd.learned()[2][f], 1e-6);
			assertEquals(r - 0.01 * p, sgd.learned()[2][sgd.stride + f], 1e-6);
		}
		assertEquals(before[0][0] + 0.01, sgd.learned()[0][0], 1e-6);
	}

	@Test
	void warpLeavesAPairAloneThatStandsRight() {
		PairSgd sgd = new WarpSgd(ONE, 3, 0.1, 100, 10, 9);
		sgd.learned()[0][0] = 5;
		double[][] before = doubles(sgd.learned());
		assertEquals(0, sgd.epoch(Loop.SEQUENTIAL, 1, 0.01f));
		for (int a = 0; a < 3; a++) {
			for (int k = 0; k < before[a].length; k++) {
				assertEquals(before[a][k], sgd.learned()[a][k]);
			}
		}
	}

	/** The only other item is an impostor at every draw: weight ln(1 + 2). */
	@Test
	void aStepOfMetricLearningGoesDownTheGradient() {
		PairSgd sgd = new MetricSgd(ONE, 3, 0.2, 3, 4, 9);
		fill(sgd);
		double[][] before = doubles(sgd.learned());
		double rate = 1e-4;
		double loss = sgd.epoch(Loop.SEQUENTIAL, 1, (float) rate);
		assertEquals(metric(before, sgd.stride), loss, 1e-5);
		assertTrue(loss > 0);
		for (int a = 1; a < 3; a++) {
			for (int k = 0; k < before[a].length; k++) {
				if (k % sgd.stride < 3) {
					double[][] x = { before[0], before[1].clone(), before[2].clone() };
					x[a][k] += 1e-4;
					double up = metric(x, sgd.stride);
					x[a][k] -= 2e-4;
					double gradient = (up - metric(x, sgd.stride)) / 2e-4;
					assertEquals(-rate * gradient, sgd.learned()[a][k] - before[a][k], 1e-6, "array " + a + ", number " + k);
				}
			}
		}
	}

	private static double metric(double[][] x, int stride) {
		double sum = 3;
		for (int f = 0; f < 3; f++) {
			sum += Math.pow(x[1][f] - x[2][f], 2) - Math.pow(x[1][f] - x[2][stride + f], 2);
		}
		return Math.log(3) * sum;
	}

	@Test
	void metricLearningScoresByDistanceWithinTheBall() {
		SparseRows m = Matrices.of(TestData.ratings(60, 45, 900, 1).interactions());
		PairSgd sgd = new MetricSgd(m, 5, 0.1, 0.5, 10, 3);
		for (int e = 1; e < 15; e++) {
			sgd.epoch(Loop.SEQUENTIAL, e, 0.1f);
		}
		FactorModel model = sgd.model(m);
		double longest = 0;
		for (int u = 0; u < 60; u++) {
			for (int i = 0; i < 45; i++) {
				double d = 0;
				for (int f = 0; f < 5; f++) {
					d += Math.pow(sgd.users[u * 8 + f] - sgd.items[i * 8 + f], 2);
				}
				assertEquals(-d, model.score(u, i), 1e-5);
			}
			longest = Math.max(longest, Math.sqrt(Vectors.squares(sgd.users, u * 8, 8)));
		}
		assertEquals(1, longest, 1e-5);
	}

	@Test
	void warpKeepsFactorsShort() {
		SparseRows m = Matrices.of(TestData.ratings(60, 45, 900, 1).interactions());
		PairSgd sgd = new WarpSgd(m, 5, 0.1, 0.7, 20, 3);
		for (int e = 1; e < 15; e++) {
			sgd.epoch(Loop.SEQUENTIAL, e, 0.1f);
		}
		double longest = 0;
		for (int a = 1; a < 3; a++) {
			for (int at = 0; at < sgd.learned()[a].length; at += sgd.stride) {
				longest = Math.max(longest, Math.sqrt(Vectors.squares(sgd.learned()[a], at, sgd.stride)));
			}
		}
		assertEquals(0.7, longest, 1e-5);
	}

	/** Every other item is one the user did not meet, and over epochs all of them come. */
	@Test
	void theOtherItemIsNeverOneTheyMet() {
		SparseRows m = Matrices.of(TestData.ratings(120, 60, 2500, 1).interactions());
		boolean[][] came = new boolean[m.rows()][m.columns()];
		for (int e = 0; e < 40; e++) {
			Grid grid = Grid.of(m, e, Loop.SEQUENTIAL);
			int epoch = e;
			grid.run(Loop.SEQUENTIAL, e, (block, from, to) -> {
				PairSgd.Pairs pairs = new PairSgd.Pairs(grid, block, from, to, Draws.of(1, epoch, block));
				int n = 0;
				while (pairs.next()) {
					n++;
					int j = pairs.other();
					if (j >= 0) {
						came[pairs.user()][j] = true;
						assertTrue(Arrays.binarySearch(m.indices(), m.begin(pairs.user()), m.end(pairs.user()), pairs.item()) >= 0);
						assertTrue(Arrays.binarySearch(m.indices(), m.begin(pairs.user()), m.end(pairs.user()), j) < 0);
					}
				}
				assertEquals(to - from, n);
				return 0;
			});
		}
		int missing = 0;
		int all = 0;
		for (int u = 0; u < m.rows(); u++) {
			if (m.count(u) >= 20) {
				for (int i = 0; i < m.columns(); i++) {
					boolean met = Arrays.binarySearch(m.indices(), m.begin(u), m.end(u), i) >= 0;
					all += met ? 0 : 1;
					missing += !met && !came[u][i] ? 1 : 0;
				}
			}
		}
		assertTrue(all > 500 && missing < all / 100, missing + " of " + all + " never came");
	}

	private static Recommender fit(Engine<?> engine, Split split, Object... given) throws InputException {
		TrainingData data = new TrainingData(split, List.of(), List.of());
		SimpleContext context = new SimpleContext(5, 2);
		return switch (engine) {
		case BprEngine e -> e.fit(Given.of(BprEngine.Parameters.class, given), data, context);
		case WarpEngine e -> e.fit(Given.of(WarpEngine.Parameters.class, given), data, context);
		case MetricEngine e -> e.fit(Given.of(MetricEngine.Parameters.class, given), data, context);
		case LightGcnEngine e -> e.fit(Given.of(LightGcnEngine.Parameters.class, given), data, context);
		default -> throw new IllegalArgumentException(engine.toString());
		};
	}

	/** Users of a taste are given items of that taste, which what is popular cannot do. */
	@Test
	void findTastes() throws Exception {
		Split split = TestData.split(TestData.ratings(300, 120, 6000, 11), 0, 0, 3);
		for (Engine<?> engine : List.of(new BprEngine(), new WarpEngine(), new MetricEngine(), new LightGcnEngine())) {
			// few events a user: metric learning needs longer steps here than its default for large data
			Recommender r = engine instanceof MetricEngine ? fit(engine, split, "factors", 16, "learning-rate", 0.01, "epochs", 150)
					: fit(engine, split, "factors", 16);
			int right = 0;
			int[] items = new int[5];
			for (int u = 0; u < 300; u++) {
				r.recommend(new int[] { u }, 5, split.seen(), items, new float[5]);
				for (int i : items) {
					right += i % TestData.TASTES == u % TestData.TASTES ? 1 : 0;
				}
			}
			// a quarter would be chance
			assertTrue(right > 1500 * 0.45, engine.getClass().getSimpleName() + ": " + right + " of 1500");
		}
	}

	@Test
	void keepTheModelThatIsBestOnValidation() throws Exception {
		Split split = TestData.split(TestData.ratings(150, 90, 3000, 2), 0.2, 0, 2);
		SimpleContext context = new SimpleContext(5, 2);
		new BprEngine().fit(Given.of(BprEngine.Parameters.class, "factors", 30, "regularisation", 0, "epochs", 200,
				"learning-rate", 0.1), new TrainingData(split, List.of(), List.of()), context);
		assertTrue(context.notes().getFirst().contains("best on validation"), context.notes().toString());
	}

	@Test
	void nameTheParameterWhenTheyExplode() {
		Split split = TestData.split(TestData.ratings(60, 45, 900, 1), 0, 0, 2);
		InputException bpr = assertThrows(InputException.class,
				() -> fit(new BprEngine(), split, "learning-rate", 10.0, "regularisation", 10.0));
		assertTrue(bpr.problems().getFirst().expected().contains("learning-rate"));
	}

	@Test
	void somebodyUnknownIsGivenWhatIsPopularAndUnseenItemsNoScore() throws Exception {
		Split split = TestData.split(TestData.dataset(3, 4, new int[] { 0, 0, 1, 1 }, new int[] { 0, 1, 0, 2 },
				new float[] { 5, 4, 4, 2 }), 0, 0, 1);
		for (Engine<?> engine : List.of(new BprEngine(), new WarpEngine(), new MetricEngine(), new LightGcnEngine())) {
			Recommender r = fit(engine, split, "factors", 20);
			float[] row = new float[4];
			r.score(2, row);
			assertEquals(2 / 3f, row[0], 1e-6);
			assertEquals(1 / 3f, row[1], 1e-6);
			assertTrue(Float.isNaN(row[3]));
			r.score(0, row);
			assertTrue(Float.isNaN(row[3]) && row[0] == row[0]);
		}
	}

	/** Folding in a user's own events gives a list much like the learned one. */
	@Test
	void foldInIsLikeTheLearnedUser() throws Exception {
		Split split = TestData.split(TestData.ratings(300, 120, 9000, 11), 0, 0, 3);
		for (Engine<?> engine : List.of(new BprEngine(), new WarpEngine(), new MetricEngine(), new LightGcnEngine())) {
			FactorRecommender r = (FactorRecommender) fit(engine, split, "factors", 16);
			float[] learned = new float[120];
			float[] folded = new float[120];
			double sum = 0;
			for (int u = 0; u < 300; u++) {
				r.score(u, learned);
				r.score(split.train().columns(u), split.train().values(u), folded);
				sum += correlation(learned, folded) / 300;
			}
			assertTrue(sum > 0.6, engine.getClass().getSimpleName() + ": mean correlation " + sum);
		}
	}

	private static double correlation(float[] a, float[] b) {
		double n = 0;
		double x = 0;
		double y = 0;
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int i = 0; i < a.length; i++) {
			if (a[i] == a[i] && b[i] == b[i]) {
				n++;
				x += a[i];
				y += b[i];
				xx += (double) a[i] * a[i];
				yy += (double) b[i] * b[i];
				xy += (double) a[i] * b[i];
			}
		}
		return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
	}
}
