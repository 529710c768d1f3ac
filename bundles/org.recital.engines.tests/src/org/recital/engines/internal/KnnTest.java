/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TopItems;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.TestData;

class KnnTest {

	private static Recommender item(Split split, List<Features> features, Object... given) throws InputException {
		return new ItemKnnEngine().fit(Given.of(ItemKnnEngine.Parameters.class, given),
				new TrainingData(split, features, List.of()), new SimpleContext(1, 2));
	}

	private static Recommender user(Split split, List<Features> features, Object... given) throws InputException {
		return new UserKnnEngine().fit(Given.of(UserKnnEngine.Parameters.class, given),
				new TrainingData(split, features, List.of()), new SimpleContext(1, 2));
	}

	private static float[] scores(Recommender r, int user) {
		float[] scores = new float[r.items()];
		r.score(user, scores);
		return scores;
	}

	/** With k beyond the data equal similarities cannot be told from nearly equal ones, so that doubles and floats agree. */
	@ParameterizedTest
	@CsvSource({ "cosine, binary, 0, 1000", "cosine, ratings, 0, 1000", "cosine, ratings, 3, 4", "adjusted-cosine, ratings, 2, 1000",
			"pearson, ratings, 2, 1000", "pearson, ratings, 2.5, 4", "jaccard, binary, 0, 1000", "jaccard, ratings, 1, 1000" })
	void scoresAsTheObviousWay(String similarity, String values, double shrinkage, int k) throws Exception {
		Split split = TestData.split(TestData.ratings(40, 30, 350, 11), 0, 0.2, 12);
		SlowKnn slow = new SlowKnn(split.train(), k, similarity, values.equals("binary"), shrinkage);
		Object[] given = { "neighbours", k, "similarity", similarity, "values", values, "shrinkage", shrinkage };
		Recommender item = item(split, List.of(), given);
		Recommender user = user(split, List.of(), given);
		for (int u = 0; u < 40; u += 3) {
			if (split.train().count(u) > 0) {
				same(slow.itemScores(u), scores(item, u));
				same(slow.userScores(u), scores(user, u));
			}
		}
	}

	@Test
	void thoseMostAlikeCountMore() throws Exception {
		Split split = TestData.split(TestData.ratings(40, 30, 350, 11), 0, 0.2, 12);
		SlowKnn slow = new SlowKnn(split.train(), 1000, "cosine", true, 0).amplified(2.5);
		Recommender user = user(split, List.of(), "neighbours", 1000, "values", "binary", "amplification", 2.5);
		float[] folded = new float[user.items()];
		for (int u = 0; u < 40; u += 3) {
			if (split.train().count(u) > 0) {
				same(slow.userScores(u), scores(user, u));
				// somebody folded in is their own neighbour too
				((UserFoldIn) user).score(split.train().columns(u), split.train().values(u), folded);
				double[] expected = slow.userScores(u);
				for (int i : split.train().columns(u)) {
					expected[i]++;
				}
				same(expected, folded);
			}
		}
	}

	private static void same(double[] expected, float[] actual) {
		boolean none = Arrays.stream(expected).allMatch(s -> s == 0);
		for (int i = 0; i < actual.length && !none; i++) {
			assertEquals(expected[i], Float.isNaN(actual[i]) ? 0 : actual[i], 1e-3, "item " + i);
		}
	}

	@ParameterizedTest
	@CsvSource({ "cosine, binary, 1000", "cosine, ratings, 4", "pearson, ratings, 4", "adjusted-cosine, ratings, 1000" })
	void predictsAsTheObviousWay(String similarity, String values, int k) throws Exception {
		Split split = TestData.split(TestData.ratings(40, 30, 400, 13), 0, 0.2, 14);
		SlowKnn slow = new SlowKnn(split.train(), k, similarity, values.equals("binary"), 2);
		Bias bias = Bias.fit(Matrices.of(split.train()), Matrices.of(split.train()), Bias.Rule.NEIGHBOURS);
		Object[] given = { "neighbours", k, "similarity", similarity, "values", values, "shrinkage", 2 };
		RatingPredictor item = (RatingPredictor) item(split, List.of(), given);
		RatingPredictor user = (RatingPredictor) user(split, List.of(), given);
		for (int u = 0; u < 40; u += 5) {
			for (int i = 0; i < 30; i += 4) {
				assertEquals(slow.itemPrediction(u, i, bias), item.predict(u, i), 1e-3, "item " + i + " for user " + u);
				assertEquals(slow.userPrediction(u, i, bias), user.predict(u, i), 1e-3, "item " + i + " for user " + u);
			}
		}
	}

