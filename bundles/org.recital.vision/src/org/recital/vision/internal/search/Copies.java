/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.search;

import java.util.Arrays;

/**
 * Which rows of a matrix are the same in every value. A graph of neighbours holds together badly where many are: all edges of a copy lead to other
 * copies. So it is built of one node for each distinct row, and the rows behind a node are listed here, ascending; nodes come in the order of their
 * first rows. Immutable.
 */
public final class Copies {

	private final int nodes;
	/** Rows by node, one node after another; null where no row is twice, and nodes are rows. */
	private final int[] rows;
	private final int[] offsets;

	private Copies(int nodes, int[] rows, int[] offsets) {
		this.nodes = nodes;
		this.rows = rows;
		this.offsets = offsets;
	}

	/** Every row is a node, whatever is in it. */
	public static Copies none(int size) {
		return new Copies(size, null, null);
	}

	/** Finds them by one pass with a table of hashes. A row with a value that is no number is like no other. */
	public static Copies of(float[] values, int size, int width) {
		int[] node = new int[size];
		int[] first = new int[size];
		int[] table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, size)) << 2)];
		Arrays.fill(table, -1);
		int nodes = 0;
		for (int row = 0; row < size; row++) {
			int at = hash(values, row * width, width) & table.length - 1;
			while (table[at] >= 0 && !same(values, first[table[at]] * width, row * width, width)) {
				at = at + 1 & table.length - 1;
			}
			if (table[at] < 0) {
				first[nodes] = row;
				table[at] = nodes++;
			}
			node[row] = table[at];
		}
		return nodes == size ? none(size) : listed(node, nodes);
	}

	private static Copies listed(int[] node, int nodes) {
		int[] offsets = new int[nodes + 1];
		for (int n : node) {
			offsets[n + 1]++;
		}
		for (int n = 0; n < nodes; n++) {
			offsets[n + 1] += offsets[n];
		}
		int[] next = offsets.clone();
		int[] rows = new int[node.length];
		for (int row = 0; row < node.length; row++) {
			rows[next[node[row]]++] = row;
		}
		return new Copies(nodes, rows, offsets);
	}

	private static int hash(float[] values, int from, int width) {
		int hash = 1;
		for (int d = from; d < from + width; d++) {
			hash = 31 * hash + Float.floatToRawIntBits(values[d] + 0f); // zero has two signs and is one number
		}
		hash *= 0x9E3779B9;
		return hash ^ hash >>> 15;
	}

	private static boolean same(float[] values, int a, int b, int width) {
		for (int d = 0; d < width; d++) {
			if (values[a + d] != values[b + d]) {
				return false;
			}
		}
		return true;
	}

	/** How many distinct rows. */
	public int nodes() {
		return nodes;
	}

	/** How many rows are the same as those of a node, itself counted. */
	public int count(int node) {
		return rows == null ? 1 : offsets[node + 1] - offsets[node];
	}

	/** The n-th row of a node, from 0. */
	public int row(int node, int n) {
		return rows == null ? node : rows[offsets[node] + n];
	}

	/** One row a node, one after another; the array itself where no row is twice. */
	public float[] distinct(float[] values, int width) {
		if (rows == null) {
			return values;
		}
		float[] out = new float[nodes * width];
		for (int n = 0; n < nodes; n++) {
			System.arraycopy(values, row(n, 0) * width, out, n * width, width);
		}
		return out;
	}

	/** Bytes the lists take. */
	public long bytes() {
		return rows == null ? 0 : (long) Integer.BYTES * (rows.length + offsets.length);
	}
}
