/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Normalised discounted cumulative gain with the value itself as gain ({@code max(0, v)}): {@code sum of
 * v / log2(place + 1)} over the first k places (from 1), divided by the same sum of the
 * ideal list, which has the relevant items by descending value. Range 0 to 1. A user whose relevant items all have no gain
 * is left out.
 * This is {@code ndcg_cut_k} and, without a cutoff, {@code ndcg} of trec_eval.
 *
 * @see "Järvelin, Kekäläinen: Cumulated Gain-Based Evaluation of IR Techniques, TOIS 20(4), 2002"
 */
public final class NdcgGraded implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		double ideal = sum(user.ideal(), Math.min(cutoff, user.ideal().length));
		return ideal == 0 ? Double.NaN : sum(user.gains(), Math.min(cutoff, user.length())) / ideal;
	}

	private static double sum(float[] values, int places) {
		double sum = 0;
		for (int place = 0; place < places; place++) {
			float value = values[place];
			if (value != 0) {
				sum += (Math.max(0f, value)) * Hits.discount(place);
			}
		}
		return sum;
	}
}
