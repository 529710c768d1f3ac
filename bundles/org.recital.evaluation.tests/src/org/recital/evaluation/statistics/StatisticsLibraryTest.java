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

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.inference.AlternativeHypothesis;
import org.hipparchus.stat.inference.BinomialTest;
import org.hipparchus.stat.inference.TTest;
import org.hipparchus.stat.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;

/** Our tests against Hipparchus's, on drawn values. */
class StatisticsLibraryTest {

	private final Random random = new Random(5);

	private double[] values(int n, double shift) {
		double[] values = new double[n];
		for (int k = 0; k < n; k++) {
			values[k] = random.nextGaussian() + shift;
		}
		return values;
	}

	private static double[] minus(double[] a, double[] b) {
		double[] d = new double[a.length];
		Arrays.setAll(d, k -> a[k] - b[k]);
		return d;
	}

	@Test
	void pairedT() throws Exception {
		for (int n : new int[] { 2, 3, 10, 100, 5000 }) {
			for (int round = 0; round < 5; round++) {
				double[] a = values(n, 0.1 * round);
				double[] b = values(n, 0);
				assertEquals(new TTest().pairedTTest(a, b), PairedTest.T.p(minus(a, b), 1), 1e-10, n + " values");
			}
		}
	}

	@Test
	void welch() throws Exception {
		for (int n : new int[] { 2, 7, 60, 900 }) {
			double[] a = values(n, 0.3);
			double[] b = Arrays.stream(values(2 * n + 1, 0)).map(v -> 3 * v).toArray();
			assertEquals(new TTest().tTest(a, b), Welch.p(a, b), 1e-10, n + " values");
		}
	}

	@Test
	void signedRankExactAndApproximate() throws Exception {
		for (int n : new int[] { 5, 12, 25 }) {
			for (int round = 0; round < 4; round++) {
				double[] a = values(n, 0.2 * round);
				double[] b = values(n, 0);
				assertEquals(new WilcoxonSignedRankTest().wilcoxonSignedRankTest(a, b, true), PairedTest.WILCOXON.p(minus(a, b), 1), 1e-12, n + " values");
			}
		}
		// theirs takes off half a step for continuity, which ours does not: of 500 values that is little
		double[] a = values(500, 0.1);
		double[] b = values(500, 0);
		assertEquals(new WilcoxonSignedRankTest().wilcoxonSignedRankTest(a, b, false), PairedTest.WILCOXON.p(minus(a, b), 1), 1e-4);
	}

	@Test
	void sign() throws Exception {
		for (int n : new int[] { 2, 9, 40, 400 }) {
			for (int round = 0; round < 4; round++) {
				double[] d = values(n, 0.2 * round);
				int plus = (int) Arrays.stream(d).filter(v -> v > 0).count();
				double[] withZeros = Arrays.copyOf(d, n + 3);
				// one side twice: their two-sided loop stops early where rounding makes equal probabilities differ
				double side = new BinomialTest().binomialTest(n, Math.min(plus, n - plus), 0.5, AlternativeHypothesis.LESS_THAN);
				assertEquals(Math.min(1, 2 * side), PairedTest.SIGN.p(withZeros, 1), 1e-10, plus + " of " + n);
			}
		}
	}

	@Test
	void correctedT() {
		for (int n : new int[] { 2, 10, 30 }) {
			double[] d = values(n, 0.5);
			double mean = Arrays.stream(d).average().getAsDouble();
			double variance = Arrays.stream(d).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
			double t = Math.abs(mean) / Math.sqrt((1.0 / n + 0.25) * variance);
			assertEquals(2 * (1 - new TDistribution(n - 1).cumulativeProbability(t)), PairedTest.CORRECTED_T.p(d, 1, 0.25), 1e-10);
		}
	}
}
