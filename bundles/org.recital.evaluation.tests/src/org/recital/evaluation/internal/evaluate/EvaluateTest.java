/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.EvaluateParameters.Side;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;

class EvaluateTest {

	private static final double EXACT = 1e-12;

	private SimpleContext context;

	@BeforeEach
	void context() throws Exception {
		context = context(2);
	}

	private static SimpleContext context(int threads) throws Exception {
		return new SimpleContext(1, Parallel.of(threads), new NullProgressMonitor(), new Declared());
	}

	private static EvaluateParameters ask(int top, String... metrics) {
		return new EvaluateParameters(top, List.of(metrics), Double.NEGATIVE_INFINITY, true, 10, Side.TEST, PairedTest.T, Correction.HOLM, Family.METRIC, 0.95);
	}

	/** User 0 trains on item 0 and tests on 1 and 3; user 1 trains on 3 and tests on 2 (low value); user 2 has no test. */
	private static Split small() {
		return new World(3, 4).event(Role.TRAIN, 0, 0, 5).event(Role.TEST, 0, 1, 4).event(Role.TEST, 0, 3, 2)
				.event(Role.TRAIN, 1, 3, 1).event(Role.TEST, 1, 2, 1).event(Role.TRAIN, 2, 1, 3).split();
	}

	private static Table.Rating table() {
		return new Table.Rating(new float[] { 9, 4, 3, 1 }, new float[] { 3, 2, 1, 9 }, new float[] { 1, 1, 1, 1 });
	}

	@Test
	void judgesWhoHasARelevantItemAndNotesWhoIsLeftOut() throws Exception {
		Evaluation e = new GivenInputs(small()).recommender("t", table()).evaluate(ask(2, "precision", "ndcg@1"), context);
		MetricVector v = e.vectors("t", "precision@2").getFirst();
		assertArrayEquals(new int[] { 0, 1 }, v.entities());
		// user 0 gets 1, 2 (0 was seen): one hit of two; user 1 gets 0, 1: none
		assertArrayEquals(new double[] { 0.5, 0 }, v.values(), EXACT);
		assertEquals(0.25, v.overall(), EXACT);
		assertEquals(0.5, e.overall("t", "ndcg@1"), EXACT);
		assertTrue(e.notes().contains("Users left out because they have no test interaction: 1."), e.notes().toString());
		assertEquals(List.of("T"), e.labels());
		assertArrayEquals(new int[] { 1, 2, 3 }, e.lists("t", 0).orElseThrow().list(0));
	}

	@Test
	void aThresholdDecidesWhatIsRelevantButErrorsCountEveryTestEvent() throws Exception {
		EvaluateParameters p = new EvaluateParameters(2, List.of("recall", "rmse", "mae"), 2.5, true, 10, Side.TEST, PairedTest.T, Correction.HOLM, Family.METRIC, 0.95);
		Evaluation e = new GivenInputs(small()).recommender("t", table()).evaluate(p, context);
		assertArrayEquals(new int[] { 0 }, e.vectors("t", "recall@2").getFirst().entities());
		assertEquals(1, e.overall("t", "recall@2"), EXACT);
		MetricVector rmse = e.vectors("t", "rmse").getFirst();
		// predicted 4 for 4, 1 for 2, 1 for 1
		assertArrayEquals(new int[] { 0, 1 }, rmse.entities());
		assertArrayEquals(new double[] { 0.5, 0 }, rmse.values(), EXACT);
		assertArrayEquals(new double[] { 2, 1 }, rmse.weights(), EXACT);
		assertEquals(Math.sqrt(1.0 / 3), rmse.overall(), EXACT);
		assertEquals(1.0 / 3, e.overall("t", "mae"), EXACT);
		assertEquals(Aggregate.ROOT_OF_WEIGHTED_MEAN, e.metric("rmse").orElseThrow().aggregate());
		assertEquals(Aggregate.WEIGHTED_MEAN, e.metric("mae").orElseThrow().aggregate());
		assertFalse(e.metric("mae").orElseThrow().higherIsBetter());
	}

	@Test
	void predictedValuesAreMovedIntoTheScale() throws Exception {
		Table.Rating high = new Table.Rating(new float[] { 9, 9, 9, -9 }, new float[] { 0, 0, 1, 0 }, new float[4]);
		Evaluation e = new GivenInputs(small()).recommender("t", high).evaluate(ask(2, "mae"), context);
		// 5 for 4, 0.5 for 2, 1 for 1
		assertEquals((1 + 1.5 + 0) / 3, e.overall("t", "mae"), EXACT);
	}

