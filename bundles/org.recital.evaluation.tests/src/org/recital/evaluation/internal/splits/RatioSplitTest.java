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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.splits.RatioSplit.Parameters;

/** Random shares. */
class RatioSplitTest {

	private static final Dataset DATA = Worlds.random(1, 40, 60, 900);

	@ParameterizedTest
	@EnumSource(Scope.class)
	void everyEventHasARoleAndNoPairTwo(Scope scope) {
		Split split = SplitChecks.split(new RatioSplit(), new Parameters(0.3, 0.2, scope, 1), DATA, 0, 1);
		Map<String, Byte> roles = SplitChecks.rolesOfPairs(split);
		assertTrue(roles.size() < DATA.events().size(), "the data repeats pairs");
		assertTrue(roles.values().stream().allMatch(r -> r == Role.TRAIN.code() || r == Role.VALIDATION.code() || r == Role.TEST.code()));
	}

	@Test
	void globalSharesAreThoseOfAllPairs() {
		Map<String, Byte> roles = SplitChecks.rolesOfPairs(
				SplitChecks.split(new RatioSplit(), new Parameters(0.3, 0.2, Scope.GLOBAL, 1), DATA, 0, 1));
		assertEquals(Math.round(0.3 * roles.size()), SplitChecks.count(roles, Role.TEST));
		assertEquals(Math.round(0.2 * roles.size()), SplitChecks.count(roles, Role.VALIDATION));
	}

	@Test
	void everyPairIsEquallyLikelyToBeTested() {
		Parameters p = new Parameters(0.25, 0, Scope.GLOBAL, 400);
		Dataset small = Worlds.random(2, 5, 8, 40);
		Map<String, Integer> tested = new java.util.TreeMap<>();
		for (int k = 0; k < 400; k++) {
			SplitChecks.rolesOfPairs(SplitChecks.split(new RatioSplit(), p, small, k, 3))
					.forEach((pair, role) -> tested.merge(pair, role == Role.TEST.code() ? 1 : 0, Integer::sum));
		}
		// 400 draws at a quarter: 100 with a standard deviation of 8.7; five of those on either side
		tested.forEach((pair, n) -> assertTrue(n > 56 && n < 144, pair + " was tested " + n + " times"));
	}

	@Test
	void perUserSharesAreRoundedAsStated() {
		Map<String, Byte> roles = SplitChecks.rolesOfPairs(
				SplitChecks.split(new RatioSplit(), new Parameters(0.2, 0.1, Scope.PER_USER, 1), DATA, 0, 1));
		SplitChecks.byUser(roles).forEach((user, counts) -> {
			int train = counts[Role.TRAIN.code()];
			int validation = counts[Role.VALIDATION.code()];
			int test = counts[Role.TEST.code()];
			int n = train + validation + test;
			int expectedTest = n < 2 ? 0 : Math.max(1, (int) Math.floor(0.2 * n + 0.5));
			int expectedValidation = n < 3 ? 0 : Math.max(1, (int) Math.floor(0.1 * n + 0.5));
			assertEquals(expectedTest, test, user + " of " + n);
			assertEquals(expectedValidation, validation, user + " of " + n);
		});
	}

	@ParameterizedTest
	@CsvSource({ "1, 0.5, 0.4, 0, 0", "2, 0.01, 0.01, 1, 0", "2, 0.99, 0, 1, 0", "3, 0.01, 0.01, 1, 1", "3, 0.9, 0.09, 2, 0",
			"10, 0.25, 0.25, 3, 3", "5, 0.2, 0, 1, 0", "4, 0.5, 0.49, 2, 1" })
	void oneIsLeftToLearnFrom(int n, double test, double validation, int expectedTest, int expectedValidation) {
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		for (int k = 0; k < n; k++) {
			i[k] = k;
		}
		// a second user with two items, so that there is always something to judge on
		int[] users = java.util.Arrays.copyOf(u, n + 2);
		int[] items = java.util.Arrays.copyOf(i, n + 2);
		users[n] = 1;
		users[n + 1] = 1;
		items[n + 1] = 1;
		Dataset data = Worlds.of(2, 12, users, items, java.util.Arrays.copyOf(v, n + 2), null, null);
		Map<String, int[]> counts = SplitChecks.byUser(SplitChecks.rolesOfPairs(
				SplitChecks.split(new RatioSplit(), new Parameters(test, validation, Scope.PER_USER, 1), data, 0, 4)));
		assertEquals(expectedTest, counts.get("u0")[Role.TEST.code()]);
		assertEquals(expectedValidation, counts.get("u0")[Role.VALIDATION.code()]);
	}

	@Test
	void aUsersSplitDoesNotDependOnOthers() {
		Parameters p = new Parameters(0.3, 0.1, Scope.PER_USER, 1);
		Dataset more = Worlds.random(1, 40, 60, 900);
		int[] others = java.util.stream.IntStream.range(0, 900).filter(r -> more.events().users().get(r) != 0).toArray();
		Map<String, Byte> all = SplitChecks.rolesOfPairs(SplitChecks.split(new RatioSplit(), p, DATA, 0, 5));
		Map<String, Byte> some = SplitChecks.rolesOfPairs(
				SplitChecks.split(new RatioSplit(), p, DATA.withEvents(DATA.events().select(others), "some"), 0, 5));
		assertTrue(all.size() > some.size());
		some.forEach((pair, role) -> assertEquals(all.get(pair), role));
	}

	@ParameterizedTest
	@EnumSource(Scope.class)
	void isReproducible(Scope scope) {
		SplitChecks.reproducible(new RatioSplit(), new Parameters(0.2, 0.1, scope, 2), DATA);
	}

	@Test
	void saysHowItCut() {
		Split split = SplitChecks.split(new RatioSplit(), new Parameters(0.2, 0.1, Scope.PER_USER, 3), DATA, 1, 42);
		assertTrue(split.rule().startsWith("20 % test and 10 % validation of each user's items"), split.rule());
		assertTrue(split.rule().endsWith("seed 42, repeat 2 of 3"), split.rule());
	}

	@Test
	void refusesWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> new Parameters(0.6, 0.4, Scope.GLOBAL, 1));
		Dataset one = Worlds.of(1, 3, new int[] { 0 }, new int[] { 0 }, new float[] { 1 }, null, null);
		InputException e = assertThrows(InputException.class,
				() -> new RatioSplit().split(new Parameters(0.2, 0, Scope.PER_USER, 1), one, Part.ONLY, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("ratio-split"), e.getMessage());
		Dataset none = one.withEvents(one.events().select(new int[0]), "none");
		e = assertThrows(InputException.class,
				() -> new RatioSplit().split(new Parameters(0.2, 0, Scope.GLOBAL, 1), none, Part.ONLY, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("no events"), e.getMessage());
	}
}
