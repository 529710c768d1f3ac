/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.data.Attribute;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.data.Role;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Potential interest: the number of hits in the first k places that lie outside what the user usually sees, by k. The usual genres are the
 * fewest that make up 80 % of the user's training (and known) items, each item sharing 1 equally among its own (attribute
 * {@code genres}; of equal shares the one named first counts first); an item lies outside when it has genres and none of them is
 * usual. Range 0 to 1. Users whose items have no genres are left out.
 * <p>
 * It stands for what a survey would ask: was there something you liked and would not have looked for?
 */
public final class PotentialInterest extends GenreMetric {

	private static final double USUAL = 0.8;
	/** Shares are sums of fractions: what is 0.8 but for rounding is 0.8. */
	private static final double ROUNDING = 1e-9;

	@Override
	RankingMetric of(Judgement judgement, Attribute.Categories c) {
		Interactions history = judgement.split().interactions(Role.TRAIN, Role.KNOWN);
		return (user, cutoff) -> {
			Block row = history.block(user.user(), user.user() + 1);
			double[] shares = new double[c.labels().length];
			return GenreMixture.of(c, row.items(), row.begin(0), row.end(0), shares) ? (double) outside(user, cutoff, c, usual(shares)) / cutoff : Double.NaN;
		};
	}

	/** The fewest genres that make up the usual share. */
	private static boolean[] usual(double[] shares) {
		boolean[] usual = new boolean[shares.length];
		for (double sum = 0; sum < USUAL - ROUNDING;) {
			int greatest = -1;
			for (int g = 0; g < shares.length; g++) {
				if (!usual[g] && (greatest < 0 || shares[g] > shares[greatest])) {
					greatest = g;
				}
			}
			usual[greatest] = true;
			sum += shares[greatest];
		}
		return usual;
	}

	private static int outside(RankedUser user, int cutoff, Attribute.Categories c, boolean[] usual) {
		int count = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			int item = user.items()[place];
			boolean outside = user.gains()[place] != 0 && c.offsets()[item + 1] > c.offsets()[item];
			for (int at = c.offsets()[item]; outside && at < c.offsets()[item + 1]; at++) {
				outside = !usual[c.codes()[at]];
			}
			count += outside ? 1 : 0;
		}
		return count;
	}
}
