/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.ComparisonSettings.Pairing;

class ComparisonTest {

	private static final int N = 200;

	private static Comparison compare(ComparisonSettings settings, RunSummary... runs) throws InputException {
		return Comparison.of(List.of(runs), settings, Parallel.of(2));
	}

	private static double[] plus(double[] values, double more, long seed) {
		double[] noise = Runs.noise(values.length, more, 0.05, seed);
		for (int k = 0; k < noise.length; k++) {
			noise[k] += values[k];
		}
		return noise;
	}

	private static RunSummary three() {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		return new Runs("first", Runs.ids(N)).add("popular", Runs.NDCG, base).add("knn", Runs.NDCG, plus(base, 0.05, 2))
				.add("same", Runs.NDCG, plus(base, 0.0005, 3)).add("bad", Runs.NDCG, plus(base, -0.05, 4))
				.add("popular", Runs.COVERAGE, new int[0], new double[0], null, 0.1)
				.add("knn", Runs.COVERAGE, new int[0], new double[0], null, 0.4).run();
	}

	@Test
	void eachRowIsComparedWithTheBaselineOverTheSameUsers() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT, three());
		Cell base = c.cell(0, 0);
		Cell knn = c.cell(1, 0);
		assertEquals(N, knn.users());
		assertEquals(Double.NaN, base.difference());
		assertEquals(knn.value() - base.value(), knn.difference(), 1e-15);
		assertTrue(knn.differences().low() < knn.difference() && knn.difference() < knn.differences().high());
		assertTrue(knn.interval().low() < knn.value() && knn.value() < knn.interval().high());
		assertTrue(knn.significant() && c.isBetter(1, 0));
		assertFalse(c.cell(2, 0).significant(), c.cell(2, 0).toString());
		assertTrue(c.cell(3, 0).significant() && !c.isBetter(3, 0));
		assertTrue(knn.adjusted() >= knn.p());
		assertTrue(c.isBest(1, 0) && !c.isBest(2, 0));
		assertEquals(List.of("POPULAR", "KNN", "SAME", "BAD"), c.rows().stream().map(Comparison.Row::label).toList());
	}

	@Test
	void itSaysInWordsWhichDifferencesHold() throws Exception {
		List<String> sentences = compare(ComparisonSettings.DEFAULT, three()).sentences();
		assertEquals(5, sentences.size(), sentences.toString());
		String words = sentences.get(0);
		assertTrue(words.matches("nDCG@10, 200 users, against POPULAR \\(0\\.\\d{4}\\): better: KNN \\(\\+0\\.\\d{4}, \\+0\\.\\d{4} to \\+0\\.\\d{4}\\); "
				+ "worse: BAD \\(\u22120\\.\\d{4}, .*\\); cannot be told apart from it: SAME \\(.*, p = 0\\.\\d{3}\\)\\."), words);
		assertTrue(sentences.get(1).matches("nDCG@10: KNN is best \\(0\\.\\d{4}\\), and differs from every other\\. Cannot be told apart among themselves: "
				+ "(POPULAR and SAME|SAME and POPULAR)\\. \\(paired t-test, Holm's correction over 6 pairs\\)"), sentences.get(1));
		assertEquals("Coverage@10: one number for all users, so without a test; the best has KNN (0.4000).", sentences.get(2));
		assertEquals("Test: paired t-test with Holm's correction over the 3 comparisons with the baseline by each metric; intervals and tests at 95 %.", sentences.get(3));
		assertEquals("Where groups are named, the correction counts all 6 pairs: a difference may hold against the baseline and not there.", sentences.get(4));
	}

	@Test
	void findingsAreOrderedFromTheBest() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT.withBaseline("bad"), three());
		Finding f = c.findings(0).getFirst();
		assertEquals(new Finding(0, 3, f.better(), List.of(), List.of()), f);
		assertEquals(1, f.better().getFirst());
		assertEquals(3, f.better().size());
		assertEquals(List.of(), c.findings(1));
	}

	@Test
	void oneNumberOfAllUsersHasADifferenceButNoTest() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT, three());
		Cell knn = c.cell(1, 1);
		assertEquals(0.3, knn.difference(), 1e-12);
		assertFalse(knn.interval().isKnown());
		assertEquals(Double.NaN, knn.p());
		assertFalse(c.cell(2, 1).isKnown(), "not judged by coverage");
	}

	@Test
	void onlyUsersAllHaveAValueForCount() throws Exception {
		RunSummary run = new Runs("r", Runs.ids(5)).add("a", Runs.NDCG, new int[] { 0, 1, 2, 4 }, new double[] { 1, 0, 1, 9 }, null, 2.75)
				.add("b", Runs.NDCG, new int[] { 0, 1, 2, 3 }, new double[] { 0, 0, 1, 9 }, null, 2.5).run();
		Comparison c = compare(ComparisonSettings.DEFAULT, run);
		assertEquals(3, c.cell(0, 0).users());
		assertEquals(2.0 / 3, c.cell(0, 0).value(), 1e-12);
		assertEquals(1.0 / 3, c.cell(1, 0).value(), 1e-12);
		assertEquals(List.of("nDCG@10 is compared over the 3 users that all have a value for; users left out because some have none: 2."), c.warnings());
	}

	@Test
	void runsArePairedByTheNamesOfUsers() throws Exception {
		RunSummary one = new Runs("one", "x", "y", "z").add("a", Runs.NDCG, 0.1, 0.2, 0.3).run();
		RunSummary two = new Runs("two", "z", "w", "x", "y").add("a", Runs.NDCG, 0.3, 99, 0.1, 0.2).run();
		Comparison c = compare(ComparisonSettings.DEFAULT, one, two);
		assertEquals(0, c.cell(1, 0).difference(), 1e-15);
		assertEquals(1, c.cell(1, 0).p());
		assertEquals(List.of("A (one)", "A (two)"), c.rows().stream().map(Comparison.Row::label).toList());
	}

	@Test
	void anotherSplitIsWarnedOf() throws Exception {
		SplitMark mark = new SplitMark("r0f0", "by hand [really]", "0123456789abcdef");
		SplitMark other = new SplitMark("r0f0", "by hand", "fedcba9876543210");
		RunSummary one = new Runs("one", "x", "y").add("a", Runs.NDCG, 1, 2).note(mark.note()).run();
		RunSummary same = new Runs("same", "x", "y").add("a", Runs.NDCG, 1, 2).note(mark.note()).run();
		RunSummary two = new Runs("two", "x", "y").add("a", Runs.NDCG, 1, 2).note(other.note()).run();
		assertEquals(List.of(mark), SplitMark.in(one.evaluation()));
		assertEquals(List.of(), compare(ComparisonSettings.DEFAULT, one, same).warnings());
		assertEquals(1, compare(ComparisonSettings.DEFAULT, one, same, two).warnings().size());
	}

	@Test
	void theSameNameInTheFirstRunMayBeTheBaseline() throws Exception {
		RunSummary before = new Runs("before", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).add("b", Runs.NDCG, 5, 6, 7).run();
		RunSummary after = new Runs("after", Runs.ids(3)).add("b", Runs.NDCG, 5, 6, 8).add("new", Runs.NDCG, 0, 0, 0).run();
		Comparison c = compare(ComparisonSettings.DEFAULT.withPairing(Pairing.SAME_NAME), before, after);
		assertEquals(List.of(-1, -1, 1, -1), c.rows().stream().map(Comparison.Row::baseline).toList());
		assertEquals(1.0 / 3, c.cell(2, 0).difference(), 1e-12);
		assertTrue(c.baseline().isEmpty());
	}

	@Test
	void theBaselineIsFoundByNameOrTheNearestIsNamed() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT.withBaseline("knn"), three());
		assertEquals("knn", c.baseline().orElseThrow().recommender());
		assertEquals(-1, c.rows().get(1).baseline());
		InputException e = assertThrows(InputException.class, () -> compare(ComparisonSettings.DEFAULT.withBaseline("kn"), three()));
		assertEquals("There is no recommender kn to compare with; did you mean knn?", e.getMessage());
		assertThrows(InputException.class, () -> Comparison.of(List.of(), ComparisonSettings.DEFAULT, Parallel.of(1)));
	}

	@Test
	void aFamilyOfTheWholeTableIsStricter() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		Runs runs = new Runs("r", Runs.ids(N)).add("a", Runs.NDCG, base).add("b", Runs.NDCG, plus(base, 0.01, 2));
		double[] ones = new double[N];
		java.util.Arrays.fill(ones, 2);
		int[] who = java.util.stream.IntStream.range(0, N).toArray();
		runs.add("a", Runs.RMSE, who, base, ones, 0).add("b", Runs.RMSE, who, plus(base, 0.004, 5), ones, 0);
		Comparison each = compare(ComparisonSettings.DEFAULT, runs.run());
		Comparison all = compare(ComparisonSettings.DEFAULT.withFamily(Family.TABLE), runs.run());
		assertEquals(each.cell(1, 1).p(), each.cell(1, 1).adjusted());
		double smaller = Math.min(all.cell(1, 0).p(), all.cell(1, 1).p());
		assertEquals(2 * smaller, Math.min(all.cell(1, 0).adjusted(), all.cell(1, 1).adjusted()), 1e-15);
	}

	@Test
	void lowerIsBetterForErrorsAndTheRootIsShown() throws Exception {
		double[] w = { 1, 3 };
		RunSummary run = new Runs("r", Runs.ids(2)).add("a", Runs.RMSE, new int[] { 0, 1 }, new double[] { 4, 8 }, w, 0)
				.add("b", Runs.RMSE, new int[] { 0, 1 }, new double[] { 1, 1 }, w, 0).run();
		Comparison c = compare(ComparisonSettings.DEFAULT, run);
		assertEquals(Math.sqrt(28.0 / 4), c.cell(0, 0).value(), 1e-12);
		assertTrue(c.isBest(1, 0) && c.isBetter(1, 0));
	}

	@Test
	void oneUserHasNoInterval() throws Exception {
		RunSummary run = new Runs("r", "x").add("a", Runs.NDCG, 0.5).add("b", Runs.NDCG, 0.7).run();
		Comparison c = compare(ComparisonSettings.DEFAULT, run);
		assertFalse(c.cell(1, 0).differences().isKnown());
		assertFalse(c.cell(1, 0).significant());
		assertEquals(0.2, c.cell(1, 0).difference(), 1e-12);
	}

	@Test
	void figuresAreWrittenTheSameEverywhere() {
		assertEquals("0.3263", Figures.value(0.32634));
		assertEquals("\u22120.0120", Figures.difference(-0.012));
		assertEquals("+1.5000", Figures.difference(1.5));
		assertEquals("0.0000", Figures.difference(-0.00001));
		assertEquals("\u2013", Figures.value(Double.NaN));
		assertEquals("p < 0.001", Figures.p(0.0002));
		assertEquals("p = 0.034", Figures.p(0.0341));
		assertEquals("95 %", Figures.percent(0.95));
		assertEquals("0.1000 to 0.2000", Figures.interval(new Interval(0.1, 0.2)));
	}

	@Test
	void oneUserIsNothingToTestOn() throws Exception {
		RunSummary run = new Runs("first", Runs.ids(1)).add("popular", Runs.NDCG, new double[] { 0.1 }).add("knn", Runs.NDCG, new double[] { 0.9 }).run();
		List<String> sentences = compare(ComparisonSettings.DEFAULT, run).sentences();
		assertEquals("nDCG@10: judged on one user alone, of whom nothing can be tested; the figures say nothing of others.", sentences.getFirst());
	}

	@Test
	void ofManyRecommendersGroupsAreCountedNotNamed() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		Runs runs = new Runs("first", Runs.ids(N));
		for (int k = 0; k < 20; k++) {
			runs.add("engine" + k, Runs.NDCG, plus(base, 0.004 * k, 10 + k));
		}
		String words = String.join(" ", compare(ComparisonSettings.DEFAULT, runs.run()).sentences());
		assertTrue(words.matches(".*The others fall into \\d+ overlapping groups that cannot be told apart.*"), words);
		assertFalse(words.contains("among themselves: ENGINE"), words);
	}
}
