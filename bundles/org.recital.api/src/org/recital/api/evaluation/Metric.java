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
 * Judges what a recommender or a classifier gives. Extension point {@code org.recital.api.metrics}; the contribution's id is the name a
 * pipeline uses, {@code ndcg@10} asks for the cutoff 10. A metric is one of {@link RankingMetric}, {@link ScoreMetric},
 * {@link RatingMetric}, {@link ListsMetric} and {@link ClassMetric}. Stateless; safe for any number of threads.
 */
public sealed interface Metric permits RankingMetric, ScoreMetric, RatingMetric, ListsMetric, ClassMetric {

	/** Whether more is better. */
	default boolean higherIsBetter() {
		return true;
	}
}
