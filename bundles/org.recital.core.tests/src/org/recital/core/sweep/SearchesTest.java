/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.recital.core.sweep.internal.GridSearch;
import org.recital.core.sweep.internal.HalvingSearch;
import org.recital.core.sweep.internal.Proposal;
import org.recital.core.sweep.internal.RandomSearch;
import org.recital.core.sweep.internal.Search;
import org.recital.core.sweep.internal.TpeSearch;

/** Searches on functions that are known. */
class SearchesTest {

	private static final Dimension RATE = Dimension.range("e", "rate", false, 1e-4, 1, true);
	private static final Dimension FACTORS = Dimension.range("e", "factors", true, 1, 200, false);
	private static final Dimension KIND = Dimension.choice("e", "kind", List.of("a", "b", "c"));
	private static final List<Dimension> SPACE = List.of(RATE, FACTORS, KIND);
	private static final Map<String, Object> WRITTEN = setting(0.9, 3L, "a");

	private static Map<String, Object> setting(double rate, long factors, String kind) {
		Map<String, Object> s = new LinkedHashMap<>();
		s.put("e.rate", rate);
		s.put("e.factors", factors);
		s.put("e.kind", kind);
		return s;
	}

	/** Best (0) at rate 0.01, factors 140, kind b. */
	private static double value(Map<String, Object> s) {
		double rate = Math.log10((Double) s.get("e.rate")) + 2;
		double factors = ((Long) s.get("e.factors") - 140) / 60.0;
		return -(rate * rate + factors * factors + (s.get("e.kind").equals("b") ? 0 : 1));
	}

	private static List<Search.Scored> run(Search search, ToDoubleFunction<Proposal> score) {
		List<Search.Scored> all = new ArrayList<>();
		while (true) {
			List<Proposal> round = search.next(List.copyOf(all));
			if (round.isEmpty()) {
				return all;
			}
			round.forEach(p -> all.add(new Search.Scored(p, score.applyAsDouble(p))));
		}
	}

	private static double best(List<Search.Scored> all) {
		return all.stream().mapToDouble(Search.Scored::score).max().orElseThrow();
	}

	@Test
	void valuesAndPlacesCorrespond() {
		for (Dimension d : SPACE) {
			for (int i = 0; i <= 1000; i++) {
				Object value = d.value(i / 1000.0);
				assertEquals(value, d.value(d.unit(value)), d.name() + ' ' + i);
			}
		}
		assertEquals(1e-4, RATE.value(0));
		assertEquals(1.0, RATE.value(1));
		assertEquals(0.01, RATE.value(0.5));
		assertEquals(1L, FACTORS.value(0));
		assertEquals(200L, FACTORS.value(1));
		assertEquals("c", KIND.value(1));
		assertEquals(0.0, RATE.unit(1e-9), "beyond the bounds");
		assertTrue(Double.isNaN(KIND.unit("d")));
	}

	@Test
	void wholeNumbersAreEquallyProbable() {
		Dimension d = Dimension.range("e", "n", true, 1, 4, false);
		int[] counts = new int[5];
		for (int i = 0; i < 4000; i++) {
			counts[((Long) d.value((i + 0.5) / 4000)).intValue()]++;
		}
		assertEquals(List.of(0, 1000, 1000, 1000, 1000), java.util.Arrays.stream(counts).boxed().toList());
	}

