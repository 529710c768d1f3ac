/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.Partners;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

class AudioFactorsTest {

	abstract static class Contract extends EngineContract<AudioFactors.Parameters> {
		private final Object[] given;

		Contract(Object... given) {
			this.given = given;
		}

		@Override
		protected Engine<AudioFactors.Parameters> engine() {
			return new AudioFactors();
		}

		@Override
		protected AudioFactors.Parameters parameters() {
			return With.of(AudioFactors.Parameters.class, given);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 6, 4));
		}

		@Override
		protected List<RecommenderModel> partners(Split split) throws InputException {
			return split.train().size() == 0 ? List.of() : List.of(Partners.factors(split));
		}

		@Override
		protected Contributions contributions() {
			return Partners.contributions();
		}
	}

	@Nested
	class Linear extends Contract {
	}

	@Nested
	class OwnFactorsOnceMet extends Contract {
		OwnFactorsOnceMet() {
			super("plays", 0, "regularisation", 0.5);
		}
	}

	@Nested
	class NetworkOfFactors extends Contract {
		NetworkOfFactors() {
			super("predictor", "network", "hidden", 8, "epochs", 10);
		}
	}

	@Nested
	class NetworkOfPredictions extends Contract {
		NetworkOfPredictions() {
			super("predictor", "network", "loss", "prediction", "hidden", 8, "epochs", 10);
		}
	}

	private static final int USERS = 200;
	private static final int ITEMS = 160;
	private static final int COLD = 40;

	/** Two tastes, and items of one each; the last are met in the test alone. Value of the feature: which taste, in noise. */
	private static Split tastes() {
		Random random = new Random(11);
		int[] users = new int[USERS * 20];
		int[] items = new int[users.length];
		byte[] roles = new byte[users.length];
		for (int e = 0; e < users.length; e++) {
			users[e] = e / 20;
			int item;
			do {
				item = random.nextInt(ITEMS);
			} while (random.nextDouble() > (item % 2 == users[e] % 2 ? 0.9 : 0.1));
			items[e] = item;
			roles[e] = item >= ITEMS - COLD ? Role.TEST.code() : Role.TRAIN.code();
		}
		float[] values = new float[users.length];
		Arrays.fill(values, 1);
		return new Split(TestData.dataset(USERS, ITEMS, users, items, values), Part.ONLY, "by hand", roles);
	}

	private static Features features(boolean telling, boolean[] has) {
		Random random = new Random(12);
		int[] offsets = new int[ITEMS + 1];
		float[] rows = new float[ITEMS * 5];
		int n = 0;
		for (int i = 0; i < ITEMS; i++) {
			if (has == null || has[i]) {
				for (int d = 0; d < 5; d++) {
					rows[n * 5 + d] = (float) (3 * random.nextGaussian() + (telling && d < 3 ? i % 2 == 0 ? 2 : -2 : 0));
				}
				n++;
			}
			offsets[i + 1] = n;
		}
		return new Features(EntityKind.ITEM, "sound", new int[] { 5 }, offsets, Arrays.copyOf(rows, n * 5), List.of());
	}

	private static AudioFactorsRecommender fit(Split split, Features features, RecommenderModel partner, SimpleContext context, Object... given)
			throws Exception {
		return (AudioFactorsRecommender) new AudioFactors().fit(With.of(AudioFactors.Parameters.class, given),
				new TrainingData(split, List.of(features), List.of(partner)), context);
	}

	/** Share of pairs of cold items, one of the user's taste and one not, that are ranked right. */
	private static double right(AudioFactorsRecommender r) {
		float[] scores = new float[ITEMS];
		int right = 0;
		int pairs = 0;
		for (int u = 0; u < USERS; u++) {
			r.score(u, scores);
			for (int a = ITEMS - COLD; a < ITEMS; a++) {
				for (int b = ITEMS - COLD; b < ITEMS; b++) {
					if (a % 2 == u % 2 && b % 2 != u % 2) {
						pairs++;
						right += scores[a] > scores[b] ? 1 : 0;
					}
				}
			}
		}
		return (double) right / pairs;
	}

	@Test
	void newItemsAreRankedByWhatTheirFeaturesTellOfTaste() throws Exception {
		Split split = tastes();
		for (Object[] given : new Object[][] { {}, { "predictor", "network" }, { "predictor", "network", "loss", "prediction" } }) {
			double telling = right(fit(split, features(true, null), Partners.factors(split), new SimpleContext(3, 2), given));
			double noise = right(fit(split, features(false, null), Partners.factors(split), new SimpleContext(3, 2), given));
			assertTrue(telling > 0.8, Arrays.toString(given) + " tells " + telling);
			assertTrue(noise > 0.3 && noise < 0.7, Arrays.toString(given) + " of noise tells " + noise);
		}
	}

	@Test
	void aNoteSaysHowWellHeldOutItemsAreTold() throws Exception {
		Split split = tastes();
		SimpleContext context = new SimpleContext(3, 2);
		fit(split, features(true, null), Partners.factors(split), context);
		assertTrue(context.notes().stream().anyMatch(n -> n.matches("Factors of items by ridge regression with lambda .*, best of 11 on items held out, where it explains \\d+ % of .*")),
				context.notes().toString());
		boolean[] some = new boolean[ITEMS];
		Arrays.fill(some, 0, ITEMS - 7, true);
		context = new SimpleContext(3, 2);
		fit(split, features(true, some), Partners.factors(split), context);
		assertTrue(context.notes().contains("Items without a training event that have factors by their features: 33; left out because they have no features: 7."),
				context.notes().toString());
	}

	@Test
	void anItemWithoutEventsAndFeaturesHasNoScore() throws Exception {
		Split split = tastes();
		boolean[] has = new boolean[ITEMS];
		Arrays.fill(has, 10, ITEMS - 1, true);
		AudioFactorsRecommender r = fit(split, features(true, has), Partners.factors(split), new SimpleContext(3, 2));
		float[] scores = new float[ITEMS];
		r.score(0, scores);
		assertTrue(Float.isNaN(scores[ITEMS - 1]));
		assertTrue(Float.isFinite(scores[0]) && Float.isFinite(scores[ITEMS - 2]));
	}

	@Test
	void anItemMetAsOftenAsPlaysIsHalfItsOwn() throws Exception {
		Split split = tastes();
		RecommenderModel partner = Partners.factors(split);
		LatentFactors own = (LatentFactors) partner.recommender();
		int width = own.factors() + 1;
		float[] rows = new float[ITEMS * width];
		Arrays.fill(rows, 7);
		boolean[] has = new boolean[ITEMS];
		Arrays.fill(has, true);
		has[1] = false;
		int[] counts = new int[ITEMS];
		Arrays.fill(counts, 1);
		counts[0] = 12;
		counts[2] = 0;
		float[] mixed = new PredictedFactors(width, rows, has, counts, 12).mixed(own);
		float[] vector = new float[width - 1];
		float bias = own.itemFactors(0, vector);
		assertEquals((vector[0] + 7) / 2, mixed[0], 1e-6);
		assertEquals((bias + 7) / 2, mixed[width - 1], 1e-6);
		own.itemFactors(1, vector);
		assertEquals(vector[0], mixed[width], 1e-6, "without features its own alone");
		assertEquals(7, mixed[2 * width], 1e-6, "met by nobody, predicted alone");
	}

	@Test
	void somebodyOfWhomNothingIsKnownIsScoredByTheMeanOfAll() throws Exception {
		Split split = tastes();
		AudioFactorsRecommender r = fit(split, features(true, null), Partners.factors(split), new SimpleContext(3, 2));
		double[] mean = new double[ITEMS];
		float[] scores = new float[ITEMS];
		for (int u = 0; u < USERS; u++) {
			r.score(u, scores);
			for (int i = 0; i < ITEMS; i++) {
				mean[i] += scores[i] / USERS;
			}
		}
		r.score(new int[0], new float[0], scores);
		for (int i = 0; i < ITEMS; i++) {
			assertEquals(mean[i], scores[i], 1e-5);
		}
		float[] cold = new float[ITEMS];
		r.score(new int[] { ITEMS - 1 }, new float[] { 1 }, cold);
		assertArrayEquals(scores, cold, "a new item says nothing of who met it");
	}

	@Test
	void aNewItemIsExplainedByWhatItIsPlacedNearTo() throws Exception {
		Split split = tastes();
		AudioFactorsRecommender r = fit(split, features(true, null), Partners.factors(split), new SimpleContext(3, 2));
		int same = 0;
		int causes = 0;
		for (int item = ITEMS - COLD; item < ITEMS; item++) {
			Explanation why = r.explain(0, item);
			assertTrue(why.sentence().startsWith("because its features place it near {0}"), why.sentence());
			why.causes().forEach(cause -> assertTrue(split.train().value(0, cause.index()) == 1, "was met"));
			same += why.causes().getFirst().index() % 2 == item % 2 ? 1 : 0; // nine of ten that user 0 met are even
			causes++;
		}
		assertTrue(same > 0.7 * causes, same + " of " + causes + " are of the item's style");
	}

	@Test
	void partnersAndFeaturesThatDoNotSuitAreRefused() throws Exception {
		Split split = tastes();
		InputException e = assertThrows(InputException.class, () -> fit(split, features(true, null), Partners.fame(split), new SimpleContext(3, 2)));
		assertTrue(e.getMessage().startsWith("the recommender fame has no factors of items to predict; connect one with factors: ials"), e.getMessage());
		boolean[] few = new boolean[ITEMS];
		Arrays.fill(few, 0, 9, true);
		e = assertThrows(InputException.class, () -> fit(split, features(true, few), Partners.factors(split), new SimpleContext(3, 2)));
		assertTrue(e.getMessage().contains("9 items"), e.getMessage());
		e = assertThrows(InputException.class, () -> new AudioFactors().fit(With.of(AudioFactors.Parameters.class),
				new TrainingData(split, List.of(features(true, null)), List.of(Partners.factors(split), Partners.factors(split))), new SimpleContext(3, 2)));
		assertTrue(e.getMessage().startsWith("audio-factors has 2 recommenders to predict the factors of"), e.getMessage());
	}
}
