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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;
import org.recital.evaluation.internal.evaluate.World;

/** Cases computed by hand; the fractions stand in the test as they were written down. */
class BeyondAccuracyTest {

	private static final double EXACT = 1e-12;
	private static final double LOG3 = Math.log(3) / Math.log(2);
	private static final double LOG5 = Math.log(5) / Math.log(2);

	/** Item 0 is drama and comedy, 1 drama, 2 war, 3 nothing; in training 3, 1, 1 and 0 of 3 users have them. */
	private static World world() {
		return new World(3, 4).genres(new String[] { "Drama", "Comedy", "War" }, new int[] { 0, 1 }, new int[] { 0 }, new int[] { 2 }, new int[0])
				.event(Role.TRAIN, 0, 0, 5).event(Role.TRAIN, 1, 0, 5).event(Role.TRAIN, 1, 1, 5).event(Role.TRAIN, 2, 0, 5)
				.event(Role.TRAIN, 2, 2, 5).event(Role.TEST, 0, 1, 4).event(Role.TEST, 0, 3, 2).event(Role.TEST, 1, 2, 4).event(Role.TEST, 2, 1, 4);
	}

	private static Judgement judgement(Features features) {
		Split split = world().split();
		return new Judgement(split, split.test(), new int[] { 3, 1, 1, 0 }, split.seen(), features);
	}

	/** A list of user 0, to whom items 1 and 3 are relevant. */
	private static RankedUser list(Judgement judgement, int... items) {
		float[] gains = new float[items.length];
		for (int k = 0; k < items.length; k++) {
			gains[k] = items[k] == 1 ? 4 : items[k] == 3 ? 2 : 0;
		}
		return new RankedUser(0, items, items.length, gains, 2, new float[] { 4, 2 }, judgement);
	}

	private static double value(RankingMetric metric, int cutoff, int... items) {
		return metric.value(list(judgement(null), items), cutoff);
	}

	@Test
	void popularityComplementWeighsTheShareOfUsersWithoutTheItemByPlace() {
		double all = 1 + 1 / LOG3 + 0.5;
		assertEquals((2.0 / 3 + 2.0 / 3 / LOG3 + 1 * 0.5) / all, value(new PopularityComplement(), 3, 1, 2, 3), EXACT);
		assertEquals((2.0 / 3 + 1 * 0.5) / all, value(new PopularityComplementOfHits(), 3, 1, 2, 3), EXACT);
		assertEquals((0 + 2.0 / 3 / LOG3) / (1 + 1 / LOG3), value(new PopularityComplement(), 2, 0, 2, 3), EXACT);
		assertEquals(Double.NaN, value(new PopularityComplement(), 3));
	}

	@Test
	void freeDiscoveryIsTheSurpriseInBits() {
		// shares 3/5, 1/5, 1/5; item 3 counts as one interaction
		assertEquals(LOG5, value(new FreeDiscovery(), 3, 1, 2, 3), EXACT);
		assertEquals(((LOG5 - LOG3) + LOG5 / LOG3) / (1 + 1 / LOG3), value(new FreeDiscovery(), 2, 0, 1), EXACT);
		assertEquals(LOG5 / LOG3 / (1 + 1 / LOG3), value(new FreeDiscoveryOfHits(), 2, 0, 1), EXACT);
	}

	@Test
	void diversityByGenresIsTheMeanJaccardDistanceOfPairs() {
		assertEquals(0.5, value(new DiversityOfGenres(), 2, 0, 1, 2), EXACT);
		assertEquals((0.5 + 1 + 1) / 3, value(new DiversityOfGenres(), 3, 0, 1, 2), EXACT);
		assertEquals((0.5 + 1 + 1) / 3, value(new DiversityOfGenres(), 9, 0, 3, 1, 2), EXACT, "an item without genres is in no pair");
		assertEquals(Double.NaN, value(new DiversityOfGenres(), 2, 1, 3));
	}

