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
 * Average recommendation popularity (ARP): the mean number of training users of the items in the first k places of a list, then the
 * mean over users. Lower is less biased towards the popular. A user with an empty list is left out.
 *
 * @see "Yin, Cui, Li, Yao, Chen: Challenging the Long Tail Recommendation, PVLDB 5(9), 2012"
 * @see "Abdollahpouri, Burke, Mobasher: Managing Popularity Bias in Recommender Systems with Personalized Re-ranking, FLAIRS 2019"
 */
public final class AverageRecommendationPopularity implements RankingMetric {

	@Override
	public boolean higherIsBetter() {
		return false;
	}

	@Override
	public double value(RankedUser user, int cutoff) {
		int places = Math.min(cutoff, user.length());
		long sum = 0;
		for (int place = 0; place < places; place++) {
			sum += user.judgement().popularity()[user.items()[place]];
		}
		return places == 0 ? Double.NaN : (double) sum / places;
	}
}
