/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.resplit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Interactions;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.GivenInputs;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.resplit.ThinTraining.Rest;
import org.recital.testkit.TestData;

/** Splits of splits: how much of each user is left to learn from, and who is judged. */
class ResplitTest {

	private static Split thin(Split split, double share, Rest rest, long seed, SimpleContext context) throws Exception {
		Object[] result = new Object[1];
		new ThinTraining().run(new ThinTraining.Parameters(share, rest, seed), new GivenInputs(split), (port, value) -> result[0] = value, context);
		return (Split) result[0];
	}

	private static Split judged(Split split, String attribute, String... values) throws Exception {
		Object[] result = new Object[1];
		new JudgedUsers().run(new JudgedUsers.Parameters(attribute, List.of(values)), new GivenInputs(split), (port, value) -> result[0] = value,
				new SimpleContext(1, 1));
		return (Split) result[0];
	}

	/** Repeated events of a pair, items nobody met, users of one event. */
	private static Split world() {
		return TestData.split(Worlds.random(3, 30, 40, 900), 0.1, 0.2, 5);
	}

	private static Set<Long> pairs(Interactions m) {
		Set<Long> pairs = new HashSet<>();
		for (int u = 0; u < m.rows(); u++) {
			for (int i : m.columns(u)) {
				pairs.add((long) u << 32 | i);
			}
		}
		return pairs;
	}

	@Test
	void aShareOfEachUsersPairsIsLeft() throws Exception {
		Split split = world();
		SimpleContext context = new SimpleContext(1, 1);
		Split thin = thin(split, 0.25, Rest.NOTHING, 1, context);
		for (int u = 0; u < split.train().rows(); u++) {
			int had = split.train().count(u);
			assertEquals(had == 0 ? 0 : Math.max(1, Math.round(had * 0.25)), thin.train().count(u), "of " + had);
		}
		Split least = thin(split, 0.01, Rest.NOTHING, 1, new SimpleContext(1, 1));
		for (int u = 0; u < split.train().rows(); u++) {
			assertEquals(Math.min(1, split.train().count(u)), least.train().count(u), "one at least");
		}
		assertTrue(pairs(split.train()).containsAll(pairs(thin.train())));
		assertEquals(pairs(split.test()), pairs(thin.test()));
		assertEquals(pairs(split.validation()), pairs(thin.validation()));
		assertTrue(thin.rule().startsWith(split.rule()) && thin.rule().contains("0.25"), thin.rule());
		assertTrue(context.notes().getFirst().contains(thin.train().size() + " of " + split.train().size()), context.notes().toString());
	}

	@Test
	void eventsOfAPairShareTheirFate() throws Exception {
		Split split = world();
		Split thin = thin(split, 0.5, Rest.NOTHING, 1, new SimpleContext(1, 1));
		Map<Long, Integer> before = trained(split);
		Map<Long, Integer> after = trained(thin);
		assertTrue(before.values().stream().anyMatch(n -> n > 1));
		after.forEach((pair, n) -> assertEquals(before.get(pair), n));
	}

	private static Map<Long, Integer> trained(Split split) {
		Map<Long, Integer> events = new HashMap<>();
		for (int row = 0; row < split.roles().length; row++) {
			if (split.roles()[row] == Role.TRAIN.code()) {
				events.merge((long) split.dataset().events().users().get(row) << 32 | split.dataset().events().items().get(row), 1, Integer::sum);
			}
		}
		return events;
	}

	@Test
	void aSmallerShareIsAPartOfAGreaterOne() throws Exception {
		Split split = world();
		// steps of other names have contexts of other seeds
		Set<Long> half = pairs(thin(split, 0.5, Rest.NOTHING, 1, new SimpleContext(8, 1)).train());
		Set<Long> tenth = pairs(thin(split, 0.1, Rest.NOTHING, 1, new SimpleContext(9, 1)).train());
		assertTrue(half.containsAll(tenth) && tenth.size() < half.size());
		assertFalse(half.equals(pairs(thin(split, 0.5, Rest.NOTHING, 2, new SimpleContext(8, 1)).train())), "another seed draws others");
		assertEquals(pairs(split.train()), pairs(thin(split, 1, Rest.NOTHING, 1, new SimpleContext(8, 1)).train()));
	}

