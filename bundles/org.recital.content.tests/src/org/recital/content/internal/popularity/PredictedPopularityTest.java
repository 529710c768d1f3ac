/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.popularity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.recital.content.internal.With;
import org.recital.content.internal.popularity.PredictedPopularity.Parameters;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** Popularity told from features: the regression solved another way, new items, and what it is learned from. */
class PredictedPopularityTest {

	abstract static class Contract extends EngineContract<Parameters> {
		private final String popularity;

		Contract(String popularity) {
			this.popularity = popularity;
		}

		@Override
		protected Engine<Parameters> engine() {
			return new PredictedPopularity();
		}

		@Override
		protected Parameters parameters() {
			return With.of(Parameters.class, "popularity", popularity);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 6, 4));
		}
	}

	@Nested
	class OfMeans extends Contract {
		OfMeans() {
			super("mean");
		}
	}

	@Nested
	class OfSums extends Contract {
		OfSums() {
			super("sum");
		}
	}

	@Nested
	class OfCounts extends Contract {
		OfCounts() {
			super("count");
		}
	}

	// songs 0, 1 loved, 2, 3 not, 4 like the first and 5 like the others: both never met; nothing is known of 6
	private static final int[] USERS = { 0, 1, 2, 0, 1, 2, 3 };
	private static final int[] SONGS = { 0, 0, 1, 2, 2, 3, 3 };
	private static final float[] SCORES = { 5, 4, 5, 1, 2, 1, 1 };
	private static final float[] SOUND = { 1, 0.1f, 0.9f, 0.2f, 0.1f, 1, 0.2f, 0.8f, 1, 0.2f, 0, 1 };

	private static TrainingData data() {
		Split split = TestData.split(TestData.dataset(4, 7, USERS, SONGS, SCORES), 0, 0, 1);
		boolean[] has = { true, true, true, true, true, true, false };
		return new TrainingData(split, List.of(Features.single(EntityKind.ITEM, "sound", 7, has, 2, SOUND, List.of())), List.of());
	}

	@Test
	void popularityIsWhatItSays() {
		TrainingData d = data();
		int[] counts = { 2, 1, 2, 2, 0, 0, 0 };
		double mean = 19 / 7.0;
		assertArrayEquals(new double[] { (9 + 3 * mean) / 5, (5 + 3 * mean) / 4, (3 + 3 * mean) / 5, (2 + 3 * mean) / 5, 0, 0, 0 },
				PredictedPopularity.popularity(With.of(Parameters.class, "damping", 3.0), d.train(), counts), 1e-9);
		assertArrayEquals(new double[] { Math.log(10), Math.log(6), Math.log(4), Math.log(3), 0, 0, 0 },
				PredictedPopularity.popularity(With.of(Parameters.class, "popularity", "sum"), d.train(), counts), 1e-9);
		assertArrayEquals(new double[] { Math.log(3), Math.log(2), Math.log(3), Math.log(3), 0, 0, 0 },
				PredictedPopularity.popularity(With.of(Parameters.class, "popularity", "count"), d.train(), counts), 1e-9);
	}

	/** The least of the regularised squares, by going downhill for long from another description of the same. */
	@Test
	void itIsTheRidgeRegression() throws Exception {
		TrainingData d = data();
		Parameters p = With.of(Parameters.class, "regularisation", 0.5);
		Recommender r = new PredictedPopularity().fit(p, d, new SimpleContext(1, 1));
		double[] y = PredictedPopularity.popularity(p, d.train(), new int[] { 2, 1, 2, 2, 0, 0, 0 });
		double[] centre = new double[2];
		for (int i = 0; i < 4; i++) {
			centre[0] += SOUND[2 * i] / 4;
			centre[1] += SOUND[2 * i + 1] / 4;
		}
		double[][] x = new double[6][2];
		double trace = 0;
		double mean = (y[0] + y[1] + y[2] + y[3]) / 4;
		for (int i = 0; i < 6; i++) {
			double a = SOUND[2 * i] - centre[0];
			double b = SOUND[2 * i + 1] - centre[1];
			x[i] = new double[] { a / Math.hypot(a, b), b / Math.hypot(a, b) };
			trace += i < 4 ? 1 : 0;
		}
		double lambda = 0.5 * trace / 2;
		double[] w = new double[2];
		for (int step = 0; step < 5000; step++) {
			double[] g = { lambda * w[0], lambda * w[1] };
			for (int i = 0; i < 4; i++) {
				double error = x[i][0] * w[0] + x[i][1] * w[1] - (y[i] - mean);
				g[0] += error * x[i][0];
				g[1] += error * x[i][1];
			}
			w[0] -= 0.1 * g[0];
			w[1] -= 0.1 * g[1];
		}
		float[] scores = new float[7];
		r.score(2, scores);
		for (int i = 0; i < 6; i++) {
			assertEquals(mean + x[i][0] * w[0] + x[i][1] * w[1], scores[i], 1e-5, "song " + i);
		}
		assertTrue(scores[4] > scores[5], "what sounds like what is loved");
		assertTrue(Float.isNaN(scores[6]), "nothing is known of it");
	}

	@Test
	void everybodyGetsTheSame() throws Exception {
		Recommender r = new PredictedPopularity().fit(With.of(Parameters.class), data(), new SimpleContext(1, 1));
		float[] one = new float[7];
		float[] other = new float[7];
		r.score(0, one);
		r.score(3, other);
		assertArrayEquals(one, other);
	}

	@Test
	void withoutFeaturesOfWhatHasScoresThereIsNothingToLearn() {
		Split split = TestData.split(TestData.dataset(4, 7, USERS, SONGS, SCORES), 0, 0, 1);
		boolean[] has = { false, false, false, false, true, true, false };
		TrainingData d = new TrainingData(split, List.of(Features.single(EntityKind.ITEM, "sound", 7, has, 2, new float[] { 1, 2, 3, 4 }, List.of())), List.of());
		InputException e = assertThrows(InputException.class, () -> new PredictedPopularity().fit(With.of(Parameters.class), d, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("predicted-popularity"), e.getMessage());
	}
}
