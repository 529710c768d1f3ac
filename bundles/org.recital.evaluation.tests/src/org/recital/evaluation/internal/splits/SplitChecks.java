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

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.step.SimpleContext;
import org.recital.api.step.Splitter;
import org.recital.evaluation.internal.prepare.Worlds;

/** What is asked of every splitter. */
final class SplitChecks {

	private SplitChecks() {
	}

	static <P extends Record> Split split(Splitter<P> splitter, P p, Dataset data, int index, long seed) {
		try {
			return splitter.split(p, data, splitter.parts(p).get(index), new SimpleContext(seed, 1));
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	/** The role of each pair by names; fails when events of one pair have two. */
	static Map<String, Byte> rolesOfPairs(Split split) {
		Map<String, Byte> roles = new TreeMap<>();
		for (int r = 0; r < split.roles().length; r++) {
			byte role = split.roles()[r];
			Byte other = roles.put(Worlds.pair(split.dataset(), r), role);
			if (other != null) {
				assertEquals(other, role, () -> "two sides");
			}
		}
		return roles;
	}

	/** How many pairs of each user (by name) have each role code. */
	static Map<String, int[]> byUser(Map<String, Byte> roles) {
		Map<String, int[]> counts = new HashMap<>();
		roles.forEach((pair, role) -> counts.computeIfAbsent(pair.split(" ")[0], k -> new int[9])[role]++);
		return counts;
	}

	static int count(Map<String, Byte> roles, Role role) {
		return (int) roles.values().stream().filter(r -> r == role.code()).count();
	}

	/** Same seed, same split; other seed or repeat, another; rows in another order, the same pairs. */
	static <P extends Record> void reproducible(Splitter<P> splitter, P withTwoRepeats, Dataset data) {
		int folds = splitter.parts(withTwoRepeats).getFirst().folds();
		assertEquals(Part.all(folds, 2), splitter.parts(withTwoRepeats));
		byte[] roles = split(splitter, withTwoRepeats, data, 0, 7).roles();
		assertEquals(Arrays.toString(roles), Arrays.toString(split(splitter, withTwoRepeats, data, 0, 7).roles()), "same seed");
		assertFalse(Arrays.equals(roles, split(splitter, withTwoRepeats, data, 0, 8).roles()), "other seed");
		assertFalse(Arrays.equals(roles, split(splitter, withTwoRepeats, data, folds, 7).roles()), "other repeat");
		assertEquals(rolesOfPairs(split(splitter, withTwoRepeats, data, 0, 7)),
				rolesOfPairs(split(splitter, withTwoRepeats, Worlds.shuffled(data, 5), 0, 7)), "other order of rows");
	}
}