	/** Lists of so many items are made without working out every score. */
	@Test
	void listsOfVeryManyItemsAreThoseOfTheirScores() throws Exception {
		Split split = TestData.split(TestData.ratings(150, 9000, 6000, 17), 0, 0.2, 18);
		Recommender item = item(split, List.of(), "neighbours", 5);
		int[] users = IntStream.range(0, 150).toArray();
		int[] items = new int[150 * 20];
		float[] scores = new float[items.length];
		item.recommend(users, 20, split.train(), items, scores);
		for (int u : users) {
			float[] row = scores(item, u);
			for (int met : split.train().columns(u)) {
				row[met] = Float.NaN;
			}
			int[] expected = new int[20];
			float[] best = new float[20];
			TopItems.select(row, row.length, 20, expected, best, 0);
			assertArrayEquals(expected, Arrays.copyOfRange(items, u * 20, u * 20 + 20));
			assertArrayEquals(best, Arrays.copyOfRange(scores, u * 20, u * 20 + 20));
		}
	}

	@Test
	void predictsBetterThanTheBaseline() throws Exception {
		Split split = TestData.split(TestData.ratings(300, 120, 9000, 15), 0, 0.2, 16);
		Bias bias = Bias.fit(Matrices.of(split.train()), Matrices.of(split.train()), Bias.Rule.NEIGHBOURS);
		double baseline = squares(split, (u, i) -> (float) bias.predict(u, i));
		Object[] given = { "neighbours", 30, "similarity", "pearson", "values", "ratings", "shrinkage", 10 };
		double item = squares(split, (RatingPredictor) item(split, List.of(), given));
		double user = squares(split, (RatingPredictor) user(split, List.of(), given));
		assertTrue(item < baseline && user < baseline * 0.97, () -> baseline + ", items " + item + ", users " + user);
	}

	private static double squares(Split split, RatingPredictor p) {
		double sum = 0;
		for (int u = 0; u < split.test().rows(); u++) {
			int[] items = split.test().columns(u);
			float[] values = split.test().values(u);
			for (int k = 0; k < items.length; k++) {
				sum += Math.pow(p.predict(u, items[k]) - values[k], 2);
			}
		}
		return sum;
	}

	/** Users 0 and 1 met item 0, users 2 and 3 item 1; nobody met items 2 and 3, which look like 0 and 1. */
	private static final Dataset TWO_TASTES = TestData.dataset(6, 4, new int[] { 0, 1, 2, 3 }, new int[] { 0, 0, 1, 1 },
			new float[] { 5, 4, 5, 4 });
	private static final Features LOOKS = Features.single(EntityKind.ITEM, "looks", 4, null, 2,
			new float[] { 1, 0, 0, 1, 1, 0.1f, 0.1f, 1 }, List.of());

	@Test
	void contentBringsItemsNobodyMet() throws Exception {
		Split split = TestData.split(TWO_TASTES, 0, 0, 1);
		Recommender plain = item(split, List.of());
		assertTrue(Float.isNaN(scores(plain, 0)[2]) && Float.isNaN(scores(plain, 0)[3]));
		for (double content : new double[] { 0.5, 1 }) {
			Recommender r = item(split, List.of(LOOKS), "content", content, "centre", false);
			float[] first = scores(r, 0);
			float[] second = scores(r, 2);
			assertTrue(first[2] > first[3] && second[3] > second[2]);
			double cosine = 1 / Math.sqrt(1.01);
			assertEquals(content * cosine, first[2], 1e-6);
		}
		float[] without = scores(item(split, List.of(LOOKS), "content", 0), 0);
		assertArrayEquals(scores(plain, 0), without);
	}

	@Test
	void itemsNobodyMetTakeNoPlaceAmongNeighbours() throws Exception {
		// item 0 looks most like item 1, which nobody met, and a little like item 2
		Dataset data = TestData.dataset(2, 3, new int[] { 0, 1 }, new int[] { 0, 2 }, new float[] { 4, 4 });
		Features looks = Features.single(EntityKind.ITEM, "looks", 3, null, 2, new float[] { 1, 0, 1, 0, 1, 1 }, List.of());
		Recommender r = item(TestData.split(data, 0, 0, 1), List.of(looks), "content", 1, "neighbours", 1, "centre", false);
		assertEquals(Math.sqrt(0.5), scores(r, 1)[0], 1e-6);
	}

	@Test
	void usersAreAlikeByWhatTheyMetLooksLike() throws Exception {
		// user 4 met item 2, which nobody else met, but which looks like what users 0 and 1 met
		Dataset data = TestData.dataset(6, 4, new int[] { 0, 1, 2, 3, 4 }, new int[] { 0, 0, 1, 1, 2 },
				new float[] { 5, 4, 5, 4, 3 });
		Split split = TestData.split(data, 0, 0, 1);
		float[] s = scores(user(split, List.of(LOOKS), "content", 1), 4);
		assertTrue(s[0] > 0 && Float.isNaN(s[1]), Arrays.toString(s));
		float[] plain = scores(user(split, List.of()), 4);
		assertEquals(plain[0], plain[1], "by events alone user 4 is like nobody and gets what is popular");
	}

