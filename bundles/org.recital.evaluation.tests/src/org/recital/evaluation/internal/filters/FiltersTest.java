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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Interactions;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;

/** Time window, deduplicate, missing values, collapse. */
class FiltersTest {

	private static final SimpleContext CONTEXT = new SimpleContext(1, 1);
	private static final long NONE = TimeColumn.MISSING;
	private static final float NAN = Float.NaN;

	private static Dataset timed(long... times) {
		int n = times.length;
		int[] items = new int[n];
		float[] values = new float[n];
		for (int r = 0; r < n; r++) {
			items[r] = r;
			values[r] = r;
		}
		return Worlds.of(1, n, new int[n], items, values, times, null);
	}

	@Test
	void theWindowHoldsItsBeginAndNotItsEnd() throws Exception {
		Dataset data = timed(86_399, 86_400, NONE, 172_799, 172_800);
		TimeWindow.Parameters day = new TimeWindow.Parameters("1970-01-02", "1970-01-03");
		Dataset kept = new TimeWindow().apply(day, data, CONTEXT);
		assertEquals(List.of("u0 101 1.0 @86400", "u0 103 3.0 @172799"), Worlds.events(kept));
		assertEquals(2, kept.items().size());
		assertEquals("time-window (from 1970-01-02T00:00:00Z to before 1970-01-03T00:00:00Z, 1 without a time dropped): users 1 to 1, "
				+ "items 5 to 2, events 5 to 2", kept.origin().steps().getLast());
		assertEquals(3, new TimeWindow().apply(new TimeWindow.Parameters("", "172800"), data, CONTEXT).events().size());
		assertEquals(1, new TimeWindow().apply(new TimeWindow.Parameters("172800", ""), data, CONTEXT).events().size());
	}

