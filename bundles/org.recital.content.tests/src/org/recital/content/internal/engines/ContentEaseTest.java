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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** EASE with features: the contract, and the closed form with an inverse by elimination. */
class ContentEaseTest {

	@Nested
	class Contract extends EngineContract<ContentEase.Parameters> {
		@Override
		protected Engine<ContentEase.Parameters> engine() {
			return new ContentEase();
		}

		@Override
		protected ContentEase.Parameters parameters() {
			return With.of(ContentEase.Parameters.class, "lambda", 5.0, "min-events", 1);
		}

		@Override
		protected ContentEase.Parameters greedyParameters() {
			return With.of(ContentEase.Parameters.class, "min-events", 100);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 6, 4));
		}
	}

	private static final Split SPLIT = TestData.split(TestData.ratings(60, 30, 600, 3), 0, 0.2, 4);
	private static final Features FEATURES = TestData.features(EntityKind.ITEM, 30, 5, 9);

	private static Recommender fit(Object... given) throws InputException {
		return new ContentEase().fit(With.of(ContentEase.Parameters.class, given), new TrainingData(SPLIT, List.of(FEATURES), List.of()), new SimpleContext(1, 2));
	}

	private static double[][] inverse(double[][] a) {
		int n = a.length;
		double[][] m = new double[n][2 * n];
		for (int r = 0; r < n; r++) {
			System.arraycopy(a[r], 0, m[r], 0, n);
			m[r][n + r] = 1;
		}
		for (int c = 0; c < n; c++) {
			double pivot = m[c][c];
			for (int k = 0; k < 2 * n; k++) {
				m[c][k] /= pivot;
			}
			for (int r = 0; r < n; r++) {
				double f = m[r][c];
				for (int k = 0; r != c && k < 2 * n; k++) {
					m[r][k] -= f * m[c][k];
				}
			}
		}
		double[][] inverse = new double[n][];
		for (int r = 0; r < n; r++) {
			inverse[r] = java.util.Arrays.copyOfRange(m[r], n, 2 * n);
		}
		return inverse;
	}

	@Test
	void weightsAreThoseOfTheClosedForm() throws Exception {
		ContentRows rows = ContentRows.ofItems(new TrainingData(SPLIT, List.of(FEATURES), List.of()), "test", false);
		double[][] g = new double[30][30];
		for (int i = 0; i < 30; i++) {
			for (int j = 0; j < 30; j++) {
				for (int u = 0; u < 60; u++) {
					g[i][j] += SPLIT.train().value(u, i) > 0 && SPLIT.train().value(u, j) > 0 ? 1 : 0;
				}
				for (int d = 0; d < 5; d++) {
					g[i][j] += 7.0 * rows.data()[i * 5 + d] * rows.data()[j * 5 + d];
				}
			}
			g[i][i] += 20;
		}
		double[][] p = inverse(g);
		Recommender r = fit("lambda", 20.0, "alpha", 7.0);
		float[] scores = new float[30];
		for (int u = 0; u < 60; u++) {
			r.score(u, scores);
			for (int i = 0; i < 30; i++) {
				double expected = 0;
				for (int j : SPLIT.train().columns(u)) {
					expected += j == i ? 0 : -p[j][i] / p[i][i];
				}
				assertEquals(expected, scores[i], 1e-4, "user " + u + ", item " + i);
			}
		}
	}

	@Test
	void itemsFewMetHaveNoScoreWhereThatIsWanted() throws Exception {
		Recommender r = fit("min-events", 15);
		float[] scores = new float[30];
		r.score(2, scores);
		int left = 0;
		for (int i = 0; i < 30; i++) {
			assertEquals(SPLIT.train().transpose().count(i) < 15, Float.isNaN(scores[i]), "item " + i);
			left += scores[i] == scores[i] ? 1 : 0;
		}
		assertTrue(left > 0 && left < 30);
		assertThrows(InputException.class, () -> fit("min-events", 61));
	}

	@Test
	void withoutWeightOfFeaturesTheyHaveNoSay() throws Exception {
		float[] with = new float[30];
		float[] without = new float[30];
		fit("alpha", 0.0).score(3, with);
		new ContentEase().fit(With.of(ContentEase.Parameters.class, "alpha", 0.0),
				new TrainingData(SPLIT, List.of(TestData.features(EntityKind.ITEM, 30, 9, 55)), List.of()), new SimpleContext(1, 2)).score(3, without);
		assertArrayEquals(without, with);
	}
}
