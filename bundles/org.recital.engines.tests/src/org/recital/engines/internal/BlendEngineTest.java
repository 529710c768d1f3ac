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

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

class BlendEngineTest {

	abstract static class Contract extends EngineContract<BlendEngine.Parameters> {
		private final Object[] given;

		Contract(Object... given) {
			this.given = given;
		}

		@Override
		protected Engine<BlendEngine.Parameters> engine() {
			return new BlendEngine();
		}

		@Override
		protected BlendEngine.Parameters parameters() {
			return Given.of(BlendEngine.Parameters.class, given);
		}

		@Override
		protected List<RecommenderModel> partners(Split split) throws InputException {
			if (split.train().size() == 0) {
				return List.of(); // neither partner has anything to learn from
			}
			return List.of(userKnn(split), itemKnn(split));
		}

		@Override
		protected Contributions contributions() {
			return new Engines();
		}
	}

	@Nested
	class MinMax extends Contract {
	}

	@Nested
	class Rank extends Contract {
		Rank() {
			super("normalise", "rank", "without-validation", "equal");
		}
	}

	private static RecommenderModel model(Split split, String engine, Recommender r) {
		return new RecommenderModel(Kind.ENGINE, engine, r, split.dataset().users(), split.dataset().items(), split.seen(),
				split.dataset().scale());
	}

