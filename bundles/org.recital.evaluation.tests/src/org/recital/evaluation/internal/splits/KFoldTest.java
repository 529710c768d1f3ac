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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.splits.KFold.Parameters;

/** Cross-validation. */
class KFoldTest {

	private static final Dataset DATA = Worlds.random(1, 150, 60, 600); // some users have one item only

	@ParameterizedTest
	@CsvSource({ "GLOBAL, 5", "GLOBAL, 7", "PER_USER, 5", "PER_USER, 3" })
	void foldsPartitionThePairs(Scope scope, int folds) {
		Parameters p = new Parameters(folds, 0.1, scope, 2);
		for (int repeat = 0; repeat < 2; repeat++) {
			Map<String, Integer> tested = new HashMap<>();
			int least = Integer.MAX_VALUE;
			int most = 0;
			for (int fold = 0; fold < folds; fold++) {
				Map<String, Byte> roles = SplitChecks.rolesOfPairs(SplitChecks.split(new KFold(), p, DATA, repeat * folds + fold, 1));
				roles.forEach((pair, role) -> tested.merge(pair, role == Role.TEST.code() ? 1 : 0, Integer::sum));
				int test = SplitChecks.count(roles, Role.TEST);
				least = Math.min(least, test);
				most = Math.max(most, test);
				if (scope == Scope.GLOBAL) {
					assertEquals(Math.round(0.1 * roles.size()), SplitChecks.count(roles, Role.VALIDATION));
				}
			}
			Map<String, Long> items = new HashMap<>();
			tested.keySet().forEach(pair -> items.merge(pair.split(" ")[0], 1L, Long::sum));
			assertTrue(items.containsValue(1L), "some users have one item only");
			tested.forEach((pair, n) -> assertEquals(
					scope == Scope.PER_USER && items.get(pair.split(" ")[0]) == 1 ? 0 : 1, n, pair));
			assertTrue(scope == Scope.PER_USER || most - least <= 1, least + " to " + most);
		}
	}

	@Test
	void perUserFoldsOfAUserDifferByOneAtMost() {
		Map<String, int[]> leastMost = new HashMap<>();
		for (int fold = 0; fold < 4; fold++) {
			SplitChecks.byUser(SplitChecks.rolesOfPairs(
					SplitChecks.split(new KFold(), new Parameters(4, 0.25, Scope.PER_USER, 1), DATA, fold, 1))).forEach((user, counts) -> {
						int test = counts[Role.TEST.code()];
						int n = test + counts[Role.TRAIN.code()] + counts[Role.VALIDATION.code()];
						assertTrue(counts[Role.TRAIN.code()] > 0, user);
						assertEquals(n - test < 2 || n < 2 ? 0 : Math.clamp(Math.round(0.25 * n), 1, n - test - 1),
								counts[Role.VALIDATION.code()], user);
						if (n > 1) {
							int[] lm = leastMost.computeIfAbsent(user, k -> new int[] { test, test });
							lm[0] = Math.min(lm[0], test);
							lm[1] = Math.max(lm[1], test);
						}
					});
		}
		leastMost.forEach((user, lm) -> assertTrue(lm[1] - lm[0] <= 1, user));
	}

	@Test
	void oddPairsDoNotAllGoToTheFirstFold() {
		int users = 400;
		int[] u = new int[users * 2];
		int[] i = new int[users * 2];
		for (int k = 0; k < u.length; k++) {
			u[k] = k / 2;
			i[k] = k % 2;
		}
		Dataset twoEach = Worlds.of(users, 4, u, i, new float[users * 2], null, null);
		for (int fold = 0; fold < 4; fold++) {
			int test = SplitChecks.count(SplitChecks.rolesOfPairs(
					SplitChecks.split(new KFold(), new Parameters(4, 0, Scope.PER_USER, 1), twoEach, fold, 1)), Role.TEST);
			assertTrue(test > 150 && test < 250, "fold " + fold + " tests " + test + " of 800");
		}
	}

	@ParameterizedTest
	@EnumSource(Scope.class)
	void isReproducible(Scope scope) {
		SplitChecks.reproducible(new KFold(), new Parameters(5, 0.1, scope, 2), DATA);
	}

	@Test
	void refusesMoreFoldsThanPairs() {
		Dataset three = Worlds.of(1, 5, new int[] { 0, 0, 0 }, new int[] { 0, 1, 2 }, new float[3], null, null);
		Parameters p = new Parameters(4, 0, Scope.GLOBAL, 1);
		InputException e = assertThrows(InputException.class,
				() -> new KFold().split(p, three, new Part(0, 4, 0, 1), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("3 user-item pairs into 4 folds"), e.getMessage());
		assertThrows(IllegalArgumentException.class, () -> new Parameters(2, 0.5, Scope.GLOBAL, 1));
	}
}
