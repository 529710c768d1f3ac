/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Serendipity against popularity: the number of hits in the first k places that a primitive recommender would not have listed, by k. The
 * primitive one lists the k items that most users have in training, without those the user has met (ties to the item that
 * comes first). Range 0 to 1.
 *
 * @see "Ge, Delgado-Battenfeld, Jannach: Beyond Accuracy: Evaluating Recommender Systems by Coverage and Serendipity, RecSys 2010"
 */
public final class Serendipity implements RankingMetric {

	@Override
	public double value(RankedUser user, int cutoff) {
		return prepared(user.judgement()).value(user, cutoff);
	}

	@Override
	public RankingMetric prepared(Judgement judgement) {
		int[] popularity = judgement.popularity();
		int[] order = java.util.stream.IntStream.range(0, popularity.length).boxed()
				.sorted((a, b) -> Integer.compare(popularity[b], popularity[a])).mapToInt(i -> i).toArray();
		int[] places = new int[order.length];
		for (int place = 0; place < order.length; place++) {
			places[order[place]] = place;
		}
		return (user, cutoff) -> value(user, cutoff, order, places);
	}

	private static double value(RankedUser user, int cutoff, int[] order, int[] places) {
		Block seen = user.judgement().seen().block(user.user(), user.user() + 1);
		int listed = 0;
		int last = -1; // place of the last item of the primitive list among all by popularity
		while (listed < cutoff && last + 1 < order.length) {
			last++;
			if (Arrays.binarySearch(seen.items(), seen.begin(0), seen.end(0), order[last]) < 0) {
				listed++;
			}
		}
		int unexpected = 0;
		for (int place = 0; place < Math.min(cutoff, user.length()); place++) {
			if (user.gains()[place] != 0 && places[user.items()[place]] > last) {
				unexpected++;
			}
		}
		return (double) unexpected / cutoff;
	}
}
