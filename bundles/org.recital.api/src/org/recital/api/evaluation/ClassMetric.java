/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

/** Judges class probabilities (accuracy, log loss) by what is true. Has no cutoff. */
public non-sealed interface ClassMetric extends Metric {

	/**
	 * A number for each entity.
	 *
	 * @return parallel to the entities of {@code judged}, no NaN; null when there is one number for all together and none for each
	 */
	double[] values(JudgedClasses judged);

	/**
	 * What each entity counts in the mean, above 0.
	 *
	 * @return parallel to the entities; null when all count the same
	 */
	default double[] weights(JudgedClasses judged) {
		return null;
	}

	/** Whether {@link #weights} are given: known before there is anything to judge. */
	default boolean isWeighted() {
		return false;
	}

	/** Whether {@link #values} are given: known before there is anything to judge. */
	default boolean isOverall() {
		return false;
	}

	/** The one number, over at least one entity: the (weighted) mean of the values where there are any. */
	double overall(JudgedClasses judged);
}
