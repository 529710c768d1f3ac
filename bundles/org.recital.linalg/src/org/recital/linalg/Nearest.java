/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * The k most similar of what is offered to each of n rows. Offers go to a buffer of 2 k places; a full buffer is cut to its
 * best k by partial selection, so that an offer costs a few comparisons whatever k is. Which are kept depends only on what
 * was offered, never on the order: higher similarity first, lower index among equals.
 */
final class Nearest {

	private final int k;
	private final int room;
	/** Similarity (bits of a positive float sort as the float does) above the complement of the index. */
	private final long[] keys;
	private final int[] sizes;
	/** What an offer must reach. */
	private final float[] least;

	Nearest(int rows, int k) {
		this.k = k;
		this.room = 2 * k;
		this.keys = new long[Math.multiplyExact(rows, room)];
		this.sizes = new int[rows];
		this.least = new float[rows];
	}

	/** Bytes for so many rows. */
	static long bytes(int rows, int k) {
		return rows * (16L * k + 8);
	}

	/** Similarities below these are not worth an offer; for reading only. */
	float[] least() {
		return least;
	}

	/** Offers; the similarity is above 0. */
	void offer(int row, int index, float similarity) {
		if (similarity >= least[row]) {
			put(row, key(index, similarity));
		}
	}

	private void put(int row, long key) {
		int at = row * room;
		keys[at + sizes[row]] = key;
		if (++sizes[row] == room) {
			cut(row);
		}
	}

	/** Offers all that another has kept for a row. */
	void offerAll(int row, Nearest other) {
		int at = row * room;
		for (int p = at; p < at + other.sizes[row]; p++) {
			put(row, other.keys[p]);
		}
	}

	private void cut(int row) {
		int at = row * room;
		Selection.greatest(keys, at, at + sizes[row], k);
		sizes[row] = k;
		long worst = keys[at];
		for (int p = at + 1; p < at + k; p++) {
			worst = Math.min(worst, keys[p]);
		}
		least[row] = similarity(worst);
	}

	/** How many are kept for a finished row. */
	int size(int row) {
		return sizes[row];
	}

	/** Leaves the best k of a row at most, best first, and says how many. */
	int finish(int row) {
		int at = row * room;
		if (sizes[row] > k) {
			cut(row);
		}
		Selection.descending(keys, at, at + sizes[row]);
		return sizes[row];
	}

	/** Copies a finished row. */
	void copy(int row, int[] indices, float[] similarities, int to) {
		int at = row * room;
		for (int p = 0; p < sizes[row]; p++) {
			long key = keys[at + p];
			indices[to + p] = ~(int) key;
			similarities[to + p] = similarity(key);
		}
	}

	/** Forgets a row. */
	void clear(int row) {
		sizes[row] = 0;
		least[row] = 0;
	}

	static long key(int index, float similarity) {
		return (long) Float.floatToRawIntBits(similarity) << 32 | ~index & 0xffffffffL;
	}

	private static float similarity(long key) {
		return Float.intBitsToFloat((int) (key >>> 32));
	}
}
