/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.Split;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.engines.internal.Bias;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.neighbourhood.FilledRows.Row;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class ClusterTest {

	private static final int USERS = 40;
	private static final int ITEMS = 25;

	/** A split and what is off the baseline, sparse and as filled rows. */
	private record Case(Split split, Bias bias, SparseRows off, FilledRows filled, Row[] rows) {

		static Case of(Filling filling) {
			Split split = TestData.split(TestData.ratings(USERS, ITEMS, 380, 101), 0, 0.2, 102);
			SparseRows train = Matrices.of(split.train());
			Bias bias = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
			float[] values = new float[train.size()];
			for (int u = 0; u < USERS; u++) {
				for (int e = train.begin(u); e < train.end(u); e++) {
					values[e] = (float) (train.value(e) - bias.predict(u, train.indices()[e]));
				}
			}
			SparseRows off = train.withValues(values);
			FilledRows filled = FilledRows.learn(filling, 3, off, bias.users(), 1, Loop.SEQUENTIAL);
			Row[] rows = new Row[USERS];
			for (int u = 0; u < USERS; u++) {
				double[] known = new double[off.count(u)];
				for (int e = 0; e < known.length; e++) {
					known[e] = off.value(off.begin(u) + e);
				}
				rows[u] = filled.row(off.indices(), off.begin(u), off.end(u), known, bias.users()[u]);
			}
			return new Case(split, bias, off, filled, rows);
		}

		/** The filled row in full. */
		double[] dense(int u) {
			double[] row = new double[ITEMS];
			for (int i = 0; i < ITEMS; i++) {
				row[i] = filled.fill(rows[u].p(), i);
			}
			for (int e = off.begin(u); e < off.end(u); e++) {
				row[off.indices()[e]] = off.value(e);
			}
			return row;
		}
	}

	private static double dot(double[] a, double[] b) {
		return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
	}

	private static double cosine(double[] a, double[] b) {
		return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
	}

	@ParameterizedTest
	@EnumSource(Filling.class)
	void productsOfFilledRowsAreThoseOfTheFullMatrix(Filling filling) {
		Case c = Case.of(filling);
		for (int u = 0; u < USERS; u++) {
			for (int v = 0; v < USERS; v++) {
				assertEquals(dot(c.dense(u), c.dense(v)), c.filled.dot(c.rows[u], c.rows[v]), 1e-5);
			}
			assertEquals(dot(c.dense(u), c.dense(u)), c.rows[u].squares(), 1e-5);
		}
	}

	@Test
	void theMeanFillsInNothingAndRegressionALine() {
		assertEquals(0, Case.of(Filling.MEAN).filled.rank());
		Case c = Case.of(Filling.REGRESSION);
		for (int i = 0; i < ITEMS; i++) {
			double xy = 0;
			double xx = FilledRows.LINE;
			for (int u = 0; u < USERS; u++) {
				for (int e = c.off.begin(u); e < c.off.end(u); e++) {
					if (c.off.indices()[e] == i) {
						xy += c.bias.users()[u] * c.off.value(e);
						xx += c.bias.users()[u] * c.bias.users()[u];
					}
				}
			}
			assertEquals(c.bias.users()[7] * xy / xx, c.filled.fill(c.rows[7].p(), i), 1e-5);
		}
	}

	/** Against power iteration with deflation on the matrix in full. */
	@Test
	void theDecompositionIsThatOfTheFullMatrix() {
		Case c = Case.of(Filling.SVD);
		double[][] x = new double[USERS][ITEMS];
		for (int u = 0; u < USERS; u++) {
			for (int e = c.off.begin(u); e < c.off.end(u); e++) {
				x[u][c.off.indices()[e]] = c.off.value(e);
			}
		}
		double[][] left = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
		for (int k = 0; k < 3; k++) {
			double[] v = new Random(k).doubles(ITEMS).toArray();
			for (int it = 0; it < 3000; it++) {
				double[] next = new double[ITEMS];
				for (double[] row : left) {
					double along = dot(row, v);
					for (int i = 0; i < ITEMS; i++) {
						next[i] += along * row[i];
					}
				}
				double length = Math.sqrt(dot(next, next));
				v = Arrays.stream(next).map(y -> y / length).toArray();
			}
			for (double[] row : left) {
				double along = dot(row, v);
				for (int i = 0; i < ITEMS; i++) {
					row[i] -= along * v[i];
				}
			}
		}
		double captured = 0;
		double best = 0;
		for (int u = 0; u < USERS; u++) {
			for (int i = 0; i < ITEMS; i++) {
				captured += Math.pow(c.filled.fill(c.rows[u].p(), i), 2);
				best += Math.pow(x[u][i] - left[u][i], 2);
			}
		}
		// directions of nearly the same strength may be mixed after few iterations: the strength they hold is what counts
		assertTrue(captured > 0.98 * best && captured < 1.0001 * best, captured + " of " + best);
	}

	@ParameterizedTest
	@EnumSource(Filling.class)
	void everybodyIsInTheNearestClusterAndCentresAreMeanDirections(Filling filling) {
		Case c = Case.of(filling);
		Clusters clusters = Clusters.learn(c.filled, c.rows, ITEMS, 4, 9, Loop.SEQUENTIAL);
		double[][] sums = new double[4][ITEMS];
		for (int u = 0; u < USERS; u++) {
			double[] row = c.dense(u);
			if (dot(row, row) == 0) {
				assertEquals(-1, clusters.of(c.rows[u]));
				continue;
			}
			int own = clusters.of(c.rows[u]);
			for (int k = 0; k < 4; k++) {
				double[] centre = centre(clusters, k);
				assertEquals(cosine(row, centre), clusters.cosine(c.rows[u], k), 1e-5);
				assertTrue(clusters.cosine(c.rows[u], k) <= clusters.cosine(c.rows[u], own));
			}
			for (int i = 0; i < ITEMS; i++) {
				sums[own][i] += row[i] / Math.sqrt(dot(row, row));
			}
		}
		for (int k = 0; k < 4; k++) {
			if (dot(sums[k], sums[k]) > 0) {
				assertEquals(1, cosine(sums[k], centre(clusters, k)), 1e-5, "converged");
			}
		}
	}

	private static double[] centre(Clusters clusters, int k) {
		return IntStream.range(0, ITEMS).mapToDouble(i -> clusters.centres()[k * ITEMS + i]).toArray();
	}

	@ParameterizedTest
	@EnumSource(Filling.class)
	void asksTheMostSimilarOfTheCluster(Filling filling) throws Exception {
		Case c = Case.of(filling);
		Recommender r = Fits.fit(new ClusterEngine(), ClusterEngine.Parameters.class, c.split, "clusters", 3, "neighbours", 6,
				"factors", 3, "filling", filling.name().toLowerCase(Locale.ROOT));
		Clusters clusters = Clusters.learn(c.filled, c.rows, ITEMS, 3, 1, Loop.SEQUENTIAL);
		int compared = 0;
		for (int u = 0; u < USERS; u++) {
			int user = u;
			Comparator<Integer> alike = Comparator.comparingDouble(v -> -cosine(c.dense(user), c.dense(v)));
			List<Integer> all = IntStream.range(0, USERS)
					.filter(v -> v != user && c.rows[user].squares() > 0 && c.rows[v].squares() > 0)
					.filter(v -> clusters.of(c.rows[v]) == clusters.of(c.rows[user]))
					.filter(v -> cosine(c.dense(user), c.dense(v)) > 1e-9).boxed().sorted(alike).toList();
			List<Integer> nearest = all.stream().limit(6).toList();
			if (nearest.isEmpty()) {
				continue;
			}
			float[] scores = Fits.scores(r, u);
			for (int i = 0; i < ITEMS; i++) {
				int item = i;
				double expected = nearest.stream().filter(v -> !Float.isNaN(c.split.train().value(v, item)))
						.mapToDouble(v -> cosine(c.dense(user), c.dense(v))).sum();
				assertEquals(expected, Float.isNaN(scores[i]) ? 0 : scores[i], 1e-4);
				double sum = 0;
				double norm = 10;
				for (int v : all.stream().filter(w -> !Float.isNaN(c.split.train().value(w, item))).limit(6).toList()) {
					sum += cosine(c.dense(u), c.dense(v)) * (c.split.train().value(v, i) - c.bias.predict(v, i));
					norm += cosine(c.dense(u), c.dense(v));
				}
				assertEquals(c.bias.predict(u, i) + sum / norm, ((RatingPredictor) r).predict(u, i), 1e-4);
				compared++;
			}
		}
		assertTrue(compared > 300, "compared " + compared);
	}

	@Test
	void findsTheTastesThatThereAre() throws Exception {
		Split split = Fits.train(TestData.ratings(200, 80, 6000, 5));
		SparseRows train = Matrices.of(split.train());
		Bias bias = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		float[] values = new float[train.size()];
		for (int u = 0; u < 200; u++) {
			for (int e = train.begin(u); e < train.end(u); e++) {
				values[e] = (float) (train.value(e) - bias.predict(u, train.indices()[e]));
			}
		}
		SparseRows off = train.withValues(values);
		FilledRows filled = FilledRows.learn(Filling.SVD, 5, off, bias.users(), 1, Loop.SEQUENTIAL);
		Row[] rows = new Row[200];
		for (int u = 0; u < 200; u++) {
			double[] known = new double[off.count(u)];
			for (int e = 0; e < known.length; e++) {
				known[e] = off.value(off.begin(u) + e);
			}
			rows[u] = filled.row(off.indices(), off.begin(u), off.end(u), known, bias.users()[u]);
		}
		Clusters clusters = Clusters.learn(filled, rows, 80, TestData.TASTES, 3, Loop.SEQUENTIAL);
		int[][] counts = new int[TestData.TASTES][TestData.TASTES];
		int all = 0;
		for (int u = 0; u < 200; u++) {
			if (off.count(u) >= 10) {
				counts[clusters.of(rows[u])][u % TestData.TASTES]++;
				all++;
			}
		}
		int right = 0;
		for (int[] cluster : counts) {
			right += Arrays.stream(cluster).max().orElse(0);
		}
		assertTrue(right > 0.6 * all, right + " of " + all + " users are with those of their taste");
	}
}
