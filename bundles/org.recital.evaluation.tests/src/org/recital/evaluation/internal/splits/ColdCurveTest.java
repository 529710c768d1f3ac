/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.splits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.splits.ColdCurve.Of;

class ColdCurveTest {

	private static final Dataset DATA = Worlds.random(1, 80, 60, 1500);
	private static final List<Integer> KNOWN = List.of(0, 2, 5);

	private static ColdCurve.Parameters ask(Of of, double validation, Order judged, int repeats) {
		return new ColdCurve.Parameters(of, KNOWN, 0.2, validation, judged, repeats);
	}

	/** Names of pairs by role. */
	private static Map<Integer, Set<String>> byRole(Split split) {
		Map<Integer, Set<String>> by = new HashMap<>();
		SplitChecks.rolesOfPairs(split).forEach((pair, role) -> by.computeIfAbsent((int) role, r -> new TreeSet<>()).add(pair));
		return by;
	}

	private static String entity(String pair, Of of) {
		return pair.split(" ")[of == Of.USERS ? 0 : 1];
	}

	@ParameterizedTest
	@CsvSource({ "ITEMS, 0, RANDOM", "ITEMS, 0.1, LAST", "USERS, 0.1, RANDOM", "USERS, 0, LAST" })
	void theSameAreJudgedAtEachPointAndMoreIsKnown(Of of, double validation, Order judged) {
		ColdCurve.Parameters p = ask(of, validation, judged, 1);
		Set<String> test = null;
		Set<String> knownBefore = Set.of();
		int n = (int) java.util.stream.IntStream.range(0, DATA.events().size()).mapToObj(r -> entity(Worlds.pair(DATA, r), of)).distinct().count();
		for (int point = 0; point < KNOWN.size(); point++) {
			Split split = SplitChecks.split(new ColdCurve(), p, DATA, point, 3);
			Map<Integer, Set<String>> by = byRole(split);
			Set<String> judgedNow = by.get((int) Role.TEST.code());
			test = test == null ? judgedNow : test;
			assertEquals(test, judgedNow);
			Map<String, Integer> cold = new TreeMap<>();
			judgedNow.forEach(pair -> cold.put(entity(pair, of), 0));
			assertEquals(Math.round(0.2 * n), cold.size());
			if (validation > 0) {
				by.get((int) Role.VALIDATION.code()).forEach(pair -> cold.put(entity(pair, of), 0));
				assertEquals(Math.round(0.2 * n) + Math.round(0.1 * n), cold.size());
			}
			Set<String> known = new TreeSet<>();
			for (Role role : new Role[] { Role.TRAIN, Role.KNOWN }) {
				for (String pair : by.getOrDefault((int) role.code(), Set.of())) {
					if (cold.containsKey(entity(pair, of))) {
						assertEquals(of == Of.ITEMS ? Role.TRAIN : Role.KNOWN, role);
						cold.merge(entity(pair, of), 1, Integer::sum);
						known.add(pair);
					}
				}
			}
			int expected = KNOWN.get(point);
			cold.forEach((e, count) -> assertEquals(expected, count, e));
			assertTrue(known.containsAll(knownBefore), "what was known stays known");
			knownBefore = known;
			assertTrue(split.rule().startsWith("known " + expected + " of each new " + (of == Of.ITEMS ? "item: " : "user: ")), split.rule());
		}
	}

	@Test
	void theFirstAreKnownWhereTheLastAreJudged() {
		for (Of of : Of.values()) {
			Split split = SplitChecks.split(new ColdCurve(), ask(of, 0, Order.LAST, 1), DATA, 2, 3);
			var times = DATA.events().times().orElseThrow();
			Map<String, Long> latest = new TreeMap<>();
			for (int r = 0; r < DATA.events().size(); r++) {
				latest.merge(Worlds.pair(DATA, r), Math.max(0, times.get(r)), Math::max);
			}
			Map<Integer, Set<String>> by = byRole(split);
			Map<String, Long> first = new TreeMap<>();
			by.get((int) Role.TEST.code()).forEach(pair -> first.merge(entity(pair, of), latest.get(pair), Math::min));
			int compared = 0;
			for (Role role : new Role[] { Role.TRAIN, Role.KNOWN }) {
				for (String pair : by.getOrDefault((int) role.code(), Set.of())) {
					Long least = first.get(entity(pair, of));
					if (least != null) {
						assertTrue(latest.get(pair) <= least, pair);
						compared++;
					}
				}
			}
			assertEquals(5 * first.size(), compared);
		}
	}

	@Test
	void repeatsHoldOthersOutAndPartsAreReproducible() {
		ColdCurve.Parameters p = ask(Of.ITEMS, 0, Order.RANDOM, 2);
		assertEquals(6, new ColdCurve().parts(p).size());
		Split first = SplitChecks.split(new ColdCurve(), p, DATA, 0, 3);
		Split second = SplitChecks.split(new ColdCurve(), p, DATA, 3, 3);
		assertEquals(new Part(0, 3, 1, 2), second.part());
		assertFalse(byRole(first).get((int) Role.TEST.code()).equals(byRole(second).get((int) Role.TEST.code())));
		SplitChecks.reproducible(new ColdCurve(), p, DATA);
	}

	@Test
	void whatHasTooFewIsNotHeldOut() {
		InputException e = assertThrows(InputException.class, () -> new ColdCurve().split(
				new ColdCurve.Parameters(Of.USERS, List.of(0, 30), 0.5, 0, Order.RANDOM, 1), DATA, new Part(0, 2, 0, 1), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("cold-curve cannot hold out 40 of 80 users") && e.getMessage().contains("31 items"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> new ColdCurve.Parameters(Of.ITEMS, List.of(2, 2), 0.2, 0, Order.RANDOM, 1));
		assertThrows(IllegalArgumentException.class, () -> new ColdCurve.Parameters(Of.ITEMS, List.of(-1), 0.2, 0, Order.RANDOM, 1));
		Dataset untimed = Worlds.of(1, 2, new int[2], new int[] { 0, 1 }, new float[2], null, null);
		assertThrows(InputException.class, () -> new ColdCurve().split(ask(Of.USERS, 0, Order.LAST, 1), untimed, new Part(0, 3, 0, 1), new SimpleContext(1, 1)));
	}
}
