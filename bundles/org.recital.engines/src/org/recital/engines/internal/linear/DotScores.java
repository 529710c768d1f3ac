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
 * Products of vectors with the vectors of all items, always as many at a time as {@link #BATCH}: what a vector gives does then
 * not depend on how many are asked for. Bounded by the speed of dense products, and for short vectors by writing the result.
 */
final class DotScores {

	/** Vectors of one product. */
	static final int BATCH = 32;

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

	/**
	 * Scores for up to {@link #BATCH} vectors.
	 *
	 * @param vectors BATCH x factors, fewer filled up with anything finite
	 * @param out     receives BATCH x count
	 */
	void of(float[] vectors, float[] out) {
		Blas.get().gemm(false, true, BATCH, count, factors, 1, vectors, 0, factors, items, 0, factors, 0, out, 0, count);
	}

	/** Scores for one vector. */
	void of(float[] vector, int at, float[] out) {
		float[] vectors = new float[BATCH * factors];
		System.arraycopy(vector, at, vectors, 0, factors);
		float[] all = new float[BATCH * count];
		of(vectors, all);
		System.arraycopy(all, 0, out, 0, count);
	}
}
