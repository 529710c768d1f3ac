/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Parallel;

/** The randomisation test over all pairs beside a slow, obvious version of itself. */
class SignFlipTest {

	/** The sign of each user in a pattern, drawn one after another. */
	private static double slowSum(double[] values, long seed, int pattern) {
		Draws draws = new Draws(seed, pattern);
		double sum = 0;
		long signs = 0;
		for (int u = 0; u < values.length; u++) {
			signs = u % 64 == 0 ? draws.nextLong() : signs >>> 1;
			sum += (signs & 1) == 0 ? values[u] : -values[u];
		}
		return sum;
	}

	@Test
	void sumsAreThoseOfEachPattern() {
		for (int n : new int[] { 1, 7, 8, 63, 64, 65, 203 }) {
			double[] values = Runs.noise(n, 0.1, 1, n);
			double[] sums = SignFlip.sums(values, 9);
			for (int k = 0; k < SignFlip.PATTERNS; k += 37) {
				assertEquals(slowSum(values, 9, k), sums[k], 1e-12 * n, n + " users, pattern " + k);
			}
		}
	}

	@Test
	void pOfAPairIsThatOfItsDifferences() throws Exception {
		int users = 150;
		double[][] values = new double[4][];
		Runs runs = new Runs("r", Runs.ids(users));
		for (int r = 0; r < values.length; r++) {
			values[r] = Runs.noise(users, 0.5 + 0.01 * r, 0.1, r);
			runs.add("r" + r, Runs.NDCG, values[r]);
		}
		RunSummary run = runs.run();
		ComparisonSettings settings = ComparisonSettings.DEFAULT.withTest(PairedTest.RANDOMISATION).withCorrection(Correction.NONE);
		Comparison one = Comparison.of(List.of(run), settings, Parallel.of(1));
		Comparison four = Comparison.of(List.of(run), settings, Parallel.of(4));
		for (int a = 0; a < 4; a++) {
			for (int b = a + 1; b < 4; b++) {
				double[] differences = new double[users];
				for (int u = 0; u < users; u++) {
					differences[u] = values[a][u] - values[b][u];
				}
				int asGreat = 0;
				double met = Math.abs(java.util.Arrays.stream(differences).sum());
				for (int k = 0; k < SignFlip.PATTERNS; k++) {
					asGreat += Math.abs(slowSum(differences, settings.seed(), k)) >= met ? 1 : 0;
				}
				double expected = (1.0 + asGreat) / (1.0 + SignFlip.PATTERNS);
				assertEquals(expected, one.p(a, b, 0), 1e-12);
				assertEquals(expected, four.p(b, a, 0), 1e-12);
				assertEquals(expected, PairedTest.RANDOMISATION.p(differences, settings.seed()), 1e-12);
			}
			assertEquals(one.cell(a, 0).p(), a == 0 ? Double.NaN : one.p(0, a, 0), "the table says what the pairs say");
		}
	}

	@Test
	void contributionsAreWhatDifferencesAreOf() {
		Random random = new Random(2);
		double[] weights = new double[30];
		double[] others = new double[30];
		for (int u = 0; u < 30; u++) {
			weights[u] = 1 + random.nextInt(5);
			others[u] = 1 + random.nextInt(5);
		}
		Column weighted = new Column(Runs.noise(30, 1, 0.3, 1), weights, Aggregate.WEIGHTED_MEAN);
		Column other = new Column(Runs.noise(30, 1, 0.3, 2), others, Aggregate.WEIGHTED_MEAN);
		Column plain = new Column(Runs.noise(30, 1, 0.3, 3), null, Aggregate.MEAN);
		for (Column[] pair : new Column[][] { { weighted, other }, { weighted, plain }, { plain, other }, { plain, plain } }) {
			double[] differences = pair[0].minus(pair[1]);
			for (int u = 0; u < 30; u++) {
				assertEquals(differences[u], pair[0].contributions()[u] - pair[1].contributions()[u], 1e-12);
			}
		}
	}

	@Test
	void equalColumnsCannotBeToldApart() {
		double[] values = Runs.noise(100, 0.4, 0.2, 5);
		double[] sums = SignFlip.sums(values, 3);
		assertEquals(1, SignFlip.p(values, values, sums, sums));
		double[] moved = values.clone();
		for (int u = 0; u < 50; u++) {
			moved[u] += 1;
			moved[99 - u] -= 1;
		}
		assertTrue(SignFlip.p(values, moved, sums, SignFlip.sums(moved, 3)) == 1, "differences that sum to nothing");
	}
}
