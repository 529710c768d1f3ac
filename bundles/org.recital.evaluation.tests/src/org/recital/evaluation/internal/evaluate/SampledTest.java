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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.EvaluateParameters.Side;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;

class SampledTest {

	private static final int ITEMS = 40;

	/** User 0 trains on item 0, has 1 in validation and 2 in test; user 1 trains on 3 and has 4 and 5 in test. */
	private static Split split() {
		return new World(2, ITEMS).event(Role.TRAIN, 0, 0, 5).event(Role.VALIDATION, 0, 1, 5).event(Role.TEST, 0, 2, 5)
				.event(Role.TRAIN, 1, 3, 5).event(Role.TEST, 1, 4, 4).event(Role.TEST, 1, 5, 2).split();
	}

	private static EvaluateParameters ask(String... metrics) {
		return new EvaluateParameters(10, List.of(metrics), Double.NEGATIVE_INFINITY, true, 10, Side.TEST, PairedTest.T, Correction.HOLM,
				Family.METRIC, 0.95);
	}

	private static SampledRanking ranking(long seed) throws Exception {
		return new SampledRanking(Truth.of(split(), null, ask("ndcg")), seed);
	}

	private static SimpleContext context(int threads) throws Exception {
		return new SimpleContext(7, Parallel.of(threads), new NullProgressMonitor(), new Declared());
	}

	@Test
	void othersAreDrawnFromWhatTheUserHasNothingToDoWith() throws Exception {
		SampledRanking ranking = ranking(1);
		int[] drawn = new int[ITEMS];
		for (int round = 0; round < 400; round++) {
			int[] others = ranking(round).others(0, 9);
			assertEquals(9, Arrays.stream(others).distinct().count());
			Arrays.stream(others).forEach(i -> drawn[i]++);
		}
		assertArrayEquals(new int[3], Arrays.copyOf(drawn, 3), "training, validation and test items of the user");
		// 400 draws of 9 out of 37: 97.3 each, standard deviation 8.6
		for (int item = 3; item < ITEMS; item++) {
			assertTrue(drawn[item] > 58 && drawn[item] < 137, item + " was drawn " + drawn[item] + " times");
		}
		assertArrayEquals(ranking.others(0, 9), ranking.others(0, 9), "the same for all recommenders");
		assertFalse(Arrays.equals(ranking.others(0, 9), ranking(2).others(0, 9)), "another seed");
		assertFalse(Arrays.equals(ranking.others(0, 9), ranking.others(1, 9)), "another user");
	}

	@Test
	void whereMoreAreWantedThanThereAreAllAreTaken() throws Exception {
		int[] others = ranking(1).others(0, 99);
		Arrays.sort(others);
		assertArrayEquals(java.util.stream.IntStream.range(3, ITEMS).toArray(), others);
		int[] most = ranking(1).others(0, 30);
		assertEquals(30, Arrays.stream(most).distinct().filter(i -> i > 2).count());
	}

	@Test
	void theRelevantItemsAreRankedAmongThemWithTiesToTheFirst() throws Exception {
		float[] scores = new float[ITEMS];
		scores[5] = 2;
		scores[4] = 1;
		scores[20] = 1;
		scores[30] = Float.NaN;
		scores[6] = 3;
		RankedUser user = ranking(1).rank(1, scores, 99, 4);
		assertArrayEquals(new int[] { 6, 5, 4, 20 }, Arrays.copyOf(user.items(), user.length()));
		assertArrayEquals(new float[] { 0, 2, 4, 0 }, user.gains());
		assertEquals(2, user.relevant());
		RankedUser all = ranking(1).rank(1, scores, 99, 100);
		assertEquals(ITEMS - 2, all.length(), "without the training item and the one without a score");
	}

	@Test
	void sampledMetricsAreMarkedAndWarnedAbout() throws Exception {
		float[] byNumber = new float[ITEMS];
		for (int i = 0; i < ITEMS; i++) {
			byNumber[i] = ITEMS - i;
		}
		SimpleContext context = context(2);
		Evaluation e = new GivenInputs(split()).recommender("t", new Table(byNumber, byNumber))
				.evaluate(ask("hit-rate@1", "hit-rate@1-sampled-9", "ndcg@2-sampled-99"), context);
		assertEquals(List.of("hit-rate@1", "hit-rate@1-sampled-9", "ndcg@2-sampled-99"), e.metrics().stream().map(MetricInfo::key).toList());
		assertEquals(List.of(0, 9, 99), e.metrics().stream().map(MetricInfo::sampled).toList());
		assertTrue(e.metrics().get(1).name().endsWith("@1 (of 9 sampled)"), e.metrics().get(1).name());
		// among all, items 0 and 1 go before user 1's; the others of user 1 hold 0, 1 and 2 when all are taken
		assertEquals(0.5, e.overall("t", "hit-rate@1"), 1e-12);
		assertEquals(0.5, e.overall("t", "ndcg@2-sampled-99"), 1e-12);
		assertTrue(e.notes().stream().anyMatch(n -> n.contains("hit-rate@1-sampled-9, ndcg@2-sampled-99") && n.contains("Krichene")), e.notes().toString());
		assertEquals(1, context.warnings().stream().filter(w -> w.message().contains("Krichene")).count());
	}

	@Test
	void sampledMetricsAreTheSameForAnyNumberOfThreads() throws Exception {
		float[] scores = new float[ITEMS];
		for (int i = 0; i < ITEMS; i++) {
			scores[i] = i * 7919 % 31;
		}
		Evaluation one = new GivenInputs(split()).recommender("t", new Table(scores, scores)).evaluate(ask("ndcg@3-sampled-9"), context(1));
		Evaluation four = new GivenInputs(split()).recommender("t", new Table(scores, scores)).evaluate(ask("ndcg@3-sampled-9"), context(4));
		assertArrayEquals(one.vectors("t", "ndcg@3-sampled-9").getFirst().values(), four.vectors("t", "ndcg@3-sampled-9").getFirst().values());
	}

	@Test
	void listsOfOtherToolsCannotBeSampled() throws Exception {
		var lists = new org.recital.api.data.Recommendations(1, new int[] { 0 }, new int[] { 2 }, new float[] { 1 });
		Evaluation e = new GivenInputs(split()).lists("theirs", lists).evaluate(ask("ndcg@3-sampled-9"), context(1));
		assertTrue(e.notes().contains("theirs is lists only, without scores for all items: not judged by ndcg@3-sampled-9."), e.notes().toString());
	}
}
