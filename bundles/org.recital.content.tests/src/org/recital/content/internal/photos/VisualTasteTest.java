/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.TrainingData;
import org.recital.api.engine.UserFeatureFoldIn.Cue;
import org.recital.api.engine.UserFeatureFoldIn.Taste;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** What photos say of tastes: learned where they say something, and not where they do not. */
class VisualTasteTest {

	private static final int PEOPLE = 120;
	private static final int SONGS = 60;
	private static final List<String> LABELS = List.of("photos", "lightness mean", "share of red", "edge density", "deviation of lightness mean");

	/** The contract, with photos and without. */
	abstract static class Contract extends EngineContract<VisualTaste.Parameters> {

		@Override
		protected Engine<VisualTaste.Parameters> engine() {
			return new VisualTaste();
		}

		@Override
		protected boolean knowsOnlyEvents() {
			return false;
		}

		@Override
		protected List<Features> features(Dataset data) {
			int n = data.items().size();
			float[] styles = new float[2 * n];
			for (int i = 0; i < n; i++) {
				styles[2 * i + i % 2] = 1;
			}
			List<Features> all = new ArrayList<>(List.of(Features.single(EntityKind.ITEM, "styles", n, null, 2, styles, List.of("style: a", "style: b"))));
			all.add(TestData.features(EntityKind.USER, data.users().size(), 5, 4));
			return all;
		}
	}

	@Nested
	class WithPhotos extends Contract {
		@Override
		protected VisualTaste.Parameters parameters() {
			return new VisualTaste.Parameters(true, true);
		}
	}

	@Nested
	class WithoutPhotosByRatings extends Contract {
		@Override
		protected VisualTaste.Parameters parameters() {
			return new VisualTaste.Parameters(false, false);
		}
	}

	/**
	 * People of even numbers like songs of even numbers, others those of odd ones.
	 *
	 * @param tells whether photos of those who like even songs are dark
	 */
	private static TrainingData world(boolean tells, int cold) {
		SplittableRandom random = new SplittableRandom(5);
		int each = 12;
		int[] users = new int[(PEOPLE - cold) * each];
		int[] items = new int[users.length];
		float[] values = new float[users.length];
		for (int k = 0; k < users.length; k++) {
			users[k] = k / each;
			boolean own = random.nextInt(10) < 9;
			int i = 2 * ((k % each) * 2 + random.nextInt(2)) + (own ? users[k] % 2 : 1 - users[k] % 2);
			items[k] = i;
			values[k] = 1;
		}
		float[] rows = new float[PEOPLE * LABELS.size()];
		for (int u = 0; u < PEOPLE; u++) {
			int side = tells ? u % 2 : random.nextInt(2);
			rows[u * 5] = u % 7 == 0 ? 1 : 4;
			rows[u * 5 + 1] = (float) (0.3 + 0.4 * side + 0.1 * random.nextGaussian());
			rows[u * 5 + 2] = (float) (0.5 + 0.1 * random.nextGaussian());
			rows[u * 5 + 3] = (float) (0.2 + 0.05 * random.nextGaussian());
			rows[u * 5 + 4] = u % 7 == 0 ? 0 : (float) (0.2 + 0.05 * random.nextGaussian());
		}
		float[] styles = new float[3 * SONGS];
		for (int i = 0; i < SONGS; i++) {
			styles[3 * i + i % 2] = 1;
			styles[3 * i + 2] = 60 + i;
		}
		Split split = TestData.split(TestData.dataset(PEOPLE, SONGS, users, items, values), 0, 0, 1);
		return new TrainingData(split, List.of(Features.single(EntityKind.USER, "taste", PEOPLE, null, 5, rows, LABELS),
				Features.single(EntityKind.ITEM, "songs", SONGS, null, 3, styles, List.of("style: even", "style: odd", "beats a minute"))), List.of());
	}

	private static TasteRecommender fit(TrainingData data, boolean photos, SimpleContext context) throws InputException {
		return (TasteRecommender) new VisualTaste().fit(new VisualTaste.Parameters(photos, true), data, context);
	}

	private static float[] row(double light) {
		return new float[] { 4, (float) light, 0.5f, 0.2f, 0.2f };
	}

	/** By how much songs of even numbers score higher than those of odd ones. */
	private static double even(TasteRecommender r, float[] row, int[] items, float[] weights) {
		float[] scores = new float[SONGS];
		r.score(row, items, weights, scores);
		double sum = 0;
		for (int i = 0; i < 48; i += 2) {
			sum += scores[i] - scores[i + 1];
		}
		return sum / 24;
	}

	@Test
	void tellsTasteOfPeopleOfWhomOnlyPhotosAreKnown() throws Exception {
		TasteRecommender r = fit(world(true, 10), true, new SimpleContext(1, 2));
		assertTrue(even(r, row(0.3), new int[0], new float[0]) > 1, "dark photos");
		assertTrue(even(r, row(0.7), new int[0], new float[0]) < -1, "bright photos");
		// people held out, by their own photos
		float[] scores = new float[SONGS];
		r.score(PEOPLE - 1, scores);
		assertTrue(scores[1] > scores[0] && scores[11] > scores[10], "an odd person");
	}

