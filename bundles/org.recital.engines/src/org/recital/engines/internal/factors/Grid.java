/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Entries of users x items sorted into side x side blocks, for stochastic gradient descent on several threads (Gemulla, Nijkamp,
 * Haas and Sismanis 2011, Large-scale matrix factorization with distributed stochastic gradient descent, KDD): the blocks of
 * one stratum share no user and no item, so whatever the order they are worked in, the result is the same. The side depends
 * on the data, never on the number of threads. Within a block the entries of a user stand together, users and items in
 * random order.
 */
final class Grid {

	/** Most blocks that are worked at the same time; with more, users have few entries in each, and changing users costs. */
	static final int MOST = 8;
	/** Entries a block should have, or the pauses between strata cost more than threads bring. */
	private static final int LEAST = 1000;
	/** Users after whom it is asked whether the work is cancelled. */
	private static final int CHECK = 1024;

	private final int side;
	private final int[] bounds;
	private final int[] users;
	private final int[] items;
	private final float[] values;
	/** Items of each group, group by group. */
	private final int[] members;
	private final int[] memberBounds;

	private Grid(SparseRows m, int side, long seed, Loop loop) {
		this.side = side;
		Draws draws = new Draws(seed);
		int[] userOrder = draws.permutation(m.rows());
		int[] itemOrder = draws.permutation(m.columns());
		int[] group = new int[m.columns()];
		memberBounds = new int[side + 1];
		for (int k = 0; k < itemOrder.length; k++) {
			group[itemOrder[k]] = k % side;
			memberBounds[k % side + 1]++;
		}
		for (int g = 0; g < side; g++) {
			memberBounds[g + 1] += memberBounds[g];
		}
		members = new int[m.columns()];
		for (int k = 0; k < itemOrder.length; k++) {
			members[memberBounds[k % side] + k / side] = itemOrder[k];
		}
		bounds = new int[side * side + 1];
		for (int k = 0; k < userOrder.length; k++) {
			int u = userOrder[k];
			for (int p = m.begin(u); p < m.end(u); p++) {
				bounds[k % side * side + group[m.indices()[p]] + 1]++;
			}
		}
		for (int b = 0; b < side * side; b++) {
			bounds[b + 1] += bounds[b];
		}
		users = new int[m.size()];
		items = new int[m.size()];
		values = new float[m.size()];
		fill(m, userOrder, group, draws, loop);
	}

	private void fill(SparseRows m, int[] userOrder, int[] group, Draws draws, Loop loop) {
		int[] next = bounds.clone();
		int[] order = new int[0];
		for (int k = 0; k < userOrder.length; k++) {
			if (k % CHECK == 0) {
				loop.forEach(0, t -> {
					// no task: only asks whether the work is cancelled
				});
			}
			int u = userOrder[k];
			int n = m.count(u);
			order = order.length < n ? new int[Math.max(n, 2 * order.length)] : order;
			for (int e = 0; e < n; e++) {
				int j = draws.below(e + 1);
				order[e] = order[j];
				order[j] = m.begin(u) + e;
			}
			for (int e = 0; e < n; e++) {
				int i = m.indices()[order[e]];
				int at = next[k % side * side + group[i]]++;
				users[at] = u;
				items[at] = i;
				values[at] = m.value(order[e]);
			}
		}
	}

	/**
	 * Sorts; another seed gives other groups and another order.
	 *
	 * @param loop asked now and then, because it knows when the work is cancelled
	 */
	static Grid of(SparseRows m, long seed, Loop loop) {
		return new Grid(m, side(m), seed, loop);
	}

	private static int side(SparseRows m) {
		int side = 1;
		while (side < MOST && m.size() / (4L * side * side) >= LEAST && m.columns() >= 4 * side && m.rows() >= 4 * side) {
			side *= 2;
		}
		return side;
	}

	/**
	 * Works every block once, stratum by stratum.
	 *
	 * @param epoch where to begin, so that strata take turns
	 * @return the sum of what the blocks gave, added in the order of their numbers
	 */
	double run(Loop loop, int epoch, Block work) {
		double[] sums = new double[side * side];
		for (int s = 0; s < side; s++) {
			int stratum = s + epoch;
			loop.forEach(side, row -> {
				int block = row * side + (row + stratum) % side;
				sums[block] = work.run(block, bounds[block], bounds[block + 1]);
			});
		}
		double sum = 0;
		for (double one : sums) {
			sum += one;
		}
		return sum;
	}

	/** Work on one block. */
	@FunctionalInterface
	interface Block {
		/** Works entries {@code from} (inclusive) to {@code to} (exclusive) and gives a sum, a loss. */
		double run(int block, int from, int to);
	}

	int[] users() {
		return users;
	}

	int[] items() {
		return items;
	}

	float[] values() {
		return values;
	}

	/** Number of items of a block's group. */
	int memberCount(int block) {
		int g = block % side;
		return memberBounds[g + 1] - memberBounds[g];
	}

	/** An item of a block's group: the only ones that work on this block may change. */
	int member(int block, int k) {
		return members[memberBounds[block % side] + k];
	}

	/** Number of items. */
	int columns() {
		return members.length;
	}

	int side() {
		return side;
	}
}
