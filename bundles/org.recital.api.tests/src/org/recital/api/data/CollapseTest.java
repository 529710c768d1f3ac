/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How repeated events become one value a user and item. */
class CollapseTest {

	private static final int USERS = 7;
	private static final int ITEMS = 5;

	private static Dataset data(int n, boolean times, CollapseRule rule) {
		Random random = new Random(3);
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		long[] t = new long[n];
		for (int r = 0; r < n; r++) {
			u[r] = random.nextInt(USERS - 1); // the last user has no event
			i[r] = random.nextInt(ITEMS);
			v[r] = 1 + random.nextInt(9);
			t[r] = random.nextInt(20) == 0 ? TimeColumn.MISSING : 1_000_000_000L + random.nextInt(50);
		}
		Events events = new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), times ? TimeColumn.of(t) : null, Map.of());
		return new Dataset("test", events, entities(EntityKind.ITEM, ITEMS), entities(EntityKind.USER, USERS),
				ValueScale.PLAYS, Origin.generated("test")).withCollapse(rule);
	}

	private static Entities entities(EntityKind kind, int n) {
		long[] ids = new long[n];
		for (int i = 0; i < n; i++) {
			ids[i] = 10 + i;
		}
		return new Entities(kind, IdIndex.ofNumbers(ids));
	}

	/** One pass over the rows with a map: slow and obvious. */
	private static Map<Long, Float> obvious(Dataset data, CollapseRule rule) {
		Map<Long, double[]> cells = new TreeMap<>(); // sum, count, last, latest
		double[] userSums = new double[USERS];
		Events e = data.events();
		for (int r = 0; r < e.size(); r++) {
			int row = r;
			long key = (long) e.users().get(r) * ITEMS + e.items().get(r);
			double[] c = cells.computeIfAbsent(key, k -> new double[] { 0, 0, 0, Double.NEGATIVE_INFINITY });
			c[0] += e.values().get(r);
			c[1]++;
			double time = e.times().map(t -> (double) t.get(row)).orElse(0.0);
			if (time >= c[3]) {
				c[2] = e.values().get(r);
				c[3] = time;
			}
			userSums[e.users().get(r)] += e.values().get(r);
		}
		Map<Long, Float> result = new TreeMap<>();
		cells.forEach((k, c) -> result.put(k, switch (rule) {
		case LAST -> (float) c[2];
		case SUM -> (float) c[0];
		case COUNT -> (float) c[1];
		case MEAN -> (float) (c[0] / c[1]);
		case PLAY_SHARE -> (float) (c[0] / userSums[(int) (k / ITEMS)]);
		}));
		return result;
	}

	@ParameterizedTest
	@EnumSource(CollapseRule.class)
	void agreesWithOnePassOverAMap(CollapseRule rule) {
		for (boolean times : new boolean[] { false, true }) {
			Dataset data = data(300, times, rule);
			Interactions x = data.interactions();
			Map<Long, Float> expected = obvious(data, rule);
			assertEquals(expected.size(), x.size());
			expected.forEach((k, v) -> assertEquals(v, x.value((int) (k / ITEMS), (int) (k % ITEMS)), 1e-6f));
			assertEquals(0, x.count(USERS - 1));
			assertTrue(Float.isNaN(x.value(USERS - 1, 0)));
		}
	}

	@Test
	void takesOnlyTheRolesAskedFor() {
		Dataset data = data(100, false, CollapseRule.COUNT);
		byte[] roles = new byte[100];
		for (int r = 0; r < 100; r++) {
			roles[r] = r < 60 ? Role.TRAIN.code() : r < 80 ? Role.TEST.code() : 0;
		}
		Split split = new Split(data, Part.ONLY, "by row", roles);
		double sum = 0;
		for (float v : split.train().all().values()) {
			sum += v;
		}
		assertEquals(60, sum);
		assertEquals(20, split.count(Role.TEST));
		assertEquals(80, split.events(Role.TRAIN, Role.TEST).size());
		assertSame(split.train(), split.train());
	}

	@Test
	void transposesThereAndBack() {
		Interactions x = data(200, false, CollapseRule.SUM).interactions();
		Interactions t = x.transpose();
		for (int u = 0; u < USERS; u++) {
			for (int i = 0; i < ITEMS; i++) {
				assertEquals(x.value(u, i), t.value(i, u));
			}
		}
		assertSame(x, t.transpose());
	}

	@Test
	void refusesColumnsThatDoNotAscend() {
		assertThrows(IllegalArgumentException.class,
				() -> Interactions.of(1, 3, new int[] { 0, 2 }, new int[] { 2, 1 }, new float[2]));
		assertThrows(IllegalArgumentException.class,
				() -> Interactions.of(1, 2, new int[] { 0, 1 }, new int[] { 2 }, new float[1]));
	}

	@Test
	void timesSpanUnsignedOffsets() {
		long[] seconds = { -5_000_000_000L, TimeColumn.MISSING, -5_000_000_000L + 0xFFFFFFFEL };
		TimeColumn t = TimeColumn.of(seconds);
		for (int i = 0; i < seconds.length; i++) {
			assertEquals(seconds[i], t.get(i));
		}
		assertThrows(IllegalArgumentException.class, () -> TimeColumn.of(new long[] { 0, 0xFFFFFFFFL }));
	}

	@Test
	void idsAreFoundByTheirExactText() {
		IdIndex numbers = IdIndex.ofNumbers(7, -3, Long.MAX_VALUE);
		assertEquals(0, numbers.indexOf("7"));
		assertEquals(1, numbers.indexOf("-3"));
		assertEquals(-1, numbers.indexOf("007"));
		assertEquals(-1, numbers.indexOf("x"));
		assertEquals(2, numbers.indexOf(Long.toString(Long.MAX_VALUE)));
		assertThrows(IllegalArgumentException.class, () -> IdIndex.ofNumbers(1, 1));
		assertThrows(IllegalArgumentException.class, () -> IdIndex.of("a", "a"));
		assertArrayEquals(new int[] { 0, 1, -1 }, new int[] { IdIndex.of("a", "b").indexOf("a"), IdIndex.of("a", "b").indexOf("b"), IdIndex.of().indexOf("a") });
	}
}
