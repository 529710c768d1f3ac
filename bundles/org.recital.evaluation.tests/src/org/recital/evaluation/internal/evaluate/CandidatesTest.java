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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Interactions;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.EvaluateParameters.Side;
import org.recital.evaluation.statistics.CandidateMark;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;

class CandidatesTest {

	private static SimpleContext context() throws Exception {
		return new SimpleContext(7, Parallel.of(2), new NullProgressMonitor(), new Declared());
	}

	private static EvaluateParameters ask(Candidates candidates, String... metrics) {
		return new EvaluateParameters(2, List.of(metrics), Double.NEGATIVE_INFINITY, true, 10, Side.TEST, PairedTest.T, Correction.HOLM,
				Family.METRIC, 0.95, candidates);
	}

	/** Items 0 to 2 are learned of; 3 to 5 are new, 5 without any event. User 0 has 1 and 3 in test, user 1 has 0 and 4, user 2 only 0. */
	private static Split split() {
		return new World(3, 6).event(Role.TRAIN, 0, 0, 5).event(Role.TEST, 0, 1, 5).event(Role.TEST, 0, 3, 5)
				.event(Role.TRAIN, 1, 1, 5).event(Role.TRAIN, 1, 2, 5).event(Role.TEST, 1, 0, 5).event(Role.TEST, 1, 4, 5)
				.event(Role.TRAIN, 2, 2, 5).event(Role.TEST, 2, 0, 5).split();
	}

	private static Table table() {
		return new Table(new float[] { 9, 8, 7, 2, 3, 1 }, new float[] { 9, 8, 7, 3, 4, 5 }, new float[] { 1, 1, 1, 1, 1, 1 });
	}

	@Test
	void newItemsAreRankedAmongThemselves() throws Exception {
		Evaluation e = new GivenInputs(split()).recommender("t", table()).evaluate(ask(Candidates.NEW, "recall@2", "auc"), context());
		assertArrayEquals(new int[] { 4, 3, 5 }, Arrays.copyOf(e.lists("t", 0).orElseThrow().list(0), 3));
		// user 2 has no new item in the test
		assertArrayEquals(new int[] { 0, 1 }, e.vectors("t", "recall@2").getFirst().entities());
		assertArrayEquals(new double[] { 1, 1 }, e.vectors("t", "recall@2").getFirst().values(), 1e-12);
		// of the pairs of 3 with 4 and 5 one is in order; of those of 4 with 3 and 5 one
		assertArrayEquals(new double[] { 0.5, 0.5 }, e.vectors("t", "auc").getFirst().values(), 1e-12);
		assertTrue(e.notes().contains("Users left out because none of their relevant items is among the candidates: 1."), e.notes().toString());
		assertTrue(e.notes().contains("Interactions that do not count as relevant because their item is not among the candidates: 3."), e.notes().toString());
		CandidateMark mark = CandidateMark.in(e).getFirst();
		assertEquals("new 3 of 6", mark.which() + ' ' + mark.items() + " of " + mark.of());
	}

	@Test
	void judgedItemsAreThoseWithAnEventOnThatSide() throws Exception {
		Evaluation e = new GivenInputs(split()).recommender("t", table()).evaluate(ask(Candidates.JUDGED, "recall@2"), context());
		assertArrayEquals(new int[] { 1, 4, 3 }, Arrays.copyOf(e.lists("t", 0).orElseThrow().list(0), 3));
		assertEquals("judged 4", CandidateMark.in(e).getFirst().which() + ' ' + CandidateMark.in(e).getFirst().items());
	}

	@Test
	void allItemsAreRankedUnlessAskedOtherwise() throws Exception {
		Evaluation e = new GivenInputs(split()).recommender("t", table()).evaluate(ask(Candidates.ALL, "recall@2"), context());
		assertArrayEquals(new int[] { 1, 2, 4 }, Arrays.copyOf(e.lists("t", 0).orElseThrow().list(0), 3));
		assertEquals(List.of(), CandidateMark.in(e));
		assertNull(Candidates.ALL.of(split(), Role.TEST));
	}