	@Test
	void theWindowRefusesWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> new TimeWindow.Parameters("2015-01-02", "2015-01-02"));
		assertThrows(IllegalArgumentException.class, () -> new TimeWindow.Parameters("soon", ""));
		Dataset without = Worlds.of(1, 1, new int[1], new int[1], new float[1], null, null);
		InputException e = assertThrows(InputException.class,
				() -> new TimeWindow().apply(new TimeWindow.Parameters("", ""), without, CONTEXT));
		assertTrue(e.getMessage().startsWith("time-window needs times"), e.getMessage());
		e = assertThrows(InputException.class,
				() -> new TimeWindow().apply(new TimeWindow.Parameters("2015-01-02", ""), timed(1, 2), CONTEXT));
		assertTrue(e.getMessage().startsWith("time-window"), e.getMessage());
	}

	// rows of pair (0, 0): 0 2 3 5; of pair (0, 1): 1; of pair (1, 0): 4
	private static final Dataset REPEATS = Worlds.of(2, 2, new int[] { 0, 0, 0, 0, 1, 0 }, new int[] { 0, 1, 0, 0, 0, 0 },
			new float[] { 3, 9, 7, 1, 4, 5 }, new long[] { 20, 1, 10, 30, 5, 30 }, new float[] { 0, 1, 2, 3, 4, 5 });

	private static String first(Deduplicate.Keep keep) throws Exception {
		Dataset one = new Deduplicate().apply(new Deduplicate.Parameters(keep), REPEATS, CONTEXT);
		assertEquals(3, one.events().size());
		List<String> events = Worlds.events(one);
		assertTrue(events.contains("u0 101 " + (keep == Deduplicate.Keep.COUNT ? "1.0" : "9.0") + " @1 x1.0"), events.toString());
		return events.stream().filter(e -> e.startsWith("u0 100")).findFirst().orElseThrow();
	}

	@Test
	void oneEventAPairIsLeft() throws Exception {
		assertEquals("u0 100 5.0 @30 x5.0", first(Deduplicate.Keep.LAST)); // same time as row 3, but later
		assertEquals("u0 100 7.0 @10 x2.0", first(Deduplicate.Keep.FIRST));
		assertEquals("u0 100 7.0 @10 x2.0", first(Deduplicate.Keep.HIGHEST));
		assertEquals("u0 100 1.0 @30 x3.0", first(Deduplicate.Keep.LOWEST));
		assertEquals("u0 100 16.0 @30 x5.0", first(Deduplicate.Keep.SUM));
		assertEquals("u0 100 4.0 @30 x5.0", first(Deduplicate.Keep.COUNT));
		assertEquals("u0 100 4.0 @30 x5.0", first(Deduplicate.Keep.MEAN));
	}

	@Test
	void ofEquallyHighOrLowValuesTheLatestIsKeptAndAnyIsBetterThanNone() throws Exception {
		Dataset ties = Worlds.of(1, 1, new int[4], new int[4], new float[] { NAN, 2, 2, 2 }, new long[] { 40, 10, 30, 20 }, null);
		for (Deduplicate.Keep keep : new Deduplicate.Keep[] { Deduplicate.Keep.HIGHEST, Deduplicate.Keep.LOWEST }) {
			assertEquals(List.of("u0 100 2.0 @30"), Worlds.events(new Deduplicate().apply(new Deduplicate.Parameters(keep), ties, CONTEXT)));
		}
	}

	@ParameterizedTest
	@EnumSource(value = CollapseRule.class, names = { "LAST", "SUM", "COUNT", "MEAN" })
	void deduplicatingGivesTheMatrixThatCollapsingGives(CollapseRule rule) throws Exception {
		Dataset data = Worlds.random(8, 20, 15, 300).withCollapse(rule);
		Interactions expected = data.interactions();
		Dataset one = new Deduplicate().apply(new Deduplicate.Parameters(Deduplicate.Keep.valueOf(rule.name())), data, CONTEXT);
		Interactions is = one.interactions();
		assertEquals(expected.size(), is.size());
		assertEquals(is.size(), one.events().size());
		for (int u = 0; u < 20; u++) {
			assertEquals(java.util.Arrays.toString(expected.columns(u)), java.util.Arrays.toString(is.columns(u)));
			assertEquals(java.util.Arrays.toString(expected.values(u)), java.util.Arrays.toString(is.values(u)));
		}
	}

	@Test
	void playSharesSurviveDeduplication() throws Exception {
		Dataset data = Worlds.random(8, 20, 15, 300).withCollapse(CollapseRule.PLAY_SHARE);
		Dataset one = new Deduplicate().apply(new Deduplicate.Parameters(Deduplicate.Keep.SUM), data, CONTEXT);
		for (int u = 0; u < 20; u++) {
			assertEquals(java.util.Arrays.toString(data.interactions().values(u)), java.util.Arrays.toString(one.interactions().values(u)));
		}
		assertEquals(ValueScale.Kind.COUNT, one.scale().kind());
	}

	// user 0: 2, NaN, 4; user 1: NaN; item 0: rows 0 3, item 1: rows 1 2, item 2: row 4 of user 0
	private static final Dataset GAPS = Worlds.of(2, 3, new int[] { 0, 0, 0, 1, 0 }, new int[] { 0, 1, 1, 0, 2 },
			new float[] { 2, NAN, 4, NAN, 6 }, new long[] { 1, 2, NONE, 4, 5 }, null);

	private static List<String> gaps(MissingValues.ValueAction action, double constant, MissingValues.TimeAction times) throws Exception {
		return Worlds.events(new MissingValues().apply(new MissingValues.Parameters(action, constant, times), GAPS, CONTEXT)).stream()
				.map(e -> e.replaceAll(" @.*", "")).toList();
	}

	@Test
	void missingValuesAreDroppedOrFilled() throws Exception {
		MissingValues.TimeAction keep = MissingValues.TimeAction.KEEP;
		assertEquals(List.of("u0 100 2.0", "u0 101 4.0", "u0 102 6.0"), gaps(MissingValues.ValueAction.DROP, 0, keep));
		assertEquals(List.of("u0 100 2.0", "u0 101 4.0", "u0 101 4.0", "u1 100 4.0", "u0 102 6.0"),
				gaps(MissingValues.ValueAction.USER_MEAN, 0, keep)); // user 1 has no value: the mean of all
		assertEquals(List.of("u0 100 2.0", "u0 101 4.0", "u0 101 4.0", "u1 100 2.0", "u0 102 6.0"),
				gaps(MissingValues.ValueAction.ITEM_MEAN, 0, keep));
		assertEquals(List.of("u0 100 2.0", "u0 101 -1.5", "u0 101 4.0", "u1 100 -1.5", "u0 102 6.0"),
				gaps(MissingValues.ValueAction.CONSTANT, -1.5, keep));
		assertEquals(List.of("u0 100 2.0", "u0 101 NaN", "u1 100 NaN", "u0 102 6.0"),
				gaps(MissingValues.ValueAction.KEEP, 0, MissingValues.TimeAction.DROP));
	}

	@Test
	void missingValuesSaysWhatItDidAndWhatItCannot() throws Exception {
		Dataset d = new MissingValues().apply(new MissingValues.Parameters(MissingValues.ValueAction.CONSTANT, 1,
				MissingValues.TimeAction.DROP), GAPS, CONTEXT);
		assertTrue(d.origin().steps().getLast().startsWith(
				"missing-values (2 events without a value: constant 1; 1 events without a time dropped): "), d.origin().steps().toString());
		Dataset nothing = Worlds.of(1, 1, new int[1], new int[1], new float[] { NAN }, null, null);
		for (MissingValues.ValueAction a : new MissingValues.ValueAction[] { MissingValues.ValueAction.DROP, MissingValues.ValueAction.USER_MEAN }) {
			InputException e = assertThrows(InputException.class, () -> new MissingValues()
					.apply(new MissingValues.Parameters(a, 0, MissingValues.TimeAction.KEEP), nothing, CONTEXT));
			assertTrue(e.getMessage().startsWith("missing-values"), e.getMessage());
		}
	}

	@Test
	void collapseChangesTheRuleAndNotTheEvents() {
		Dataset summed = new Collapse().apply(new Collapse.Parameters(CollapseRule.SUM), REPEATS, CONTEXT);
		assertEquals(Worlds.events(REPEATS), Worlds.events(summed));
		assertEquals(16f, summed.interactions().value(0, 0));
		assertEquals("collapse (events of one user and item: sum, before: last)", summed.origin().steps().getLast());
	}
}
