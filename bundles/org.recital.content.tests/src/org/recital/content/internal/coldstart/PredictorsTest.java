/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.Known;
import org.recital.content.internal.Partners;
import org.recital.testkit.TestData;

/** Predictors beside slow, obvious versions of themselves. */
class PredictorsTest {

	private static final int WIDTH = 5;

	private final Split split = TestData.split(TestData.ratings(70, 60, 900, 1), 0.1, 0.2, 2);
	private final LatentFactors model = (LatentFactors) Partners.factors(split).recommender();
	private final Targets targets = Targets.of(model, Known.counts(split.train()));
	private final SimpleContext context = new SimpleContext(4, 2);

	private StandardRows rows(Features features) throws Exception {
		boolean[] learned = new boolean[targets.counts().length];
		for (int i = 0; i < learned.length; i++) {
			learned[i] = targets.counts()[i] > 0;
		}
		return StandardRows.of(new TrainingData(split, List.of(features), List.of()), learned, "test");
	}

	private Features noise(int width) {
		return TestData.features(EntityKind.ITEM, 60, width, 9);
	}

	@Test
	void rowsHaveMeanZeroAndVarianceOneOverWhatIsLearnedFrom() throws Exception {
		StandardRows rows = rows(noise(3));
		for (int c = 0; c < 3; c++) {
			double sum = 0;
			double squares = 0;
			int n = 0;
			for (int i = 0; i < 60; i++) {
				if (targets.counts()[i] > 0 && rows.has()[i]) {
					sum += rows.data()[i * 4 + c];
					squares += rows.data()[i * 4 + c] * rows.data()[i * 4 + c];
					n++;
				}
			}
			assertEquals(0, sum / n, 1e-5);
			assertEquals(1, squares / n, 1e-5);
		}
		assertEquals(1, rows.data()[3]);
	}

	@Test
	void theRidgeIsTheLeastOfItsSumOfSquares() throws Exception {
		StandardRows rows = rows(noise(3));
		double[] weights = new double[60];
		for (int i = 0; i < 60; i++) {
			weights[i] = rows.has()[i] ? targets.trust(i, 5) : 0;
		}
		float[] predicted = new RidgePredictor(rows, targets, weights, context).predict(0.7);
		double[][] slow = slowRidge(rows, weights, 0.7);
		for (int i = 0; i < 60; i++) {
			for (int t = 0; t < WIDTH; t++) {
				double expected = 0;
				for (int d = 0; d < 4; d++) {
					expected += slow[t][d] * rows.data()[i * 4 + d];
				}
				assertEquals(expected, predicted[i * WIDTH + t], 1e-5);
			}
		}
	}

	/** By descent along the gradient until nothing changes. */
	private double[][] slowRidge(StandardRows rows, double[] weights, double lambda) {
		double trace = 0;
		for (int i = 0; i < 60; i++) {
			for (int d = 0; d < 3; d++) {
				trace += weights[i] * rows.data()[i * 4 + d] * rows.data()[i * 4 + d];
			}
		}
		double added = lambda * trace / 3;
		double[][] w = new double[WIDTH][4];
		for (int round = 0; round < 20_000; round++) {
			for (int t = 0; t < WIDTH; t++) {
				double[] slope = new double[4];
				for (int i = 0; i < 60; i++) {
					double e = -targets.rows()[i * WIDTH + t];
					for (int d = 0; d < 4; d++) {
						e += w[t][d] * rows.data()[i * 4 + d];
					}
					for (int d = 0; d < 4; d++) {
						slope[d] += weights[i] * e * rows.data()[i * 4 + d];
					}
				}
				for (int d = 0; d < 4; d++) {
					w[t][d] -= (slope[d] + (d < 3 ? added * w[t][d] : 0)) / (4 * trace);
				}
			}
		}
		return w;
	}

	@Test
	void lambdaIsGreaterWhereFeaturesSayLess() throws Exception {
		assertTrue(chosen(telling(0.01f)) < chosen(noise(3)), chosen(telling(0.01f)) + " and " + chosen(noise(3)));
	}

	/** The factors themselves, in noise. */
	private Features telling(float noise) {
		Random random = new Random(3);
		float[] rows = new float[60 * (WIDTH - 1)];
		int[] offsets = new int[61];
		for (int i = 0; i < 60; i++) {
			offsets[i + 1] = i + 1;
			for (int k = 0; k < WIDTH - 1; k++) {
				rows[i * (WIDTH - 1) + k] = targets.rows()[i * WIDTH + k] + noise * (float) random.nextGaussian();
			}
		}
		return new Features(EntityKind.ITEM, "telling", new int[] { WIDTH - 1 }, offsets, rows, List.of());
	}

