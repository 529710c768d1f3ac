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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;

/** Minimum count and value threshold. */
class CountAndThresholdTest {

	private static final SimpleContext CONTEXT = new SimpleContext(1, 1);

	// users 0: items 0 0 1; 1: items 0 1; 2: item 2; values 1 2 3 4 5 NaN
	private static final Dataset DATA = Worlds.of(4, 5, new int[] { 0, 0, 0, 1, 1, 2 }, new int[] { 0, 0, 1, 0, 1, 2 },
			new float[] { 1, 2, 3, 4, 5, Float.NaN }, null, null);

	private static List<String> apply(int users, int items, CountOf count) throws Exception {
		return Worlds.events(new MinimumCount().apply(new MinimumCount.Parameters(users, items, count), DATA, CONTEXT));
	}

	@Test
	void countsPairsOrEventsOnce() throws Exception {
		assertEquals(List.of("u0 100 1.0", "u0 100 2.0", "u0 101 3.0", "u1 100 4.0", "u1 101 5.0"), apply(2, 0, CountOf.PAIRS));
		assertThrows(InputException.class, () -> apply(3, 0, CountOf.PAIRS));
		assertEquals(List.of("u0 100 1.0", "u0 100 2.0", "u0 101 3.0"), apply(3, 0, CountOf.EVENTS));
		assertEquals(List.of("u0 100 1.0", "u0 100 2.0", "u1 100 4.0"), apply(0, 3, CountOf.EVENTS));
		// one pass: item 0 is met by two users, of whom only one stays
		assertEquals(List.of("u0 100 1.0", "u0 100 2.0", "u0 101 3.0"), apply(3, 2, CountOf.EVENTS));
	}

	@Test
	void entitiesThatLoseTheirLastEventLeaveAndIdleOnesStayUnlessBelowTheMinimum() throws Exception {
		Dataset users = new MinimumCount().apply(new MinimumCount.Parameters(2, 0, CountOf.PAIRS), DATA, CONTEXT);
		assertEquals(2, users.users().size()); // user 2 has too few, user 3 has none
		assertEquals(4, users.items().size()); // item 2 lost its event; 3 and 4 never had one and nobody asked
		assertEquals("104", users.items().ids().id(3));
		Dataset liked = new ValueThreshold().apply(new ValueThreshold.Parameters(4, false), DATA, CONTEXT);
		assertEquals(List.of("u1", "u3"), List.of(liked.users().ids().id(0), liked.users().ids().id(1)));
		assertEquals(2, liked.users().size());
	}

	@Test
	void keepsValuesThatReachTheThreshold() throws Exception {
		Dataset kept = new ValueThreshold().apply(new ValueThreshold.Parameters(4, false), DATA, CONTEXT);
		assertEquals(List.of("u1 100 4.0", "u1 101 5.0"), Worlds.events(kept));
		assertEquals(DATA.scale(), kept.scale());
	}

	@Test
	void unaryMakesAllValuesOneHoweverOftenAPairWasMet() throws Exception {
		Dataset kept = new ValueThreshold().apply(new ValueThreshold.Parameters(1, true), DATA, CONTEXT);
		assertEquals(ValueScale.UNARY, kept.scale());
		assertEquals(CollapseRule.LAST, kept.collapse());
		assertEquals(1f, kept.interactions().value(0, 0));
		assertEquals(4, kept.interactions().size()); // the event without a value is gone
	}

	@Test
	void aFloatReachesItsOwnThreshold() throws Exception {
		Dataset tenths = Worlds.of(1, 1, new int[] { 0 }, new int[] { 0 }, new float[] { 0.1f }, null, null);
		assertEquals(1, new ValueThreshold().apply(new ValueThreshold.Parameters(0.1, false), tenths, CONTEXT).events().size());
	}

	@Test
	void nothingLeftIsSaidByName() {
		InputException e = assertThrows(InputException.class,
				() -> new ValueThreshold().apply(new ValueThreshold.Parameters(9, false), DATA, CONTEXT));
		assertTrue(e.getMessage().startsWith("value-threshold (values of 9 or more) leaves none of 6 events"), e.getMessage());
	}
}
