/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Which matrices a split makes of its events. */
class SplitTest {

	private static Split split(Role... roles) {
		int n = roles.length;
		int[] users = new int[n];
		int[] items = new int[n];
		byte[] codes = new byte[n];
		for (int r = 0; r < n; r++) {
			items[r] = r;
			codes[r] = roles[r].code();
		}
		Events events = new Events(IntColumn.of(users), IntColumn.of(items), FloatColumn.constant(n, 1), null, Map.of());
		long[] ids = new long[n];
		for (int i = 0; i < n; i++) {
			ids[i] = i;
		}
		Dataset data = new Dataset("test", events, new Entities(EntityKind.ITEM, IdIndex.ofNumbers(ids)),
				new Entities(EntityKind.USER, IdIndex.ofNumbers(new long[] { 7 })), ValueScale.UNARY, Origin.generated("test"));
		return new Split(data, Part.ONLY, "given", codes);
	}

	@Test
	void whatIsSeenIsTheTrainingMatrixWhereNothingElseIs() {
		Split split = split(Role.TRAIN, Role.TEST, Role.TRAIN);
		assertSame(split.train(), split.seen());
		assertEquals(2, split.seen().size());
		assertEquals(0, split.validation().size());
		assertEquals(1, split.test().size());
	}

	@Test
	void whatIsHeldForValidationIsSeenAndNotLearned() {
		Split split = split(Role.TRAIN, Role.VALIDATION, Role.KNOWN, Role.TEST);
		assertNotSame(split.train(), split.seen());
		assertEquals(1, split.train().size());
		assertEquals(3, split.seen().size());
		assertEquals(1, split.validation().size());
	}
}
