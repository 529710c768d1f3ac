/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.engine.Engine;
import org.recital.api.engine.GroupScorer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** Style profiles: the formulas written out, lists in shares, what fades, groups. */
class StyleProfileTest {

	abstract static class Contract extends EngineContract<StyleProfile.Parameters> {
		private final Object[] given;

		Contract(Object... given) {
			this.given = given;
		}

		@Override
		protected Engine<StyleProfile.Parameters> engine() {
			return new StyleProfile();
		}

		@Override
		protected StyleProfile.Parameters parameters() {
			return With.of(StyleProfile.Parameters.class, given);
		}

		@Override
		protected List<Features> features(Dataset data) {
			Features f = TestData.features(EntityKind.ITEM, data.items().size(), 4, 4);
			float[] shares = f.data().clone();
			for (int k = 0; k < shares.length; k++) {
				shares[k] = Math.abs(shares[k]); // what a network says is never below 0
			}
			return List.of(new Features(f.kind(), f.extractor(), f.shape(), f.offsets(), shares, List.of()));
		}
	}

	@Nested
	class Comprehensive extends Contract {
	}

	@Nested
	class MultiCategory extends Contract {
		MultiCategory() {
			super("profile", "multi-category", "liking", "binary", "closeness", "tanimoto");
		}
	}

	/** Songs 0 to 5: two rock, two folk, one half and half, one of which nothing is known. */
	private static final float[] SONGS = { 0.9f, 0.1f, 0.7f, 0.3f, 0.2f, 0.8f, 0.1f, 0.9f, 0.5f, 0.5f };

	private static Recommender fit(int[] users, int[] items, float[] values, long[] days, Object... given) throws Exception {
		Dataset d = TestData.dataset(3, 6, users, items, values);
		TimeColumn times = null;
		if (days != null) {
			long[] seconds = days.clone();
			for (int k = 0; k < seconds.length; k++) {
				seconds[k] *= 86_400;
			}
			times = TimeColumn.of(seconds);
		}
		Events events = new Events(IntColumn.of(users), IntColumn.of(items), FloatColumn.of(values), times, Map.of());
		Dataset data = d.withEvents(events, "given");
		byte[] roles = new byte[users.length];
		java.util.Arrays.fill(roles, Role.TRAIN.code());
		Split split = new Split(data, Part.ONLY, "all", roles);
		Features f = new Features(EntityKind.ITEM, "styles", new int[] { 2 }, new int[] { 0, 1, 2, 3, 4, 5, 5 }, SONGS, List.of());
		return new StyleProfile().fit(With.of(StyleProfile.Parameters.class, given), new TrainingData(split, List.of(f), List.of()),
				new SimpleContext(1, 1));
	}

	private static double z(double[] a, double[] p) {
		double dot = a[0] * p[0] + a[1] * p[1];
		double lengthA = Math.hypot(a[0], a[1]);
		double lengthP = Math.hypot(p[0], p[1]);
		return dot / (lengthA * lengthP) * Math.min(lengthA, lengthP) / Math.max(lengthA, lengthP);
	}

	private static double[] song(int i) {
		return new double[] { SONGS[2 * i], SONGS[2 * i + 1] };
	}