	private static RecommenderModel userKnn(Split split) throws InputException {
		return model(split, "user-knn", new UserKnnEngine().fit(Given.of(UserKnnEngine.Parameters.class, "neighbours", 8),
				new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 2)));
	}

	private static RecommenderModel itemKnn(Split split) throws InputException {
		return model(split, "item-knn", new ItemKnnEngine().fit(Given.of(ItemKnnEngine.Parameters.class, "neighbours", 8),
				new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 2)));
	}

	private static RecommenderModel chance(Split split) {
		return model(split, "random", new RandomEngine().fit(new None(), new TrainingData(split, List.of(), List.of()),
				new SimpleContext(1, 2)));
	}

	/** Says the given scores to everybody. */
	private record Fixed(int users, float[] values) implements Recommender {
		@Override
		public int items() {
			return values.length;
		}

		@Override
		public void score(int user, float[] scores) {
			System.arraycopy(values, 0, scores, 0, values.length);
		}

		@Override
		public void save(ModelWriter out) {
			throw new UnsupportedOperationException();
		}
	}

	private static final Split SPLIT = TestData.split(TestData.ratings(200, 80, 5000, 21), 0.15, 0.15, 22);

	private static Recommender blend(Split split, SimpleContext context, List<RecommenderModel> partners, Object... given)
			throws InputException {
		return new BlendEngine().fit(Given.of(BlendEngine.Parameters.class, given),
				new TrainingData(split, List.of(), partners), context);
	}

	@Test
	void addsNormalisedScores() throws Exception {
		float nan = Float.NaN;
		Dataset data = TestData.dataset(1, 5, new int[] { 0 }, new int[] { 0 }, new float[] { 3 });
		Split split = TestData.split(data, 0, 0, 1);
		List<RecommenderModel> partners = List.of(model(split, "a", new Fixed(1, new float[] { 2, 4, 3, nan, nan })),
				model(split, "b", new Fixed(1, new float[] { -5, 100, 15, 95, nan })));
		float[] scores = new float[5];
		blend(split, new SimpleContext(1, 1), partners, "weights", List.of(3, 1)).score(0, scores);
		assertArrayEquals(new float[] { 0, 1, 0.75f * 0.5f + 0.25f * 20 / 105, 0.25f * 100 / 105, nan }, scores, 1e-6f);
		blend(split, new SimpleContext(1, 1), partners, "weights", List.of(3, 1), "normalise", "rank").score(0, scores);
		assertArrayEquals(new float[] { 0, 1, 0.75f * 0.5f + 0.25f / 3, 0.25f * 2 / 3, nan }, scores, 1e-6f);
	}

	@Test
	void equalScoresHaveEqualRank() {
		float[] row = { 1, -0f, 0, Float.NaN, -2, -3, 1 };
		Normalisation.RANK.apply(row);
		assertArrayEquals(new float[] { 0.9f, 0.5f, 0.5f, Float.NaN, 0.2f, 0, 0.9f }, row);
		float[] same = { 7, 7 };
		Normalisation.RANK.apply(same);
		assertArrayEquals(new float[] { 0.5f, 0.5f }, same);
		Normalisation.MIN_MAX.apply(same);
		assertArrayEquals(new float[] { 0.5f, 0.5f }, same);
	}

	@Test
	void choosesAgainstChance() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		BlendRecommender r = (BlendRecommender) blend(SPLIT, context, List.of(chance(SPLIT), itemKnn(SPLIT)));
		assertTrue(r.weights()[0] < 0.4, () -> "chance has weight " + r.weights()[0]);
		assertEquals(1, r.weights()[0] + r.weights()[1], 1e-12);
	}

	@Test
	void leavesOutAPartnerThatKnowsNothing() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		BlendRecommender r = (BlendRecommender) blend(SPLIT, context, List.of(itemKnn(SPLIT), chance(SPLIT)), "errors", 3);
		assertArrayEquals(new double[] { 1, 0 }, r.weights());
	}

	@Test
	void choosesTheBestOfTheLine() throws Exception {
		List<RecommenderModel> partners = List.of(userKnn(SPLIT), itemKnn(SPLIT));
		BlendWeights.Choice choice = weights(partners, BlendWeights.KEPT).choose();
		double best = 0;
		for (int t = 0; t <= 20; t++) {
			best = Math.max(best, ndcg(partners, new double[] { t / 20.0, 1 - t / 20.0 }));
		}
		assertTrue(choice.value() >= best, () -> choice.value() + " at " + choice.weights()[0]);
		assertEquals(ndcg(partners, choice.weights()), choice.value(), 1e-9);
		assertEquals(ndcg(partners, new double[] { 0.5, 0.5 }), choice.equal(), 1e-9);
	}

	@Test
	void choosesAmongThree() throws Exception {
		List<RecommenderModel> partners = List.of(userKnn(SPLIT), chance(SPLIT), itemKnn(SPLIT));
		BlendWeights.Choice choice = weights(partners, BlendWeights.KEPT).choose();
		assertTrue(choice.weights()[1] < 0.3);
		assertTrue(choice.value() > choice.equal());
		for (int p = 0; p < 3; p++) {
			double[] alone = new double[3];
			alone[p] = 1;
			assertTrue(choice.value() >= ndcg(partners, alone));
		}
	}

	/** Whether scores are kept or asked for again is nobody's business. */
	@Test
	void choosesTheSameWithoutRoomForScores() throws Exception {
		List<RecommenderModel> partners = List.of(userKnn(SPLIT), chance(SPLIT), itemKnn(SPLIT));
		BlendWeights.Choice kept = weights(partners, BlendWeights.KEPT).choose();
		BlendWeights.Choice asked = weights(partners, 0).choose();
		assertArrayEquals(kept.weights(), asked.weights());
		assertEquals(kept.value(), asked.value());
		assertEquals(kept.equal(), asked.equal());
	}

	private static BlendWeights weights(List<RecommenderModel> partners, long room) {
		return new BlendWeights(partners.stream().map(RecommenderModel::recommender).toList(), Normalisation.MIN_MAX, 10,
				Matrices.of(SPLIT.train()), SPLIT.validation(), 0, room, Loops.of(new SimpleContext(1, 2), 1));
	}

	/** The obvious way, through lists. */
	private static double ndcg(List<RecommenderModel> partners, double[] weights) {
		Recommender r = BlendRecommender.of(
				partners.stream().map(m -> new BlendRecommender.Partner(m.kind(), m.engine(), m.recommender())).toList(), weights,
				Normalisation.MIN_MAX);
		double sum = 0;
		int n = 0;
		for (int u = 0; u < r.users(); u++) {
			int wanted = SPLIT.validation().count(u);
			if (wanted > 0) {
				int[] items = new int[10];
				r.recommend(new int[] { u }, 10, SPLIT.train(), items, new float[10]);
				double gain = 0;
				double ideal = 0;
				for (int k = 0; k < 10; k++) {
					double discount = Math.log(2) / Math.log(k + 2);
					ideal += k < wanted ? discount : 0;
					gain += items[k] >= 0 && !Float.isNaN(SPLIT.validation().value(u, items[k])) ? discount : 0;
				}
				sum += gain / ideal;
				n++;
			}
		}
		return sum / n;
	}

	@Test
	void notesWhatItChose() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		blend(SPLIT, context, List.of(userKnn(SPLIT), itemKnn(SPLIT)));
		assertEquals(1, context.notes().size());
		String note = context.notes().getFirst();
		assertTrue(note.contains("user-knn 0.") && note.contains("nDCG@10 0."), note);
	}

	@Test
	void withoutValidationItFailsOrWeighsAllTheSame() throws Exception {
		Split split = TestData.split(TestData.ratings(30, 20, 200, 23), 0, 0.2, 24);
		List<RecommenderModel> partners = List.of(userKnn(split), itemKnn(split));
		InputException e = assertThrows(InputException.class, () -> blend(split, new SimpleContext(1, 1), partners));
		assertTrue(e.getMessage().contains("validation"), e.getMessage());
		SimpleContext context = new SimpleContext(1, 1);
		BlendRecommender r = (BlendRecommender) blend(split, context, partners, "without-validation", "equal");
		assertArrayEquals(new double[] { 0.5, 0.5 }, r.weights());
		assertEquals(List.of(Messages.Blend_noteEqual), context.notes());
	}

	@Test
	void partnersAndWeightsMustFit() throws Exception {
		List<RecommenderModel> partners = List.of(userKnn(SPLIT), itemKnn(SPLIT));
		SimpleContext context = new SimpleContext(1, 1);
		assertThrows(InputException.class, () -> blend(SPLIT, context, List.of()));
		assertThrows(InputException.class, () -> blend(SPLIT, context, partners, "weights", List.of(1)));
		assertThrows(InputException.class, () -> blend(SPLIT, context, partners, "weights", List.of(0, 0)));
		assertThrows(InputException.class, () -> blend(SPLIT, context, partners, "weights", List.of(2, -1)));
		Split other = TestData.split(TestData.ratings(30, 20, 200, 23), 0.1, 0.2, 24);
		assertThrows(InputException.class, () -> blend(other, context, partners));
	}
}
