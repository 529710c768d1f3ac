/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.filters.KCore.Parameters;
import org.recital.evaluation.internal.prepare.Worlds;

/** The k-core. */
class KCoreTest {

	private static final SimpleContext CONTEXT = new SimpleContext(1, 1);

	/** Removes one offending user or item at a time until there is none: the k-core does not depend on the order. */
	private static List<String> obvious(Dataset data, int k, int l, boolean events) {
		List<String> left = Worlds.events(data);
		while (true) {
			Map<String, Set<String>> of = new HashMap<>();
			for (String e : left) {
				String[] w = e.split(" ");
				of.computeIfAbsent("user " + w[0], x -> new HashSet<>()).add(events ? e : w[1]);
				of.computeIfAbsent("item " + w[1], x -> new HashSet<>()).add(events ? e : w[0]);
			}
			String bad = of.entrySet().stream().filter(x -> x.getValue().size() < (x.getKey().startsWith("user") ? k : l))
					.map(Map.Entry::getKey).findAny().orElse(null);
			if (bad == null) {
				return left;
			}
			int word = bad.startsWith("user") ? 0 : 1;
			left = left.stream().filter(e -> !e.split(" ")[word].equals(bad.substring(5))).toList();
		}
	}

	@ParameterizedTest
	@CsvSource({ "5, 5, PAIRS", "3, 8, PAIRS", "12, 1, PAIRS", "0, 9, PAIRS", "5, 6, EVENTS" })
	void isTheLargestPartInWhichAllHaveEnough(int k, int l, CountOf count) throws Exception {
		Dataset data = Worlds.random(4, 60, 50, 500);
		List<String> expected = obvious(data, k, l, count == CountOf.EVENTS);
		assertTrue(expected.size() < 500 && !expected.isEmpty(), () -> "the case says something: " + expected.size());
		assertEquals(expected, Worlds.events(new KCore().apply(new Parameters(k, l, count, 0), data, CONTEXT)));
	}

	@Test
	void needsSeveralRoundsAndStopsWhereTold() throws Exception {
		// a chain: each item has two users; dropping user 0 leaves item 0 with one user, and so on
		int n = 6;
		int[] u = IntStream.range(0, 2 * n).map(r -> (r + 1) / 2).toArray();
		int[] i = IntStream.range(0, 2 * n).map(r -> r / 2).toArray();
		Dataset chain = Worlds.of(n + 1, n, u, i, new float[2 * n], null, null);
		InputException e = assertThrows(InputException.class,
				() -> new KCore().apply(new Parameters(2, 2, CountOf.PAIRS, 0), chain, CONTEXT));
		assertTrue(e.getMessage().startsWith("k-core"), e.getMessage());
		Dataset one = new KCore().apply(new Parameters(2, 2, CountOf.PAIRS, 1), chain, CONTEXT);
		// users 0 and 6 go, then items 0 and 5 with one user left
		assertEquals(List.of("u1 101", "u2 101", "u2 102", "u3 102", "u3 103", "u4 103", "u4 104", "u5 104"),
				IntStream.range(0, one.events().size()).mapToObj(r -> Worlds.pair(one, r)).toList());
		assertTrue(one.origin().steps().getFirst().contains("stopped at the limit"), one.origin().steps().getFirst());
	}

	@Test
	void saysWhatItDidAndRenumbers() throws Exception {
		Dataset data = Worlds.random(4, 60, 50, 500);
		Dataset core = new KCore().apply(new Parameters(5, 5, CountOf.PAIRS, 0), data, CONTEXT);
		assertTrue(core.users().size() < 60 && core.items().size() < 48);
		String step = core.origin().steps().getLast();
		assertTrue(step.startsWith("k-core (users 5, items 5, ") && step.endsWith("users 60 to " + core.users().size() + ", items 50 to "
				+ core.items().size() + ", events 500 to " + core.events().size()), step);
		boolean[] met = new boolean[core.items().size()];
		for (int r = 0; r < core.events().size(); r++) {
			met[core.events().items().get(r)] = true;
		}
		for (boolean m : met) {
			assertTrue(m, "items nobody met are below the minimum as well");
		}
	}
}
