/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.util.Arrays;

import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/** Chances of what comes next, counted in sequences. */
final class Transitions {

	private Transitions() {
	}

	/**
	 * Counts.
	 *
	 * @param sequences items of each user, first met first
	 * @return items x items: row j has the chances of what comes after j, columns ascending
	 */
	static SparseRows chances(int[][] sequences, int items, int reach, double smoothing, Loop loop) {
		int[] places = new int[items + 1];
		for (int[] s : sequences) {
			for (int item : s) {
				places[item + 1]++;
			}
		}
		for (int i = 0; i < items; i++) {
			places[i + 1] += places[i];
		}
		// where each item stands: user and place, users ascending
		int[] users = new int[places[items]];
		int[] at = new int[places[items]];
		int[] next = Arrays.copyOf(places, items);
		for (int u = 0; u < sequences.length; u++) {
			for (int q = 0; q < sequences[u].length; q++) {
				int p = next[sequences[u][q]]++;
				users[p] = u;
				at[p] = q;
			}
		}
		int[][] indices = new int[items][];
		float[][] values = new float[items][];
		loop.forBlocks(items, 16, (from, to) -> {
			double[] counts = new double[items];
			for (int j = from; j < to; j++) {
				double all = 0;
				for (int p = places[j]; p < places[j + 1]; p++) {
					int[] s = sequences[users[p]];
					for (int q = at[p] + 1; q < Math.min(s.length, at[p] + 1 + reach); q++) {
						counts[s[q]] += 1.0 / (q - at[p]);
						all += 1.0 / (q - at[p]);
					}
				}
				keep(counts, all + smoothing, j, indices, values);
			}
		});
		return Matrices.replaceRows(new SparseRows(items, items, new int[items + 1], new int[0], new float[0]), indices, values);
	}

	/** What was counted as chances; the counts are 0 again afterwards. */
	private static void keep(double[] counts, double all, int j, int[][] indices, float[][] values) {
		int n = 0;
		for (double c : counts) {
			n += c > 0 ? 1 : 0;
		}
		indices[j] = new int[n];
		values[j] = new float[n];
		int out = 0;
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0) {
				indices[j][out] = i;
				values[j][out++] = (float) (counts[i] / all);
				counts[i] = 0;
			}
		}
	}
}