	@Test
	void seenItemsMayBeRecommendedWhenAsked() throws Exception {
		EvaluateParameters p = new EvaluateParameters(1, List.of("hit-rate"), Double.NEGATIVE_INFINITY, false, 1, Side.TEST, PairedTest.T, Correction.HOLM, Family.METRIC, 0.95);
		Evaluation e = new GivenInputs(small()).recommender("t", table()).evaluate(p, context);
		assertArrayEquals(new int[] { 0 }, e.lists("t", 0).orElseThrow().list(0));
	}

	@Test
	void anItemMetBeforeIsNotRelevantWhenSeenItemsAreLeftOut() throws Exception {
		Split split = new World(2, 3).event(Role.TRAIN, 0, 0, 1).event(Role.TEST, 0, 0, 1).event(Role.TEST, 0, 1, 1)
				.event(Role.TRAIN, 1, 2, 1).event(Role.TEST, 1, 2, 1).split();
		Table t = new Table(new float[] { 3, 2, 1 }, new float[] { 3, 2, 1 });
		Evaluation e = new GivenInputs(split).recommender("t", t).evaluate(ask(1, "recall"), context);
		assertArrayEquals(new int[] { 0 }, e.vectors("t", "recall@1").getFirst().entities());
		assertEquals(1, e.overall("t", "recall@1"), EXACT);
		assertTrue(e.notes().contains("Users left out because they had met all their relevant items before: 1."), e.notes().toString());
		assertTrue(e.notes().stream().anyMatch(n -> n.startsWith("Interactions that do not count as relevant") && n.endsWith(": 2.")), e.notes().toString());
	}

	@Test
	void aRelevantItemOfValueZeroIsStillAHit() throws Exception {
		Split split = new World(1, 3).event(Role.TRAIN, 0, 0, 1).event(Role.TEST, 0, 1, 0).split();
		Evaluation e = new GivenInputs(split).recommender("t", new Table(new float[] { 3, 2, 1 })).evaluate(ask(1, "recall", "ndcg"), context);
		assertEquals(1, e.overall("t", "recall@1"), EXACT);
		assertEquals(1, e.overall("t", "ndcg@1"), EXACT);
	}

	@Test
	void theValidationSideIsJudgedWithoutExcludingIt() throws Exception {
		Split split = new World(1, 4).event(Role.TRAIN, 0, 0, 5).event(Role.VALIDATION, 0, 1, 5).event(Role.TEST, 0, 2, 5).split();
		Table t = new Table(new float[] { 4, 3, 2, 1 });
		EvaluateParameters p = new EvaluateParameters(1, List.of("recall"), Double.NEGATIVE_INFINITY, true, 10, Side.VALIDATION, PairedTest.T, Correction.HOLM, Family.METRIC, 0.95);
		assertEquals(1, new GivenInputs(split).recommender("t", t).evaluate(p, context).overall("t", "recall@1"), EXACT);
		// judged on the test side, the validation item is seen and item 2 comes first
		assertEquals(1, new GivenInputs(split).recommender("t", t).evaluate(ask(1, "recall"), context).overall("t", "recall@1"), EXACT);
	}

	@Test
	void somebodyNewIsFoldedInWhereTheRecommenderCan() throws Exception {
		Split split = new World(2, 4).event(Role.TRAIN, 0, 0, 5).event(Role.TEST, 0, 1, 5).event(Role.KNOWN, 1, 2, 5)
				.event(Role.TEST, 1, 3, 5).split();
		float[][] own = { { 1, 2, 3, 4 }, { 4, 3, 2, 1 } };
		Evaluation e = new GivenInputs(split).recommender("folds", new Table.Folding(own)).recommender("plain", new Table(own))
				.evaluate(ask(1, "hit-rate", "auc"), context);
		assertArrayEquals(new double[] { 0, 1 }, e.vectors("folds", "hit-rate@1").getFirst().values(), EXACT);
		assertArrayEquals(new double[] { 0, 0 }, e.vectors("plain", "hit-rate@1").getFirst().values(), EXACT);
		assertArrayEquals(new double[] { 0, 1 }, e.vectors("folds", "auc").getFirst().values(), EXACT);
		assertArrayEquals(new double[] { 0, 0 }, e.vectors("plain", "auc").getFirst().values(), EXACT);
	}