	@Test
	void diversityByFeaturesIsTheMeanCosineDistanceOfPairs() {
		// item 2 has two rows whose mean lies between the others
		Features features = new Features(EntityKind.ITEM, "by hand", new int[] { 2 }, new int[] { 0, 1, 2, 4, 4 }, new float[] { 2, 0, 0, 3, 1, 0, 0, 1 },
				List.of());
		double half = 1 - 1 / Math.sqrt(2);
		assertEquals((1 + half + half) / 3, new DiversityOfFeatures().value(list(judgement(features), 0, 1, 2, 3), 4), EXACT);
		assertEquals(1, new DiversityOfFeatures().value(list(judgement(features), 0, 1, 2), 2), EXACT);
		assertEquals(Double.NaN, new DiversityOfFeatures().value(list(judgement(features), 0, 3), 2));
		assertEquals(Double.NaN, value(new DiversityOfFeatures(), 2, 0, 1), "no features connected");
	}

	@Test
	void serendipityCountsHitsThatAPopularListWouldNotHave() {
		// user 0 has met item 0, so the popular list of two is 1 and 2
		assertEquals(1.0 / 2, value(new Serendipity(), 2, 3, 1), EXACT);
		assertEquals(0, value(new Serendipity(), 2, 1, 2), EXACT);
		assertEquals(0, value(new Serendipity(), 3, 1, 2, 3), EXACT, "of three places the popular list has item 3 too");
		assertEquals(2.0 / 1 / 2, value(new Serendipity(), 1, 3), EXACT);
	}

	@Test
	void averageRecommendationPopularityIsAMeanOfCounts() {
		assertEquals((1 + 1 + 0) / 3.0, value(new AverageRecommendationPopularity(), 3, 1, 2, 3), EXACT);
		assertEquals((3 + 1) / 2.0, value(new AverageRecommendationPopularity(), 2, 0, 2, 3), EXACT);
		assertEquals((1 + 1 + 0) / 3.0, value(new AverageRecommendationPopularity(), 9, 1, 2, 3), EXACT, "a short list has fewer places");
		assertFalse(new AverageRecommendationPopularity().higherIsBetter());
	}

	private static Recommendations lists(int n, int... items) {
		return new Recommendations(n, new int[] { 0, 1, 2 }, items, new float[items.length]);
	}

