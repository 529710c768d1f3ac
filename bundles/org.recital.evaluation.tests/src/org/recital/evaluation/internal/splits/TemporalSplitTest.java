/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.prepare.Worlds;
import org.recital.evaluation.internal.splits.TemporalSplit.Parameters;

/** One moment for all. */
class TemporalSplitTest {

	private static final Dataset DATA = Worlds.random(1, 40, 60, 900);

	@ParameterizedTest
	@CsvSource({ "0.2, 0", "0.3, 0.2", "0.05, 0.5" })
	void nothingOfTheFutureIsKnown(double test, double validation) {
		Split split = SplitChecks.split(new TemporalSplit(), new Parameters("", test, "", validation), DATA, 0, 1);
		TimeColumn times = DATA.events().times().orElseThrow();
		long[] latest = { 0, 0 };
		long[] earliest = { Long.MAX_VALUE, Long.MAX_VALUE };
		Set<String> trained = new HashSet<>();
		Set<String> validated = new HashSet<>();
		int inTime = 0;
		for (int r = 0; r < 900; r++) {
			long t = times.get(r);
			switch (split.roles()[r]) {
			case 1 -> {
				latest[0] = Math.max(latest[0], t);
				trained.add(Worlds.pair(DATA, r));
			}
			case 2 -> {
				earliest[0] = Math.min(earliest[0], t);
				latest[1] = Math.max(latest[1], t);
				validated.add(Worlds.pair(DATA, r));
			}
			case 8 -> earliest[1] = Math.min(earliest[1], t);
			default -> assertEquals(0, split.roles()[r]);
			}
			inTime += t == TimeColumn.MISSING ? 0 : 1;
		}
		assertTrue(latest[0] < earliest[1] && latest[0] < earliest[0] && latest[1] < earliest[1]);
		assertEquals(validation > 0, latest[1] > 0);
		long[] sorted = new long[inTime];
		for (int r = 0, n = 0; r < 900; r++) {
			if (times.get(r) != TimeColumn.MISSING) {
				sorted[n++] = times.get(r);
			}
		}
		java.util.Arrays.sort(sorted);
		long cut = sorted[inTime - (int) Math.round(test * inTime)];
		int dropped = 0;
		for (int r = 0; r < 900; r++) {
			String pair = Worlds.pair(DATA, r);
			boolean met = trained.contains(pair) || validated.contains(pair);
			if (times.get(r) >= cut) {
				dropped += met ? 1 : 0;
				assertEquals(met ? 0 : Role.TEST.code(), split.roles()[r]);
			} else {
				assertTrue(split.roles()[r] != Role.TEST.code());
			}
		}
		assertTrue(dropped > 0, "the case says something");
		assertTrue(split.rule().contains(dropped + " test "), split.rule());
		assertTrue(split.rule().contains((900 - inTime) + " events without a time"), split.rule());
	}

	// one user, items 0..5 at times 10 20 30 30 40, then item 0 again at 50, item 5 without a time
	private static final Dataset SMALL = Worlds.of(1, 6, new int[7], new int[] { 0, 1, 2, 3, 4, 0, 5 }, new float[7],
			new long[] { 10, 20, 30, 30, 40, 50, TimeColumn.MISSING }, null);

	private static byte[] roles(String at, double test, String from, double validation) {
		return SplitChecks.split(new TemporalSplit(), new Parameters(at, test, from, validation), SMALL, 0, 1).roles();
	}

	@Test
	void cutsByHand() {
		assertArrayEquals(new byte[] { 1, 1, 8, 8, 8, 0, 0 }, roles("30", 0.2, "", 0));
		assertArrayEquals(new byte[] { 1, 1, 1, 1, 8, 0, 0 }, roles("31", 0.2, "", 0));
		assertArrayEquals(new byte[] { 1, 1, 1, 1, 8, 0, 0 }, roles("1970-01-01T00:00:31Z", 0.2, "", 0));
		assertArrayEquals(new byte[] { 1, 1, 1, 1, 8, 0, 0 }, roles("", 0.33, "", 0)); // the latest 2 of 6
		assertArrayEquals(new byte[] { 1, 1, 8, 8, 8, 0, 0 }, roles("", 0.5, "", 0)); // the latest 3 and what is as late
		assertArrayEquals(new byte[] { 1, 2, 8, 8, 8, 0, 0 }, roles("30", 0.2, "20", 0));
		assertArrayEquals(new byte[] { 1, 1, 2, 2, 8, 0, 0 }, roles("40", 0.2, "", 0.2)); // one of 6, and its equal
	}

	@Test
	void refusesWhatCannotBe() {
		assertThrows(IllegalArgumentException.class, () -> new Parameters("2015-01-01", 0.2, "2015-01-01", 0));
		assertThrows(IllegalArgumentException.class, () -> new Parameters("soon", 0.2, "", 0));
		assertThrows(IllegalArgumentException.class, () -> new Parameters("", 0.5, "", 0.5));
		for (String at : new String[] { "10", "51", "2015-01-01" }) {
			InputException e = assertThrows(InputException.class, () -> new TemporalSplit().split(new Parameters(at, 0.2, "", 0), SMALL,
					Part.ONLY, new SimpleContext(1, 1)));
			assertTrue(e.getMessage().contains("1970-01-01T00:00:10Z to 1970-01-01T00:00:50Z"), e.getMessage());
		}
		Dataset untimed = Worlds.of(1, 2, new int[2], new int[] { 0, 1 }, new float[2], null, null);
		InputException e = assertThrows(InputException.class,
				() -> new TemporalSplit().split(new Parameters("", 0.2, "", 0), untimed, Part.ONLY, new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("needs times"), e.getMessage());
	}
}
