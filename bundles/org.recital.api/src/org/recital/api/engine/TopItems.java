/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;

/** The best n of a row of scores, by a heap of n entries; ties go to the lower index. */
public final class TopItems {

	private TopItems() {
	}

	/** {@link Recommender#recommend} by {@link Recommender#score}. */
	static void recommend(Recommender recommender, int[] users, int n, Interactions seen, int[] items, float[] scores) {
		float[] row = new float[recommender.items()];
		for (int k = 0; k < users.length; k++) {
			recommender.score(users[k], row);
			if (seen != null) {
				exclude(seen.block(users[k], users[k] + 1), row);
			}
			select(row, row.length, n, items, scores, k * n);
		}
	}

	/** Sets the scores of the entries of a block of one row to NaN. */
	public static void exclude(Block seen, float[] scores) {
		for (int p = seen.begin(0); p < seen.end(0); p++) {
			scores[seen.items()[p]] = Float.NaN;
		}
	}

	/**
	 * Selects.
	 *
	 * @param row    scores; NaN is never selected
	 * @param length how many of row count
	 * @param n      how many to select
	 * @param items  receives indices from {@code at}, best first, -1 as fill
	 * @param scores receives their scores, 0 as fill
	 */
	public static void select(float[] row, int length, int n, int[] items, float[] scores, int at) {
		int size = 0;
		// a heap with the worst kept entry at its root, in the place where the result goes
		for (int i = 0; i < length; i++) {
			float s = row[i];
			if (s != s) {
				continue;
			}
			if (size < n) {
				items[at + size] = i;
				scores[at + size] = s;
				size++;
				if (size == n) {
					for (int h = n / 2 - 1; h >= 0; h--) {
						down(items, scores, at, h, n);
					}
				}
			} else if (n > 0 && s > scores[at]) {
				items[at] = i;
				scores[at] = s;
				down(items, scores, at, 0, n);
			}
		}
		if (size < n) {
			for (int h = size / 2 - 1; h >= 0; h--) {
				down(items, scores, at, h, size);
			}
		}
		for (int end = size - 1; end > 0; end--) {
			swap(items, scores, at, at + end);
			down(items, scores, at, 0, end);
		}
		Arrays.fill(items, at + size, at + n, -1);
		Arrays.fill(scores, at + size, at + n, 0);
	}

	private static void down(int[] items, float[] scores, int at, int hole, int size) {
		while (true) {
			int child = 2 * hole + 1;
			if (child >= size) {
				return;
			}
			if (child + 1 < size && worse(items, scores, at + child + 1, at + child)) {
				child++;
			}
			if (!worse(items, scores, at + child, at + hole)) {
				return;
			}
			swap(items, scores, at + child, at + hole);
			hole = child;
		}
	}

	private static boolean worse(int[] items, float[] scores, int a, int b) {
		return scores[a] < scores[b] || scores[a] == scores[b] && items[a] > items[b];
	}

	private static void swap(int[] items, float[] scores, int a, int b) {
		int i = items[a];
		items[a] = items[b];
		items[b] = i;
		float s = scores[a];
		scores[a] = scores[b];
		scores[b] = s;
	}
}
