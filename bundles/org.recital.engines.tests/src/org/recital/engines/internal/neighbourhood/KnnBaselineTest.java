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

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Split;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.engines.internal.Bias;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class KnnBaselineTest {

	private static double similarity(double[][] e, int i, int j, double shrinkage) {
		double dot = 0;
		double a = 0;
		double b = 0;
		int n = 0;
		for (double[] row : e) {
			if (!Double.isNaN(row[i] + row[j])) {
				dot += row[i] * row[j];
				a += row[i] * row[i];
				b += row[j] * row[j];
				n++;
			}
		}
		return n == 0 ? 0 : n / (n + shrinkage) * dot / Math.sqrt(a * b);
	}

	private static List<Integer> nearest(double[][] e, int i, double shrinkage, int k, IntStream among) {
		return among.filter(j -> j != i && similarity(e, i, j, shrinkage) > 1e-9).boxed()
				.sorted(Comparator.comparingDouble((Integer j) -> -similarity(e, i, j, shrinkage))).limit(k).toList();
	}

	@ParameterizedTest
	@CsvSource({ "1000, 100", "1000, 5", "5, 20" })
	void predictsAsTheEquations(int k, double shrinkage) throws Exception {
		Split split = TestData.split(TestData.ratings(120, 25, 1300, 91), 0, 0.2, 92);
		SparseRows train = Matrices.of(split.train());
		Bias b = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		double[][] e = Fits.dense(split.train());
		for (int u = 0; u < 120; u++) {
			for (int i = 0; i < 25; i++) {
				e[u][i] -= b.predict(u, i);
			}
		}
		Recommender r = Fits.fit(new KnnBaselineEngine(), KnnBaselineEngine.Parameters.class, split, "neighbours", k,
				"shrinkage", shrinkage);
		for (int u = 0; u < 120; u += 7) {
			int user = u;
			float[] scores = Fits.scores(r, u);
			for (int i = 0; i < 25; i += 2) {
				double sum = 0;
				double norm = 0;
				for (int j : nearest(e, i, shrinkage, k, IntStream.range(0, 25).filter(j -> !Double.isNaN(e[user][j])))) {
					sum += similarity(e, i, j, shrinkage) * e[u][j];
					norm += similarity(e, i, j, shrinkage);
				}
				assertEquals(b.predict(u, i) + (norm > 0 ? sum / norm : 0), ((RatingPredictor) r).predict(u, i), 1e-3);
				double score = b.predict(u, i);
				for (int j : nearest(e, i, shrinkage, k, IntStream.range(0, 25))) {
					score += Double.isNaN(e[u][j]) ? 0 : similarity(e, i, j, shrinkage) * e[u][j];
				}
				if (split.train().transpose().count(i) == 0) {
					assertTrue(Float.isNaN(scores[i]));
				} else {
					assertEquals(score, scores[i], 1e-3);
				}
			}
		}
	}

	@Test
	void predictsBetterThanTheBaseline() throws Exception {
		Split split = TestData.split(TestData.ratings(300, 120, 9000, 15), 0, 0.2, 16);
		SparseRows train = Matrices.of(split.train());
		Bias b = Bias.fit(train, train, Bias.Rule.NEIGHBOURS);
		RatingPredictor r = (RatingPredictor) Fits.fit(new KnnBaselineEngine(), KnnBaselineEngine.Parameters.class, split);
		double ours = 0;
		double baseline = 0;
		for (int u = 0; u < 300; u++) {
			for (int i : split.test().columns(u)) {
				ours += Math.pow(r.predict(u, i) - split.test().value(u, i), 2);
				baseline += Math.pow(b.predict(u, i) - split.test().value(u, i), 2);
			}
		}
		assertTrue(ours < baseline * 0.98, ours + " against " + baseline);
	}
}
