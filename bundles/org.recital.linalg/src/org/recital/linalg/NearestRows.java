/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The k most similar things of each thing. Each pair is worked out once and offered to both its sides; every thread keeps
 * offers of its own, which are joined at the end (where that would take too much memory, each side works out its own row
 * instead). Either way the result is the same bit for bit: a similarity does not depend on the side it is asked from, and
 * what is kept does not depend on the order of offers.
 */
public final class NearestRows {

	private static final int BLOCK = 16;
	/** Most bytes that offers of all threads may take, and most of the heap: one part in so many. */
	private static final long MEMORY = 256L << 20;
	private static final int HEAP_SHARE = 8;

	private NearestRows() {
	}

	/**
	 * Finds neighbours; only similarities above 0 count.
	 *
	 * @param similarities symmetric similarities
	 * @param k            most neighbours of a thing, 1 or more
	 * @param eligible     what may be a neighbour (everything has some); null: everything
	 * @return things x things: row i has the neighbours of i (never itself), most similar first, lower index among equals,
	 *         with their similarities
	 */
	public static SparseRows of(SimilarityRows similarities, int k, boolean[] eligible, Loop loop) {
		int n = similarities.size();
		int kept = Math.max(1, Math.min(k, n - 1));
		long memory = Math.min(MEMORY, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
		return Nearest.bytes(n, kept) * loop.threads() <= memory && (long) n * 2 * kept < Integer.MAX_VALUE - 8
				? pairs(similarities, kept, eligible, loop)
				: whole(similarities, kept, eligible, loop);
	}

	/** What one thread works with. */
	private static final class Scratch {
		final SimilarityRows.Worker worker;
		final float[] row;
		final Nearest nearest;

		Scratch(SimilarityRows similarities, int rows, int k) {
			worker = similarities.worker();
			row = new float[similarities.size()];
			nearest = new Nearest(rows, k);
		}
	}

	static SparseRows pairs(SimilarityRows similarities, int k, boolean[] eligible, Loop loop) {
		return pairs(similarities, similarities.renumbered(), k, eligible, loop);
	}

	/**
	 * @param other the same similarities in another order; null: in their own
	 */
	static SparseRows pairs(SimilarityRows similarities, SimilarityRows.Renumbered other, int k, boolean[] eligible, Loop loop) {
		int n = similarities.size();
		int[] ids = other == null ? null : other.ids();
		ConcurrentLinkedQueue<Scratch> free = new ConcurrentLinkedQueue<>();
		loop.forBlocks(n, BLOCK, new Offers(other == null ? similarities : other.rows(), k, ids, eligible, free));
		Scratch first = free.poll();
		if (first == null) {
			return new SparseRows(n, n, new int[n + 1], new int[0], new float[0]);
		}
		Nearest all = first.nearest;
		loop.forBlocks(n, 256, new Joins(all, free));
		int[] offsets = new int[n + 1];
		for (int p = 0; p < n; p++) {
			offsets[(ids == null ? p : ids[p]) + 1] = all.size(p);
		}
		for (int i = 0; i < n; i++) {
			offsets[i + 1] += offsets[i];
		}
		int[] indices = new int[offsets[n]];
		float[] values = new float[offsets[n]];
		for (int p = 0; p < n; p++) {
			all.copy(p, indices, values, offsets[ids == null ? p : ids[p]]);
		}
		return new SparseRows(n, n, offsets, indices, values);
	}

	// classes and no lambdas: those cost milliseconds when they are first met

	/** Works out the pairs of a block of rows with those before them. */
	private record Offers(SimilarityRows similarities, int k, int[] ids, boolean[] eligible, ConcurrentLinkedQueue<Scratch> free)
			implements Loop.Range {
		@Override
		public void run(int from, int to) {
			Scratch taken = free.poll();
			Scratch s = taken == null ? new Scratch(similarities, similarities.size(), k) : taken;
			for (int i = from; i < to; i++) {
				s.worker.before(i, s.row);
				if (eligible == null && ids == null) {
					offer(s.nearest, i, s.row);
				} else {
					offer(s.nearest, i, s.row, ids, eligible);
				}
			}
			free.add(s);
		}
	}

	/** Joins what threads kept for a block of rows. */
	private record Joins(Nearest all, ConcurrentLinkedQueue<Scratch> others) implements Loop.Range {
		@Override
		public void run(int from, int to) {
			for (int i = from; i < to; i++) {
				for (Scratch other : others) {
					all.offerAll(i, other.nearest);
				}
				all.finish(i);
			}
		}
	}

	private static void offer(Nearest nearest, int i, float[] row) {
		float[] least = nearest.least();
		for (int j = 0; j < i; j++) {
			float s = row[j];
			if (s > 0) {
				if (s >= least[j]) {
					nearest.offer(j, i, s);
				}
				if (s >= least[i]) {
					nearest.offer(i, j, s);
				}
			}
		}
	}

	private static void offer(Nearest nearest, int i, float[] row, int[] ids, boolean[] eligible) {
		float[] least = nearest.least();
		int own = ids == null ? i : ids[i];
		boolean mine = eligible == null || eligible[own];
		for (int j = 0; j < i; j++) {
			float s = row[j];
			if (s > 0 && (s >= least[j] || s >= least[i])) {
				int id = ids == null ? j : ids[j];
				if (mine) {
					nearest.offer(j, own, s);
				}
				if (eligible == null || eligible[id]) {
					nearest.offer(i, id, s);
				}
			}
		}
	}

	static SparseRows whole(SimilarityRows similarities, int k, boolean[] eligible, Loop loop) {
		int n = similarities.size();
		int blocks = (n + BLOCK - 1) / BLOCK;
		int[][] indices = new int[n][];
		float[][] values = new float[n][];
		ConcurrentLinkedQueue<Scratch> free = new ConcurrentLinkedQueue<>();
		loop.forEach(blocks, b -> {
			Scratch taken = free.poll();
			Scratch s = taken == null ? new Scratch(similarities, 1, k) : taken;
			for (int i = b * BLOCK; i < Math.min(n, (b + 1) * BLOCK); i++) {
				s.worker.all(i, s.row);
				s.row[i] = 0;
				exclude(s.row, eligible);
				int found = select(s.nearest, s.row, n);
				indices[i] = new int[found];
				values[i] = new float[found];
				s.nearest.copy(0, indices[i], values[i], 0);
				s.nearest.clear(0);
			}
			free.add(s);
		});
		return join(n, indices, values);
	}

	private static void exclude(float[] row, boolean[] eligible) {
		if (eligible != null) {
			for (int j = 0; j < eligible.length; j++) {
				if (!eligible[j]) {
					row[j] = 0;
				}
			}
		}
	}

	private static int select(Nearest nearest, float[] row, int to) {
		float[] least = nearest.least();
		for (int j = 0; j < to; j++) {
			float s = row[j];
			if (s > 0 && s >= least[0]) {
				nearest.offer(0, j, s);
			}
		}
		return nearest.finish(0);
	}

	/**
	 * The k greatest entries above 0 of one row of similarities, greatest first, lower index among equals.
	 *
	 * @param indices receives indices, room for k
	 * @param values  receives similarities, room for k
	 * @return how many there are
	 */
	public static int select(float[] row, int length, int k, int[] indices, float[] values) {
		Nearest nearest = new Nearest(1, Math.max(1, Math.min(k, length)));
		int found = select(nearest, row, length);
		nearest.copy(0, indices, values, 0);
		return found;
	}

	private static SparseRows join(int n, int[][] indices, float[][] values) {
		int[] offsets = new int[n + 1];
		for (int i = 0; i < n; i++) {
			offsets[i + 1] = Math.addExact(offsets[i], indices[i].length);
		}
		int[] allIndices = new int[offsets[n]];
		float[] allValues = new float[offsets[n]];
		for (int i = 0; i < n; i++) {
			System.arraycopy(indices[i], 0, allIndices, offsets[i], indices[i].length);
			System.arraycopy(values[i], 0, allValues, offsets[i], values[i].length);
		}
		return new SparseRows(n, n, offsets, allIndices, allValues);
	}
}
