/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import org.recital.linalg.Blas;

/**
 * Products of vectors with the vectors of all items. Who asks for the same vectors in the same order gets the same bits; the
 * library rounds the last bit of some sums otherwise at other places of a product. Vectors are filled up to twelves, for which
 * its kernels are made (others would round more sums otherwise). Bounded by the speed of dense products; 144 vectors at a time
 * and pieces of the items that stay in the second cache make that three quarters of the best.
 */
final class DotScores {

	/** Most vectors of one product. */
	static final int MOST = 144;
	/** Items of one product. */
	static final int PIECE = 1024;

	private static final int PLACES = 12;

	private final float[] items;
	private final int count;
	private final int factors;

	/**
	 * @param items count x factors
	 */
	DotScores(float[] items, int count, int factors) {
		this.items = items;
		this.count = count;
		this.factors = factors;
	}

	/** How many places so many vectors are filled up to. */
	static int places(int vectors) {
		return (vectors + PLACES - 1) / PLACES * PLACES;
	}

	/**
	 * Scores of some items.
	 *
	 * @param vectors places x factors, fewer filled up with anything finite
	 * @param places  {@link #places}, {@link #MOST} at most
	 * @param from    first item, a multiple of {@link #PIECE}
	 * @param to      one past the last, {@link #PIECE} later or the number of items
	 * @param out     receives rows of scores
	 * @param stride  from one row of {@code out} to the next
	 */
	void of(float[] vectors, int places, int from, int to, float[] out, int at, int stride) {
		Blas.get().gemm(false, true, places, to - from, factors, 1, vectors, 0, factors, items, from * factors, factors, 0, out, at,
				stride);
	}

	/** Scores of all items: {@code places} x items. */
	void of(float[] vectors, int places, float[] out) {
		for (int from = 0; from < count; from += PIECE) {
			of(vectors, places, from, Math.min(count, from + PIECE), out, from, count);
		}
	}

	/** Scores for one vector. */
	void one(float[] vector, int at, float[] out) {
		float[] vectors = new float[PLACES * factors];
		System.arraycopy(vector, at, vectors, 0, factors);
		float[] all = new float[PLACES * count];
		of(vectors, PLACES, all);
		System.arraycopy(all, 0, out, 0, count);
	}
}
