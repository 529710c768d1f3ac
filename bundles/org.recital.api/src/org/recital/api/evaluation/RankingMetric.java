/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

/** A number for each user, of the list the user is given. */
public non-sealed interface RankingMetric extends Metric {

	/**
	 * The value for one user.
	 *
	 * @param user   the list and what is relevant
	 * @param cutoff only the first so many places count; the list may be shorter
	 * @return a number, or NaN to leave this user out (documented by each metric)
	 */
	double value(RankedUser user, int cutoff);

	/**
	 * The same metric made ready for one part: what it looks up for every user (logarithms, norms, an order of items) is worked
	 * out here, once. Asked before any {@link #value} of that part; the answer is safe for any number of threads.
	 */
	default RankingMetric prepared(Judgement judgement) {
		return this;
	}
}
