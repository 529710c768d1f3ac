/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.api.problem.InputException;

class TimeFormatTest {

	@Test
	void secondsAndMillisecondsAreToldApartBySize() {
		assertEquals(964982703, TimeFormat.AUTO.parse("964982703"));
		assertEquals(1238536800, TimeFormat.AUTO.parse("1238536800000"));
		assertEquals(1238536800, TimeFormat.AUTO.parse("1238536800999"));
		assertEquals(0, TimeFormat.AUTO.parse("0"));
		assertEquals(-5, TimeFormat.AUTO.parse("-5"));
		assertEquals(881250949, TimeFormat.AUTO.parse("881250949.0"));
		assertEquals(881250949, TimeFormat.AUTO.parse("8.81250949E8"));
		assertEquals(100, TimeFormat.MILLISECONDS.parse("100500"));
		assertEquals(100500, TimeFormat.SECONDS.parse("100500"));
	}

	@Test
	void everyDayOfFiftyYearsAgreesWithJavaTime() {
		for (LocalDate day = LocalDate.of(1960, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
			assertEquals(day.atTime(23, 59, 58).toEpochSecond(ZoneOffset.UTC), TimeFormat.ISO.parse(day + "T23:59:58"));
		}
	}

	@Test
	void isoInItsForms() {
		long noon = LocalDateTime.of(2003, 4, 5, 12, 0).toEpochSecond(ZoneOffset.UTC);
		for (String text : new String[] { "2003-04-05T12:00:00Z", "2003-04-05 12:00", "2003-04-05T12:00:00.999", "2003/04/05 12:00:00",
				"2003-04-05T14:00:00+02:00", "2003-04-05T14:00+02", "2003-04-05T06:30:00-0530", "2003-04-05 12:00:00 UTC" }) {
			assertEquals(noon, TimeFormat.AUTO.parse(text), text);
		}
		assertEquals(noon - 12 * 3600, TimeFormat.ISO.parse("2003-04-05"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2003-13-01", "2003-02-30", "2003-04-05T25:00", "2003-4-5", "12x", "2003-04-05T12:00:00+2", "-",
			"2003-04/05", "99999999999999999999999", "2003-04-05T12" })
	void whatIsNoTimeIsNone(String text) {
		assertEquals(TimeFormat.INVALID, TimeFormat.AUTO.parse(text));
	}

	@Test
	void patterns() throws InputException {
		assertEquals(LocalDateTime.of(2003, 4, 5, 6, 7).toEpochSecond(ZoneOffset.UTC),
				TimeFormat.named("dd.MM.yyyy HH:mm").parse("05.04.2003 06:07"));
		assertEquals(LocalDate.of(2003, 4, 5).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
				TimeFormat.named("MMM d, yyyy").parse("Apr 5, 2003"));
		assertEquals(OffsetDateTime.of(2009, 4, 5, 6, 7, 8, 0, ZoneOffset.ofHours(2)).toEpochSecond(),
				TimeFormat.named("EEE MMM dd HH:mm:ss Z yyyy").parse("Sun Apr 05 06:07:08 +0200 2009"));
		assertEquals(TimeFormat.INVALID, TimeFormat.named("dd.MM.yyyy").parse("2003-04-05"));
		assertEquals(TimeFormat.INVALID, TimeFormat.named("HH:mm").parse("06:07"));
	}

	@Test
	void patternsThatAreNoneAreRefused() {
		InputException e = assertThrows(InputException.class, () -> TimeFormat.named("qqqqqqq bla"));
		assertTrue(e.getMessage().contains("qqqqqqq bla") && e.getMessage().contains("dd.MM.yyyy"), e.getMessage());
	}
}
