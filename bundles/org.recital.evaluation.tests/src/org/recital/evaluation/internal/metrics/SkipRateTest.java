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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.filters.FinishedPlays;
import org.recital.testkit.TestData;

/** What was skipped, of what was offered and played. */
class SkipRateTest {

	private static final int[] USERS = { 0, 0, 0, 0, 0, 0, 0, 1 };
	private static final int[] ITEMS = { 0, 1, 1, 1, 2, 3, 4, 1 };
	private static final float[] PLAYS = { 1, 1, 1, 1, 1, 2, 1, 1 };
	private static final float[] SKIPS = { 1, 1, 0, 0, 1, 0, 1, 1 };
	/** Item 0 in training, 1 (played thrice, skipped once), 2 (always skipped) and 3 (never) in the test, 4 in validation. */
	private static final Role[] ROLES = { Role.TRAIN, Role.TEST, Role.TEST, Role.TEST, Role.TEST, Role.TEST, Role.VALIDATION, Role.TEST };

	private static Dataset data(boolean skips) {
		Dataset d = TestData.dataset(2, 6, USERS, ITEMS, PLAYS);
		return d.withEvents(new Events(IntColumn.of(USERS), IntColumn.of(ITEMS), FloatColumn.of(PLAYS), null,
				skips ? Map.of("skips", FloatColumn.of(SKIPS)) : Map.of()), "given");
	}

	private static Split split(Dataset data) {
		byte[] roles = new byte[ROLES.length];
		for (int k = 0; k < roles.length; k++) {
			roles[k] = ROLES[k].code();
		}
		return new Split(data, Part.ONLY, "given", roles);
	}

	private static double rate(Split split, int cutoff, int... list) {
		Judgement judgement = new Judgement(split, split.test(), null);
		return new SkipRate().value(new RankedUser(0, list, list.length, new float[list.length], 3, new float[3], judgement), cutoff);
	}

	@Test
	void isTheMeanOverWhatWasPlayed() {
		Split split = split(data(true));
		assertEquals((1 / 3.0 + 1 + 0) / 3, rate(split, 10, 1, 2, 3), 1e-12);
		assertEquals((1 / 3.0 + 1) / 2, rate(split, 2, 1, 2, 3), 1e-12, "the first two places");
		assertEquals(1, rate(split, 10, 5, 2), 1e-12, "item 5 was never played: nothing is known of it");
		assertFalse(new SkipRate().higherIsBetter());
	}

	@Test
	void whoPlayedNothingOfTheListIsLeftOut() {
		Split split = split(data(true));
		assertTrue(Double.isNaN(rate(split, 10, 5)));
		assertTrue(Double.isNaN(rate(split, 10, 0, 4)), "training and validation are another side");
	}

	@Test
	void theValidationSideIsJudgedByItsOwnPlays() {
		Split split = split(data(true));
		Judgement judgement = new Judgement(split, split.validation(), null, split.interactions(Role.TRAIN, Role.KNOWN), null);
		RankedUser user = new RankedUser(0, new int[] { 1, 4 }, 2, new float[2], 1, new float[1], judgement);
		assertEquals(1, new SkipRate().value(user, 10), 1e-12, "item 4 alone, not the test's item 1");
	}

	@Test
	void isTheSameWhereOnlyFinishedPlaysCount() throws Exception {
		SimpleContext context = new SimpleContext(1, 1);
		Dataset finished = new FinishedPlays().apply(new None(), data(true), context);
		assertEquals(0, finished.events().values().get(1), 0);
		assertEquals(2, finished.events().values().get(5), 0);
		assertEquals(8, finished.events().size(), "what was skipped is still known to have been met");
		assertTrue(context.notes().stream().anyMatch(n -> n.contains("5 of 8")), context.notes().toString());
		assertEquals((1 / 3.0 + 1 + 0) / 3, rate(split(finished), 10, 1, 2, 3), 1e-12);
	}

	@Test
	void saysWhenNothingIsKnownOfSkips() {
		IllegalArgumentException metric = assertThrows(IllegalArgumentException.class, () -> rate(split(data(false)), 10, 1));
		assertTrue(metric.getMessage().contains("skips"), metric.getMessage());
		InputException filter = assertThrows(InputException.class, () -> new FinishedPlays().apply(new None(), data(false), new SimpleContext(1, 1)));
		assertTrue(filter.getMessage().contains("skips"), filter.getMessage());
	}
}
