/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.recital.api.data.Block;
import org.recital.api.evaluation.RankedUser;

/**
 * Ranks a user's relevant items among sampled others, as the leave-one-out protocol with 99 negatives does: the others are drawn
 * uniformly and without replacement from the items the user has no event with that the judgement knows of (none in training,
 * validation, known or test) and that are candidates. The draw depends on seed, user and number alone, so that all recommenders of a step have the same
 * others. Not safe for several threads: one a block.
 *
 * @see "He et al.: Neural Collaborative Filtering, WWW 2017, section 4.1"
 * @see "Krichene, Rendle: On Sampled Metrics for Item Recommendation, KDD 2020"
 */
final class SampledRanking {

	private final Truth truth;
	private final long seed;
	private final boolean[] taken;

	SampledRanking(Truth truth, long seed) {
		this.truth = truth;
		this.seed = seed;
		this.taken = new boolean[truth.side().columns()];
	}

	/**
	 * The list of a user.
	 *
	 * @param k       place among the judged users
	 * @param scores  of all items; NaN ones are not listed
	 * @param negatives how many others
	 * @param most    greatest length of the list
	 */
	RankedUser rank(int k, float[] scores, int negatives, int most) {
		int user = truth.users()[k];
		Block relevant = truth.judgement().relevant().block(user, user + 1);
		int n = relevant.end(0) - relevant.begin(0);
		int[] others = others(user, negatives);
		int[] candidates = Arrays.copyOf(others, others.length + n);
		System.arraycopy(relevant.items(), relevant.begin(0), candidates, others.length, n);
		Arrays.sort(candidates); // so that ties go to the item that comes first, as everywhere
		int[] items = new int[Math.min(most, candidates.length)];
		int length = 0;
		for (int item : candidates) {
			float score = scores[item];
			if (score != score) {
				continue;
			}
			int at = length;
			while (at > 0 && scores[items[at - 1]] < score) {
				at--;
			}
			if (at < items.length) {
				int moved = Math.min(length, items.length - 1) - at;
				System.arraycopy(items, at, items, at + 1, moved);
				items[at] = item;
				length = Math.min(items.length, length + 1);
			}
		}
		float[] gains = new float[length];
		for (int place = 0; place < length; place++) {
			int at = Arrays.binarySearch(relevant.items(), relevant.begin(0), relevant.end(0), items[place]);
			gains[place] = at < 0 ? 0 : Truth.gain(relevant.values()[at]);
		}
		return new RankedUser(user, items, length, gains, n, truth.ideal()[k], truth.judgement());
	}

	/** The items drawn for a user; fewer where there are not so many. */
	int[] others(int user, int negatives) {
		mark(user, true);
		int free = 0;
		for (boolean t : taken) {
			free += t ? 0 : 1;
		}
		int[] drawn = new int[Math.min(negatives, free)];
		SplittableRandom random = new SplittableRandom(seed ^ (user + 1L) * 0x9e3779b97f4a7c15L ^ (long) negatives << 40);
		if (drawn.length * 2L > free) {
			shuffle(drawn, free, random);
		} else {
			for (int d = 0; d < drawn.length;) {
				int item = random.nextInt(taken.length);
				if (!taken[item]) {
					taken[item] = true;
					drawn[d++] = item;
				}
			}
			for (int item : drawn) {
				taken[item] = false;
			}
		}
		mark(user, false);
		return drawn;
	}

	/** Draws from the list of free items: where most of them are wanted, drawing again and again would not end. */
	private void shuffle(int[] drawn, int free, SplittableRandom random) {
		int[] items = new int[free];
		int n = 0;
		for (int item = 0; item < taken.length; item++) {
			if (!taken[item]) {
				items[n++] = item;
			}
		}
		for (int d = 0; d < drawn.length; d++) {
			int at = d + random.nextInt(free - d);
			int item = items[at];
			items[at] = items[d];
			items[d] = item;
			drawn[d] = item;
		}
	}

	private void mark(int user, boolean as) {
		for (int item = 0; truth.candidates() != null && item < taken.length; item++) {
			taken[item] = as && !truth.isCandidate(item);
		}
		for (org.recital.api.data.Interactions met : new org.recital.api.data.Interactions[] { truth.judgement().seen(), truth.side() }) {
			Block row = met.block(user, user + 1);
			for (int p = row.begin(0); p < row.end(0); p++) {
				taken[row.items()[p]] = as;
			}
		}
	}
}
