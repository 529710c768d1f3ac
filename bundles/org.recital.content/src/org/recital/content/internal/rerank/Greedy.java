/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

/**
 * Makes a list by taking, each time, the candidate that adds most: for criteria with diminishing returns within 1 - 1/e of the
 * best list there is (Nemhauser, Wolsey and Fisher 1978, Mathematical Programming 14).
 */
final class Greedy {

	/** What differs by less counts as equal: rounding must not choose. */
	private static final double EQUAL = 1e-12;

	private Greedy() {
	}

	/** Places in the pool, in the order of the list; all of them. */
	static int[] order(Pool pool, Criterion criterion) {
		int n = pool.size();
		Criterion.Run run = criterion.begin(pool);
		int[] order = new int[n];
		boolean[] taken = new boolean[n];
		for (int place = 0; place < n; place++) {
			int best = -1;
			double most = 0;
			for (int c = 0; c < n; c++) {
				if (!taken[c]) {
					double gain = run.gain(c);
					if (best < 0 || gain > most + EQUAL) {
						best = c;
						most = gain;
					}
				}
			}
			taken[best] = true;
			order[place] = best;
			run.take(best);
		}
		return order;
	}
}
