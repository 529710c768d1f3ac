/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.With;
import org.recital.testkit.TestData;

/** Profiles and regressions against the same done slowly. */
class LinearModelsTest {

	private static final Split SPLIT = TestData.split(TestData.ratings(30, 24, 260, 3), 0.1, 0.2, 4);
	private static final Features FEATURES = TestData.features(EntityKind.ITEM, 24, 5, 9);

	private static TrainingData data() {
		return new TrainingData(SPLIT, List.of(FEATURES), List.of());
	}

	/** Gauss-Jordan with pivots. */
	private static double[] solve(double[][] a, double[] b) {
		int n = b.length;
		double[][] m = new double[n][];
		for (int r = 0; r < n; r++) {
			m[r] = Arrays.copyOf(a[r], n + 1);
			m[r][n] = b[r];
		}
		for (int c = 0; c < n; c++) {
			int best = c;
			for (int r = c; r < n; r++) {
				best = Math.abs(m[r][c]) > Math.abs(m[best][c]) ? r : best;
			}
			double[] row = m[best];
			m[best] = m[c];
			m[c] = row;
			for (int r = 0; r < n; r++) {
				for (int k = n; r != c && k >= c; k--) {
					m[r][k] -= m[c][k] * m[r][c] / m[c][c];
				}
			}
		}
		double[] x = new double[n];
		for (int r = 0; r < n; r++) {
			x[r] = m[r][n] / m[r][r];
		}
		return x;
	}

	@Test
	void ridgeIsTheRegressionOfEachPerson() throws Exception {
		Recommender r = new ContentRidge().fit(With.of(ContentRidge.Parameters.class, "regularisation", 0.4, "values", "ratings"), data(), new SimpleContext(1, 2));
		ContentRows rows = ContentRows.ofItems(data(), "test", true);
		int n = rows.width();
		boolean[] learned = SPLIT.trained(EntityKind.ITEM);
		double[][] gram = new double[n][n];
		double trace = 0;
		for (int i = 0; i < 24; i++) {
			for (int a = 0; learned[i] && a < n; a++) {
				trace += Math.pow(rows.data()[i * n + a], 2);
				for (int b = 0; b < n; b++) {
					gram[a][b] += (double) rows.data()[i * n + a] * rows.data()[i * n + b];
				}
			}
		}
		for (int a = 0; a < n; a++) {
			gram[a][a] += 0.4 * trace / n;
		}
		float[] scores = new float[24];
		for (int u = 0; u < 30; u++) {
			double[] right = new double[n];
			boolean any = false;
			for (int i : SPLIT.train().columns(u)) {
				any |= FEATURES.has(i);
				for (int a = 0; a < n; a++) {
					right[a] += SPLIT.train().value(u, i) * rows.data()[i * n + a];
				}
			}
			double[] w = solve(gram, right);
			r.score(u, scores);
			for (int i = 0; i < 24; i++) {
				double expected = 0;
				for (int a = 0; a < n; a++) {
					expected += w[a] * rows.data()[i * n + a];
				}
				assertEquals(any && FEATURES.has(i) ? (float) expected : Float.NaN, scores[i], 1e-4, "user " + u + ", item " + i);
			}
		}
	}

	@Test
	void sharesOfTheReasonsAddUpToTheScore() throws Exception {
		RidgeRecommender r = (RidgeRecommender) new ContentRidge().fit(With.of(ContentRidge.Parameters.class), data(), new SimpleContext(1, 1));
		float[] scores = new float[24];
		for (int u = 0; u < 30; u++) {
			r.score(u, scores);
			for (int i = 0; i < 24; i++) {
				if (scores[i] == scores[i]) {
					double sum = Arrays.stream(r.shares(i, SPLIT.train().columns(u), SPLIT.train().values(u))).sum();
					assertEquals(scores[i], sum, 1e-4);
				}
			}
		}
	}

	@Test
	void aProfileIsTheMeanOfWhatWasLikedLessAPartOfWhatWasNot() throws Exception {
		Dataset data = TestData.dataset(2, 5, new int[] { 0, 0, 0, 0, 1 }, new int[] { 0, 1, 2, 3, 4 }, new float[] { 5, 4, 1, 1, 3 });
		Split split = TestData.split(data, 0, 0, 1);
		// item 4 has no features
		Features f = Features.single(EntityKind.ITEM, "given", 5, new boolean[] { true, true, true, true, false }, 2,
				new float[] { 2, 0, 0, 3, -1, 0, 1, 1 }, List.of());
		Recommender r = new ContentProfile().fit(With.of(ContentProfile.Parameters.class, "values", "ratings", "dislike", 0.5, "centre", false),
				new TrainingData(split, List.of(f), List.of()), new SimpleContext(1, 1));
		float[] scores = new float[5];
		r.score(0, scores);
		// liked (mean 2.75): rows (1, 0) and (0, 1), mean (0.5, 0.5); disliked: (-1, 0) and (1, 1) / sqrt 2, of which a half is taken off
		double half = Math.sqrt(0.5);
		double x = 0.5 - 0.5 * (-1 + half) / 2;
		double y = 0.5 - 0.5 * half / 2;
		double length = Math.sqrt(x * x + y * y);
		assertArrayEquals(new float[] { (float) (x / length), (float) (y / length), (float) (-x / length), (float) ((x + y) * half / length), Float.NaN },
				scores, 1e-6f);
		r.score(1, scores);
		for (float s : scores) {
			assertTrue(Float.isNaN(s), "somebody who met only what has no features");
		}
		List<Cause> causes = ((ProfileRecommender) r).explain(0, 3).causes();
		assertEquals(2, causes.size());
		assertEquals(0, causes.getFirst().index());
	}

	@Test
	void factorsOfItemsAreThoseOfTheDecomposition() throws Exception {
		// as many factors as items: the score is what was met, once the map has no part in it
		Recommender r = new LinearContent().fit(With.of(LinearContent.Parameters.class, "factors", 24), data(), new SimpleContext(1, 2));
		float[] scores = new float[24];
		for (int u = 0; u < 30; u++) {
			r.score(u, scores);
			for (int i = 0; i < 24; i++) {
				if (!SPLIT.trained(EntityKind.ITEM)[i]) {
					continue;
				}
				float met = SPLIT.train().value(u, i);
				assertEquals(met == met ? 1 : 0, scores[i], 1e-4, "user " + u + ", item " + i);
			}
		}
	}
}
