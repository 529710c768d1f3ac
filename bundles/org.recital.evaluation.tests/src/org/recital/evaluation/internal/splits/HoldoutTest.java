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

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;

/** Users held out with a part known; items and users wholly held out. */
class HoldoutTest {

	private static final Dataset DATA = Worlds.random(1, 80, 60, 900);

	private static int n(int[] counts) {
		return counts[1] + counts[2] + counts[4] + counts[8];
	}

	@ParameterizedTest
	@CsvSource({ "0.8, 0, RANDOM", "0.5, 0, LAST", "0, 0, RANDOM", "1, 0, RANDOM", "0.8, 2, RANDOM", "0.8, 1, LAST" })
	void heldOutUsersAreKnownInPartAndNotLearnedFrom(double known, int allBut, Order judged) {
		UserHoldout.Parameters p = new UserHoldout.Parameters(0.25, 0.1, known, allBut, judged, 1);
		Split split = SplitChecks.split(new UserHoldout(), p, DATA, 0, 3);
		Map<String, int[]> users = SplitChecks.byUser(SplitChecks.rolesOfPairs(split));
		int test = 0;
		int validation = 0;
		for (int[] c : users.values()) {
			int kinds = (c[8] > 0 ? 1 : 0) + (c[2] > 0 ? 1 : 0) + (c[1] > 0 ? 1 : 0);
			assertEquals(1, kinds, "learned from, validation or test: one of them");
			if (c[1] == 0) {
				int expected = allBut > 0 ? n(c) - allBut : Math.clamp(Math.round(known * n(c)), 1, n(c) - 1);
				assertEquals(expected, c[4]);
				test += c[8] > 0 ? 1 : 0;
				validation += c[2] > 0 ? 1 : 0;
			}
		}
		assertEquals(Math.round(0.25 * users.size()), test);
		assertEquals(Math.round(0.1 * users.size()), validation);
		boolean[] trained = split.trained(EntityKind.USER);
		for (int r = 0; r < 900; r++) {
			assertEquals(split.roles()[r] == Role.TRAIN.code(), trained[DATA.events().users().get(r)]);
		}
	}

	@Test
	void theLatestAreJudgedOnWhereAsked() {
		Split split = SplitChecks.split(new UserHoldout(), new UserHoldout.Parameters(0.3, 0, 0.6, 0, Order.LAST, 1), DATA, 0, 3);
		TimeColumn times = DATA.events().times().orElseThrow();
		Map<String, Long> latest = new TreeMap<>();
		for (int r = 0; r < 900; r++) {
			latest.merge(Worlds.pair(DATA, r), Math.max(0, times.get(r)), Math::max);
		}
		Map<String, Long> lastKnown = new TreeMap<>();
		Map<String, Long> firstJudged = new TreeMap<>();
		SplitChecks.rolesOfPairs(split).forEach((pair, role) -> {
			String user = pair.split(" ")[0];
			if (role == Role.KNOWN.code()) {
				lastKnown.merge(user, latest.get(pair), Math::max);
			} else if (role == Role.TEST.code()) {
				firstJudged.merge(user, latest.get(pair), Math::min);
			}
		});
		assertFalse(firstJudged.isEmpty());
		firstJudged.forEach((user, t) -> assertTrue(lastKnown.get(user) <= t, user));
	}

	@Test
	void usersWithTooLittleAreNotHeldOut() {
		Split split = SplitChecks.split(new UserHoldout(), new UserHoldout.Parameters(0.5, 0, 0.8, 4, Order.RANDOM, 1), DATA, 0, 3);
		SplitChecks.byUser(SplitChecks.rolesOfPairs(split)).forEach((user, c) -> assertTrue(c[1] > 0 || n(c) >= 5, user));
		UserHoldout.Parameters greedy = new UserHoldout.Parameters(0.9, 0, 0.8, 20, Order.RANDOM, 1);
		InputException e = assertThrows(InputException.class,
				() -> new UserHoldout().split(greedy, DATA, Part.ONLY, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().startsWith("user-holdout cannot hold out") && e.getMessage().contains("21 or more items"), e.getMessage());
		Dataset untimed = Worlds.of(1, 2, new int[2], new int[] { 0, 1 }, new float[2], null, null);
		assertThrows(InputException.class, () -> new UserHoldout()
				.split(new UserHoldout.Parameters(0.5, 0, 0.8, 0, Order.LAST, 1), untimed, Part.ONLY, new SimpleContext(1, 1)));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void coldOnesHaveNoEventToLearnFrom(boolean items) {
		ColdParameters p = new ColdParameters(0.3, 0.1, 1);
		Split split = items ? SplitChecks.split(new ColdItems(), p, DATA, 0, 5) : SplitChecks.split(new ColdUsers(), p, DATA, 0, 5);
		Map<Integer, Byte> of = new TreeMap<>();
		for (int r = 0; r < 900; r++) {
			int e = items ? DATA.events().items().get(r) : DATA.events().users().get(r);
			Byte other = of.put(e, split.roles()[r]);
			assertTrue(other == null || other == split.roles()[r], "all events of one have one role");
			assertTrue(split.roles()[r] == 1 || split.roles()[r] == 2 || split.roles()[r] == 8);
		}
		assertEquals(Math.round(0.3 * of.size()), of.values().stream().filter(r -> r == 8).count());
		assertEquals(Math.round(0.1 * of.size()), of.values().stream().filter(r -> r == 2).count());
		boolean[] trained = split.trained(items ? EntityKind.ITEM : EntityKind.USER);
		of.forEach((e, role) -> assertEquals(role == 1, trained[e]));
		assertTrue(split.rule().contains(" of " + of.size() + (items ? " items" : " users")), split.rule());
	}

	@Test
	void areReproducible() {
		SplitChecks.reproducible(new UserHoldout(), new UserHoldout.Parameters(0.2, 0.1, 0.8, 0, Order.RANDOM, 2), DATA);
		SplitChecks.reproducible(new ColdItems(), new ColdParameters(0.2, 0.1, 2), DATA);
		SplitChecks.reproducible(new ColdUsers(), new ColdParameters(0.2, 0.1, 2), DATA);
	}

	@Test
	void tooSmallAShareIsRefused() {
		Dataset two = Worlds.of(2, 3, new int[] { 0, 0, 1 }, new int[] { 0, 1, 0 }, new float[3], null, null);
		InputException e = assertThrows(InputException.class,
				() -> new ColdItems().split(new ColdParameters(0.1, 0, 1), two, Part.ONLY, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().startsWith("cold-items leaves no event to judge on"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> new ColdParameters(0.5, 0.5, 1));
	}

	@Test
	void usersOfWhomNothingIsKnownAreNoted() {
		SimpleContext context = new SimpleContext(1, 1);
		try {
			Split split = new ColdUsers().split(new ColdParameters(0.5, 0, 1), DATA, Part.ONLY, context);
			int cold = 0;
			for (int[] c : SplitChecks.byUser(SplitChecks.rolesOfPairs(split)).values()) {
				cold += c[8] > 0 ? 1 : 0;
			}
			assertTrue(context.notes().contains(cold + " users are judged of whom nothing is known"), context.notes().toString());
		} catch (InputException e) {
			throw new AssertionError(e);
		}
	}
}
