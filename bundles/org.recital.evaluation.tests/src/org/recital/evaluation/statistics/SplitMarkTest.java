/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Judgement;
import org.recital.evaluation.internal.evaluate.World;

class SplitMarkTest {

	private static String mark(World world) {
		Split split = world.split();
		return SplitMark.of(Part.ONLY, split.rule(), new Judgement(split, split.test(), new int[4])).mark();
	}

	private static World world() {
		return new World(3, 4).event(Role.TRAIN, 0, 0, 5).event(Role.TEST, 0, 1, 4).event(Role.TEST, 2, 3, 2);
	}

	@Test
	void theSameTestHasTheSameMarkHoweverItIsOrderedAndTrained() {
		World other = new World(3, 4).event(Role.TEST, 2, 3, 2).event(Role.TEST, 0, 1, 4).event(Role.TRAIN, 1, 2, 1);
		assertEquals(mark(world()), mark(other));
		assertEquals(mark(world()), mark(world().reversed()), "numbered otherwise");
		assertEquals(16, mark(world()).length());
	}

	@Test
	void anotherUserItemOrValueHasAnother() {
		String mark = mark(world());
		assertNotEquals(mark, mark(world().event(Role.TEST, 1, 1, 1)));
		assertNotEquals(mark, mark(new World(3, 4).event(Role.TEST, 0, 1, 4).event(Role.TEST, 2, 3, 3)));
		assertNotEquals(mark, mark(new World(3, 4).event(Role.TEST, 0, 3, 4).event(Role.TEST, 2, 1, 2)), "items exchanged");
		assertNotEquals(mark, mark(new World(3, 4).event(Role.TEST, 2, 1, 4).event(Role.TEST, 0, 3, 2)), "users exchanged");
	}

	@Test
	void itIsReadAgainFromNotes() {
		SplitMark mark = new SplitMark("r1f2", "per user, 20 % test [really]: yes", "00000000000000ff");
		assertEquals(Optional.of(mark), SplitMark.read(mark.note()));
		assertEquals(Optional.of(mark), SplitMark.read("r1f2: " + mark.note()));
		assertEquals(Optional.empty(), SplitMark.read("Split decisions are not marks"));
	}
}
