/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.recital.api.data.TimeColumn;
import org.recital.core.describe.DatasetDescription.Bucket;
import org.recital.core.describe.DatasetDescription.Timeline;

/** Counts events by day, and joins days to months or years when there are many. */
public final class Times {

	private static final long DAY = 86_400;
	/** More days than this (about 27,000 years) are a fault in the data: times beyond count at the end. */
	private static final int MOST_DAYS = 10_000_000;
	private static final int DAYS_SHOWN = 62;
	private static final int MONTHS_SHOWN = 60;

	private int[] days = new int[1024];
	private long firstDay = Long.MIN_VALUE;
	private long first = Long.MAX_VALUE;
	private long last = Long.MIN_VALUE;
	private long missing;

	/** Adds the first times of an array. */
	public void add(long[] seconds, int count) {
		for (int i = 0; i < count; i++) {
			long s = seconds[i];
			if (s == TimeColumn.MISSING) {
				missing++;
				continue;
			}
			first = Math.min(first, s);
			last = Math.max(last, s);
			int at = place(Math.floorDiv(s, DAY)); // may replace the array
			days[at]++;
		}
	}

	private int place(long day) {
		if (firstDay == Long.MIN_VALUE) {
			firstDay = day - days.length / 2;
		}
		long at = day - firstDay;
		if (at >= 0 && at < days.length) {
			return (int) at;
		}
		long needed = at < 0 ? days.length - at : at + 1;
		if (needed > MOST_DAYS) {
			return at < 0 ? 0 : days.length - 1;
		}
		int[] more = new int[(int) Math.min(MOST_DAYS, Math.max(needed, days.length * 2L))];
		int shift = at < 0 ? more.length - days.length : 0;
		System.arraycopy(days, 0, more, shift, days.length);
		days = more;
		firstDay -= shift;
		return (int) (day - firstDay);
	}

	/** What was counted; null when no event has a time. */
	public Timeline timeline() {
		if (last == Long.MIN_VALUE) {
			return null;
		}
		LocalDate from = LocalDate.ofEpochDay(Math.floorDiv(first, DAY));
		LocalDate to = LocalDate.ofEpochDay(Math.floorDiv(last, DAY));
		long span = to.toEpochDay() - from.toEpochDay();
		// ISO dates are cut behind the year or the month
		int length = span < DAYS_SHOWN ? 10 : span < MONTHS_SHOWN * 31L ? 7 : 4;
		List<Bucket> buckets = new ArrayList<>();
		String unit = ""; //$NON-NLS-1$
		long count = 0;
		for (LocalDate d = from; !d.isAfter(to); d = d.plusDays(1)) {
			String text = d.toString();
			String here = text.substring(0, text.length() - 10 + length);
			if (!here.equals(unit)) {
				if (!unit.isEmpty()) {
					buckets.add(new Bucket(unit, count));
				}
				unit = here;
				count = 0;
			}
			int at = (int) (d.toEpochDay() - firstDay);
			count += at >= 0 && at < days.length ? days[at] : 0;
		}
		buckets.add(new Bucket(unit, count));
		return new Timeline(Instant.ofEpochSecond(first).toString(), Instant.ofEpochSecond(last).toString(),
				length == 10 ? "day" : length == 7 ? "month" : "year", buckets, missing); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
