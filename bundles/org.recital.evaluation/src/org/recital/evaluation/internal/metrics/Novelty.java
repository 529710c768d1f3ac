/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * The framework of novelty of Vargas and Castells: the novelty of the listed items, discounted by place,
 * {@code sum of disc(i) * rel(i) * nov(item in place i) / sum of disc(i)} with {@code disc(i) = 1 / log2(i + 1)} over the places of the list
 * up to the cutoff. {@code rel} is 1 for every item, or 1 for hits and 0 for others. A user with an empty list is left out.
 *
 * @see "Vargas, Castells: Rank and Relevance in Novelty and Diversity Metrics for Recommender Systems, RecSys 2011"
 */
abstract class Novelty implements RankingMetric {

	private final boolean ofHits;

	/**
	 * @param ofHits whether only hits count
	 */
	Novelty(boolean ofHits) {
		this.ofHits = ofHits;
	}

	/** The novelty of each item. */
	abstract double[] novelties(Judgement judgement);

	@Override
	public final double value(RankedUser user, int cutoff) {
		return prepared(user.judgement()).value(user, cutoff);
	}

	@Override
	public final RankingMetric prepared(Judgement judgement) {
		double[] novelties = novelties(judgement);
		return (user, cutoff) -> value(user, cutoff, novelties);
	}

	private double value(RankedUser user, int cutoff, double[] novelties) {
		double sum = 0;
		double all = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			double discount = Hits.discount(place);
			all += discount;
			if (!ofHits || user.gains()[place] != 0) {
				sum += discount * novelties[user.items()[place]];
			}
		}
		return all == 0 ? Double.NaN : sum / all;
	}

	/** Users with at least one training interaction. */
	static int trainingUsers(Judgement judgement) {
		var train = judgement.split().train();
		int users = 0;
		for (int user = 0; user < train.rows(); user++) {
			users += train.count(user) > 0 ? 1 : 0;
		}
		return users;
	}
}