	@Test
	void whatIsTakenAwayMayStayKnown() throws Exception {
		Split split = world();
		Split thin = thin(split, 0.25, Rest.KNOWN, 1, new SimpleContext(1, 1));
		assertEquals(pairs(split.seen()), pairs(thin.seen()));
		Set<Long> gone = pairs(split.seen());
		gone.removeAll(pairs(thin(split, 0.25, Rest.NOTHING, 1, new SimpleContext(1, 1)).seen()));
		assertFalse(gone.isEmpty());
		Set<Long> known = pairs(thin.interactions(Role.KNOWN));
		assertTrue(known.containsAll(gone));
	}

	@Test
	void rolesOfItemsStay() throws Exception {
		Split split = world();
		byte[] items = new byte[split.dataset().items().size()];
		items[3] = Role.TEST.code();
		Split ofItems = new Split(split.dataset(), split.part(), "items", split.roles(), items);
		assertArrayEquals(items, thin(ofItems, 0.5, Rest.NOTHING, 1, new SimpleContext(1, 1)).itemRoles());
		assertArrayEquals(items, judged(ofItems, "age", "3").itemRoles());
	}

	@Test
	void nothingToThinIsAnError() {
		Dataset data = Worlds.random(3, 10, 10, 40);
		Split split = new Split(data, org.recital.api.data.Part.ONLY, "none", new byte[data.events().size()]);
		assertThrows(InputException.class, () -> thin(split, 0.5, Rest.NOTHING, 1, new SimpleContext(1, 1)));
	}

	@Test
	void onlySomeUsersAreJudged() throws Exception {
		Split split = world();
		Split some = judged(split, "age", "0", "2"); // user u is u years old
		assertEquals(pairs(split.train()), pairs(some.train()));
		Set<Long> expected = pairs(split.test());
		expected.removeIf(pair -> pair >> 32 != 0 && pair >> 32 != 2);
		assertFalse(expected.isEmpty());
		assertEquals(expected, pairs(some.test()));
		assertEquals(Set.of(0L, 2L), new HashSet<>(pairs(some.validation()).stream().map(p -> p >> 32).toList()));
		assertTrue(some.rule().contains("age 0, 2"), some.rule());
	}

	@Test
	void usersOfSeveralCategoriesAreJudgedByAny() throws Exception {
		Split split = world();
		Dataset d = split.dataset();
		int[] offsets = new int[d.users().size() + 1];
		int[] codes = new int[d.users().size()];
		for (int u = 0; u < codes.length; u++) {
			offsets[u + 1] = offsets[u] + 1;
			codes[u] = u % 3 == 0 ? 1 : 0;
		}
		Entities users = new Entities(d.users().kind(), d.users().ids(),
				List.of(new Attribute.Categories("tastes", new String[] { "one", "several" }, offsets, codes, null)));
		Dataset with = new Dataset(d.name(), d.events(), d.items(), users, d.assets(), d.scale(), d.collapse(), d.origin());
		Split some = judged(new Split(with, split.part(), split.rule(), split.roles()), "tastes", "several");
		Set<Long> expected = pairs(split.test());
		expected.removeIf(pair -> (pair >> 32) % 3 != 0);
		assertEquals(expected, pairs(some.test()));
	}

	@Test
	void whatUsersDoNotHaveIsNamed() {
		InputException wrong = assertThrows(InputException.class, () -> judged(world(), "taste", "one"));
		assertTrue(wrong.getMessage().contains("taste") && wrong.problems().getFirst().expected().contains("age"), wrong.getMessage());
		InputException value = assertThrows(InputException.class, () -> judged(world(), "age", "old"));
		assertTrue(value.getMessage().contains("old"), value.getMessage());
	}
}