	@Test
	void aGridHoldsEveryCombinationOnceBehindTheSettingAsWritten() {
		List<Dimension> space = List.of(RATE, Dimension.range("e", "n", true, 1, 3, false), KIND);
		Map<String, Object> written = new LinkedHashMap<>(Map.of("e.rate", 0.01, "e.n", 2L, "e.kind", "c"));
		List<Search.Scored> all = run(new GridSearch(space, written, 5), p -> 0);
		assertEquals(45, GridSearch.size(space, 5));
		assertEquals(45, all.size());
		assertEquals(45, new HashSet<>(all.stream().map(s -> s.proposal().setting()).toList()).size());
		assertEquals(written, all.getFirst().proposal().setting());
		assertEquals(List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0), RATE.levels(5));
	}

	@Test
	void randomSettingsDifferAndEndWhenAllAreTried() {
		List<Search.Scored> all = run(new RandomSearch(SPACE, WRITTEN, 60, 5), p -> 0);
		assertEquals(60, new HashSet<>(all.stream().map(s -> s.proposal().setting()).toList()).size());
		List<Dimension> small = List.of(KIND, Dimension.range("e", "n", true, 1, 3, false));
		Map<String, Object> written = Map.of("e.kind", "a", "e.n", 1L);
		assertEquals(9, run(new RandomSearch(small, written, 60, 5), p -> 0).size());
		assertEquals(9, run(new TpeSearch(small, written, 60, 5), p -> 0).size());
	}

	@Test
	void whatIsProposedDependsOnSeedAndScoresAlone() {
		List<Search.Scored> a = run(new TpeSearch(SPACE, WRITTEN, 40, 5), p -> value(p.setting()));
		assertEquals(a, run(new TpeSearch(SPACE, WRITTEN, 40, 5), p -> value(p.setting())));
		assertTrue(!a.equals(run(new TpeSearch(SPACE, WRITTEN, 40, 6), p -> value(p.setting()))));
		assertEquals(a.subList(0, 22), run(new TpeSearch(SPACE, WRITTEN, 22, 5), p -> value(p.setting())), "a greater budget goes on");
	}

	@Test
	void tpeIsBetterThanRandomDrawsWithTheSameBudget() {
		int won = 0;
		double tpe = 0;
		double random = 0;
		int seeds = 60;
		for (int seed = 0; seed < seeds; seed++) {
			double t = best(run(new TpeSearch(SPACE, WRITTEN, 50, 1000 + seed), p -> value(p.setting())));
			double r = best(run(new RandomSearch(SPACE, WRITTEN, 50, 1000 + seed), p -> value(p.setting())));
			won += t > r ? 1 : 0;
			tpe += t / seeds;
			random += r / seeds;
		}
		// by chance 41 of 60 or more happen once in 300 times
		assertTrue(won >= 41 && tpe > random / 2, "won " + won + ", mean best " + tpe + " against " + random);
	}

	@Test
	void tpeSurvivesFailuresAndEqualValues() {
		assertEquals(40, run(new TpeSearch(SPACE, WRITTEN, 40, 5), p -> Double.NEGATIVE_INFINITY).size());
		assertEquals(40, run(new TpeSearch(SPACE, WRITTEN, 40, 5), p -> 1).size());
	}

	@Test
	void halvingGivesMoreToFewer() {
		HalvingSearch search = new HalvingSearch(SPACE, WRITTEN, 27, 3, 5);
		assertEquals(27 + 9 + 3 + 1, search.total());
		List<Search.Scored> all = run(search, p -> value(p.setting()) - 1 / p.resource());
		assertEquals(List.of(1 / 27.0, 1 / 9.0, 1 / 3.0, 1.0), all.stream().map(s -> s.proposal().resource()).distinct().toList());
		assertEquals(40, all.size());
		// the function ranks the same on little and on all, so the best of the first rung wins
		Map<String, Object> best = all.subList(0, 27).stream().max(java.util.Comparator.comparingDouble(Search.Scored::score)).orElseThrow()
				.proposal().setting();
		assertEquals(best, all.getLast().proposal().setting());
		assertEquals(1, new HalvingSearch(SPACE, WRITTEN, 2, 3, 5).next(List.of()).getFirst().resource(), "too few to halve");
		assertEquals(4, run(new HalvingSearch(SPACE, WRITTEN, 4, 3, 5), p -> Double.NEGATIVE_INFINITY).size(), "none goes on");
	}
}