	@Test
	void aSplitOfItemsSaysWhichAreNew() {
		Split events = split();
		byte[] roles = new byte[6];
		roles[1] = Role.TEST.code();
		roles[2] = Role.TRAIN.code();
		roles[4] = Role.VALIDATION.code();
		Split items = new Split(events.dataset(), events.part(), "by hand", events.roles(), roles);
		assertArrayEquals(new boolean[] { false, true, false, false, false, false }, Candidates.NEW.of(items, Role.TEST));
		assertArrayEquals(new boolean[] { false, false, false, false, true, false }, Candidates.NEW.of(items, Role.VALIDATION));
	}

	@Test
	void ofOtherToolsListsWhatIsNoCandidateIsPassedOver() throws Exception {
		Recommendations lists = new Recommendations(3, new int[] { 0, 1 }, new int[] { 1, 3, 4, 0, 4, -1 }, new float[6]);
		Evaluation e = new GivenInputs(split()).lists("theirs", lists).evaluate(ask(Candidates.NEW, "mrr@2"), context());
		assertArrayEquals(new double[] { 1, 1 }, e.vectors("theirs", "mrr@2").getFirst().values(), 1e-12);
		assertTrue(e.notes().contains("theirs: places passed over because their item is not among the candidates: 2."), e.notes().toString());
	}

	@Test
	void sampledItemsAreDrawnFromTheCandidates() throws Exception {
		SampledRanking ranking = new SampledRanking(Truth.of(split(), null, ask(Candidates.NEW, "ndcg")), 1);
		int[] others = ranking.others(0, 9);
		Arrays.sort(others);
		assertArrayEquals(new int[] { 4, 5 }, others, "3 is in the test of this user");
		others = ranking.others(2, 9);
		Arrays.sort(others);
		assertArrayEquals(new int[] { 3, 4, 5 }, others, "what was set aside for another user is free again");
	}

	@Test
	void whoeverIsNewIsFoldedInAndRankedAmongCandidates() throws Exception {
		Split split = new World(2, 5).event(Role.TRAIN, 1, 0, 5).event(Role.TRAIN, 1, 1, 5).event(Role.TRAIN, 1, 2, 5).event(Role.KNOWN, 0, 1, 5).event(Role.KNOWN, 0, 3, 5)
				.event(Role.TEST, 0, 4, 5).split();
		Table.Folding folding = new Table.Folding(new float[5], new float[5]);
		Evaluation e = new GivenInputs(split).recommender("f", folding).evaluate(ask(Candidates.NEW, "recall@1"), context());
		// 2 and 4 score alike, and 2 is learned of; 3 was met
		assertArrayEquals(new int[] { 4 }, e.lists("f", 0).orElseThrow().list(0));
	}

	@Test
	void whatListsMustNotHoldIsWhatWasSeenAndWhatIsNoCandidate() {
		Random random = new Random(3);
		int items = 30;
		boolean[] candidates = new boolean[items];
		World world = new World(6, items);
		for (int i = 0; i < items; i++) {
			candidates[i] = random.nextBoolean();
			for (int u = 0; u < 6; u++) {
				if (random.nextInt(4) == 0) {
					world.event(Role.TRAIN, u, i, 1);
				}
			}
		}
		Interactions seen = world.split().train();
		int[] users = { 1, 2, 5 };
		Interactions excluded = Candidates.excluded(seen, candidates, users, 6);
		for (int user : users) {
			TreeSet<Integer> expected = new TreeSet<>();
			Arrays.stream(seen.columns(user)).forEach(expected::add);
			for (int i = 0; i < items; i++) {
				if (!candidates[i]) {
					expected.add(i);
				}
			}
			assertArrayEquals(expected.stream().mapToInt(i -> i).toArray(), excluded.columns(user));
		}
		assertEquals(0, excluded.count(0));
		assertArrayEquals(new int[0], Candidates.excluded(null, new boolean[] { true, true }, new int[] { 0 }, 1).columns(0));
	}
}
