/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;

/** How times are written. Times without a zone are taken as UTC. Safe for several threads. */
public abstract sealed class TimeFormat {

	/** What {@link #parse} gives for what is not a time. */
	public static final long INVALID = Long.MIN_VALUE;

	/** From here on a number counts milliseconds: as seconds it would be the year 5138, as milliseconds it is 1973. */
	private static final long MILLISECONDS_FROM = 100_000_000_000L;

	/** Seconds or milliseconds since the epoch, told apart by their size, or ISO 8601. */
	public static final TimeFormat AUTO = new Auto();
	/** Seconds since the epoch. */
	public static final TimeFormat SECONDS = new Epoch(1);
	/** Milliseconds since the epoch. */
	public static final TimeFormat MILLISECONDS = new Epoch(1000);
	/** {@code 2003-04-05}, {@code 2003-04-05T06:07:08.9Z}, {@code 2003-04-05 06:07}. */
	public static final TimeFormat ISO = new Iso();

	/**
	 * The format a person names: {@code auto}, {@code s}, {@code ms}, {@code iso}, or a pattern of
	 * {@link DateTimeFormatter}.
	 *
	 * @throws InputException when the pattern is none
	 */
	public static TimeFormat named(String name) throws InputException {
		return switch (name) {
		case "", "auto" -> AUTO; //$NON-NLS-1$ //$NON-NLS-2$
		case "s" -> SECONDS; //$NON-NLS-1$
		case "ms" -> MILLISECONDS; //$NON-NLS-1$
		case "iso" -> ISO; //$NON-NLS-1$
		default -> {
			try {
				yield new Pattern(name, DateTimeFormatter.ofPattern(name, Locale.ENGLISH));
			} catch (IllegalArgumentException e) {
				throw new InputException("", NLS.bind(Messages.time_pattern, name), Messages.time_patternExpected, e); //$NON-NLS-1$
			}
		}
		};
	}

	/** Seconds since the epoch, or {@link #INVALID}. */
	public abstract long parse(byte[] b, int from, int to);

	/** As {@link #parse(byte[], int, int)}. */
	public long parse(String text) {
		byte[] b = text.strip().getBytes(StandardCharsets.UTF_8);
		return parse(b, 0, b.length);
	}

	/** What a person is told was expected. */
	public abstract String description();

	private static final class Auto extends TimeFormat {
		@Override
		public long parse(byte[] b, int from, int to) {
			// 2003-04-05: a sign in fifth place and no number
			if (to - from >= 8 && (b[from + 4] == '-' || b[from + 4] == '/')) {
				return iso(b, from, to);
			}
			long n = epoch(b, from, to);
			return n >= MILLISECONDS_FROM || n <= -MILLISECONDS_FROM && n != INVALID ? Math.floorDiv(n, 1000) : n;
		}

		@Override
		public String description() {
			return Messages.time_auto;
		}
	}

	private static final class Epoch extends TimeFormat {
		private final int perSecond;

		Epoch(int perSecond) {
			this.perSecond = perSecond;
		}

		@Override
		public long parse(byte[] b, int from, int to) {
			long n = epoch(b, from, to);
			return n == INVALID || perSecond == 1 ? n : Math.floorDiv(n, perSecond);
		}

		@Override
		public String description() {
			return perSecond == 1 ? Messages.time_seconds : Messages.time_milliseconds;
		}
	}

	private static final class Iso extends TimeFormat {
		@Override
		public long parse(byte[] b, int from, int to) {
			return iso(b, from, to);
		}

		@Override
		public String description() {
			return Messages.time_iso;
		}
	}

	private static final class Pattern extends TimeFormat {
		private final String pattern;
		private final DateTimeFormatter formatter;

		Pattern(String pattern, DateTimeFormatter formatter) {
			this.pattern = pattern;
			this.formatter = formatter;
		}

		@Override
		public long parse(byte[] b, int from, int to) {
			try {
				TemporalAccessor t = formatter.parse(new String(b, from, to - from, StandardCharsets.UTF_8));
				if (t.isSupported(ChronoField.INSTANT_SECONDS)) {
					return t.getLong(ChronoField.INSTANT_SECONDS);
				}
				LocalDate date = t.query(TemporalQueries.localDate());
				if (date == null) {
					return INVALID; // a time of day alone
				}
				var time = t.query(TemporalQueries.localTime());
				return (time == null ? date.atStartOfDay() : LocalDateTime.of(date, time)).toEpochSecond(ZoneOffset.UTC);
			} catch (DateTimeException e) {
				return INVALID; // the caller reports the line
			}
		}

