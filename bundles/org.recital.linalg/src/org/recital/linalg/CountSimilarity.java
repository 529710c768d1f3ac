/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Arrays;

/**
 * Similarities that need only to know which columns two rows share: values do not count. With n columns shared and a and b
 * columns of their own:
 * <pre>
 * cosine   n / sqrt(a b)
 * jaccard  n / (a + b - n)
 * </pre>
 */
public final class CountSimilarity extends SparseSimilarity {

	private final boolean jaccard;
	private final OverlapWeight weight;
	private final float[] inverse;

	/** Things whose counts fit into the nearest cache: 32 KiB. */
	private static final int FEW = 8192;

	private CountSimilarity(SparseRows byColumn, SparseRows byRow, boolean jaccard, OverlapWeight weight) {
		super(byColumn, byRow);
		this.jaccard = jaccard;
		this.weight = weight;
		this.inverse = SparseVectors.inverseNorms(byRow);
	}

	private CountSimilarity(SparseRows byColumn, boolean jaccard, OverlapWeight weight) {
		super(byColumn);
		this.jaccard = jaccard;
		this.weight = weight;
		this.inverse = SparseVectors.inverseNorms(byRow);
	}

	/** Cosine of rows of ones. */
	public static CountSimilarity cosine(SparseRows byColumn, OverlapWeight weight) {
		return of(byColumn, false, weight);
	}

	/** Jaccard's coefficient (Jaccard 1901). */
	public static CountSimilarity jaccard(SparseRows byColumn, OverlapWeight weight) {
		return of(byColumn, true, weight);
	}

	private static CountSimilarity of(SparseRows byColumn, boolean jaccard, OverlapWeight weight) {
		return byColumn.columns() <= FEW ? new CountSimilarity(byColumn.binary(), jaccard, weight)
				: new CountSimilarity(byColumn.binary(), SparseTranspose.ones(byColumn), jaccard, weight);
	}

	/** Those with most columns first: most of the counts that are touched then lie together, in the nearest cache. */
	@Override
	public Renumbered renumbered() {
		return size() <= FEW || size() > CountPlaces.MOST ? null : byCount();
	}

	/** As {@link #renumbered}, however few there are. */
	Renumbered byCount() {
		CountPlaces places = CountPlaces.of(byColumn, byRow);
		return new Renumbered(new Places(places), places.ids());
	}

	@Override
	public SparseWorker worker() {
		return new CountWorker();
	}

	private final class CountWorker extends SparseWorker {
		private final int[] counts = new int[size()];

		@Override
		public void before(int i, float[] out) {
			countBefore(byRow.indices(), byRow.begin(i), byRow.end(i), byColumn.offsets(), source(), byColumn.indices(), counts);
			int own = byRow.count(i);
			finish(own, own, out, i);
		}

		@Override
		void add(float value, int from, int to) {
			count(byColumn.indices(), from, to, counts);
		}

		@Override
		void finish(int count, double squares, float[] out, int to) {
			similarities(counts, count, squares, byRow.offsets(), inverse, out, to);
		}
	}

	/** Makes similarities of counts and sets those to 0. */
	private void similarities(int[] counts, int own, double squares, int[] offsets, float[] inverses, float[] out, int to) {
		if (jaccard) {
			jaccards(counts, own, offsets, out, to);
		} else {
			cosines(counts, SparseVectors.inverse(squares), inverses, out, to);
		}
		if (!weight.isNeutral()) {
			weigh(counts, weight, out, to);
		}
		Arrays.fill(counts, 0, to, 0);
	}

	/** In the order of places. */
	private final class Places implements SimilarityRows {
		private final CountPlaces places;
		private final float[] inverses;

		Places(CountPlaces places) {
			this.places = places;
			this.inverses = new float[size()];
			for (int p = 0; p < inverses.length; p++) {
				inverses[p] = inverse[places.ids()[p]];
			}
		}

		@Override
		public int size() {
			return places.ids().length;
		}

		@Override
		public Worker worker() {
			int[] counts = new int[size()];
			return new Worker() {
				@Override
				public void before(int place, float[] out) {
					int i = places.ids()[place];
					places.countBefore(byRow.indices(), byRow.begin(i), byRow.end(i), byColumn.offsets(), counts);
					similarities(counts, byRow.count(i), byRow.count(i), places.counts(), inverses, out, place);
				}

				@Override
				public void all(int place, float[] out) {
					int i = places.ids()[place];
					for (int q = byRow.begin(i); q < byRow.end(i); q++) {
						int c = byRow.indices()[q];
						CountPlaces.count(places.places(), byColumn.begin(c), byColumn.end(c), counts);
					}
					similarities(counts, byRow.count(i), byRow.count(i), places.counts(), inverses, out, size());
				}
			};
		}
	}

	// loops stand alone, so that the compiler sees each of them once and small

	/** Counts the things of each column that come before its entry. */
	private static void countBefore(int[] columns, int from, int to, int[] offsets, int[] ends, int[] things, int[] counts) {
		for (int q = from; q < to; q++) {
			count(things, offsets[columns[q]], ends[q], counts);
		}
	}

	private static void count(int[] things, int from, int to, int[] counts) {
		for (int p = from; p < to; p++) {
			counts[things[p]]++;
		}
	}

	private static void cosines(int[] counts, float own, float[] inverse, float[] out, int to) {
		for (int j = 0; j < to; j++) {
			out[j] = counts[j] * (own * inverse[j]);
		}
	}

	private static void jaccards(int[] counts, int own, int[] offsets, float[] out, int to) {
		for (int j = 0; j < to; j++) {
			int n = counts[j];
			out[j] = n == 0 ? 0 : n / (float) (own + (offsets[j + 1] - offsets[j]) - n);
		}
	}

	private static void weigh(int[] counts, OverlapWeight weight, float[] out, int to) {
		for (int j = 0; j < to; j++) {
			out[j] *= weight.of(counts[j]);
		}
	}
}
