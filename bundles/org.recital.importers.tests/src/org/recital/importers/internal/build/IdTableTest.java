/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.api.data.IdIndex;

class IdTableTest {

	@Test
	void agreesWithAMap() {
		SplittableRandom random = new SplittableRandom(3);
		Map<String, Integer> map = new LinkedHashMap<>();
		IdTable table = new IdTable();
		for (int i = 0; i < 100_000; i++) {
			int n = random.nextInt(20_000) - 100;
			String name = switch (random.nextInt(4)) {
			case 0 -> "user" + n;
			case 1 -> "0" + n;
			case 2 -> n + "é";
			default -> Integer.toString(n);
			};
			int code = map.computeIfAbsent(name, k -> map.size());
			assertEquals(code, table.intern(name), name);
		}
		assertEquals(map.size(), table.size());
		map.forEach((name, code) -> {
			assertEquals(code, table.find(name));
			assertEquals(name, table.id(code));
		});
		assertEquals(-1, table.find("nobody"));
		assertEquals(-1, table.find("123456789"));
		IdIndex index = table.toIndex();
		map.forEach((name, code) -> assertEquals(code, index.indexOf(name)));
	}

	@Test
	void namesThatOnlyLookLikeTheSameNumberAreApart() {
		IdTable table = new IdTable();
		String[] names = { "7", "07", "+7", "7.0", "-7", "-0", "0", "1234567890123456789", "12345678901234567890", "" };
		for (int i = 0; i < names.length; i++) {
			assertEquals(i, table.intern(names[i]));
		}
		for (int i = 0; i < names.length; i++) {
			assertEquals(names[i], table.id(i));
		}
	}

	@Test
	void mergingKeepsOrderAndTranslates() {
		IdTable here = new IdTable();
		here.intern("5");
		here.intern("a");
		IdTable there = new IdTable();
		there.intern("a");
		there.intern("9");
		assertArrayEquals(new int[] { 2, 0 }, here.mergeInto(there, b -> b));
	}
}
