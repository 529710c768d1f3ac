/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;

/** Weights that are products of item vectors: {@code w(j, i) = q_j . q_i}. */
final class LowRankWeights implements Weights {

	private final float[] vectors;
	private final int items;
	private final int factors;
	private final DotScores scores;

	/**
	 * @param vectors items x factors
	 */
	LowRankWeights(float[] vectors, int items, int factors) {
		this.vectors = vectors;
		this.items = items;
		this.factors = factors;
		this.scores = new DotScores(vectors, items, factors);
	}

	float[] vectors() {
		return vectors;
	}

	int factors() {
		return factors;
	}

	@Override
	public void sums(int[] met, float[] worths, int from, int to, float[] out) {
		float[] sum = new float[factors];
		add(met, worths, from, to, sum, 0);
		scores.one(sum, 0, out);
	}

	/** Adds the weighted vectors of what was met. */
	void add(int[] met, float[] worths, int from, int to, float[] sum, int at) {
		for (int p = from; p < to; p++) {
			float w = worths == null ? 1 : worths[p];
			int row = met[p] * factors;
			for (int k = 0; k < factors; k++) {
				sum[at + k] += w * vectors[row + k];
			}
		}
	}

	@Override
	public void sums(SparseRows profiles, int[] rows, int from, int to, float[] out) {
		int most = DotScores.places(Math.min(DotScores.MOST, to - from));
		float[] sums = new float[most * factors];
		float[] some = new float[most * items];
		for (int begin = from; begin < to; begin += DotScores.MOST) {
			int end = Math.min(to, begin + DotScores.MOST);
			Arrays.fill(sums, 0);
			for (int k = begin; k < end; k++) {
				add(profiles.indices(), profiles.values(), profiles.begin(rows[k]), profiles.end(rows[k]), sums,
						(k - begin) * factors);
			}
			scores.of(sums, DotScores.places(end - begin), some);
			System.arraycopy(some, 0, out, (begin - from) * items, (end - begin) * items);
		}
	}

	@Override
	public double weight(int j, int i) {
		double sum = 0;
		for (int k = 0; k < factors; k++) {
			sum += (double) vectors[j * factors + k] * vectors[i * factors + k];
		}
		return sum;
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("size", items, factors); //$NON-NLS-1$
		out.put("vectors", vectors); //$NON-NLS-1$
	}

	static LowRankWeights load(ModelReader in) throws IOException {
		int[] size = in.ints("size"); //$NON-NLS-1$
		float[] vectors = in.floats("vectors"); //$NON-NLS-1$
		if (size.length != 2 || size[1] < 1 || vectors.length != (long) size[0] * size[1]) {
			throw new IOException("the model is damaged: vectors of " + Arrays.toString(size)); //$NON-NLS-1$
		}
		return new LowRankWeights(vectors, size[0], size[1]);
	}
}
