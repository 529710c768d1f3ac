/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.Split;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.ItemKnnEngine;
import org.recital.engines.internal.Matrices;
import org.recital.engines.internal.PopularEngine;
import org.recital.testkit.TestData;

/** What was met when: decay, transitions, trends, against the slow and obvious way. */
class TimesTest {

	private static final long DAY = 86400;

	/** Events of 300 days, some of them at the same time. */
	private static Dataset data() {
		Dataset data = TestData.ratings(25, 20, 220, 95);
		Random random = new Random(96);
		return Fits.at(data, random.longs(data.events().size(), 0, 300).map(d -> 1_600_000_000L + d * DAY).toArray());
	}

	/** Items of a user, first met first. */
	private static List<Integer> rows(Dataset data, int user) {
		Events e = data.events();
		List<Integer> rows = new ArrayList<>();
		for (int r = 0; r < e.size(); r++) {
			if (e.users().get(r) == user) {
				rows.add(r);
			}
		}
		rows.sort(Comparator.comparingLong((Integer r) -> e.times().orElseThrow().get(r)).thenComparing(r -> r));
		return rows;
	}

	private static void same(double[] expected, float[] actual) {
		boolean none = Arrays.stream(expected).allMatch(s -> s == 0);
		for (int i = 0; i < actual.length && !none; i++) {
			assertEquals(expected[i], Float.isNaN(actual[i]) ? 0 : actual[i], 1e-4 * Math.max(1, expected[i]), "item " + i);
		}
	}

	@Test
	void whatWasMetLongAgoCountsLess() throws Exception {
		Dataset data = data();
		double[][] x = Fits.dense(data.interactions());
		Recommender r = Fits.fit(new TimeKnnEngine(), TimeKnnEngine.Parameters.class, Fits.train(data), "half-life", 40,
				"neighbours", 1000);
		for (int u = 0; u < 25; u++) {
			List<Integer> rows = rows(data, u);
			double[] expected = new double[20];
			for (int row : rows) {
				int j = data.events().items().get(row);
				long age = data.events().times().orElseThrow().get(rows.getLast())
						- data.events().times().orElseThrow().get(row);
				for (int i = 0; i < 20; i++) {
					expected[i] += i == j ? 0 : cosine(x, i, j) * Math.pow(0.5, age / (40.0 * DAY));
				}
			}
			same(expected, Fits.scores(r, u));
		}
	}

	private static double cosine(double[][] x, int i, int j) {
		int both = 0;
		int a = 0;
		int b = 0;
		for (double[] row : x) {
			both += Double.isNaN(row[i] + row[j]) ? 0 : 1;
			a += Double.isNaN(row[i]) ? 0 : 1;
			b += Double.isNaN(row[j]) ? 0 : 1;
		}
		return both == 0 ? 0 : both / Math.sqrt((double) a * b);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 0", "3, 4, 2.5", "100, 100, 10" })
	void countsWhatComesNext(int reach, int recent, double smoothing) throws Exception {
		Dataset data = data();
		double[][] counts = new double[20][20];
		for (int u = 0; u < 25; u++) {
			List<Integer> rows = rows(data, u);
			for (int a = 0; a < rows.size(); a++) {
				for (int b = a + 1; b < rows.size() && b - a <= reach; b++) {
					counts[data.events().items().get(rows.get(a))][data.events().items().get(rows.get(b))] += 1.0 / (b - a);
				}
			}
		}
		Recommender r = Fits.fit(new TransitionEngine(), TransitionEngine.Parameters.class, Fits.train(data), "reach", reach,
				"recent", recent, "smoothing", smoothing);
		for (int u = 0; u < 25; u++) {
			List<Integer> rows = rows(data, u).reversed();
			double[] expected = new double[20];
			for (int place = 1; place <= Math.min(recent, rows.size()); place++) {
				double[] next = counts[data.events().items().get(rows.get(place - 1))];
				double all = smoothing + Arrays.stream(next).sum();
				for (int i = 0; i < 20 && all > 0; i++) {
					expected[i] += next[i] / all / place;
				}
			}
			same(expected, Fits.scores(r, u));
		}
	}

	@Test
	void countsWhoMetItOfLate() throws Exception {
		Dataset data = data();
		Events e = data.events();
		double[] expected = new double[20];
		long latest = Long.MIN_VALUE;
		for (int r = 0; r < e.size(); r++) {
			latest = Math.max(latest, e.times().orElseThrow().get(r));
		}
		for (int r = 0; r < e.size(); r++) {
			expected[e.items().get(r)] += Math.pow(0.5, (latest - e.times().orElseThrow().get(r)) / (30.0 * DAY));
		}
		same(expected, Fits.scores(Fits.fit(new TrendingEngine(), TrendingEngine.Parameters.class, Fits.train(data), "half-life", 30), 3));
	}

	@Test
	void theLastOfSeveralMeetingsCounts() throws Exception {
		Dataset twice = TestData.dataset(2, 3, new int[] { 0, 0, 0, 1, 1 }, new int[] { 0, 1, 0, 0, 2 },
				new float[] { 3, 3, 3, 3, 3 });
		// user 0: item 0, item 1, item 0 again, so that item 0 is the last
		Split split = Fits.train(twice);
		EventTimes times = EventTimes.of(new TrainingData(split, List.of(), List.of()),
				Matrices.of(split.train()), new SimpleContext(1, 1));
		assertArrayEquals(new int[] { 1, 0 }, times.order(0));
	}

	@Test
	void withoutTimesAllCountAlikeAndItSaysSo() throws Exception {
		Dataset data = Fits.at(data(), null);
		TrainingData training = new TrainingData(Fits.train(data), List.of(), List.of());
		SimpleContext context = new SimpleContext(1, 2);
		Recommender decayed = new TimeKnnEngine().fit(Given.of(TimeKnnEngine.Parameters.class), training, context);
		assertEquals(1, context.warnings().size());
		assertTrue(context.warnings().get(0).message().contains("times"));
		Recommender plain = Fits.fit(new ItemKnnEngine(), ItemKnnEngine.Parameters.class, Fits.train(data));
		Recommender trending = new TrendingEngine().fit(Given.of(TrendingEngine.Parameters.class), training, context);
		Recommender popular = Fits.fit(new PopularEngine(), Fits.train(data));
		assertEquals(2, context.warnings().size());
		for (int u = 0; u < 25; u++) {
			assertArrayEquals(Fits.scores(plain, u), Fits.scores(decayed, u));
			float[] p = Fits.scores(popular, u);
			float[] t = Fits.scores(trending, u);
			for (int i = 0; i < 20; i++) {
				assertEquals(p[i] * 25, t[i], 1e-4);
			}
		}
	}
}
