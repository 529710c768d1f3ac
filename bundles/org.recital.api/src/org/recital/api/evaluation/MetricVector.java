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
 * The values of one metric for one recommender in one part: one an entity, always kept, for tests of significance.
 *
 * @param recommender name of the recommender's step
 * @param metric      {@link MetricInfo#key()}
 * @param part        place among the parts, see {@link org.recital.api.data.Part#index()}
 * @param entities    who was judged, ascending; empty for {@link MetricInfo.Aggregate#OVERALL}
 * @param values      parallel to entities; no NaN
 * @param weights     parallel to entities; null: all 1
 * @param overall     the one number
 */
public record MetricVector(String recommender, String metric, int part, int[] entities, double[] values, double[] weights,
		double overall) {
}
