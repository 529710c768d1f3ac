/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

/**
 * One user's list beside what is relevant to them, as a {@link RankingMetric} sees it. Arrays are shared: nobody changes
 * them.
 *
 * @param user      index of the user
 * @param items     the list, best first
 * @param length    how many places of items and gains are filled
 * @param gains     value in the test of each listed item, 0 where it is not relevant; parallel to items
 * @param relevant  number of relevant test items, listed or not
 * @param ideal     values in the test of all relevant items, descending
 * @param judgement the rest
 */
public record RankedUser(int user, int[] items, int length, float[] gains, int relevant, float[] ideal, Judgement judgement) {
}
