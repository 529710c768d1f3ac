/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.step.SimpleContext;
import org.recital.nn.Mix;
import org.recital.testkit.TestData;

/** What a rating network learns, and by which loss. */
class RatingNetworkTest {

	private static final int TASTES = 4;
	private static final int USERS = 200;
	private static final int ITEMS = 80;
	/** Items that nobody meets. */
	private static final int NEW = 8;

	/** People like items of one taste, which their number tells; the last items are met by nobody. */
	private static Dataset tastes() {
		List<int[]> pairs = new ArrayList<>();
		for (int u = 0; u < USERS; u++) {
			for (int i = 0; i < ITEMS - NEW; i++) {
				boolean suits = i % TASTES == u % TASTES;
				if (Mix.uniform(1, u * 1000L + i) < (suits ? 0.6 : 0.12)) {
					pairs.add(new int[] { u, i, suits ? 8 + Mix.below(3, 2, u * 1000L + i) : 2 + Mix.below(5, 2, u * 1000L + i) });
				}
			}
		}
		float[] values = new float[pairs.size()];
		for (int k = 0; k < values.length; k++) {
			values[k] = pairs.get(k)[2] / 2f;
		}
		return TestData.dataset(USERS, ITEMS, pairs.stream().mapToInt(p -> p[0]).toArray(), pairs.stream().mapToInt(p -> p[1]).toArray(), values);
	}

	private static final Split SPLIT = TestData.split(tastes(), 0.1, 0.2, 4);

	/** Features that tell the taste, with some noise. */
	private static Features telling() {
		float[] data = new float[ITEMS * TASTES];
		boolean[] has = new boolean[ITEMS];
		for (int i = 0; i < ITEMS; i++) {
			has[i] = true;
			for (int k = 0; k < TASTES; k++) {
				data[i * TASTES + k] = (i % TASTES == k ? 1 : 0) + 0.2f * Mix.normal(9, i * TASTES + k);
			}
		}
		return Features.single(EntityKind.ITEM, "taste", ITEMS, has, TASTES, data, List.of());
	}

	private static RatingNetworkEngine.Parameters parameters(Object... more) {
		Object[] all = new Object[more.length + 4];
		System.arraycopy(new Object[] { "hidden", 24, "learning-rate", 0.005 }, 0, all, 0, 4);
		System.arraycopy(more, 0, all, 4, more.length);
		return Given.of(RatingNetworkEngine.Parameters.class, all);
	}

	private static Recommender fit(RatingNetworkEngine.Parameters p, List<Features> features, SimpleContext context) throws Exception {
		return new RatingNetworkEngine().fit(p, new TrainingData(SPLIT, features, List.of()), context);
	}

	/** Mean squared and mean absolute error of the test. */
	private static double[] errors(Recommender r) {
		double squares = 0;
		double sizes = 0;
		int n = 0;
		for (int u = 0; u < USERS; u++) {
			int[] items = SPLIT.test().columns(u);
			float[] values = SPLIT.test().values(u);
			for (int k = 0; k < items.length; k++) {
				double off = ((RatingPredictor) r).predict(u, items[k]) - values[k];
				squares += off * off;
				sizes += Math.abs(off);
				n++;
			}
		}
		return new double[] { squares / n, sizes / n };
	}

	private static double variance() {
		double sum = 0;
		double squares = 0;
		int n = 0;
		for (int u = 0; u < USERS; u++) {
			for (float v : SPLIT.test().values(u)) {
				sum += v;
				squares += v * v;
				n++;
			}
		}
		return squares / n - sum / n * sum / n;
	}

	@ParameterizedTest
	@EnumSource
	void predictsRatingsByEachLoss(RatingLoss loss) throws Exception {
		double[] errors = errors(fit(parameters("loss", loss.name().toLowerCase(), "negatives", 0), List.of(), new SimpleContext(5, 2)));
		assertTrue(errors[0] < 0.6 * variance(), loss + ": squared error " + errors[0] + ", that of the mean " + variance());
	}

	@Test
	void slopesAreThoseOfTheLosses() {
		for (RatingLoss loss : RatingLoss.values()) {
			for (double error : new double[] { -2.3, -0.8, -0.1, 0.2, 0.69, 0.71, 3 }) {
				double slope = (loss.of(error + 1e-6, 0.7) - loss.of(error - 1e-6, 0.7)) / 2e-6;
				assertEquals(slope, loss.slope(error, 0.7), 1e-5, loss + " at " + error);
			}
			assertTrue(Double.isNaN(loss.of(Double.NaN, 0.7)), "a loss that is no number is seen");
		}
		assertEquals(0.5 * 0.7 * 0.7, RatingLoss.HUBER.of(0.7, 0.7), 1e-12, "both halves of huber meet");
	}

	/** Share of the first ten new items' places that suit, of people with one taste. */
	private static double suits(Recommender r) {
		double sum = 0;
		float[] scores = new float[ITEMS];
		for (int u = 0; u < USERS; u++) {
			r.score(u, scores);
			int best = ITEMS - NEW;
			for (int i = ITEMS - NEW; i < ITEMS; i++) {
				best = scores[i] > scores[best] ? i : best;
			}
			sum += best % TASTES == u % TASTES ? 1 : 0;
		}
		return sum / USERS;
	}

	@Test
	void findsTheTasteOfItemsNobodyMetByTheirFeatures() throws Exception {
		double suits = suits(fit(parameters("forgotten", 0.3), List.of(telling()), new SimpleContext(5, 2)));
		assertTrue(suits > 0.8, "of people's best new items suit " + suits + "; by chance 0.25");
	}

	@Test
	void withoutFeaturesItemsNobodyMetHaveNoScore() throws Exception {
		Recommender r = fit(parameters("epochs", 2), List.of(), new SimpleContext(5, 2));
		float[] scores = new float[ITEMS];
		r.score(0, scores);
		for (int i = ITEMS - NEW; i < ITEMS; i++) {
			assertTrue(Float.isNaN(scores[i]), "item " + i);
			assertFalse(Float.isNaN(((RatingPredictor) r).predict(0, i)), "a rating is always predicted");
		}
	}

	@Test
	void tellsTheLossOfEachEpochOnBothSides() throws Exception {
		SimpleContext context = new SimpleContext(5, 2);
		fit(parameters("loss", "huber", "negatives", 0, "epochs", 40, "patience", 3), List.of(), context);
		List<TrainingCurve.Point> points = context.curve().points();
		assertTrue(points.getLast().trainingLoss() < points.getFirst().trainingLoss(), points.toString());
		assertTrue(points.stream().allMatch(p -> Double.isFinite(p.trainingLoss()) && p.validationLoss() > 0), points.toString());
		TrainingCurve.Point least = points.stream().min((a, b) -> Double.compare(a.validationLoss(), b.validationLoss())).orElseThrow();
		assertEquals(least.epoch(), context.curve().best());
		String note = context.notes().getFirst();
		assertTrue(note.contains("kept that of epoch " + least.epoch() + " (loss"), note);
	}
}