		@Override
		public String description() {
			return NLS.bind(Messages.time_likePattern, pattern);
		}
	}

	/** A whole number, or a decimal one cut to whole; {@link #INVALID} when it is none. */
	static long epoch(byte[] b, int from, int to) {
		int p = from;
		boolean negative = p < to && b[p] == '-';
		if (negative) {
			p++;
		}
		if (p >= to) {
			return INVALID;
		}
		long n = 0;
		int digits = 0;
		for (; p < to; p++) {
			int c = b[p];
			if (c < '0' || c > '9' || ++digits > 17) {
				return decimalEpoch(b, from, to);
			}
			n = n * 10 + (c - '0');
		}
		return negative ? -n : n;
	}

	private static long decimalEpoch(byte[] b, int from, int to) {
		if (to - from > 40) {
			return INVALID;
		}
		double d = Numbers.parseDouble(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
		return Double.isNaN(d) || Math.abs(d) > 1e17 ? INVALID : (long) Math.floor(d);
	}

	private static long iso(byte[] b, int from, int to) {
		int length = to - from;
		if (length < 10 || !digits(b, from, 4) || !digits(b, from + 5, 2) || !digits(b, from + 8, 2)
				|| b[from + 4] != b[from + 7] || b[from + 4] != '-' && b[from + 4] != '/') {
			return INVALID;
		}
		int month = number(b, from + 5, 2);
		int day = number(b, from + 8, 2);
		int year = number(b, from, 4);
		if (month < 1 || month > 12 || day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
			return INVALID;
		}
		long seconds = LocalDate.of(year, month, day).toEpochDay() * 86400;
		if (length == 10) {
			return seconds;
		}
		if (length < 16 || b[from + 10] != 'T' && b[from + 10] != ' ' || !digits(b, from + 11, 2) || b[from + 13] != ':'
				|| !digits(b, from + 14, 2)) {
			return INVALID;
		}
		int hour = number(b, from + 11, 2);
		int minute = number(b, from + 14, 2);
		int second = 0;
		int p = from + 16;
		if (p < to && b[p] == ':') {
			if (p + 3 > to || !digits(b, p + 1, 2)) {
				return INVALID;
			}
			second = number(b, p + 1, 2);
			p += 3;
			if (p < to && (b[p] == '.' || b[p] == ',')) {
				p++;
				while (p < to && b[p] >= '0' && b[p] <= '9') {
					p++;
				}
			}
		}
		if (hour > 23 || minute > 59 || second > 60) {
			return INVALID;
		}
		long zone = zone(b, p, to);
		return zone == INVALID ? INVALID : seconds + hour * 3600L + minute * 60L + second - zone;
	}

	/** Seconds east of UTC: nothing, {@code Z}, {@code +02}, {@code +0200} or {@code +02:00}. */
	private static long zone(byte[] b, int from, int to) {
		int length = to - from;
		if (length == 0 || length == 1 && b[from] == 'Z' || length == 4 && b[from] == ' ' && b[from + 1] == 'U' && b[from + 2] == 'T'
				&& b[from + 3] == 'C') {
			return 0;
		}
		if (length < 3 || b[from] != '+' && b[from] != '-' || !digits(b, from + 1, 2)) {
			return INVALID;
		}
		int hours = number(b, from + 1, 2);
		int minutesAt = length == 6 && b[from + 3] == ':' ? from + 4 : from + 3;
		int minutes = 0;
		if (minutesAt < to) {
			if (to - minutesAt != 2 || !digits(b, minutesAt, 2)) {
				return INVALID;
			}
			minutes = number(b, minutesAt, 2);
		}
		long zone = hours * 3600L + minutes * 60L;
		return b[from] == '-' ? -zone : zone;
	}

	private static boolean digits(byte[] b, int at, int count) {
		if (at + count > b.length) {
			return false;
		}
		for (int i = at; i < at + count; i++) {
			if (b[i] < '0' || b[i] > '9') {
				return false;
			}
		}
		return true;
	}

	private static int number(byte[] b, int at, int count) {
		int n = 0;
		for (int i = at; i < at + count; i++) {
			n = n * 10 + (b[i] - '0');
		}
		return n;
	}
}