	@Test
	void listsOfOtherToolsAreJudgedWithTheirGapsCounted() throws Exception {
		// user 0: item 1 (hit) named twice, and the seen item 0; user 1 has no list
		Recommendations foreign = new Recommendations(3, new int[] { 0 }, new int[] { 1, 1, 0 }, new float[] { 3, 2, 1 });
		Evaluation e = new GivenInputs(small()).lists("theirs", foreign).evaluate(ask(3, "precision", "auc", "coverage"), context);
		assertArrayEquals(new double[] { 1.0 / 3, 0 }, e.vectors("theirs", "precision@3").getFirst().values(), EXACT);
		assertEquals(2.0 / 4, e.overall("theirs", "coverage@3"), EXACT);
		assertEquals(Double.NaN, e.overall("theirs", "auc"));
		String notes = e.notes().toString();
		assertTrue(notes.contains("theirs: judged users it has no list for, each counted as an empty list: 1."), notes);
		assertTrue(notes.contains("theirs: places with an item the user had met, counted as misses: 1."), notes);
		assertTrue(notes.contains("theirs: places that name an item again in the same list, passed over: 1."), notes);
		assertTrue(notes.contains("not judged by auc"), notes);
	}

	@Test
	void aRecommenderThatPredictsNoValuesHasNoErrors() throws Exception {
		Evaluation e = new GivenInputs(small()).recommender("t", new Table(table().table)).evaluate(ask(2, "rmse", "ndcg"), context);
		assertEquals(Double.NaN, e.overall("t", "rmse"));
		assertTrue(e.notes().contains("t predicts no values: not judged by rmse."), e.notes().toString());
	}

	@Test
	void aWrongMetricIsNamedWithTheNearestRightOne() throws Exception {
		InputException e = assertThrows(InputException.class, () -> new GivenInputs(small()).recommender("t", table())
				.evaluate(ask(2, "ndgc@5", "recall@0", "auc@10", "ndcg"), context));
		assertEquals(3, e.problems().size());
		assertEquals("There is no metric ndgc@5; did you mean ndcg@5?", e.problems().get(0).toString());
		assertTrue(e.problems().get(1).toString().startsWith("The cutoff of recall@0 cannot be used"), e.getMessage());
		assertEquals("auc@10 has a cutoff, which this metric does not take; write auc alone", e.problems().get(2).toString());
	}

	@Test
	void withNothingToJudgeItSaysWhy() {
		assertThrows(InputException.class, () -> new GivenInputs(small()).evaluate(ask(2, "ndcg"), context));
		EvaluateParameters high = new EvaluateParameters(2, List.of("ndcg"), 4.5, true, 10, Side.TEST, PairedTest.T, Correction.HOLM, Family.METRIC, 0.95);
		InputException e = assertThrows(InputException.class,
				() -> new GivenInputs(small()).recommender("t", table()).evaluate(high, context));
		assertTrue(e.getMessage().startsWith("No user has a relevant item on the test side"), e.getMessage());
		Table other = new Table(new float[7]);
		assertThrows(InputException.class, () -> new GivenInputs(small()).recommender("o", other).evaluate(ask(2, "ndcg"), context));
	}

	/** A metric as nobody should write it. */
	public static final class Broken implements RankingMetric {
		@Override
		public double value(RankedUser user, int cutoff) {
			throw new IllegalStateException("broken");
		}
	}

	@Test
	void aMetricOrRecommenderThatThrowsIsLeftOutAndTheRestIsJudged() throws Exception {
		SimpleContext own = new SimpleContext(1, Parallel.of(2), new NullProgressMonitor(), new Declared().with("broken", Broken.class));
		Table bad = new Table(table().table) {
			@Override
			public void score(int user, float[] scores) {
				throw new IllegalStateException("no scores today");
			}
		};
		Evaluation e = new GivenInputs(small()).recommender("bad", bad).recommender("t", table()).evaluate(ask(2, "broken", "precision"), own);
		assertEquals(List.of("t"), e.recommenders());
		assertEquals(0.25, e.overall("t", "precision@2"), EXACT);
		assertEquals(Double.NaN, e.overall("t", "broken@2"));
		assertEquals(2, own.warnings().size());
		assertTrue(own.warnings().toString().contains("no scores today"), own.warnings().toString());
		assertTrue(own.warnings().toString().contains("broken@2"), own.warnings().toString());
	}

