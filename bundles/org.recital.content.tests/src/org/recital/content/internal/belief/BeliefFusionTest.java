/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Interactions;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.With;
import org.recital.testkit.TestData;

/** Fused sounds and behaviour in a made-up world: songs of two sounds, people who play one to the end and skip the other. */
class BeliefFusionTest {

	private static final int PEOPLE = 16;
	private static final int SONGS = 60;
	/** Songs from here on nobody has met. */
	private static final int NEW = 48;

	/** What each song sounds like: bright (even songs) or dark. */
	private static Features sounds(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		float[] rows = new float[4 * SONGS];
		for (int i = 0; i < SONGS; i++) {
			for (int d = 0; d < 4; d++) {
				rows[4 * i + d] = (float) (0.3 * random.nextGaussian() + (i % 2 == d % 2 ? 1 : 0));
			}
		}
		return Features.single(EntityKind.ITEM, "sounds", SONGS, null, 4, rows, List.of());
	}

	/** Everybody plays songs of either sound alike; half of the people skip the bright ones, half the dark ones. */
	private static Split world(boolean skips) {
		SplittableRandom random = new SplittableRandom(5);
		int[] users = new int[PEOPLE * 24];
		int[] items = new int[users.length];
		float[] values = new float[users.length];
		float[] skipped = new float[users.length];
		int n = 0;
		for (int u = 0; u < PEOPLE; u++) {
			boolean[] met = new boolean[NEW];
			for (int k = 0; k < 24; k++) {
				int i = random.nextInt(NEW);
				while (met[i]) {
					i = random.nextInt(NEW);
				}
				met[i] = true;
				users[n] = u;
				items[n] = i;
				values[n] = 1;
				skipped[n++] = random.nextDouble() < (i % 2 == u % 2 ? 0.1 : 0.9) ? 1 : 0;
			}
		}
		Dataset d = TestData.dataset(PEOPLE, SONGS, users, items, values);
		Events events = new Events(IntColumn.of(users), IntColumn.of(items), FloatColumn.of(values), null,
				skips ? Map.of("skips", FloatColumn.of(skipped)) : Map.of());
		byte[] roles = new byte[users.length];
		Arrays.fill(roles, Role.TRAIN.code());
		return new Split(d.withEvents(events, "given"), Part.ONLY, "all", roles);
	}

	private static Recommender fit(Split split, Object... given) throws InputException {
		return new BeliefFusion().fit(small(given), new TrainingData(split, List.of(sounds(1)), List.of()),
				new SimpleContext(1, 1));
	}

	private static BeliefFusion.Parameters small(Object... given) {
		Object[] all = Arrays.copyOf(new Object[] { "audio-units", 12, "behaviour-units", 12, "joint", List.of(24) }, 6 + given.length);
		System.arraycopy(given, 0, all, 6, given.length);
		return With.of(BeliefFusion.Parameters.class, all);
	}

	/** Share of pairs of a new song of the liked sound and one of the other in which the liked one stands above. */
	private static double told(Recommender r, int from, int to) {
		float[] scores = new float[SONGS];
		int right = 0;
		int all = 0;
		for (int u = 0; u < PEOPLE; u++) {
			r.score(u, scores);
			for (int i = from; i < to; i++) {
				for (int j = from; j < to; j++) {
					if (i % 2 == u % 2 && j % 2 != u % 2) {
						right += scores[i] > scores[j] ? 1 : 0;
						all++;
					}
				}
			}
		}
		return right / (double) all;
	}

	@Test
	void newSongsAreKnownByTheirSound() throws Exception {
		double fused = told(fit(world(true)), NEW, SONGS);
		assertTrue(fused > 0.9, "new songs of a liked sound above others: " + fused);
		double sounds = told(fit(world(true), "sources", "audio"), NEW, SONGS);
		assertTrue(sounds > 0.9, "by sounds alone: " + sounds);
	}

	@Test
	void onlySkipsTellWhatIsLikedHere() throws Exception {
		double blind = told(fit(world(false)), NEW, SONGS);
		assertTrue(blind < 0.7, "everybody plays all alike: " + blind);
	}

	@Test
	void behaviourAloneKnowsWhatOthersSkip() throws Exception {
		Recommender r = fit(world(true), "sources", "behaviour");
		double known = told(r, 0, NEW);
		assertTrue(known > 0.8, "songs others play or skip: " + known);
		float[] scores = new float[SONGS];
		r.score(0, scores);
		assertTrue(Float.isNaN(scores[NEW]) && !Float.isNaN(scores[0]), "nothing is known of a song nobody has met");
	}

	@Test
	void whatIsLikedSpeaksForASong() throws Exception {
		Recommender r = fit(world(true));
		Explainer.Explanation why = ((Explainer) r).explain(0, NEW);
		assertEquals(3, why.causes().size(), why.sentence());
		assertTrue(why.causes().stream().allMatch(c -> c.index() % 2 == 0), "a bright song because of bright songs: " + why.causes());
	}

	@Test
	void aLossThatExplodesNamesEpochAndParameter() {
		InputException fine = assertThrows(InputException.class, () -> fit(world(true), "learning-rate", 1e6));
		assertTrue(fine.getMessage().contains("epoch 1") && fine.getMessage().contains("learning-rate"), fine.getMessage());
		InputException before = assertThrows(InputException.class, () -> fit(world(true), "pretraining-rate", 1e6, "steps", 2));
		assertTrue(before.getMessage().contains("epoch") && before.getMessage().contains("pretraining-rate"), before.getMessage());
	}

