/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** The likeliest course is the one a plain Viterbi in doubles over all states finds, and candidates weigh what the paper says. */
class PitchCourseTest {

	@Test
	void theCourseIsThatOfPlainViterbi() {
		Random random = new Random(2);
		for (int round = 0; round < 20; round++) {
			int bins = 14;
			int reach = 3;
			int frames = 25;
			double switching = 0.05;
			float[][] voiced = new float[frames][bins];
			float[] sum = new float[frames];
			for (int t = 0; t < frames; t++) {
				for (int k = 0; k < 3; k++) {
					float p = random.nextFloat() / 3;
					voiced[t][random.nextInt(bins)] += p;
					sum[t] += p;
				}
			}
			PitchCourse course = new PitchCourse(bins, reach, switching, frames);
			for (int t = 0; t < frames; t++) {
				course.next(voiced[t], sum[t]);
			}
			// equally likely courses are common among unvoiced states: the likelihoods are compared
			int[] path = course.path();
			double likelihood = 0;
			for (int t = 0; t < frames; t++) {
				likelihood += Math.log(path[t] < bins ? voiced[t][path[t]] : (1 - sum[t]) / bins);
				likelihood += t == 0 ? 0 : Math.log(transition(path[t - 1], path[t], bins, reach, switching));
			}
			assertEquals(plain(voiced, sum, bins, reach, switching), likelihood, 1e-4, "round " + round);
		}
	}

	/** The log-likelihood of the best course. */
	private static double plain(float[][] voiced, float[] sum, int bins, int reach, double switching) {
		int frames = voiced.length;
		int states = 2 * bins;
		double[][] score = new double[frames][states];
		for (int t = 0; t < frames; t++) {
			for (int s = 0; s < states; s++) {
				double seen = Math.log(s < bins ? voiced[t][s] : (1 - sum[t]) / bins);
				if (t == 0) {
					score[t][s] = seen;
					continue;
				}
				double best = Double.NEGATIVE_INFINITY;
				for (int r = 0; r < states; r++) {
					best = Math.max(best, score[t - 1][r] + Math.log(transition(r, s, bins, reach, switching)));
				}
				score[t][s] = best + seen;
			}
		}
		return java.util.Arrays.stream(score[frames - 1]).max().orElseThrow();
	}

	private static double transition(int from, int to, int bins, int reach, double switching) {
		double sum = 0;
		for (int b = 0; b < bins; b++) {
			sum += Math.max(0, reach + 1 - Math.abs(b - from % bins));
		}
		return (from / bins == to / bins ? 1 - switching : switching) * Math.max(0, reach + 1 - Math.abs(to % bins - from % bins)) / sum;
	}

	@Test
	void theThresholdsAreBetaDistributed() {
		double[] prior = PyinTracker.prior(0.1);
		double sum = 0;
		double mean = 0;
		for (int i = 0; i < prior.length; i++) {
			// the density of beta(2, 18) is 342 s (1 - s)^17; Simpson's rule over a hundredth
			double a = i / 100.0;
			double area = (density(a) + 4 * density(a + 0.005) + density(a + 0.01)) / 600;
			assertEquals(area, prior[i], 1e-5);
			sum += prior[i];
			mean += prior[i] * (a + 0.005);
		}
		assertEquals(1, sum, 1e-12);
		assertEquals(0.1, mean, 1e-3);
	}

	private static double density(double s) {
		return 342 * s * Math.pow(1 - s, 17);
	}

	@Test
	void eachThresholdChoosesTheFirstMinimumBelowIt() {
		Periods periods = new Periods(64, 1000, 50, 400);
		float[] d = new float[periods.maxLag() + 2];
		java.util.Arrays.fill(d, 1);
		d[5] = 0.305f;
		d[10] = 0.125f;
		d[15] = 0.2f;
		double[] prior = new double[100];
		java.util.Arrays.fill(prior, 0.01);
		double[] weight = new double[d.length];
		PyinTracker.weigh(d, periods, prior, weight);
		// thresholds 0.31 to 1 choose the first, 0.13 to 0.30 the second, 0.01 to 0.12 none
		assertEquals(0.70, weight[5], 1e-9);
		assertEquals(0.18 + 0.01 * 0.12, weight[10], 1e-9);
		assertEquals(0, weight[15]);
	}

	@Test
	void theDifferenceIsThatOfTheDefinition() {
		Random random = new Random(8);
		float[] x = new float[200];
		for (int i = 0; i < x.length; i++) {
			x[i] = random.nextFloat() - 0.5f;
		}
		// half a frame, 50, is no multiple of four
		Periods periods = new Periods(100, 1000, 25, 200);
		float[] d = new float[periods.maxLag() + 2];
		periods.normalised(x, 13, d);
		double sum = 0;
		for (int l = 1; l < d.length; l++) {
			double difference = 0;
			for (int j = 0; j < 50; j++) {
				difference += Math.pow((double) x[13 + j] - x[13 + j + l], 2);
			}
			sum += difference;
			assertEquals(difference * l / sum, d[l], 1e-5);
		}
		assertEquals(1, d[0]);
		assertTrue(periods.maxLag() == 40 && periods.minLag() == 5);
	}
}
