/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.evaluation.internal.evaluate.World;

/** Cases computed by hand; the fractions stand in the test as they were written down. */
class MetricsTest {

	private static final double EXACT = 1e-12;
	private static final double LOG3 = Math.log(3) / Math.log(2);
	private static final double LOG5 = Math.log(5) / Math.log(2);

	/** Places 2 and 4 of a list of 4 are hits with values 3 and 5; three items are relevant, the third has value 4. */
	private static final RankedUser TWO_OF_THREE = user(new float[] { 0, 3, 0, 5 }, 5, 4, 3);

	private static RankedUser user(float[] gains, float... ideal) {
		int[] items = new int[gains.length];
		Arrays.setAll(items, i -> i);
		return new RankedUser(0, items, gains.length, gains, ideal.length, ideal, null);
	}

	@Test
	void precisionDividesByTheCutoffEvenWhenTheListIsShorter() {
		assertEquals(1.0 / 2, new Precision().value(TWO_OF_THREE, 2), EXACT);
		assertEquals(2.0 / 10, new Precision().value(TWO_OF_THREE, 10), EXACT);
		assertEquals(2.0 / 4, new PrecisionOfList().value(TWO_OF_THREE, 10), EXACT);
		assertEquals(1.0 / 3, new PrecisionOfList().value(TWO_OF_THREE, 3), EXACT);
		assertEquals(0, new PrecisionOfList().value(user(new float[0], 1), 3), EXACT);
	}

	@Test
	void recallDividesByAllRelevantItems() {
		assertEquals(1.0 / 3, new Recall().value(TWO_OF_THREE, 3), EXACT);
		assertEquals(2.0 / 3, new Recall().value(TWO_OF_THREE, 4), EXACT);
	}

