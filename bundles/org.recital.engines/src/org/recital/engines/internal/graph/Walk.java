/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.recital.engines.internal.Matrices;
import org.recital.linalg.Accumulate;
import org.recital.linalg.Loop;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;

/**
 * Two steps on the graph of users and items: from an item to who met it, and on to what else they met; of each item only
 * the strongest ends are kept. The work is the number of pairs of entries that share a user, and bound by the memory it
 * touches; it does not depend on how many ends are kept.
 */
public final class Walk {

	private static final int BLOCK = 16;

	/** Makes weights of sums. */
	@FunctionalInterface
	public interface Weigh {
		/**
		 * In place; what becomes 0 or less is never kept.
		 *
		 * @param item where the walk began
		 * @param row  sums by item where it ends; 0: never reached
		 */
		void row(int item, float[] row);
	}

	private Walk() {
	}

	/**
	 * Walks: {@code sum[j][i] = sum over u of there[j][u] * on[u][i]}.
	 *
	 * @param there items x users
	 * @param on    users x items
	 * @param keep  most ends kept for an item, 1 or more
	 * @return items x items: row j has the items that j leads to (never itself), strongest first, lower index among equals
	 */
	public static SparseRows of(SparseRows there, SparseRows on, Weigh weigh, int keep, Loop loop) {
		int items = there.rows();
		int k = Math.max(1, Math.min(keep, items - 1));
		int[][] indices = new int[items][];
		float[][] values = new float[items][];
		ConcurrentLinkedQueue<float[]> rows = new ConcurrentLinkedQueue<>();
		loop.forBlocks(items, BLOCK, (from, to) -> {
			float[] taken = rows.poll();
			float[] row = taken == null ? new float[items] : taken;
			int[] best = new int[k];
			float[] weights = new float[k];
			for (int j = from; j < to; j++) {
				Arrays.fill(row, 0);
				for (int p = there.begin(j); p < there.end(j); p++) {
					int u = there.indices()[p];
					Accumulate.add(row, on.indices(), on.values(), on.begin(u), on.end(u), there.value(p));
				}
				row[j] = 0;
				weigh.row(j, row);
				int found = NearestRows.select(row, items, k, best, weights);
				indices[j] = Arrays.copyOf(best, found);
				values[j] = Arrays.copyOf(weights, found);
			}
			rows.add(row);
		});
		return Matrices.replaceRows(new SparseRows(items, items, new int[items + 1], new int[0], new float[0]), indices, values);
	}
}
