/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Role;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.EvaluateParameters.Side;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;

class GroupsAndRulesTest {

	private static final int USERS = 20;

	private static EvaluateParameters ask(String... metrics) {
		return new EvaluateParameters(2, List.of(metrics), Double.NEGATIVE_INFINITY, true, 10, Side.TEST, PairedTest.WILCOXON,
				Correction.BONFERRONI, Family.TABLE, 0.9);
	}

	private static SimpleContext context() throws Exception {
		return new SimpleContext(7, Parallel.of(2), new NullProgressMonitor(), new Declared());
	}

	/** Twenty users, of whom the first six are "F" (and user 19 nothing); everybody has item 1 in test, and item 0 in training. */
	private static World world() {
		World world = new World(USERS, 4);
		String[] gender = new String[USERS];
		float[] age = new float[USERS];
		for (int u = 0; u < USERS; u++) {
			world.event(Role.TRAIN, u, 0, 3).event(Role.TEST, u, 1, 4);
			gender[u] = u < 6 ? "F" : u < 19 ? "M" : null;
			age[u] = u;
		}
		return world.event(Role.TRAIN, 12, 3, 1).user(new Attribute.Text("gender", gender)).user(new Attribute.Numeric("age", age));
	}

	/** Item 1 comes first for the first so many users, last for the others. */
	private static Table firstFor(int users) {
		float[][] scores = new float[USERS][];
		for (int u = 0; u < USERS; u++) {
			scores[u] = u < users ? new float[] { 0, 9, 1, 2 } : new float[] { 0, 1, 3, 2 };
		}
		return new Table(scores);
	}

	@Test
	void theGapIsTheDifferenceOfTheFiguresOfGroups() throws Exception {
		Evaluation e = new GivenInputs(world().split()).recommender("t", firstFor(8))
				.evaluate(ask("precision@1", "precision@1-by-gender", "auc-by-age", "precision@1-by-activity"), context());
		// of 6 women 6 have a hit, of 13 men 2
		assertEquals(1 - 2.0 / 13, e.overall("t", "precision@1-by-gender"), 1e-12);
		MetricInfo info = e.metric("precision@1-by-gender").orElseThrow();
		assertEquals(MetricInfo.Aggregate.OVERALL, info.aggregate());
		assertEquals("gender", info.groups());
		assertTrue(!info.higherIsBetter());
		assertTrue(e.notes().stream().anyMatch(n -> n.startsWith("t, precision@1-by-gender: F 1.0000 (6 users), M 0.1538 (13 users); the greatest "
				+ "difference is 0.8462. Between the two p < 0.001 by Welch's t-test, Cliff's delta 0.846.")), e.notes().toString());
		// ages 0 to 19 are cut at 5, 10 and 15: the AUC is 1 below 5, 3 of 5 and 2 of 5 users' 1 and 0 between, 0 after
		assertEquals(1, e.overall("t", "auc-by-age"), 1e-12);
		assertTrue(e.notes().stream().anyMatch(n -> n.startsWith("t, auc-by-age: 10.0 to below 15.0 0.0000 (5 users), 15.0 and more 0.0000 (5 users), "
				+ "5.0 to below 10.0 0.6000 (5 users), below 5.0 1.0000 (5 users)")), e.notes().toString());
		// one user is the 5 % most active: too few
		assertTrue(e.vectors("t", "precision@1-by-activity").isEmpty());
		assertTrue(e.notes().contains("t is not judged by precision@1-by-activity: fewer than two groups have 5 users or more."), e.notes().toString());
	}

	@Test
	void theMostActiveAreThoseWithTheMostTrainingInteractions() throws Exception {
		UserGroups groups = UserGroups.of(UserGroups.ACTIVITY, Truth.of(world().split(), null, ask("precision")));
		assertEquals(List.of("the 5 % most active", "others"), List.copyOf(groups.groups().keySet()));
		assertEquals(12, groups.groups().get("the 5 % most active")[0]);
		assertEquals(USERS - 1, groups.groups().get("others").length);
	}

