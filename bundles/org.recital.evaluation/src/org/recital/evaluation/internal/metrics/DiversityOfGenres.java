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

import org.recital.api.data.Attribute;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;

/**
 * Intra-list diversity by genres: the mean distance of all pairs of items in the first k places, where the distance is 1 less the
 * Jaccard index of their sets of genres (attribute {@code genres}). Pairs in which an item has no genre are passed over. Range 0 to 1; a
 * user without such a pair is left out.
 *
 * @see "Smyth, McClave: Similarity vs. Diversity, ICCBR 2001"
 * @see "Ziegler, McNee, Konstan, Lausen: Improving Recommendation Lists Through Topic Diversification, WWW 2005"
 */
public final class DiversityOfGenres extends GenreMetric {

	@Override
	RankingMetric of(Judgement judgement, Attribute.Categories c) {
		int[][] sets = new int[c.size()][];
		for (int item = 0; item < sets.length; item++) {
			sets[item] = Arrays.stream(c.codes(item)).sorted().distinct().toArray();
		}
		return (user, cutoff) -> value(user, cutoff, sets);
	}

	private static double value(RankedUser user, int cutoff, int[][] sets) {
		double sum = 0;
		int pairs = 0;
		int places = Math.min(cutoff, user.length());
		for (int a = 0; a < places; a++) {
			int[] mine = sets[user.items()[a]];
			for (int b = a + 1; b < places && mine.length > 0; b++) {
				int[] other = sets[user.items()[b]];
				if (other.length > 0) {
					int common = common(mine, other);
					sum += 1 - (double) common / (mine.length + other.length - common);
					pairs++;
				}
			}
		}
		return pairs == 0 ? Double.NaN : sum / pairs;
	}

	private static int common(int[] a, int[] b) {
		int common = 0;
		for (int i = 0, j = 0; i < a.length && j < b.length;) {
			if (a[i] == b[j]) {
				common++;
				i++;
				j++;
			} else if (a[i] < b[j]) {
				i++;
			} else {
				j++;
			}
		}
		return common;
	}
}
