/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.TimeColumn;

/** Pairs, orders and dates. */
class PairsAndTimesTest {

	@Test
	void pairsAreNumberedByUserThenItem() {
		Dataset data = Worlds.random(3, 20, 15, 300);
		Pairs pairs = Pairs.of(data);
		TreeSet<Integer> expected = new TreeSet<>();
		for (int r = 0; r < 300; r++) {
			expected.add(data.events().users().get(r) * 15 + data.events().items().get(r));
		}
		Integer[] sorted = expected.toArray(Integer[]::new);
		assertEquals(sorted.length, pairs.size());
		for (int r = 0; r < 300; r++) {
			int user = data.events().users().get(r);
			int item = data.events().items().get(r);
			int pair = pairs.pairOf(r);
			assertEquals(user * 15 + item, sorted[pair]);
			assertEquals(item, pairs.item(pair));
			assertEquals(pair, pairs.find(user, item));
			assertTrue(pair >= pairs.begin(user) && pair < pairs.end(user));
		}
		assertTrue(pairs.find(0, 14) < 0); // nobody met the last item
		assertEquals(expected.stream().filter(p -> p % 15 == 4).count(), pairs.itemCounts()[4]);
		assertArrayEquals(expected.stream().mapToInt(p -> p / 15).distinct().toArray(), pairs.activeUsers());
		assertArrayEquals(expected.stream().mapToInt(p -> p % 15).sorted().distinct().toArray(), pairs.activeItems());
	}

	@Test
	void latestIsByTimeThenRow() {
		Dataset data = Worlds.of(1, 4, new int[5], new int[] { 0, 1, 0, 1, 0 }, new float[5],
				new long[] { 9, TimeColumn.MISSING, 9, TimeColumn.MISSING, 3 }, null);
		assertArrayEquals(new int[] { 2, 3 }, Pairs.of(data).latestRows(data.events().times().get()));
	}

	@Test
	void timeOrderIsStable() {
		Random random = new Random(1);
		for (int n : new int[] { 0, 1, 2, 3, 17, 64, 1000 }) {
			long[] t = random.longs(n, 0, 20).toArray();
			TimeColumn times = TimeColumn.of(t);
			int[] rows = IntStream.range(0, n).toArray();
			int[] expected = IntStream.range(0, n).boxed().sorted(Comparator.comparingLong(r -> t[r])).mapToInt(r -> r).toArray();
			TimeOrder.sort(rows, times);
			assertArrayEquals(expected, rows, () -> Arrays.toString(t));
		}
	}

	@ParameterizedTest
	@CsvSource({ "2015-03-01, 1425168000", "2015-03-01T12:00:00, 1425211200", "2015-03-01T12:00:00Z, 1425211200",
			"2015-03-01T12:00:00+01:00, 1425207600", "1425168000, 1425168000", "-5, -5", "1969-12-31, -86400" })
	void readsDates(String text, long seconds) {
		assertEquals(seconds, Times.seconds("from", text));
	}

	@ParameterizedTest
	@CsvSource({ "yesterday", "2015-13-01", "01.03.2015", "2015-03-01 12:00", "99999999999999999999" })
	void saysWhatADateIs(String text) {
		String message = assertThrows(IllegalArgumentException.class, () -> Times.seconds("from", text)).getMessage();
		assertTrue(message.contains("'from'") && message.contains(text) && message.contains("2015-03-01"), message);
	}
}
