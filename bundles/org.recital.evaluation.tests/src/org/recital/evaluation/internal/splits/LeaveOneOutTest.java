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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.TimeColumn;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.splits.LeaveOneOut.Parameters;

/** One item of each user held out. */
class LeaveOneOutTest {

	private static final Dataset DATA = Worlds.random(1, 150, 60, 500);

	@ParameterizedTest
	@CsvSource({ "RANDOM, false", "RANDOM, true", "LAST, false", "LAST, true" })
	void oneOfEachUserThatHasEnough(Order which, boolean validation) {
		Map<String, int[]> users = SplitChecks.byUser(SplitChecks.rolesOfPairs(
				SplitChecks.split(new LeaveOneOut(), new Parameters(which, validation, 1), DATA, 0, 3)));
		assertTrue(users.values().stream().anyMatch(c -> c[1] + c[2] + c[8] == 1), "some users have one item");
		users.forEach((user, counts) -> {
			int n = counts[1] + counts[2] + counts[8];
			boolean enough = n >= (validation ? 3 : 2);
			assertEquals(enough ? 1 : 0, counts[Role.TEST.code()], user);
			assertEquals(enough && validation ? 1 : 0, counts[Role.VALIDATION.code()], user);
		});
	}

	@Test
	void theLastIsThatOfTheLatestEvent() {
		Map<String, Byte> roles = SplitChecks.rolesOfPairs(
				SplitChecks.split(new LeaveOneOut(), new Parameters(Order.LAST, true, 1), DATA, 0, 3));
		// slow and obvious: each user's pairs by the time and row of their latest event
		TimeColumn times = DATA.events().times().orElseThrow();
		Map<String, TreeMap<String, String>> latest = new HashMap<>();
		Map<String, String> keys = new HashMap<>();
		for (int r = 0; r < DATA.events().size(); r++) {
			long t = times.get(r) == TimeColumn.MISSING ? 0 : times.get(r);
			String key = String.format("%015d %06d", t, r);
			keys.merge(Worlds.pair(DATA, r), key, (a, b) -> a.compareTo(b) > 0 ? a : b);
		}
		keys.forEach((pair, key) -> latest.computeIfAbsent(pair.split(" ")[0], u -> new TreeMap<>()).put(key, pair));
		latest.values().forEach(pairs -> {
			if (pairs.size() >= 3) {
				assertEquals(Role.TEST.code(), roles.get(pairs.pollLastEntry().getValue()));
				assertEquals(Role.VALIDATION.code(), roles.get(pairs.pollLastEntry().getValue()));
			}
			pairs.values().forEach(pair -> assertEquals(Role.TRAIN.code(), roles.get(pair)));
		});
	}

	@Test
	void ofTheSameTimeTheLaterRowIsTheLast() {
		Dataset ties = Worlds.of(1, 3, new int[3], new int[] { 2, 0, 1 }, new float[3], new long[] { 5, 5, TimeColumn.MISSING }, null);
		assertEquals("[2, 8, 1]", java.util.Arrays.toString(
				SplitChecks.split(new LeaveOneOut(), new Parameters(Order.LAST, true, 1), ties, 0, 3).roles()));
	}

	@Test
	void everyItemIsEquallyLikely() {
		Dataset four = Worlds.of(1, 4, new int[4], new int[] { 0, 1, 2, 3 }, new float[4], null, null);
		int[] tested = new int[4];
		for (int k = 0; k < 1000; k++) {
			byte[] roles = SplitChecks.split(new LeaveOneOut(), new Parameters(Order.RANDOM, false, 1000), four, k, 3).roles();
			for (int i = 0; i < 4; i++) {
				tested[i] += roles[i] == Role.TEST.code() ? 1 : 0;
			}
		}
		for (int n : tested) {
			assertTrue(n > 181 && n < 319, java.util.Arrays.toString(tested)); // 250, five standard deviations of 13.7
		}
	}

	@Test
	void isReproducible() {
		SplitChecks.reproducible(new LeaveOneOut(), new Parameters(Order.RANDOM, true, 2), DATA);
	}

	@Test
	void refusesWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> new Parameters(Order.LAST, false, 2));
		Dataset untimed = Worlds.of(1, 2, new int[2], new int[] { 0, 1 }, new float[2], null, null);
		InputException e = assertThrows(InputException.class, () -> new LeaveOneOut().split(new Parameters(Order.LAST, false, 1), untimed,
				Part.ONLY, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("needs times") && e.getMessage().contains("random"), e.getMessage());
		e = assertThrows(InputException.class, () -> new LeaveOneOut().split(new Parameters(Order.RANDOM, true, 1), untimed, Part.ONLY,
				new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("leave-one-out leaves no event to judge on"), e.getMessage());
	}
}
