/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

import org.recital.api.engine.TopItems;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * How good lists are: the measure of early stopping of engines that put items in an order. Mean nDCG@10, every validation
 * event of the same worth, over at most {@value #MOST} users, the same ones at each look.
 */
final class ListQuality {

	/** Users who are asked. */
	static final int MOST = 1000;
	private static final int TOP = 10;

	private ListQuality() {
	}

	/** Scores of all items for a user. */
	@FunctionalInterface
	interface Scores {
		void of(int user, float[] scores);
	}

	/**
	 * Measures.
	 *
	 * @param train users x items: what is left out of lists
	 */
	static double of(SparseRows train, SparseRows validation, Loop loop, Scores model) {
		int[] users = new int[validation.rows()];
		int n = 0;
		for (int u = 0; u < users.length; u++) {
			if (validation.count(u) > 0) {
				users[n++] = u;
			}
		}
		int asked = Math.min(n, MOST);
		int all = n;
		double[] gains = new double[asked];
		loop.forBlocks(asked, 16, (from, to) -> {
			float[] scores = new float[train.columns()];
			for (int k = from; k < to; k++) {
				int u = users[(int) ((long) k * all / asked)];
				model.of(u, scores);
				gains[k] = ndcg(train, validation, u, scores);
			}
		});
		double sum = 0;
		for (double g : gains) {
			sum += g;
		}
		return asked == 0 ? 0 : sum / asked;
	}

	private static double ndcg(SparseRows train, SparseRows validation, int u, float[] scores) {
		for (int p = train.begin(u); p < train.end(u); p++) {
			scores[train.indices()[p]] = Float.NaN;
		}
		int[] top = new int[TOP];
		TopItems.select(scores, scores.length, TOP, top, new float[TOP], 0);
		double gain = 0;
		double ideal = 0;
		for (int r = 0; r < TOP; r++) {
			double worth = 1 / Math.log(r + 2.0);
			if (r < validation.count(u)) {
				ideal += worth;
			}
			if (Arrays.binarySearch(validation.indices(), validation.begin(u), validation.end(u), top[r]) >= 0) {
				gain += worth;
			}
		}
		return gain / ideal;
	}
}
