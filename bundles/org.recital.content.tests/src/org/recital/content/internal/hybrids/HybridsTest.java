/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Interactions;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.Partners;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** Switching, cascades and stacking. */
class HybridsTest {

	abstract static class Contract<P extends Record> extends EngineContract<P> {
		private final Engine<P> engine;
		private final Class<P> type;
		private final Object[] given;

		Contract(Engine<P> engine, Class<P> type, Object... given) {
			this.engine = engine;
			this.type = type;
			this.given = given;
		}

		@Override
		protected Engine<P> engine() {
			return engine;
		}

		@Override
		protected P parameters() {
			return With.of(type, given);
		}

		@Override
		protected List<RecommenderModel> partners(Split split) throws InputException {
			return split.train().size() == 0 ? List.of() : List.of(Partners.fame(split), Partners.tastes(split));
		}

		@Override
		protected Contributions contributions() {
			return Partners.contributions();
		}
	}

	@Nested
	class SwitchingContract extends Contract<Switching.Parameters> {
		SwitchingContract() {
			super(new Switching(), Switching.Parameters.class);
		}
	}

	@Nested
	class SwitchingAtGiven extends Contract<Switching.Parameters> {
		SwitchingAtGiven() {
			super(new Switching(), Switching.Parameters.class, "thresholds", List.of(8));
		}
	}

	@Nested
	class CascadeContract extends Contract<Cascade.Parameters> {
		CascadeContract() {
			super(new Cascade(), Cascade.Parameters.class, "candidates", 12);
		}
	}

	@Nested
	class StackingContract extends Contract<Stacking.Parameters> {
		StackingContract() {
			super(new Stacking(), Stacking.Parameters.class);
		}
	}

	@Nested
	class StackingOfGiven extends Contract<Stacking.Parameters> {
		StackingOfGiven() {
			super(new Stacking(), Stacking.Parameters.class, "weights", List.of(1, 2, -0.1, 0.3));
		}
	}

	private static final int USERS = 300;
	private static final int ITEMS = 60;
	private static final Split SPLIT = TestData.split(TestData.ratings(USERS, ITEMS, 6000, 21), 0.2, 0.1, 22);

	private static <P extends Record> Recommender fit(Engine<P> engine, Class<P> type, SimpleContext context, List<RecommenderModel> partners,
			Object... given) throws InputException {
		return engine.fit(With.of(type, given), new TrainingData(SPLIT, List.of(), partners), context);
	}

	/** Right about what was held back for validation for users for whom {@code right}, else chance. */
	private static RecommenderModel oracle(java.util.function.IntPredicate right, long seed) {
		Random random = new Random(seed);
		float[][] rows = new float[USERS][ITEMS];
		for (int u = 0; u < USERS; u++) {
			for (int i = 0; i < ITEMS; i++) {
				boolean wanted = SPLIT.validation().value(u, i) > 0;
				rows[u][i] = random.nextFloat() + (right.test(u) && wanted ? 0.5f : 0);
			}
		}
		return Partners.given(SPLIT, rows);
	}