	@Test
	void layersAndFeaturesAreAskedFor() {
		InputException joint = assertThrows(InputException.class, () -> fit(world(true), "joint", List.of(0)));
		assertTrue(joint.getMessage().contains("belief-fusion"), joint.getMessage());
		InputException none = assertThrows(InputException.class, () -> new BeliefFusion().fit(With.of(BeliefFusion.Parameters.class),
				new TrainingData(world(true), List.of(), List.of()), new SimpleContext(1, 1)));
		assertTrue(none.getMessage().contains("features"), none.getMessage());
	}

	@Test
	void theBestEpochOnTheValidationSideIsKept() throws Exception {
		Split all = world(true);
		byte[] roles = all.roles().clone();
		for (int k = 0; k < roles.length; k += 5) {
			roles[k] = Role.VALIDATION.code();
		}
		Split split = new Split(all.dataset(), Part.ONLY, "some", roles);
		SimpleContext context = new SimpleContext(1, 1);
		new BeliefFusion().fit(small("patience", 2), new TrainingData(split, List.of(sounds(1)), List.of()), context);
		assertTrue(context.notes().stream().anyMatch(n -> n.contains("epoch") && n.contains("validation")), context.notes().toString());
		assertTrue(context.curve().points().size() > 1 && context.curve().points().getLast().validationLoss() > 0, "the curve is told");
	}

	/** With listeners hidden in all cases nothing is learned of them; with none hidden something is. */
	@Test
	void hiddenListenersTeachNothing() throws Exception {
		for (double hide : new double[] { 0, 1 }) {
			Split split = world(true);
			Heard heard = Heard.of(split.train(), split.events(Role.TRAIN), Likes.SKIPS);
			boolean[] sounds = new boolean[SONGS];
			Arrays.fill(sounds, true);
			Songs songs = new Songs(sounds(1).data(), 4, sounds, Listening.of(heard.likes()));
			SplittableRandom random = new SplittableRandom(1);
			Stack stack = new Stack(Rbm.of(true, 4, 3, random), Rbm.of(false, songs.listening().visible(), 3, random),
					List.of(Rbm.of(false, Pair.width(6), 4, random)), new float[] { 0.4f, -0.3f, 0.2f, 0.5f, 0 });
			Stack before = stack.copy();
			new FineTuning(small("hide", hide, "epochs", 1, "regularisation", 0), songs, heard, new Pairs(heard, split.train()), null, random)
					.learn(stack, new SimpleContext(1, 1));
			assertEquals(hide == 1, Arrays.equals(before.behaviour().weights, stack.behaviour().weights), "behaviour, hide " + hide);
			assertFalse(Arrays.equals(before.audio().weights, stack.audio().weights), "sounds, hide " + hide);
		}
	}

	/** A log may count skipped plays among plays or apart. */
	@Test
	void skipsAreAShareOfPlays() {
		int[] one = new int[5];
		float[] skips = { 0, 1, 0, 0, 1 };
		// song 0: three plays, one of them skipped; song 1: two, one skipped. Skipped plays count as 1 play, or as 0
		for (float[] values : new float[][] { { 1, 1, 1, 1, 1 }, { 1, 0, 1, 1, 0 } }) {
			Events events = new Events(IntColumn.of(one), IntColumn.of(new int[] { 0, 0, 0, 1, 1 }), FloatColumn.of(values), null,
					Map.of("skips", FloatColumn.of(skips)));
			Interactions m = Interactions.of(1, 2, new int[] { 0, 2 }, new int[] { 0, 1 }, new float[] { 3, 2 });
			Heard heard = Heard.of(m, events, Likes.SKIPS);
			assertArrayEquals(new float[] { 2 / 3f, 0.5f }, heard.likes().values(0), 1e-6f);
			assertArrayEquals(new float[] { 1 + (float) Math.log(3), 1 + (float) Math.log(2) }, heard.met().values(0), 1e-6f, "how much it counts");
		}
		assertEquals(1, Likes.SKIPS.of(new float[] { 1 }, null, null)[0], 0, "nothing known of skips");
		assertArrayEquals(new float[] { 1, 0, 1 }, Likes.VALUES.of(new float[] { 5, 1, 3 }, null, null));
	}

	@Test
	void aPersonsOwnPartInASongIsLeftOut() {
		Interactions likes = Interactions.of(2, 2, new int[] { 0, 2, 3 }, new int[] { 0, 1, 1 }, new float[] { 1, 1, 0 });
		Listening listening = Listening.of(likes);
		Songs songs = new Songs(null, 0, new boolean[2], listening);
		Stack stack = new Stack(null, Rbm.of(false, listening.visible(), 2, new SplittableRandom(1)), List.of(), new float[1]);
		Code code = new Code(2);
		code.of(songs, stack, 0, 0);
		assertFalse(code.any(), "nobody else has met it");
		code.of(songs, stack, 1, 0);
		float[] row = new float[listening.visible()];
		listening.row(1, row);
		assertArrayEquals(new float[] { 1, 0, 0, 1 }, row, "one likes it, one does not");
		row[0] = 0;
		float[] without = new float[2];
		stack.behaviour().up(row, 0, without, 0);
		assertArrayEquals(without, code.units(), 1e-7f);
	}
}
