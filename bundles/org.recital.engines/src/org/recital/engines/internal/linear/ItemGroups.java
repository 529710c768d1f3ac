/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.util.Arrays;

import org.recital.linalg.Loop;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;
import org.recital.linalg.SparseTranspose;

/**
 * Groups of items that are met together: the item met most that is in no group yet, and those that have most in common with
 * it (cosine). Also the co-occurrences within any set of items, worked out when asked.
 */
final class ItemGroups {

	/** Of the items that are inverted together, one in so many is of the group; the others are their neighbours. */
	private static final int SHARE = 4;
	private static final int BLOCK = 16;

	private final SparseRows byUser;
	private final SparseTranspose byItem;
	private final int together;
	/** Sum of squares of each item. */
	private final float[] squares;
	private final boolean[] grouped;
	private final Integer[] order;
	private int next;

	/** @param together most items of a group with its neighbours */
	ItemGroups(SparseRows byUser, int together) {
		this.byUser = byUser;
		this.byItem = SparseTranspose.of(byUser);
		this.together = together;
		int n = byUser.columns();
		this.squares = new float[n];
		this.grouped = new boolean[n];
		this.order = new Integer[n];
		for (int i = 0; i < n; i++) {
			order[i] = i;
			double sum = 0;
			for (int p = byItem.rows().begin(i); p < byItem.rows().end(i); p++) {
				sum += (double) byItem.rows().value(p) * byItem.rows().value(p);
			}
			squares[i] = (float) sum;
			grouped[i] = byItem.rows().count(i) == 0; // nobody met it: nothing to learn
		}
		Arrays.sort(order, (a, b) -> Integer.compare(byItem.rows().count(b), byItem.rows().count(a)));
	}

	/** The next group, ascending; empty when every item has been in one. */
	int[] next(Loop loop) {
		while (next < order.length && grouped[order[next]]) {
			next++;
		}
		if (next == order.length) {
			return new int[0];
		}
		int first = order[next];
		int size = together >= order.length ? order.length : Math.max(1, together / SHARE);
		float[] likeness = new float[order.length];
		// all of one item at once is a short task, but asks for cancel
		loop.forEach(1, t -> products(first, likeness));
		for (int i = 0; i < likeness.length; i++) {
			likeness[i] = grouped[i] || i == first || squares[i] == 0 ? 0
					: Math.abs(likeness[i]) / (float) Math.sqrt((double) squares[i] * squares[first]);
		}
		int[] group = new int[size];
		group[0] = first;
		int count = 1;
		if (size > 1) {
			int[] nearest = new int[size];
			int found = NearestRows.select(likeness, likeness.length, size - 1, nearest, new float[size]);
			System.arraycopy(nearest, 0, group, 1, found);
			count += found;
		}
		for (int k = 0; k < count; k++) {
			grouped[group[k]] = true;
		}
		// those that share nobody with the first fill the group, in the order of how many met them
		for (int k = next; k < order.length && count < size; k++) {
			if (!grouped[order[k]]) {
				grouped[order[k]] = true;
				group[count++] = order[k];
			}
		}
		int[] all = Arrays.copyOf(group, count);
		Arrays.sort(all);
		return all;
	}

	/** Adds up what an item has in common with each. */
	private void products(int item, float[] out) {
		SparseRows users = byItem.rows();
		for (int q = users.begin(item); q < users.end(item); q++) {
			int u = users.indices()[q];
			float worth = users.value(q);
			for (int p = byUser.begin(u); p < byUser.end(u); p++) {
				out[byUser.indices()[p]] += worth * byUser.value(p);
			}
		}
	}

	/** The group with the items that have most in common with it (sum of squared cosines), ascending. */
	int[] withNeighbours(int[] group, Loop loop) {
		int n = order.length;
		int room = Math.min(together, n) - group.length;
		if (room <= 0) {
			return group;
		}
		int blocks = (group.length + BLOCK - 1) / BLOCK;
		float[][] parts = new float[blocks][];
		loop.forEach(blocks, b -> {
			float[] sums = new float[n];
			float[] row = new float[n];
			for (int k = b * BLOCK; k < Math.min(group.length, (b + 1) * BLOCK); k++) {
				Arrays.fill(row, 0);
				products(group[k], row);
				for (int i = 0; i < n; i++) {
					sums[i] += squares[i] == 0 ? 0 : row[i] * row[i] / (squares[i] * squares[group[k]]);
				}
			}
			parts[b] = sums;
		});
		float[] sums = new float[n];
		for (float[] part : parts) {
			for (int i = 0; i < n; i++) {
				sums[i] += part[i];
			}
		}
		for (int i : group) {
			sums[i] = 0;
		}
		int[] nearest = new int[Math.min(room, n)];
		int found = NearestRows.select(sums, n, nearest.length, nearest, new float[nearest.length]);
		int[] all = Arrays.copyOf(group, group.length + found);
		System.arraycopy(nearest, 0, all, group.length, found);
		Arrays.sort(all);
		return all;
	}

	/**
	 * The upper triangle of the co-occurrences of some items.
	 *
	 * @param items ascending
	 */
	float[] gram(int[] items, Loop loop) {
		int m = items.length;
		int[] place = new int[order.length];
		Arrays.fill(place, -1);
		for (int k = 0; k < m; k++) {
			place[items[k]] = k;
		}
		float[] gram = new float[m * m];
		SparseRows users = byItem.rows();
		loop.forBlocks(m, BLOCK, (from, to) -> {
			for (int k = from; k < to; k++) {
				for (int q = users.begin(items[k]); q < users.end(items[k]); q++) {
					add(byItem.source()[q], byUser.end(users.indices()[q]), users.value(q), place, gram, k * m);
				}
			}
		});
		return gram;
	}

	private void add(int from, int to, float worth, int[] place, float[] gram, int row) {
		for (int p = from; p < to; p++) {
			int c = place[byUser.indices()[p]];
			if (c >= 0) {
				gram[row + c] += worth * byUser.value(p);
			}
		}
	}
}