	@Test
	void strangersAreAlikeByFeaturesOfTheirOwn() throws Exception {
		Split split = TestData.split(TWO_TASTES, 0, 0, 1);
		Features ages = Features.single(EntityKind.USER, "ages", 6, null, 2,
				new float[] { 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1 }, List.of());
		Recommender r = user(split, List.of(ages));
		// users 4 and 5 met nothing
		assertTrue(scores(r, 4)[0] > 0 && Float.isNaN(scores(r, 4)[1]));
		assertTrue(scores(r, 5)[1] > 0 && Float.isNaN(scores(r, 5)[0]));
	}

	@Test
	void strangersGetWhatIsPopular() throws Exception {
		Dataset data = TestData.dataset(4, 3, new int[] { 0, 1, 0 }, new int[] { 1, 1, 2 }, new float[] { 5, 4, 3 });
		Split split = TestData.split(data, 0, 0, 1);
		for (Recommender r : List.of(item(split, List.of()), user(split, List.of()))) {
			assertArrayEquals(new float[] { Float.NaN, 0.5f, 0.25f }, scores(r, 3));
		}
	}

	@Test
	void validationIsNotPartOfTheProfile() throws Exception {
		// were item 1 part of what user 0 is known by, item 2 would have a score
		Dataset data = TestData.dataset(3, 4, new int[] { 0, 0, 1, 1, 2, 2 }, new int[] { 0, 1, 1, 2, 0, 3 },
				new float[] { 4, 4, 4, 4, 4, 4 });
		byte train = Role.TRAIN.code();
		byte validation = Role.VALIDATION.code();
		Split split = new Split(data, Part.ONLY, "by hand", new byte[] { train, validation, train, train, train, train });
		assertTrue(Float.isNaN(scores(item(split, List.of()), 0)[2]));
		assertTrue(Float.isNaN(scores(user(split, List.of()), 0)[2]));
		Split known = new Split(data, Part.ONLY, "by hand",
				new byte[] { train, Role.KNOWN.code(), train, train, train, train });
		assertTrue(scores(item(known, List.of()), 0)[2] > 0);
		assertTrue(scores(user(known, List.of()), 0)[2] > 0);
	}

	@Test
	void saysWhatAnItemIsLike() throws Exception {
		// items 0, 1 and 2 are met together, item 3 by others
		Dataset data = TestData.dataset(5, 4, new int[] { 0, 0, 1, 1, 1, 2, 2, 3, 4, 4 }, new int[] { 0, 1, 0, 1, 2, 0, 2, 3, 0, 3 },
				new float[] { 4, 4, 4, 4, 4, 4, 4, 4, 4, 4 });
		Split split = TestData.split(data, 0, 0, 1);
		for (Recommender r : List.of(item(split, List.of()), user(split, List.of()))) {
			Explanation why = ((Explainer) r).explain(0, 2);
			assertEquals(Messages.Explain_because2, why.sentence());
			assertEquals(List.of(0, 1), why.causes().stream().map(c -> c.index()).sorted().toList());
		}
		Explanation none = ((Explainer) item(split, List.of(), "min-overlap", 3)).explain(3, 2);
		assertEquals(Messages.Explain_nothing, none.sentence());
		assertEquals(List.of(), none.causes());
	}

	@Test
	void featuresMustFit() throws Exception {
		Split split = TestData.split(TWO_TASTES, 0, 0, 1);
		Features ofUsers = TestData.features(EntityKind.USER, 6, 2, 1);
		assertThrows(InputException.class, () -> item(split, List.of(ofUsers)));
		Features ofOthers = TestData.features(EntityKind.ITEM, 5, 2, 1);
		assertThrows(InputException.class, () -> item(split, List.of(ofOthers)));
		assertThrows(InputException.class, () -> user(split, List.of(ofOthers)));
		Features ofPhotos = TestData.features(new EntityKind("photo"), 6, 2, 1);
		InputException e = assertThrows(InputException.class, () -> user(split, List.of(ofPhotos)));
		assertTrue(e.getMessage().contains("photo") && e.getMessage().contains("generated"), e.getMessage());
	}

	@Test
	void valuesMustBeNumbers() {
		Dataset data = TestData.dataset(2, 2, new int[] { 0, 1 }, new int[] { 0, 1 }, new float[] { 4, Float.NaN });
		Split split = TestData.split(data, 0, 0, 1);
		InputException e = assertThrows(InputException.class, () -> item(split, List.of()));
		assertTrue(e.getMessage().contains("NaN"), e.getMessage());
	}
}
