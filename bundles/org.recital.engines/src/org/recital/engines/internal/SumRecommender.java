/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.linalg.TopN;

/**
 * A recommender whose scores are sums of evidence: a sum of 0 is no evidence, such an item has no score and is not
 * recommended. Somebody of whom nothing is known is scored by popularity.
 */
public abstract class SumRecommender implements Recommender, UserFoldIn {

	/**
	 * Adds up the evidence.
	 *
	 * @param sums room for all items, all 0
	 * @return whether there was any
	 */
	protected abstract boolean sum(int user, float[] sums);

	/** The same for a profile that is given. */
	protected abstract boolean sum(int[] items, float[] values, float[] sums);

	/** Scores of all items for somebody unknown; 0: none. */
	protected abstract float[] fallback();

	/**
	 * Selects a user's list without working out all sums, where there is a way.
	 *
	 * @param seen items that are not wanted; null: none
	 * @param room room for all items
	 * @return false when there is no such way or no evidence; places of the list may then have been written
	 */
	protected boolean select(int user, int n, Block seen, int[] items, float[] scores, int at, float[] room) {
		return false;
	}

	@Override
	public final void score(int user, float[] scores) {
		Arrays.fill(scores, 0, items(), 0);
		if (!sum(user, scores)) {
			System.arraycopy(fallback(), 0, scores, 0, items());
		}
		blank(scores);
	}

	@Override
	public final void score(int[] items, float[] values, float[] scores) {
		Arrays.fill(scores, 0, items(), 0);
		if (!sum(items, values, scores)) {
			System.arraycopy(fallback(), 0, scores, 0, items());
		}
		blank(scores);
	}

	private void blank(float[] scores) {
		for (int i = 0; i < items(); i++) {
			if (scores[i] == 0) {
				scores[i] = Float.NaN;
			}
		}
	}

	@Override
	public final void recommend(int[] users, int n, Interactions seen, int[] items, float[] scores) {
		float[] sums = new float[items()];
		for (int k = 0; k < users.length; k++) {
			Block row = seen == null ? null : seen.block(users[k], users[k] + 1);
			if (select(users[k], n, row, items, scores, k * n, sums)) {
				continue;
			}
			Arrays.fill(sums, 0);
			if (!sum(users[k], sums)) {
				System.arraycopy(fallback(), 0, sums, 0, sums.length);
			}
			if (row != null) {
				clear(sums, row.items(), row.begin(0), row.end(0));
			}
			TopN.nonZero(sums, sums.length, n, items, scores, k * n);
		}
	}

	/** A loop of its own: the compiler then need not look at all that surrounds it. */
	private static void clear(float[] sums, int[] items, int from, int to) {
		for (int p = from; p < to; p++) {
			sums[items[p]] = 0;
		}
	}
}