	@Test
	void giniAndEntropySayHowEvenlyItemsAreListed() {
		// listed 3, 1, 0 and 0 times
		Recommendations uneven = lists(2, 0, 1, 0, -1, 0, -1);
		assertEquals((1 * 1 + 3 * 3) / (3.0 * 4), new Gini().value(uneven, 2, judgement(null)), EXACT);
		assertEquals(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)) / Math.log(2), new ShannonEntropy().value(uneven, 2, judgement(null)), EXACT);
		assertEquals(1, new Gini().value(uneven, 1, judgement(null)), EXACT);
		assertEquals(0, new ShannonEntropy().value(uneven, 1, judgement(null)), EXACT);
		Recommendations even = lists(4, 0, 1, 2, 3, 3, 2, 1, 0, 1, 0, 3, 2);
		assertEquals(0, new Gini().value(even, 4, judgement(null)), EXACT);
		assertEquals(2, new ShannonEntropy().value(even, 4, judgement(null)), EXACT);
		assertEquals(Double.NaN, new Gini().value(lists(1, -1, -1, -1), 1, judgement(null)));
	}

	@Test
	void popularityOpportunityComparesTheChancesOfHeadAndTail() {
		// items 0 and 1 have 4 of 5 interactions: the head; of two relevant interactions each, ...
		assertEquals(0, new PopularityOpportunity().value(lists(2, 1, 2, 2, 3, 3, 0), 2, judgement(null)), EXACT, "one hit each");
		assertEquals((1 - 0.5) / (1 + 0.5), new PopularityOpportunity().value(lists(2, 1, 2, 2, 3, 3, 1), 2, judgement(null)), EXACT);
		assertEquals(1, new PopularityOpportunity().value(lists(1, 1, 0, 1), 1, judgement(null)), EXACT);
		assertEquals(Double.NaN, new PopularityOpportunity().value(lists(1, 0, 0, 0), 1, judgement(null)), "no hit at all");
	}

	@Test
	void miscalibrationIsTheDivergenceOfGenresFromTheUsersOwn() {
		Judgement judgement = judgement(null);
		// user 1 has items 0 and 1: drama 3/4, comedy 1/4; the list is half drama, half war
		RankedUser user = new RankedUser(1, new int[] { 1, 2, 3 }, 3, new float[3], 1, new float[] { 4 }, judgement);
		double drama = 0.99 * 0.5 + 0.01 * 0.75;
		double comedy = 0.01 * 0.25;
		assertEquals(0.75 * Math.log(0.75 / drama) + 0.25 * Math.log(0.25 / comedy), new Calibration().value(user, 3), EXACT);
		RankedUser same = new RankedUser(1, new int[] { 0, 1 }, 2, new float[2], 1, new float[] { 4 }, judgement);
		assertEquals(0, new Calibration().value(same, 2), EXACT);
		RankedUser nothing = new RankedUser(1, new int[] { 3 }, 1, new float[1], 1, new float[] { 4 }, judgement);
		assertEquals(Double.NaN, new Calibration().value(nothing, 2));
	}

	@Test
	void potentialInterestIsHitsOutsideTheUsualGenres() {
		Judgement judgement = judgement(null);
		// user 1 has drama 3/4 and comedy 1/4: both are needed for 80 %
		assertEquals(1 / 5.0, interest(judgement, 1, new float[] { 4, 4, 4, 4 }), EXACT, "war is outside, nothing has no genre");
		assertEquals(0, interest(judgement, 1, new float[] { 4, 4, 0, 4 }), EXACT, "war, but no hit");
		// user 2 has drama 1/4, comedy 1/4, war 1/2: drama, named before comedy, makes no 80 % with war
		assertEquals(0, interest(judgement, 2, new float[] { 4, 4, 4, 4 }), EXACT);
		assertEquals(1 / 2.0, new PotentialInterest().value(new RankedUser(1, new int[] { 0, 2, 2 }, 3, new float[] { 0, 4, 4 }, 1, new float[] { 4 }, judgement), 2), EXACT,
				"the first k alone");
		assertEquals(0, new PotentialInterest().value(new RankedUser(1, new int[0], 0, new float[0], 1, new float[] { 4 }, judgement), 5), EXACT, "an empty list");
	}

	private static double interest(Judgement judgement, int user, float[] gains) {
		return new PotentialInterest().value(new RankedUser(user, new int[] { 0, 1, 2, 3 }, 4, gains, 1, new float[] { 4 }, judgement), 5);
	}

	@Test
	void whatIsUsualIsEightyPercentAndNoMore() {
		assertEquals(1, interestInComedy(4), EXACT, "4 of 5 are drama: exactly 80 %, comedy is outside");
		assertEquals(0, interestInComedy(3), EXACT, "3 of 4 are drama: comedy is needed");
	}

	/** A user of so many dramas and one comedy likes another comedy. */
	private static double interestInComedy(int dramas) {
		int[][] genres = new int[dramas + 2][];
		java.util.Arrays.fill(genres, 0, dramas, new int[] { 1 });
		java.util.Arrays.fill(genres, dramas, dramas + 2, new int[] { 0 });
		World world = new World(1, dramas + 2).genres(new String[] { "Comedy", "Drama" }, genres);
		for (int item = 0; item <= dramas; item++) {
			world.event(Role.TRAIN, 0, item, 5);
		}
		Split split = world.event(Role.TEST, 0, dramas + 1, 5).split();
		Judgement judgement = new Judgement(split, split.test(), new int[dramas + 2], split.seen(), null);
		return new PotentialInterest().value(new RankedUser(0, new int[] { dramas + 1 }, 1, new float[] { 5 }, 1, new float[] { 5 }, judgement), 1);
	}

	@Test
	void aMetricMadeReadyGivesWhatItGivesUnprepared() {
		Judgement judgement = judgement(null);
		for (RankingMetric metric : List.of(new PopularityComplement(), new FreeDiscoveryOfHits(), new DiversityOfGenres(), new Serendipity(),
				new Calibration(), new PotentialInterest(), new Ndcg())) {
			RankedUser user = list(judgement, 1, 2, 0);
			assertEquals(metric.value(user, 3), metric.prepared(judgement).value(user, 3), metric.getClass().getSimpleName());
		}
	}
}