	@Test
	void anUnknownAttributeIsToldWithThoseThereAre() throws Exception {
		InputException e = assertThrows(InputException.class,
				() -> new GivenInputs(world().split()).recommender("t", firstFor(8)).evaluate(ask("precision@1-by-gendre"), context()));
		assertEquals("Users have no attribute gendre to be grouped by; one of: gender, age, activity", e.getMessage());
	}

	@Test
	void gaucWeighsUsersByTheirRelevantItems() throws Exception {
		World world = new World(2, 4).event(Role.TRAIN, 0, 0, 1).event(Role.TEST, 0, 1, 1).event(Role.TRAIN, 1, 0, 1).event(Role.TEST, 1, 1, 1)
				.event(Role.TEST, 1, 2, 1);
		// user 0: item 1 above 2 and 3; user 1: of two pairs one is right
		Table t = new Table(new float[] { 0, 9, 1, 2 }, new float[] { 0, 5, 1, 2 });
		Evaluation e = new GivenInputs(world.split()).recommender("t", t).evaluate(ask("auc", "gauc"), context());
		assertEquals((1 + 0.5) / 2, e.overall("t", "auc"), 1e-12);
		assertEquals((1 * 1 + 2 * 0.5) / 3, e.overall("t", "gauc"), 1e-12);
		assertEquals(MetricInfo.Aggregate.WEIGHTED_MEAN, e.metric("gauc").orElseThrow().aggregate());
	}

	@Test
	void anEvaluationSaysHowItWantsToBeCompared() throws Exception {
		Evaluation e = new GivenInputs(world().split()).recommender("t", firstFor(8)).evaluate(ask("precision"), context());
		ComparisonSettings s = ComparisonSettings.of(e);
		assertEquals(PairedTest.WILCOXON, s.test());
		assertEquals(Correction.BONFERRONI, s.correction());
		assertEquals(Family.TABLE, s.family());
		assertEquals(0.9, s.level());
		assertTrue(e.notes().contains("Sizes r0f0: 21 training, 20 judged"), e.notes().toString());
	}

	private static List<String> check(String... metrics) throws Exception {
		List<ParameterProblem> problems = new Evaluate().check(ask(metrics), new Declared());
		problems.forEach(p -> assertEquals("metrics", p.parameter()));
		return problems.stream().map(p -> p.message() + " | " + p.expected()).toList();
	}

	@Test
	void wrongNamesOfMetricsAreFoundBeforeAnythingRuns() throws Exception {
		assertEquals(List.of(), check("ndcg@10", "precision", "ndcg@10-sampled-99", "rmse-by-gender", "coverage@3", "ndcg@5-sampled-9-by-age"));
		assertEquals(List.of("There is no metric ndgc@10 | did you mean ndcg@10?"), check("ndgc@10", "recall"));
		assertEquals(List.of("There is no metric ndgc@10-sampled-99 | did you mean ndcg@10-sampled-99?"), check("ndgc@10-sampled-99"));
		String whole = "a whole number from 1 to 10000 after ";
		assertEquals(List.of("The cutoff of ndcg@ten cannot be used | " + whole + "the @, as in ndcg@10",
				"The cutoff of ndcg@0 cannot be used | " + whole + "the @, as in ndcg@10",
				"auc@5 has a cutoff, which this metric does not take | write auc alone"), check("ndcg@ten", "ndcg@0", "auc@5"));
		assertEquals(List.of("The number of sampled items of ndcg@5-sampled-0 cannot be used | " + whole + "-sampled-, as in ndcg@10-sampled-99",
				"auc-sampled-99 does not look at a list of each user and cannot be sampled | a metric of lists, as in ndcg@10-sampled-99",
				"coverage@5-by-age is one number for all users and cannot be compared between groups of them | a metric that has a value for each user"),
				check("ndcg@5-sampled-0", "auc-sampled-99", "coverage@5-by-age"));
		assertTrue(check("xyzzy-quux").getFirst().startsWith("There is no metric xyzzy-quux | one of: precision, precision-list, recall"));
	}
}