	@Test
	void cancelIsHeard() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		SimpleContext cancelled = new SimpleContext(1, Parallel.of(2), monitor, new Declared());
		assertThrows(OperationCanceledException.class,
				() -> new GivenInputs(small()).recommender("t", table()).evaluate(ask(2, "ndcg"), cancelled));
	}

	private static World random(int users, int items, long seed) {
		Random random = new Random(seed);
		World world = new World(users, items);
		for (int u = 0; u < users; u++) {
			for (int i = 0; i < items; i++) {
				if (random.nextInt(8) == 0) {
					world.event(random.nextInt(4) == 0 ? Role.TEST : Role.TRAIN, u, i, 1 + random.nextInt(5));
				}
			}
		}
		return world;
	}

	private static float[][] scores(int users, int items, long seed) {
		Random random = new Random(seed);
		float[][] scores = new float[users][items];
		for (float[] row : scores) {
			for (int i = 0; i < items; i++) {
				row[i] = random.nextInt(50);
			}
		}
		return scores;
	}

	@Test
	void theNumberOfThreadsChangesNothing() throws Exception {
		Split split = random(700, 60, 3).split();
		Table.Rating t = new Table.Rating(scores(700, 60, 4));
		EvaluateParameters p = ask(7, "ndcg", "map", "auc", "rmse", "coverage@3", "mrr@20");
		Evaluation one = new GivenInputs(split).recommender("t", t).evaluate(p, context(1));
		for (int threads : new int[] { 2, 7 }) {
			Evaluation other = new GivenInputs(split).recommender("t", t).evaluate(p, context(threads));
			assertEquals(one.notes(), other.notes());
			for (int v = 0; v < one.vectors().size(); v++) {
				assertArrayEquals(one.vectors().get(v).values(), other.vectors().get(v).values());
				assertEquals(one.vectors().get(v).overall(), other.vectors().get(v).overall());
			}
		}
	}

	@Test
	void partsAreGatheredToOneEvaluation() throws Exception {
		TreeMap<Part, Object> results = new TreeMap<>();
		List<Part> parts = Part.all(2, 2);
		double sum = 0;
		for (Part part : parts) {
			Split split = random(40, 30, part.index()).split(part);
			Evaluation e = new GivenInputs(split).recommender("t", new Table(scores(40, 30, 9))).evaluate(ask(5, "ndcg"), context);
			sum += e.overall("t", "ndcg@5");
			results.put(part, e);
		}
		Evaluation all = (Evaluation) new Evaluate().gather(ask(5, "ndcg"), results, context);
		assertEquals(parts, all.parts());
		assertEquals(4, all.vectors("t", "ndcg@5").size());
		assertEquals(sum / 4, all.overall("t", "ndcg@5"), EXACT);
		assertEquals(4, all.lists().size());
		assertTrue(all.notes().stream().allMatch(n -> n.matches("(?s)r\\df\\d: .*")), all.notes().toString());
		assertEquals(List.of("r0f0", "r0f1", "r1f0", "r1f1"),
				org.recital.evaluation.statistics.SplitMark.in(all).stream().map(m -> m.part()).toList());
	}

	@Test
	void everyDeclaredMetricLoadsAndHasItsWords() throws Exception {
		List<String> ids = new Declared().all(org.recital.api.step.Kind.METRIC).stream().map(c -> c.id()).toList();
		assertEquals(37, ids.size());
		List<String> ofClasses = List.of("accuracy", "balanced-accuracy", "macro-f1", "log-loss", "brier", "ece");
		for (String id : ofClasses) {
			assertTrue(ids.contains(id), id);
		}
		// skip-rate needs a log with skips and has a test of its own
		ids = ids.stream().filter(id -> !ofClasses.contains(id) && !id.equals("skip-rate")).toList();
		EvaluateParameters p = new EvaluateParameters(5, ids, Double.NEGATIVE_INFINITY, true, 0, Side.TEST, PairedTest.T, Correction.HOLM, Family.METRIC, 0.95);
		int[][] genres = new int[12][];
		java.util.Arrays.setAll(genres, item -> new int[] { item % 2 });
		Split split = random(20, 12, 5).genres(new String[] { "a", "b" }, genres).split();
		float[] rows = new float[24];
		for (int k = 0; k < rows.length; k++) {
			rows[k] = k * 7 % 5;
		}
		Features features = Features.single(EntityKind.ITEM, "by hand", 12, null, 2, rows, List.of());
		Evaluation e = new GivenInputs(split).features(features).recommender("t", new Table.Rating(scores(20, 12, 1))).evaluate(p, context);
		for (var metric : e.metrics()) {
			assertTrue(e.overall("t", metric.key()) >= 0, metric.key());
		}
		assertEquals(List.of(), e.lists());
	}
}