	@Test
	void saysNothingWhenPhotosSayNothing() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		TasteRecommender r = fit(world(false, 0), true, context);
		float[] dark = new float[SONGS];
		float[] nobody = new float[SONGS];
		r.score(row(0.1), new int[0], new float[0], dark);
		r.score(null, new int[0], new float[0], nobody);
		assertArrayEquals(nobody, dark, "photos moved scores");
		assertTrue(context.notes().stream().anyMatch(n -> n.contains("say nothing")), context.notes().toString());
		assertEquals(Messages.Taste_nothingSeen, r.taste(row(0.1), new int[0], new float[0]).sentence());
	}

	@Test
	void explainsByTheFeatureThatMovedTheScore() throws Exception {
		TasteRecommender r = fit(world(true, 0), true, new SimpleContext(1, 2));
		Taste dark = r.taste(row(0.25), new int[0], new float[0]);
		Cue first = dark.cues().getFirst();
		assertEquals("low light", first.text(), "as a caption of these photos says");
		assertTrue(first.weight() > 0.5, dark.cues().toString());
		assertTrue(dark.sentence().contains("low light") && dark.sentence().contains("even"), dark.sentence());
		assertTrue(dark.reason(2).sentence().contains("low light"), dark.reason(2).sentence());
		assertEquals("bright light", r.taste(row(0.8), new int[0], new float[0]).cues().getFirst().text());
		Cue between = r.taste(row(0.4), new int[0], new float[0]).cues().getFirst();
		assertEquals("darker than usual", between.text(), "no caption calls them dark");
		assertTrue(dark.traits().stream().anyMatch(t -> t.value().equals("even") && t.share() > t.usual()), dark.traits().toString());
	}

	@Test
	void whatPhotosAddIsWhatTheyAddToTheScore() throws Exception {
		TasteRecommender r = fit(world(true, 0), true, new SimpleContext(1, 2));
		// all weights of a song's reason but popularity, in proportion, are the difference that photos make
		float[] with = new float[SONGS];
		float[] without = new float[SONGS];
		r.score(row(0.35), new int[0], new float[0], with);
		r.score(null, new int[0], new float[0], without);
		for (int item : new int[] { 4, 7 }) {
			List<Cue> cues = r.taste(row(0.35), new int[0], new float[0]).reason(item).cues();
			double photos = cues.stream().filter(c -> !c.text().equals(Messages.Cue_popular) && !c.text().equals(Messages.Cue_unknown)).mapToDouble(Cue::weight).sum();
			assertEquals(Math.signum(with[item] - without[item]), Math.signum(photos), cues.toString());
		}
	}

	@Test
	void foldsInThumbs() throws Exception {
		TasteRecommender r = fit(world(true, 0), true, new SimpleContext(1, 2));
		double before = even(r, row(0.5), new int[0], new float[0]);
		assertTrue(even(r, row(0.5), new int[] { 0, 4 }, new float[] { 3, 3 }) > before + 0.1, "thumbs up for even songs");
		assertTrue(even(r, row(0.5), new int[] { 0, 4 }, new float[] { -3, -3 }) < before - 0.1, "thumbs down for even songs");
		assertTrue(even(r, null, new int[] { 0, 4 }, new float[] { 1, 1 }) > 0.1, "somebody without photos");
		assertTrue(r.taste(null, new int[] { 0 }, new float[] { 3 }).reason(2).sentence().contains("even"));
	}

	@Test
	void oneLacksNoDeviation() throws Exception {
		TasteRecommender r = fit(world(true, 0), true, new SimpleContext(1, 2));
		float[] one = { 1, 0.3f, 0.5f, 0.2f, 0 };
		float[] other = { 1, 0.3f, 0.5f, 0.2f, 0.9f };
		assertEquals(even(r, one, new int[0], new float[0]), even(r, other, new int[0], new float[0]), "of one photo no deviation is known");
	}

	@Test
	void isReadAgainWithItsPhotos() throws Exception {
		TasteRecommender r = fit(world(true, 0), true, new SimpleContext(1, 2));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			r.save(out);
		}
		TasteRecommender again = (TasteRecommender) new VisualTaste().load(ModelReader.open("test", bytes.toByteArray(), Contributions.NONE));
		assertArrayEquals(r.features(3), again.features(3));
		assertEquals(LABELS, again.userFeatures());
		assertEquals("even", again.traits(4).get("style"));
		assertEquals(64, again.numbers(4).get("beats a minute"));
		assertEquals(r.taste(row(0.2), new int[0], new float[0]).cues(), again.taste(row(0.2), new int[0], new float[0]).cues());
	}

	@Test
	void withoutPhotosAllLookAlike() throws Exception {
		TasteRecommender r = fit(world(true, 0), false, new SimpleContext(1, 2));
		assertNull(r.features(0));
		assertTrue(r.userFeatures().isEmpty());
		assertEquals("", r.taste(null, new int[0], new float[0]).sentence());
	}

	@Test
	void namesWhatIsMissing() {
		TrainingData all = world(true, 0);
		TrainingData noPhotos = new TrainingData(split(), all.features(EntityKind.ITEM), List.of());
		assertTrue(assertThrows(InputException.class, () -> fit(noPhotos, true, new SimpleContext(1, 1))).getMessage().contains("visual-taste"));
		TrainingData noSongs = new TrainingData(split(), all.features(EntityKind.USER), List.of());
		assertNotNull(assertThrows(InputException.class, () -> fit(noSongs, true, new SimpleContext(1, 1))).getMessage());
	}

	private static Split split() {
		return TestData.split(TestData.dataset(PEOPLE, SONGS, new int[] { 0, 1 }, new int[] { 0, 1 }, new float[] { 1, 1 }), 0, 0, 1);
	}

	@Test
	void gammaIsThatOfTables() {
		assertEquals(0, Profile.lnGamma(1), 1e-11);
		assertEquals(Math.log(24), Profile.lnGamma(5), 1e-11);
		assertEquals(0.5 * Math.log(Math.PI), Profile.lnGamma(0.5), 1e-11);
		assertEquals(359.1342053695754, Profile.lnGamma(100), 1e-9);
		assertFalse(Double.isNaN(Profile.lnGamma(1e-9)));
	}
}
