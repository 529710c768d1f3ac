/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.time.LocalDate;

/**
 * A person's taste at the end of a week or month.
 *
 * @param from     the first day
 * @param to       the day after the last
 * @param shares   of what was liked, in the order of {@link TasteDrift#labels()}: each in [0, 1], together 1; all 0 when nothing is known
 * @param weight   how many likes they rest on, old ones counting less; 0: nothing is known
 * @param signals  likes that began in this window
 * @param moved    how far the shares are from those of the last window in which something was known: Jensen-Shannon distance, 0 the same,
 *                 1 nothing in common; NaN when there is none before, or nothing is known
 * @param byChance what 95 % of random orders of the same likes stay below: only a greater {@code moved} says something; NaN as {@code moved}
 */
public record TasteWindow(LocalDate from, LocalDate to, double[] shares, double weight, int signals, double moved, double byChance) {
}
