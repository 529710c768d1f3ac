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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Parallel;

class KnownCurveTest {

	private static final int USERS = 30;

	/** Two points, two repeats: recommender a has 0.1 more for each known and 0.01 for the second repeat. */
	private static RunSummary run(String rule) {
		List<Part> parts = Part.all(2, 2);
		List<MetricVector> vectors = new java.util.ArrayList<>();
		List<String> notes = new java.util.ArrayList<>();
		int[] who = java.util.stream.IntStream.range(0, USERS).toArray();
		for (Part part : parts) {
			int known = part.fold() * 5;
			for (String recommender : List.of("a", "b")) {
				double[] values = Runs.noise(USERS, 0, 0.01, recommender.hashCode() * 31 + part.index());
				for (int k = 0; k < USERS; k++) {
					values[k] += recommender.equals("a") ? known * 0.1 + part.repeat() * 0.01 : 0.2;
				}
				vectors.add(new MetricVector(recommender, Runs.NDCG.key(), part.index(), who, values, null, java.util.Arrays.stream(values).average().orElseThrow()));
			}
			notes.add(part + ": " + new SplitMark(part.toString(), String.format(rule, known), "0123456789abcdef").note());
			notes.add(part + ": " + new CandidateMark(part.toString(), "judged", 10 + known, 80, "0123456789abcdef").note());
		}
		Evaluation e = new Evaluation(EntityKind.USER, IdIndex.of(Runs.ids(USERS)), IdIndex.of("a"), new String[] { "A" }, parts, List.of("a", "b"),
				List.of("A", "B"), List.of(Runs.NDCG), vectors, List.of(), notes);
		return new RunSummary("id", "run", java.time.Instant.EPOCH, java.time.Duration.ZERO, java.util.Map.of(), java.util.Map.of(), java.util.Map.of(),
				List.of(), e);
	}

	private static final String RULE = "known %d of each new item: 10 items test";

	@Test
	void eachPointIsAComparisonOverItsRepeats() throws Exception {
		KnownCurve curve = KnownCurve.of(run(RULE), ComparisonSettings.DEFAULT, Parallel.of(2)).orElseThrow();
		assertEquals("item", curve.of());
		assertEquals(List.of(0, 5), curve.known());
		assertEquals(0.005, curve.points().get(0).cell(0, 0).value(), 0.01);
		assertEquals(0.505, curve.points().get(1).cell(0, 0).value(), 0.01);
		assertEquals(USERS, curve.points().get(1).cell(0, 0).users());
		assertTrue(curve.points().get(1).cell(0, 0).interval().isKnown());
		assertTrue(curve.points().get(0).isBest(1, 0) && curve.points().get(1).isBest(0, 0));
		assertTrue(curve.points().get(0).ranked().orElseThrow().contains("(10 of 80)"), "notes of its own parts alone");
		assertTrue(curve.points().get(1).ranked().orElseThrow().contains("(15 of 80)"));
		assertEquals(List.of(), curve.points().get(0).warnings());
	}

	@Test
	void pointsAreNoRepeatsThatVary() throws Exception {
		assertEquals(Spread.NONE, Comparison.of(List.of(run(RULE)), ComparisonSettings.DEFAULT, Parallel.of(1)).cell(0, 0).spread());
		assertTrue(Comparison.of(List.of(run("per user, %d")), ComparisonSettings.DEFAULT, Parallel.of(1)).cell(0, 0).spread().isKnown());
	}

	@Test
	void theWholeComparisonSaysThatItIsAMean() throws Exception {
		assertEquals(List.of("The figures are means over the points of a curve (known: 0, 5): look at the curve first."),
				Comparison.of(List.of(run(RULE)), ComparisonSettings.DEFAULT, Parallel.of(1)).warnings());
	}

	@Test
	void theCurveIsThereInWords() throws Exception {
		List<String> words = Comparison.of(List.of(run(RULE)), ComparisonSettings.DEFAULT, Parallel.of(1)).curve();
		assertEquals(1, words.size());
		assertTrue(words.getFirst().matches("nDCG@10 where 0, 5 users of each new item are known: A 0\\.00\\d\\d, 0\\.50\\d\\d; B 0\\.(19|20)\\d\\d, 0\\.(19|20)\\d\\d\\."), words.toString());
		assertEquals(List.of(), Comparison.of(List.of(run("per user, %d")), ComparisonSettings.DEFAULT, Parallel.of(1)).curve());
	}

	@Test
	void otherSplitsAndSinglePointsAreNoCurve() throws Exception {
		assertTrue(KnownCurve.of(run("per user, %d %% test"), ComparisonSettings.DEFAULT, Parallel.of(1)).isEmpty());
		assertTrue(KnownCurve.of(run("known 3 of each new item: 10 items test"), ComparisonSettings.DEFAULT, Parallel.of(1)).isEmpty());
		assertTrue(KnownCurve.of(new Runs("r", Runs.ids(3)).add("a", Runs.NDCG, 1, 2, 3).run(), ComparisonSettings.DEFAULT, Parallel.of(1)).isEmpty());
	}
}
