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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.ComparisonSettings.Pairing;

class JudgementInWordsTest {

	private static final int N = 300;

	private static Comparison compare(ComparisonSettings settings, RunSummary... runs) throws Exception {
		return Comparison.of(List.of(runs), settings, Parallel.of(2));
	}

	/** The base shifted, with a little noise whose mean is exactly 0. */
	private static double[] plus(double[] values, double shift, long seed) {
		double[] noise = Runs.noise(values.length, 0, 0.05, seed);
		double mean = java.util.Arrays.stream(noise).average().getAsDouble();
		for (int k = 0; k < noise.length; k++) {
			noise[k] += values[k] + shift - mean;
		}
		return noise;
	}

	private static RunSummary five() {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		return new Runs("r", Runs.ids(N)).add("popular", Runs.NDCG, base).add("knn", Runs.NDCG, plus(base, 0.05, 2))
				.add("ease", Runs.NDCG, plus(base, 0.054, 3)).add("ials", Runs.NDCG, plus(base, 0.058, 4)).add("bad", Runs.NDCG, plus(base, -0.1, 5)).run();
	}

	@Test
	void groupsOverlapWhereTheEndsDifferButTheMiddleDoesNot() throws Exception {
		// the differences have a standard error of 0.05 * sqrt(2 / 300) = 0.0041
		Comparison c = compare(ComparisonSettings.DEFAULT.withCorrection(Correction.NONE), five());
		assertTrue(c.p(1, 2, 0) > 0.05 && c.p(2, 3, 0) > 0.05 && c.p(1, 3, 0) < 0.1, c.p(1, 2, 0) + " " + c.p(2, 3, 0) + " " + c.p(1, 3, 0));
		assertEquals(10, c.pairs(0));
		List<List<Integer>> groups = c.groups(0);
		assertTrue(groups.contains(List.of(0)) && groups.contains(List.of(4)), groups.toString());
		assertEquals(c.p(1, 3, 0) < 0.05 ? List.of(List.of(3, 2), List.of(2, 1), List.of(0), List.of(4)) : List.of(List.of(3, 2, 1), List.of(0), List.of(4)),
				groups);
	}