	@Test
	void oneProfileIsTheMeanByLiking() throws Exception {
		Recommender r = fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 3, 1 }, null);
		double[] profile = { (3 * 0.9 + 0.2) / 4, (3 * 0.1 + 0.8) / 4 };
		float[] scores = new float[6];
		r.score(0, scores);
		for (int i = 0; i < 5; i++) {
			assertEquals(z(song(i), profile), scores[i], 1e-6, "song " + i);
		}
		assertTrue(Float.isNaN(scores[5]), "nothing is known of the last song");
	}

	@Test
	void aProfileForEachStyleIsTheMeanByLikingAndStyle() throws Exception {
		Recommender r = fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 1, 1 }, null, "profile", "multi-category");
		// preference vector (.55 .45): both styles are above .15
		double[] rock = { (0.9 * 0.9 + 0.2 * 0.2) / 1.1, (0.9 * 0.1 + 0.2 * 0.8) / 1.1 };
		double[] folk = { (0.1 * 0.9 + 0.8 * 0.2) / 0.9, (0.1 * 0.1 + 0.8 * 0.8) / 0.9 };
		float[] scores = new float[6];
		r.score(0, scores);
		// rock: songs 0 (known), 1, 4 (equal shares count for the first style); folk: songs 2 (known), 3
		assertTrue(z(song(1), rock) > z(song(4), rock));
		assertEquals(1 / (1 + 0.5 / 0.55), scores[1], 1e-6, "the best rock song not known");
		assertEquals(1 / (1 + 1.5 / 0.55), scores[4], 1e-6, "the second");
		assertEquals(1 / (1 + 0.5 / 0.45), scores[3], 1e-6, "the best folk song not known");
		assertTrue(z(song(3), folk) > 0);
	}

	@Test
	void aSongMayBelongWhollyToItsStyle() throws Exception {
		// met: rock thrice (liked 3) and folk once; shares by class are .75 and .25, those of the mean vector .725 and .275
		Recommender r = fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 3, 1 }, null, "profile", "multi-category", "belonging", "greatest");
		float[] scores = new float[6];
		r.score(0, scores);
		assertTrue(z(song(1), song(0)) > z(song(4), song(0)), "the profile of rock is the rock song that was met");
		assertEquals(1 / (1 + 0.5 / 0.75), scores[1], 1e-6);
		assertEquals(1 / (1 + 1.5 / 0.75), scores[4], 1e-6);
		assertEquals(1 / (1 + 0.5 / 0.25), scores[3], 1e-6);
		float[] above = new float[6];
		fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 3, 1 }, null, "profile", "multi-category", "belonging", "greatest", "threshold", 0.26)
				.score(0, above);
		assertTrue(above[3] < 0, "a quarter of folk is below .26");
		float[] shared = new float[6];
		fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 3, 1 }, null, "profile", "multi-category", "threshold", 0.26).score(0, shared);
		assertTrue(shared[3] > 0, "by shares it is .275");
	}

	private static TrainingData withValidation(boolean any) {
		Dataset d = TestData.dataset(40, 60, met(0), met(1), ones(40 * 8));
		byte[] roles = new byte[40 * 8];
		for (int e = 0; e < roles.length; e++) {
			roles[e] = (e % 8 < 5 || !any ? Role.TRAIN : Role.VALIDATION).code();
		}
		float[] rows = new float[3 * 60];
		java.util.Random random = new java.util.Random(5);
		for (int i = 0; i < 60; i++) {
			float unsure = random.nextFloat();
			for (int c = 0; c < 3; c++) {
				rows[3 * i + c] = (i % 3 == c ? 1 - unsure : 0) + unsure / 3;
			}
		}
		Features f = Features.single(EntityKind.ITEM, "styles", 60, null, 3, rows, List.of());
		return new TrainingData(new Split(d, Part.ONLY, "given", roles), List.of(f), List.of());
	}

	/** User u meets six songs of style u % 3 and two of another. */
	private static int[] met(int what) {
		int[] of = new int[40 * 8];
		java.util.Random random = new java.util.Random(6);
		for (int u = 0; u < 40; u++) {
			java.util.Set<Integer> songs = new java.util.LinkedHashSet<>();
			while (songs.size() < 8) {
				songs.add(3 * random.nextInt(20) + (u + (songs.size() % 4 == 3 ? 1 : 0)) % 3);
			}
			int k = 0;
			for (int song : songs) {
				of[8 * u + k++] = what == 0 ? u : song;
			}
		}
		return of;
	}

	private static float[] ones(int n) {
		float[] ones = new float[n];
		java.util.Arrays.fill(ones, 1);
		return ones;
	}

	@Test
	void theThresholdIsChosenOnValidation() throws Exception {
		TrainingData data = withValidation(true);
		List<Double> tried = List.of(0.05, 0.3, 0.6);
		SimpleContext context = new SimpleContext(1, 2);
		Recommender chosen = new StyleProfile().fit(With.of(StyleProfile.Parameters.class, "profile", "multi-category", "thresholds", tried), data, context);
		double most = -1;
		double least = 2;
		float[][] best = null;
		for (double threshold : tried) {
			Recommender r = new StyleProfile().fit(With.of(StyleProfile.Parameters.class, "profile", "multi-category", "threshold", threshold), data,
					new SimpleContext(1, 1));
			double mean = 0;
			float[][] scores = new float[40][60];
			for (int u = 0; u < 40; u++) {
				r.score(u, scores[u]);
				mean += slowNdcg(scores[u], data, u) / 40;
			}
			least = Math.min(least, mean);
			if (mean > most) {
				most = mean;
				best = scores;
			}
		}
		assertTrue(most > least, "thresholds make a difference here");
		float[] row = new float[60];
		for (int u = 0; u < 40; u++) {
			chosen.score(u, row);
			assertArrayEquals(best[u], row);
		}
		assertTrue(context.notes().getFirst().contains(String.format(java.util.Locale.ROOT, "%.4f", most)), context.notes().toString());
	}

	private static double slowNdcg(float[] scores, TrainingData data, int user) {
		List<Integer> order = new java.util.ArrayList<>();
		for (int i = 0; i < 60; i++) {
			if (Float.isNaN(data.train().value(user, i))) {
				order.add(i);
			}
		}
		order.sort((a, b) -> Float.compare(scores[b], scores[a]));
		double gain = 0;
		double ideal = 0;
		for (int k = 0; k < 10; k++) {
			double discount = Math.log(2) / Math.log(k + 2);
			gain += Float.isNaN(data.validation().value(user, order.get(k))) ? 0 : discount;
			ideal += k < data.validation().count(user) ? discount : 0;
		}
		return gain / ideal;
	}

	@Test
	void choosingNeedsValidationAndShares() {
		InputException none = assertThrows(InputException.class, () -> new StyleProfile().fit(
				With.of(StyleProfile.Parameters.class, "profile", "multi-category", "thresholds", List.of(0.1)), withValidation(false), new SimpleContext(1, 1)));
		assertTrue(none.getMessage().contains("validation"), none.getMessage());
		InputException wrong = assertThrows(InputException.class, () -> new StyleProfile().fit(
				With.of(StyleProfile.Parameters.class, "profile", "multi-category", "thresholds", List.of(1.5)), withValidation(true), new SimpleContext(1, 1)));
		assertTrue(wrong.getMessage().contains("1.5"), wrong.getMessage());
	}

	@Test
	void aStyleBelowTheThresholdHasNoPlace() throws Exception {
		int[] users = { 0, 0 };
		int[] items = { 0, 1 };
		float[] values = { 1, 1 };
		// preference vector (.8 .2)
		float[] both = new float[6];
		fit(users, items, values, null, "profile", "multi-category", "threshold", 0.15).score(0, both);
		assertTrue(both[3] > 0, "folk has a fifth");
		float[] one = new float[6];
		fit(users, items, values, null, "profile", "multi-category", "threshold", 0.25).score(0, one);
		assertTrue(one[3] < 0 && one[4] > 0, "folk is below a quarter, rock is not");
	}

	@Test
	void whatWasMetLongAgoFades() throws Exception {
		float[] scores = new float[6];
		fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 1, 1 }, new long[] { 0, 10 }, "half-life", 10).score(0, scores);
		double[] profile = { (0.5 * 0.9 + 0.2) / 1.5, (0.5 * 0.1 + 0.8) / 1.5 };
		assertEquals(z(song(4), profile), scores[4], 1e-6);
		float[] unfaded = new float[6];
		fit(new int[] { 0, 0 }, new int[] { 0, 2 }, new float[] { 1, 1 }, new long[] { 0, 10 }).score(0, unfaded);
		assertTrue(scores[3] > unfaded[3] && scores[0] < unfaded[0], "taste has moved from rock to folk");
	}

	@Test
	void membersOfAGroupCountTheSame() throws Exception {
		// one plays rock a hundred times, another folk once
		GroupScorer r = (GroupScorer) fit(new int[] { 0, 1 }, new int[] { 0, 2 }, new float[] { 100, 1 }, null);
		float[] scores = new float[6];
		r.score(new int[] { 0, 1, 2 }, scores);
		double[] profile = { (0.9 + 0.2) / 2, (0.1 + 0.8) / 2 };
		for (int i = 0; i < 5; i++) {
			assertEquals(z(song(i), profile), scores[i], 1e-6);
		}
		r.score(new int[] { 2 }, scores);
		assertTrue(Float.isNaN(scores[0]), "nothing is known of the third");
	}

	@Test
	void listsHaveStylesInTheirShares() throws Exception {
		int items = 60;
		float[] rows = new float[2 * items];
		for (int i = 0; i < items; i++) {
			rows[2 * i] = i % 2 == 0 ? 1 : 0;
			rows[2 * i + 1] = 1 - rows[2 * i];
		}
		int[] met = { 0, 2, 4, 1 };
		Dataset data = TestData.dataset(1, items, new int[4], met, new float[] { 1, 1, 1, 1 });
		byte[] roles = new byte[4];
		java.util.Arrays.fill(roles, Role.TRAIN.code());
		Split split = new Split(data, Part.ONLY, "all", roles);
		Features f = Features.single(EntityKind.ITEM, "styles", items, null, 2, rows, List.of());
		Recommender r = new StyleProfile().fit(With.of(StyleProfile.Parameters.class, "profile", "multi-category"),
				new TrainingData(split, List.of(f), List.of()), new SimpleContext(1, 1));
		int[] list = new int[20];
		r.recommend(new int[] { 0 }, 20, split.seen(), list, new float[20]);
		int folk = 0;
		for (int k = 0; k < 20; k++) {
			folk += list[k] % 2;
			assertEquals((k + 1) / 4.0, folk, 1, "one in four is folk, at every beginning of the list");
		}
		assertEquals(5, folk);
	}

	@Test
	void closenessIsWhatItSays() {
		float[] a = { 3, 4 };
		double[] p = { 4, 3 };
		double[] half = { 1.5, 2 };
		assertEquals(24 / 25.0, Closeness.NORM_RATIO.between(a, 0, p), 1e-12);
		assertEquals(0.5, Closeness.NORM_RATIO.between(a, 0, half), 1e-12, "same direction, half the length");
		assertEquals(1, Closeness.COSINE.between(a, 0, half), 1e-12);
		assertEquals(12.5 / (25 + 6.25 - 12.5), Closeness.TANIMOTO.between(a, 0, half), 1e-12);
		assertEquals(1 / 3.5, Closeness.DISTANCE.between(a, 0, half), 1e-12);
		assertEquals(-1, Closeness.NORM_RATIO.between(a, 0, new double[2]), 0);
	}

	@Test
	void wantsOneSetOfFeatures() {
		Split split = TestData.split(TestData.ratings(10, 10, 40, 1), 0, 0.2, 1);
		InputException e = assertThrows(InputException.class,
				() -> new StyleProfile().fit(With.of(StyleProfile.Parameters.class), new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("style-profile"), e.getMessage());
	}

	@Test
	void valuesCountAsTold() {
		assertArrayEquals(new float[] { 1, 1 }, Liking.BINARY.weights(new float[] { 5, 9 }));
		assertArrayEquals(new float[] { 5, 0 }, Liking.VALUES.weights(new float[] { 5, -1 }));
		assertArrayEquals(new float[] { (float) Math.log(6) }, Liking.LOGARITHM.weights(new float[] { 5 }));
	}
}