	private double chosen(Features features) throws Exception {
		StandardRows rows = rows(features);
		double[] weights = new double[60];
		for (int i = 0; i < 60; i++) {
			weights[i] = rows.has()[i] ? targets.trust(i, 0) : 0;
		}
		SimpleContext own = new SimpleContext(4, 1);
		new RidgePredictor(rows, targets, weights, own).predict(0);
		Matcher m = Pattern.compile("lambda ([0-9.E-]+) ").matcher(own.notes().getFirst());
		assertTrue(m.find(), own.notes().toString());
		return Double.parseDouble(m.group(1));
	}

	@Test
	void foldsAreOfOneSizeAndShuffled() {
		int[] folds = RidgePredictor.folds(53, 1);
		int[] sizes = new int[RidgePredictor.FOLDS];
		int inOrder = 0;
		for (int k = 0; k < folds.length; k++) {
			sizes[folds[k]]++;
			inOrder += folds[k] == k % RidgePredictor.FOLDS ? 1 : 0;
		}
		for (int size : sizes) {
			assertTrue(size == 10 || size == 11, size + " items in a fold");
		}
		assertTrue(inOrder < 30, inOrder + " in order");
	}

	@Test
	void slopesOfTheNetworkAreThoseOfItsLoss() throws Exception {
		StandardRows rows = rows(noise(3));
		Perceptron network = new Perceptron(4, 4, WIDTH, 7);
		Random random = new Random(8);
		for (int k = 0; k < network.weights().length; k++) {
			network.weights()[k] = random.nextGaussian();
		}
		double[] weights = new double[60];
		java.util.Arrays.fill(weights, 0.6);
		for (ItemLoss loss : new ItemLoss[] { new ItemLoss.OfFactors(targets, weights), new ItemLoss.OfPredictions(model, split.train(), 3) }) {
			for (int item = 10; item < 18; item++) { // some have units that are off
				check(network, loss, rows, item);
			}
		}
	}

	private static void check(Perceptron network, ItemLoss loss, StandardRows rows, int item) {
		double[] said = new double[WIDTH];
		double[] slope = new double[WIDTH];
		java.util.Arrays.fill(network.gradient(), 0);
		network.say(rows.data(), item * 4, said);
		loss.of(item, said, slope);
		network.learn(rows.data(), item * 4, slope);
		for (int k = 0; k < network.weights().length; k++) {
			double w = network.weights()[k];
			network.weights()[k] = w + 1e-5;
			network.say(rows.data(), item * 4, said);
			double up = loss.of(item, said, slope);
			network.weights()[k] = w - 1e-5;
			network.say(rows.data(), item * 4, said);
			double down = loss.of(item, said, slope);
			network.weights()[k] = w;
			assertEquals((up - down) / 2e-5, network.gradient()[k], 1e-5 * (1 + Math.abs(network.gradient()[k])), loss + ", item " + item + ", weight " + k);
		}
	}

	@Test
	void theLossOfPredictionsIsTheSumOverAllUsers() {
		ItemLoss loss = new ItemLoss.OfPredictions(model, split.train(), 3);
		double[] predicted = { 0.3, -0.2, 0.5, 0.1, 0.05 };
		for (int item : new int[] { 0, 7, 31 }) {
			double sum = 0;
			int users = 0;
			float[] p = new float[WIDTH - 1];
			for (int u = 0; u < 70; u++) {
				if (split.train().count(u) == 0) {
					continue;
				}
				double score = predicted[WIDTH - 1] + model.userFactors(u, p);
				for (int k = 0; k < WIDTH - 1; k++) {
					score += p[k] * predicted[k];
				}
				boolean met = !Float.isNaN(split.train().value(u, item));
				sum += (met ? 1 + 3 : 1) * Math.pow((met ? 1 : 0) - score, 2) / 2;
				users++;
			}
			assertEquals(sum / users, loss.of(item, predicted, new double[WIDTH]), 1e-9);
		}
	}

	@Test
	void aStepIsAdams() {
		Perceptron network = new Perceptron(1, 2, 1, 7);
		double before = network.weights()[3];
		double[] expected = { before };
		double m = 0;
		double v = 0;
		for (int step = 1; step <= 3; step++) {
			double g = step * 0.5;
			network.gradient()[3] = g * 4;
			network.step(0.01, 4);
			m = 0.9 * m + 0.1 * g;
			v = 0.999 * v + 0.001 * g * g;
			expected[0] -= 0.01 * (m / (1 - Math.pow(0.9, step))) / (Math.sqrt(v / (1 - Math.pow(0.999, step))) + 1e-8);
		}
		assertEquals(expected[0], network.weights()[3], 1e-6);
	}
}
