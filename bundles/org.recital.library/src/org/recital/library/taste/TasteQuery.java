/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * What is asked about a person's taste.
 *
 * @param person    id
 * @param attribute of items: style, genre, mood ...
 * @param step      how long windows are
 * @param halfLife  after so long a like counts half as much as a new one; zero: each window knows its own likes only
 * @param zone      whose days they are
 */
public record TasteQuery(String person, String attribute, Step step, Duration halfLife, ZoneId zone) {

	private static final Duration USUAL = Duration.ofDays(90);

	/** How long a window is. */
	public enum Step {
		/** From Monday to Sunday. */
		WEEK,
		/** From the first to the last of a month. */
		MONTH;

		/** The first day of the window a day is in. */
		LocalDate begin(LocalDate day) {
			return this == WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day.withDayOfMonth(1);
		}

		/** The first day of the next window. */
		LocalDate next(LocalDate begin) {
			return this == WEEK ? begin.plusWeeks(1) : begin.plusMonths(1);
		}
	}

	public TasteQuery {
		Objects.requireNonNull(person);
		Objects.requireNonNull(attribute);
		Objects.requireNonNull(step);
		Objects.requireNonNull(zone);
		if (halfLife.isNegative()) {
			throw new IllegalArgumentException("a half-life is not negative: " + halfLife); //$NON-NLS-1$
		}
	}

	/** Months, a half-life of 90 days, in the zone of this machine. */
	public static TasteQuery of(String person, String attribute) {
		return new TasteQuery(person, attribute, Step.MONTH, USUAL, ZoneId.systemDefault());
	}
}
