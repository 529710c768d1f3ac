/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

/** A number for each user, of the scores of all items and not of a list (AUC). Has no cutoff. */
public non-sealed interface ScoreMetric extends Metric {

	/**
	 * The value for one user.
	 *
	 * @param scores    one an item; NaN: cannot say, and (where {@code candidate} is false) without meaning
	 * @param candidate which items could have been recommended; relevant items always can
	 * @return a number, or NaN to leave this user out
	 */
	double value(int user, float[] scores, boolean[] candidate, Judgement judgement);

	/** Whether users count by {@link #weight}; else all count the same. */
	default boolean isWeighted() {
		return false;
	}

	/** What a user counts in the mean, above 0. */
	default double weight(int user, Judgement judgement) {
		return 1;
	}
}