	@Test
	void switchesWhereOneBecomesBetter() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		SwitchingRecommender r = (SwitchingRecommender) fit(new Switching(), Switching.Parameters.class, context,
				List.of(oracle(u -> SPLIT.train().count(u) < 12, 1), oracle(u -> SPLIT.train().count(u) >= 12, 2)));
		assertEquals(12, r.thresholds()[0], 2);
		assertTrue(context.notes().getFirst().startsWith("switching: at "), context.notes().toString());
		float[] mine = new float[ITEMS];
		float[] theirs = new float[ITEMS];
		for (int u = 0; u < USERS; u++) {
			boolean first = SPLIT.train().count(u) < r.thresholds()[0];
			r.score(u, mine);
			(first ? oracle(v -> SPLIT.train().count(v) < 12, 1) : oracle(v -> SPLIT.train().count(v) >= 12, 2)).recommender().score(u, theirs);
			assertArrayEquals(theirs, mine);
		}
	}

	/** All ways to cut are tried the slow way. */
	@Test
	void thresholdsAreTheBestThereAre() {
		Random random = new Random(3);
		for (int trial = 0; trial < 30; trial++) {
			int n = 40;
			int partners = 2 + trial % 3;
			double[][] byUser = new double[n][];
			int[] offsets = new int[n + 1];
			List<Integer> items = new ArrayList<>();
			for (int u = 0; u < n; u++) {
				byUser[u] = u % 9 == 8 ? null : random.doubles(partners).toArray();
				int count = random.nextInt(12);
				for (int i = 0; i < count; i++) {
					items.add(i);
				}
				offsets[u + 1] = items.size();
			}
			Interactions known = Interactions.of(n, 12, offsets, items.stream().mapToInt(i -> i).toArray(), new float[items.size()]);
			int[] cuts = Switching.cuts(byUser, known);
			double reached = value(byUser, known, Switching.best(byUser, known, cuts, partners));
			assertEquals(slowly(byUser, known, cuts, new int[partners - 1], 0), reached, 1e-9);
		}
	}

	private static double slowly(double[][] byUser, Interactions known, int[] cuts, int[] thresholds, int at) {
		if (at == thresholds.length) {
			return value(byUser, known, thresholds);
		}
		double best = 0;
		for (int c : cuts) {
			if (at == 0 || c >= thresholds[at - 1]) {
				thresholds[at] = c;
				best = Math.max(best, slowly(byUser, known, cuts, thresholds, at + 1));
			}
		}
		return best;
	}

	private static double value(double[][] byUser, Interactions known, int[] thresholds) {
		double sum = 0;
		for (int u = 0; u < byUser.length; u++) {
			if (byUser[u] != null) {
				int p = 0;
				for (int t : thresholds) {
					p += known.count(u) >= t ? 1 : 0;
				}
				sum += byUser[u][p];
			}
		}
		return sum;
	}

	@Test
	void aCascadeOrdersWhatTheFirstChose() throws Exception {
		Recommender r = fit(new Cascade(), Cascade.Parameters.class, new SimpleContext(1, 1), List.of(Partners.fame(SPLIT), Partners.tastes(SPLIT)),
				"candidates", 10);
		Recommender fame = Partners.fame(SPLIT).recommender();
		float[] tastes = new float[ITEMS];
		for (int u = 0; u < USERS; u++) {
			int[] chosen = list(fame, u, 20);
			Partners.tastes(SPLIT).recommender().score(u, tastes);
			Integer[] expected = Arrays.stream(chosen, 0, 10).boxed().toArray(Integer[]::new);
			// by taste; items without features last, as fame has them
			Arrays.sort(expected, (a, b) -> Double.compare(Float.isNaN(tastes[b]) ? -99 : tastes[b], Float.isNaN(tastes[a]) ? -99 : tastes[a]));
			int[] got = list(r, u, 20);
			assertArrayEquals(Arrays.stream(expected).mapToInt(i -> i).toArray(), Arrays.copyOf(got, 10), "user " + u);
			assertArrayEquals(Arrays.copyOfRange(chosen, 10, 20), Arrays.copyOfRange(got, 10, 20), "the rest, user " + u);
		}
	}

	private static int[] list(Recommender r, int user, int n) {
		int[] items = new int[n];
		r.recommend(new int[] { user }, n, SPLIT.train(), items, new float[n]);
		return items;
	}

	@Test
	void stackingTrustsWhomItCan() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		RecommenderModel chance = oracle(u -> false, 5);
		StackingRecommender r = (StackingRecommender) fit(new Stacking(), Stacking.Parameters.class, context,
				List.of(chance, oracle(u -> true, 6), oracle(u -> true, 7)), "history", false);
		double[] w = r.weights();
		assertTrue(Math.abs(w[0]) < 0.2 * w[1] && w[1] > 0 && w[2] > 0, Arrays.toString(w));
		assertTrue(context.notes().getFirst().startsWith("stacking: weights"), context.notes().toString());
	}

	@Test
	void stackingLearnsThatHistoryMatters() throws Exception {
		StackingRecommender r = (StackingRecommender) fit(new Stacking(), Stacking.Parameters.class, new SimpleContext(1, 2),
				List.of(oracle(u -> SPLIT.train().count(u) < 12, 1), oracle(u -> SPLIT.train().count(u) >= 12, 2)));
		double[] w = r.weights();
		assertTrue(w[2] < 0 && w[3] > 0, Arrays.toString(w));
	}

	@Test
	void stackingOfOneWithChanceIsTheOneWhereThatIsNoWorse() throws Exception {
		// the same scores twice: nothing can be gained
		SimpleContext context = new SimpleContext(1, 2);
		RecommenderModel one = oracle(u -> true, 5);
		StackingRecommender r = (StackingRecommender) fit(new Stacking(), Stacking.Parameters.class, context, List.of(one, one), "history", false);
		assertArrayEquals(new double[] { 1, 0 }, r.weights());
		assertTrue(context.notes().getFirst().startsWith("stacking: given alone"), context.notes().toString());
	}

	@Test
	void stackingDoesNotJudgeByWhatItLearnedFrom() throws Exception {
		// twenty partners of chance: whoever judged them on what weights were learned from would see a gain
		List<RecommenderModel> partners = new ArrayList<>(List.of(oracle(u -> true, 100)));
		for (int k = 0; k < 20; k++) {
			partners.add(oracle(u -> false, k));
		}
		StackingRecommender r = (StackingRecommender) fit(new Stacking(), Stacking.Parameters.class, new SimpleContext(1, 2), partners);
		double[] w = r.weights();
		for (int k = 1; k < 21; k++) {
			assertTrue(Math.abs(w[k]) < 0.35 * Math.abs(w[0]), Arrays.toString(w));
		}
	}

	/** Weights are where the loss does not fall in any direction. */
	@Test
	void newtonFindsTheLeastLoss() {
		Random random = new Random(4);
		StackingCase[] cases = new StackingCase[30];
		for (int u = 0; u < 30; u++) {
			double[][] x = new double[8][];
			boolean[] wanted = new boolean[8];
			for (int c = 0; c < 8; c++) {
				x[c] = random.doubles(3).toArray();
				wanted[c] = x[c][0] + random.nextDouble() > 1.4;
			}
			cases[u] = u == 7 ? null : new StackingCase(new int[8], x, wanted, 8);
		}
		double[] w = Softmax.fit(cases, u -> true, 3, 0.01, new SimpleContext(1, 1));
		double least = slowLoss(cases, w, 0.01);
		assertEquals(least, Softmax.value(cases, w, 0.01), 1e-12);
		for (int k = 0; k < 3; k++) {
			for (double step : new double[] { -0.01, 0.01 }) {
				double[] near = w.clone();
				near[k] += step;
				assertTrue(slowLoss(cases, near, 0.01) > least);
			}
		}
		assertTrue(w[0] > 1, Arrays.toString(w));
	}

	private static double slowLoss(StackingCase[] cases, double[] w, double l2) {
		double sum = 0;
		int n = 0;
		for (StackingCase c : cases) {
			if (c != null) {
				double all = 0;
				double wanted = 0;
				int count = 0;
				for (int k = 0; k < c.inputs().length; k++) {
					all += Math.exp(StackingCase.dot(w, c.inputs()[k]));
				}
				for (int k = 0; k < c.inputs().length; k++) {
					if (c.wanted()[k]) {
						wanted -= Math.log(Math.exp(StackingCase.dot(w, c.inputs()[k])) / all);
						count++;
					}
				}
				sum += count > 0 ? wanted / count : 0;
				n += count > 0 ? 1 : 0;
			}
		}
		return sum / n + l2 / 2 * StackingCase.dot(w, w);
	}

	@Test
	void scoresOfAStackAreTheSumOfWhatWasNormalised() throws Exception {
		Dataset data = TestData.dataset(1, 5, new int[] { 0 }, new int[] { 1 }, new float[] { 3 });
		Split split = new Split(data, Part.ONLY, "all", new byte[] { Role.TRAIN.code() });
		float nan = Float.NaN;
		Recommender r = new Stacking().fit(With.of(Stacking.Parameters.class, "weights", List.of(2, 1, 0, 0.1)), new TrainingData(split, List.of(),
				List.of(Partners.given(split, new float[] { 2, 9, 4, 3, nan }), Partners.given(split, new float[] { nan, 5, 1, 3, nan }))), new SimpleContext(1, 1));
		float[] scores = new float[5];
		r.score(0, scores);
		// one thing met: five doublings below 32, so the second counts 1 - 0.5
		assertArrayEquals(new float[] { 0, 7 + 1, 2, 1 + 0.5f, nan }, scores, 1e-6f);
	}

	@Test
	void withoutValidationOrWithWrongNumbersItSaysSo() throws Exception {
		Split none = TestData.split(TestData.ratings(20, 20, 150, 1), 0, 0.1, 2);
		TrainingData data = new TrainingData(none, List.of(), List.of(Partners.fame(none), Partners.fame(none)));
		SimpleContext context = new SimpleContext(1, 1);
		assertThrows(InputException.class, () -> new Stacking().fit(With.of(Stacking.Parameters.class), data, context));
		assertThrows(InputException.class, () -> new Stacking().fit(With.of(Stacking.Parameters.class, "weights", List.of(1)), data, context));
		assertThrows(InputException.class, () -> new Switching().fit(With.of(Switching.Parameters.class), data, context));
		assertThrows(InputException.class, () -> new Switching().fit(With.of(Switching.Parameters.class, "thresholds", List.of(1, 2)), data, context));
		TrainingData alone = new TrainingData(none, List.of(), List.of(Partners.fame(none)));
		assertThrows(InputException.class, () -> new Cascade().fit(With.of(Cascade.Parameters.class), alone, context));
	}
}
