/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;

import org.recital.linalg.SparseRows;
import org.recital.nn.Mix;
import org.recital.nn.Work;

/**
 * Pairs of user and item a rating network learns from or is stopped by: each rating, followed by some items drawn at random that the
 * user did not rate.
 *
 * @param each    pairs a rating: itself and what was drawn for it
 * @param item    of each pair
 * @param value   the rating, for the first pair of {@code each}; NaN for the others
 * @param signals pairs x signals
 */
record RatingSamples(int each, int[] item, float[] value, float[] signals) {

	private static final int TRIES = 20;

	int ratings() {
		return item.length / each;
	}

	/** Of all ratings learned from, without what each of them says. */
	static RatingSamples learn(RatingSignals of, int drawn, long seed, Work work) {
		float[] left = of.leftOut(work);
		SparseRows learn = of.learn();
		return make(of, learn, learn, drawn, seed, work, left);
	}

	/** Of what was held out, of people learned from. */
	static RatingSamples check(RatingSignals of, SparseRows check, int drawn, long seed, Work work) {
		return make(of, known(of.learn(), check), check, drawn, seed, work, null);
	}

	/** The held-out rows of those of whom something was learned. */
	private static SparseRows known(SparseRows learn, SparseRows check) {
		int[] offsets = new int[check.rows() + 1];
		int[] items = new int[check.size()];
		float[] values = new float[check.size()];
		int n = 0;
		for (int u = 0; u < check.rows(); u++) {
			for (int p = check.begin(u); p < check.end(u) && learn.count(u) > 0; p++) {
				items[n] = check.indices()[p];
				values[n++] = check.value(p);
			}
			offsets[u + 1] = n;
		}
		return new SparseRows(check.rows(), check.columns(), offsets, Arrays.copyOf(items, n), Arrays.copyOf(values, n));
	}

	/** @param given signals of the ratings themselves; null: they are those of other pairs */
	private static RatingSamples make(RatingSignals of, SparseRows ratings, SparseRows rated, int drawn, long seed, Work work, float[] given) {
		int each = 1 + drawn;
		int width = of.width();
		int n = Math.multiplyExact(ratings.size(), each);
		int[] item = new int[n];
		float[] value = new float[n];
		float[] signals = new float[Math.multiplyExact(n, width)];
		SparseRows learn = of.learn();
		work.blocks(ratings.rows(), 4, (from, to) -> {
			for (int u = from; u < to; u++) {
				work.checkCancelled();
				float[] all = ratings.count(u) == 0 || given != null && drawn == 0 ? null : of.of(u,
						Arrays.copyOfRange(learn.indices(), learn.begin(u), learn.end(u)), values(learn, u));
				for (int p = ratings.begin(u); p < ratings.end(u); p++) {
					for (int q = 0; q < each; q++) {
						int s = p * each + q;
						item[s] = q == 0 ? ratings.indices()[p] : unrated(learn, rated, u, Mix.bits(seed, s));
						value[s] = q == 0 ? ratings.value(p) : Float.NaN;
						System.arraycopy(q == 0 && given != null ? given : all, q == 0 && given != null ? p * width : item[s] * width, signals,
								s * width, width);
					}
				}
			}
		});
		return new RatingSamples(each, item, value, signals);
	}

	private static float[] values(SparseRows m, int row) {
		float[] values = new float[m.count(row)];
		for (int k = 0; k < values.length; k++) {
			values[k] = m.value(m.begin(row) + k);
		}
		return values;
	}

	/** An item that a user rated on neither side, each as likely; where nearly all were, after {@value #TRIES} draws any. */
	private static int unrated(SparseRows learn, SparseRows more, int user, long noise) {
		int item = 0;
		for (int t = 0; t < TRIES; t++) {
			item = Mix.below(learn.columns(), noise, t);
			if (!has(learn, user, item) && !has(more, user, item)) {
				return item;
			}
		}
		return item;
	}

	private static boolean has(SparseRows m, int row, int column) {
		return Arrays.binarySearch(m.indices(), m.begin(row), m.end(row), column) >= 0;
	}
}