	@Test
	void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
		double p = 2.0 / 5;
		double r = 2.0 / 3;
		assertEquals(2 * p * r / (p + r), new F1().value(TWO_OF_THREE, 5), EXACT);
		assertEquals(0, new F1().value(TWO_OF_THREE, 1), EXACT);
	}

	@Test
	void hitRateAsksForOneHit() {
		assertEquals(0, new HitRate().value(TWO_OF_THREE, 1), EXACT);
		assertEquals(1, new HitRate().value(TWO_OF_THREE, 2), EXACT);
	}

	@Test
	void reciprocalRankIsThatOfTheFirstHit() {
		assertEquals(0.5, new ReciprocalRank().value(TWO_OF_THREE, 4), EXACT);
		assertEquals(0, new ReciprocalRank().value(TWO_OF_THREE, 1), EXACT);
	}

	@Test
	void binaryNdcgNormalisesByAsManyHitsAsFit() {
		double gain = 1 / LOG3 + 1 / LOG5;
		assertEquals(gain / (1 + 1 / LOG3 + 0.5), new Ndcg().value(TWO_OF_THREE, 4), EXACT);
		assertEquals(1 / LOG3 / (1 + 1 / LOG3), new Ndcg().value(TWO_OF_THREE, 2), EXACT);
	}

	@Test
	void gradedAndExponentialNdcgWeighByValue() {
		double graded = (3 / LOG3 + 5 / LOG5) / (5 + 4 / LOG3 + 3 * 0.5);
		assertEquals(graded, new NdcgGraded().value(TWO_OF_THREE, 10), EXACT);
		double exponential = (7 / LOG3 + 31 / LOG5) / (31 + 15 / LOG3 + 7 * 0.5);
		assertEquals(exponential, new NdcgExponential().value(TWO_OF_THREE, 10), EXACT);
		assertEquals(3 / LOG3 / (5 + 4 / LOG3), new NdcgGraded().value(TWO_OF_THREE, 2), EXACT);
	}

	@Test
	void gradedNdcgLeavesOutWhoHasNothingToGain() {
		assertEquals(Double.NaN, new NdcgGraded().value(user(new float[] { -1, 0 }, -1, -2), 2));
		assertEquals(1, new Ndcg().value(user(new float[] { -1, -2 }, -1, -2), 2), EXACT);
	}

	@Test
	void theTwoAveragePrecisionsDifferInTheirDenominator() {
		double sum = 1.0 / 2 + 2.0 / 4;
		assertEquals(sum / 3, new AveragePrecision().value(TWO_OF_THREE, 4), EXACT);
		assertEquals(0.5 / 2, new AveragePrecision().value(TWO_OF_THREE, 2), EXACT);
		assertEquals(0.5 / 3, new AveragePrecisionOfRelevant().value(TWO_OF_THREE, 2), EXACT);
	}

	@Test
	void aPerfectListHasOneByEveryNormalisedMetric() {
		RankedUser perfect = user(new float[] { 5, 4, 3, 0 }, 5, 4, 3);
		assertEquals(1, new Ndcg().value(perfect, 4), EXACT);
		assertEquals(1, new NdcgGraded().value(perfect, 4), EXACT);
		assertEquals(1, new NdcgExponential().value(perfect, 4), EXACT);
		assertEquals(1, new AveragePrecision().value(perfect, 2), EXACT);
		assertEquals(1, new Recall().value(perfect, 3), EXACT);
	}

	@Test
	void aucCountsTiesOneHalfAndPutsUnscoredItemsLast() {
		Split split = new World(1, 6).event(Role.TEST, 0, 1, 4).event(Role.TEST, 0, 4, 4).split();
		Judgement judgement = new Judgement(split, split.test(), new int[6]);
		boolean[] candidate = { true, true, true, true, true, false };
		// others: 0 (0.5), 2 (0.7), 3 (none); relevant: 1 (0.5) beats 3, ties 0; 4 (0.9) beats all; item 5 was seen
		float[] scores = { 0.5f, 0.5f, 0.7f, Float.NaN, 0.9f, 1f };
		assertEquals((1.5 + 3) / 6, new Auc().value(0, scores, candidate, judgement), EXACT);
		assertEquals(Double.NaN, new Auc().value(0, scores, new boolean[6], judgement));
	}

	@Test
	void aucAgreesWithCountingAllPairs() {
		Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			int items = 1 + random.nextInt(40);
			World world = new World(1, items);
			boolean[] relevant = new boolean[items];
			boolean[] candidate = new boolean[items];
			float[] scores = new float[items];
			for (int i = 0; i < items; i++) {
				relevant[i] = random.nextInt(4) == 0;
				candidate[i] = relevant[i] || random.nextInt(5) > 0;
				scores[i] = random.nextInt(6) == 0 ? (random.nextBoolean() ? round % 3 == 0 ? Float.NaN : 0f : -0f)
						: round % 2 == 0 ? random.nextInt(8) - 3 : (float) random.nextGaussian();
				if (relevant[i]) {
					world.event(Role.TEST, 0, i, 1);
				}
			}
			double won = 0;
			int pairs = 0;
			for (int r = 0; r < items; r++) {
				for (int o = 0; o < items; o++) {
					if (relevant[r] && !relevant[o] && candidate[o]) {
						double a = Float.isNaN(scores[r]) ? Double.NEGATIVE_INFINITY : scores[r];
						double b = Float.isNaN(scores[o]) ? Double.NEGATIVE_INFINITY : scores[o];
						won += a > b ? 1 : a == b ? 0.5 : 0;
						pairs++;
					}
				}
			}
			Split split = world.split();
			double auc = new Auc().value(0, scores, candidate, new Judgement(split, split.test(), new int[items]));
			assertEquals(pairs == 0 ? Double.NaN : won / pairs, auc, EXACT);
		}
	}

	@Test
	void aucTakesScoresOfAnySize() {
		Split split = new World(1, 6).event(Role.TEST, 0, 1, 4).event(Role.TEST, 0, 4, 4).split();
		Judgement judgement = new Judgement(split, split.test(), new int[6]);
		boolean[] candidate = { true, true, true, true, true, true };
		float[] huge = { -3e38f, 3e38f, Float.POSITIVE_INFINITY, 1, -2e38f, Float.NEGATIVE_INFINITY };
		assertEquals((3 + 2) / 8.0, new Auc().value(0, huge, candidate, judgement), EXACT);
		float tiny = Float.MIN_VALUE;
		float[] small = { 0, tiny, 2 * tiny, 0, 0, tiny };
		assertEquals((2.5 + 1) / 8, new Auc().value(0, small, candidate, judgement), EXACT);
	}

	@Test
	void errorsOfPredictedValues() {
		assertEquals(2.25, new RootMeanSquareError().error(2.5, 4), EXACT);
		assertEquals(1.5, new RootMeanSquareError().finish(2.25), EXACT);
		assertEquals(1.5, new MeanAbsoluteError().error(2.5, 4), EXACT);
		assertTrue(!new MeanAbsoluteError().higherIsBetter());
	}

	@Test
	void coverageCountsDistinctItemsOfAllLists() {
		Split split = new World(2, 8).split();
		Judgement judgement = new Judgement(split, split.test(), new int[8]);
		Recommendations lists = new Recommendations(3, new int[] { 0, 1 }, new int[] { 0, 1, 2, 0, 3, -1 }, new float[6]);
		assertEquals(4.0 / 8, new Coverage().value(lists, 10, judgement), EXACT);
		assertEquals(1.0 / 8, new Coverage().value(lists, 1, judgement), EXACT);
	}

	@Test
	void genreDiversityCountsDistinctGenresOfAList() {
		Split split = new World(1, 3).genres(new String[] { "Drama", "Comedy", "War" }, new int[] { 0, 1 }, new int[] { 0 }, new int[] { 2 }).split();
		Judgement judgement = new Judgement(split, split.test(), new int[3]);
		RankedUser user = new RankedUser(0, new int[] { 0, 1, 2 }, 3, new float[3], 1, new float[] { 1 }, judgement);
		assertEquals(2, new GenreDiversity().value(user, 2), EXACT);
		assertEquals(3, new GenreDiversity().value(user, 5), EXACT);
		RankedUser empty = new RankedUser(0, new int[0], 0, new float[0], 1, new float[] { 1 }, judgement);
		assertEquals(Double.NaN, new GenreDiversity().value(empty, 5));
	}
}
