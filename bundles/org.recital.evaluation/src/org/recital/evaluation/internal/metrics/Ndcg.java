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
 * Normalised discounted cumulative gain with binary gain: {@code sum over hits of 1 / log2(place + 1)} (places from 1) divided by
 * the same sum of an ideal list, which has hits in its first {@code min(k, relevant)} places. Range 0 to 1. The values of
 * the test do not matter; {@link NdcgGraded} and {@link NdcgExponential} are the variants in which they do.
 *
 * @see "Järvelin, Kekäläinen: Cumulated Gain-Based Evaluation of IR Techniques, TOIS 20(4), 2002"
 */
public final class Ndcg implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		double gain = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			if (user.gains()[place] != 0) {
				gain += Hits.discount(place);
			}
		}
		double ideal = 0;
		for (int place = 0; place < Math.min(cutoff, user.relevant()); place++) {
			ideal += Hits.discount(place);
		}
		return gain / ideal;
	}
}