	@Test
	void theGroupsAreSaidInOneSentenceWithTestAndCorrection() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT, five());
		String words = c.describeGroups(0).orElseThrow();
		assertTrue(words.startsWith("nDCG@10: IALS is best (0."), words);
		assertTrue(words.contains("but cannot be told apart from EASE and KNN. Cannot be told apart among themselves: IALS, EASE and KNN."), words);
		assertTrue(words.endsWith("(paired t-test, Holm's correction over 10 pairs)"), words);
		Comparison other = compare(ComparisonSettings.DEFAULT.withTest(PairedTest.SIGN).withCorrection(Correction.BENJAMINI_HOCHBERG), five());
		assertTrue(other.describeGroups(0).orElseThrow().endsWith("(sign test, the correction of Benjamini and Hochberg over 10 pairs)"));
		assertTrue(other.method().startsWith("Test: sign test with the correction of Benjamini and Hochberg over"), other.method());
	}

	@Test
	void whereAllDifferOrNoneDoesItSaysSo() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		RunSummary apart = new Runs("r", Runs.ids(N)).add("a", Runs.NDCG, base).add("b", Runs.NDCG, plus(base, 0.1, 2))
				.add("c", Runs.NDCG, plus(base, 0.2, 3)).run();
		String words = compare(ComparisonSettings.DEFAULT, apart).describeGroups(0).orElseThrow();
		assertTrue(words.matches("nDCG@10: C is best \\(0\\.\\d{4}\\), and differs from every other\\. All differ from each other\\. .*"), words);
		RunSummary alike = new Runs("r", Runs.ids(N)).add("a", Runs.NDCG, base).add("b", Runs.NDCG, plus(base, 0, 2)).add("c", Runs.NDCG, base).run();
		assertTrue(compare(ComparisonSettings.DEFAULT, alike).describeGroups(0).orElseThrow().contains("None can be told apart from another."));
	}

	@Test
	void twoRowsAndRunsBeforeAndAfterHaveNoGroupsInWords() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		RunSummary two = new Runs("r", Runs.ids(N)).add("a", Runs.NDCG, base).add("b", Runs.NDCG, plus(base, 0.1, 2)).run();
		assertEquals(List.of(List.of(1), List.of(0)), compare(ComparisonSettings.DEFAULT, two).groups(0));
		assertTrue(compare(ComparisonSettings.DEFAULT, two).describeGroups(0).isEmpty());
		assertEquals(List.of(), compare(ComparisonSettings.DEFAULT.withPairing(Pairing.SAME_NAME), two, two).groups(0));
	}

	@Test
	void aFamilyOfTheTableCountsThePairsOfAllMetrics() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		MetricInfo other = new MetricInfo("recall@10", "recall", 10, "Recall@10", Aggregate.MEAN, true);
		RunSummary run = new Runs("r", Runs.ids(N)).add("a", Runs.NDCG, base).add("b", Runs.NDCG, plus(base, 0.01, 2))
				.add("c", Runs.NDCG, plus(base, 0.02, 3)).add("a", other, base).add("b", other, plus(base, 0.004, 4)).add("c", other, plus(base, 0.03, 5)).run();
		Comparison each = compare(ComparisonSettings.DEFAULT.withCorrection(Correction.BONFERRONI), run);
		Comparison all = compare(ComparisonSettings.DEFAULT.withCorrection(Correction.BONFERRONI).withFamily(Family.TABLE), run);
		assertEquals(3, each.pairs(1));
		assertEquals(6, all.pairs(1));
		assertEquals(Math.min(1, 2 * each.p(0, 1, 0)), all.p(0, 1, 0), 1e-15);
	}

	/** The case that needs the words: better than the baseline among 3 tests, not apart from it among 6. */
	@Test
	void itSaysWhatEachCorrectionCountsWhereTheTwoDisagree() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		RunSummary run = new Runs("r", Runs.ids(N)).add("base", Runs.NDCG, base).add("a", Runs.NDCG, plus(base, 0.0072, 2))
				.add("b", Runs.NDCG, plus(base, 0.001, 3)).add("c", Runs.NDCG, plus(base, -0.001, 4)).run();
		Comparison c = compare(ComparisonSettings.DEFAULT, run);
		assertTrue(c.cell(1, 0).significant() && c.p(0, 1, 0) > 0.05, c.cell(1, 0).adjusted() + " " + c.p(0, 1, 0));
		assertTrue(c.groups(0).stream().anyMatch(g -> g.contains(0) && g.contains(1)), () -> c.groups(0).toString());
		assertEquals(3, c.comparisons(0));
		assertTrue(c.method().contains("Holm's correction over the 3 comparisons with the baseline by each metric;"), c.method());
		assertTrue(c.groupsMethod().orElseThrow().contains("all 6 pairs: a difference may hold against the baseline and not there."));
		assertEquals(c.groupsMethod().orElseThrow(), c.sentences().getLast());
		assertTrue(compare(ComparisonSettings.DEFAULT.withCorrection(Correction.NONE), run).groupsMethod().isEmpty());
		Comparison table = compare(ComparisonSettings.DEFAULT.withFamily(Family.TABLE), run);
		assertTrue(table.method().contains("over all 3 comparisons of the table with the baseline;"), table.method());
	}

	/** Every pair is one more test, so no difference gets likelier: Holm over all pairs contains Holm over those with the baseline. */
	@Test
	void noDifferenceHoldsAmongAllPairsThatDoesNotHoldAgainstTheBaseline() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT, five());
		for (int row = 1; row < 5; row++) {
			assertTrue(c.p(0, row, 0) >= c.cell(row, 0).adjusted());
		}
	}

	@Test
	void aRowThatChangesNothingForAnybodyIsSaidToBeTheSame() throws Exception {
		double[] base = Runs.noise(N, 0.3, 0.2, 1);
		RunSummary run = new Runs("r", Runs.ids(N)).add("base", Runs.NDCG, base).add("same", Runs.NDCG, base.clone()).add("also", Runs.NDCG, base.clone())
				.add("near", Runs.NDCG, plus(base, 0, 2)).run();
		Comparison c = compare(ComparisonSettings.DEFAULT, run);
		assertTrue(c.isSame(1, 0) && c.isSame(2, 0) && !c.isSame(3, 0) && !c.isSame(0, 0));
		String words = c.sentences().getFirst();
		assertTrue(words.matches(".*: cannot be told apart from it: NEAR \\([^)]*\\); no different for any user: SAME and ALSO\\."), words);
	}

	@Test
	void cellsCarryEffectSizes() throws Exception {
		RunSummary run = new Runs("r", Runs.ids(4)).add("a", Runs.NDCG, 1, 5, 5, 4).add("b", Runs.NDCG, 3, 5, 4, 8).run();
		Cell cell = compare(ComparisonSettings.DEFAULT, run).cell(1, 0);
		assertEquals(4.0 / 6, cell.effect().rankBiserial(), 1e-12);
		assertFalse(compare(ComparisonSettings.DEFAULT, run).cell(0, 0).effect().isKnown());
	}

	private static Runs folds() {
		Runs runs = new Runs("folds", Runs.ids(6));
		double[][] a = { { 0.1, 0.2, 0.3, 0.4, 0.5, 0.6 }, { 0.2, 0.2, 0.2, 0.2, 0.2, 0.2 }, { 0.3, 0.1, 0.3, 0.1, 0.3, 0.1 } };
		double[] plus = { 0.1, 0.2, 0.3 };
		for (int part = 0; part < 3; part++) {
			double[] b = a[part].clone();
			for (int k = 0; k < b.length; k++) {
				b[k] += plus[part];
			}
			runs.part(part).add("a", Runs.NDCG, a[part]).add("b", Runs.NDCG, b).add("a", Runs.COVERAGE, new int[0], new double[0], null, 0.5)
					.add("b", Runs.COVERAGE, new int[0], new double[0], null, 0.5 + plus[part]);
		}
		return runs;
	}

	@Test
	void theCorrectedTTestLooksAtPartsAlsoOfOneNumberForAllUsers() throws Exception {
		RunSummary run = folds().note("r0f0: Sizes r0f0: 200 training, 50 judged").note("Sizes r0f1: 200 training, 150 judged").run();
		Comparison c = compare(ComparisonSettings.DEFAULT.withTest(PairedTest.CORRECTED_T), run);
		// differences 0.1, 0.2, 0.3: mean 0.2, variance 0.01, ratio the mean of 1/4 and 3/4
		double t = 0.2 / Math.sqrt((1.0 / 3 + 0.5) * 0.01);
		double p = 1 - t / Math.sqrt(2 + t * t);
		assertEquals(p, c.cell(1, 0).p(), 1e-12);
		assertEquals(p, c.cell(1, 1).p(), 1e-12);
		assertTrue(c.isTested(1) && !c.isPerUser(1));
		assertEquals(List.of("The corrected resampled t-test over 3 parts finds great differences only: ten or more are usual."), c.warnings());
		assertTrue(c.sentences().stream().anyMatch(s -> s.matches("Coverage@10, against A \\(0.5000\\): cannot be told apart from it: B \\(\\+0.2000, p = 0\\.\\d+\\).")),
				c.sentences().toString());
	}

	@Test
	void figuresOfPartsAreOverTheUsersInCommonToo() throws Exception {
		int[] both = { 0, 1 };
		int[] all = { 0, 1, 2 };
		Runs runs = new Runs("common", Runs.ids(3));
		double[] plus = { 0.1, 0.2 };
		for (int part = 0; part < 2; part++) {
			runs.part(part).add("a", Runs.NDCG, all, new double[] { 0.2, 0.4, 9 + part }, null, 0)
					.add("b", Runs.NDCG, both, new double[] { 0.2 + plus[part], 0.4 + plus[part] }, null, 0);
		}
		Comparison c = compare(ComparisonSettings.DEFAULT.withTest(PairedTest.CORRECTED_T), runs.run());
		// differences 0.1 and 0.2, two folds: ratio 1; with one degree of freedom p = 1 - 2 atan(t) / pi
		double t = 0.15 / Math.sqrt((0.5 + 1) * 0.005);
		assertEquals(1 - 2 * Math.atan(t) / Math.PI, c.cell(1, 0).p(), 1e-12);
	}

	@Test
	void figuresVaryBetweenParts() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT, folds().run());
		assertEquals(3, c.cell(1, 1).spread().parts());
		assertEquals(0.1, c.cell(1, 1).spread().deviation(), 1e-12, "coverage of 0.6, 0.7, 0.8");
		assertEquals(0, c.cell(0, 1).spread().deviation(), 1e-12);
		double[] ndcg = new double[3];
		for (int part = 0; part < 3; part++) {
			int of = part;
			ndcg[part] = folds().run().evaluation().vectors("b", Runs.NDCG.key()).stream().filter(v -> v.part() == of).findFirst().orElseThrow().overall();
		}
		double mean = (ndcg[0] + ndcg[1] + ndcg[2]) / 3;
		assertEquals(Math.sqrt((Math.pow(ndcg[0] - mean, 2) + Math.pow(ndcg[1] - mean, 2) + Math.pow(ndcg[2] - mean, 2)) / 2), c.cell(1, 0).spread().deviation(), 1e-12);
		assertEquals("Between the 3 parts Coverage@10 has a standard deviation of 0.0000 (A) to 0.1000 (B).", c.spreads(1).orElseThrow());
		Comparison one = compare(ComparisonSettings.DEFAULT, new Runs("one", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).run());
		assertEquals(new Spread(1, Double.NaN), one.cell(0, 0).spread());
		assertTrue(one.spreads(0).isEmpty());
	}

	@Test
	void withoutSizesFoldsSayHowMuchIsSharedAndOnePartSaysNothing() throws Exception {
		Comparison c = compare(ComparisonSettings.DEFAULT.withTest(PairedTest.CORRECTED_T), folds().run());
		double t = 0.2 / Math.sqrt((1.0 / 3 + 0.5) * 0.01);
		assertEquals(1 - t / Math.sqrt(2 + t * t), c.cell(1, 0).p(), 1e-12, "three folds: 1 / (3 - 1)");
		RunSummary one = new Runs("one", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).add("b", Runs.NDCG, 2, 3, 5).run();
		Comparison alone = compare(ComparisonSettings.DEFAULT.withTest(PairedTest.CORRECTED_T), one);
		assertEquals(Double.NaN, alone.cell(1, 0).p());
		assertEquals(1, alone.warnings().size());
		assertTrue(alone.warnings().getFirst().contains("there is only one"), alone.warnings().toString());
	}

	@Test
	void runsSayHowTheyWantToBeComparedAndMayBeTold() throws Exception {
		RunSummary run = new Runs("r", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).note("r0f1: Compared by: test sign, correction bonferroni, family table, level 0.9.").run();
		ComparisonSettings asked = ComparisonSettings.of(List.of(run));
		assertEquals(ComparisonSettings.DEFAULT.withTest(PairedTest.SIGN).withCorrection(Correction.BONFERRONI).withFamily(Family.TABLE).withLevel(0.9), asked);
		RunSummary told = asked.withTest(PairedTest.CORRECTED_T).in(run);
		assertEquals(PairedTest.CORRECTED_T, ComparisonSettings.of(List.of(told)).test());
		assertEquals(1, told.evaluation().notes().size());
		assertEquals(ComparisonSettings.DEFAULT, ComparisonSettings.of(new Runs("r", "x").note("Compared by: test magic, correction holm, family metric, level 0.95.").run().evaluation()));
	}

	@Test
	void sampledMetricsAreWarnedAbout() throws Exception {
		MetricInfo sampled = new MetricInfo("ndcg@10-sampled-99", "ndcg", 10, "nDCG@10 (of 99 sampled)", Aggregate.MEAN, true);
		RunSummary run = new Runs("r", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).add("a", sampled, 1, 2, 3).run();
		List<String> warnings = compare(ComparisonSettings.DEFAULT, run).warnings();
		assertEquals(1, warnings.size());
		assertTrue(warnings.getFirst().startsWith("nDCG@10 (of 99 sampled): ranked among 99 sampled items, not among all."), warnings.toString());
		assertEquals(List.of(), compare(ComparisonSettings.DEFAULT, new Runs("r", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).run()).warnings());
		assertEquals(1, Gate.parse("ndcg@10-sampled-99 < -0.01").check(compare(ComparisonSettings.DEFAULT,
				new Runs("r", Runs.ids(3)).add("a", sampled, 1, 2, 3).add("b", sampled, 1, 2, 4).run())).size());
	}
}
