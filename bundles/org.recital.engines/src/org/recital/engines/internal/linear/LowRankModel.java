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

import org.recital.api.engine.LatentFactors;
import org.recital.linalg.SparseRows;

/** A recommender by weights that are products of vectors: a user's factors are the weighted sum of the vectors of what they met. */
final class LowRankModel extends ItemModel implements LatentFactors {

	private final LowRankWeights weights;
	private final int[] counts;

	LowRankModel(Learner learner, SparseRows train, SparseRows profiles, LowRankWeights weights) {
		super(learner, train, profiles, weights);
		this.weights = weights;
		this.counts = train.columnCounts();
	}

	@Override
	public int factors() {
		return weights.factors();
	}

	@Override
	public float itemFactors(int item, float[] out) {
		System.arraycopy(weights.vectors(), item * factors(), out, 0, factors());
		return counts[item] == 0 ? Float.NaN : 0;
	}

	@Override
	public float userFactors(int user, float[] out) {
		SparseRows worths = profileWorths();
		return sum(worths.indices(), worths.values(), worths.begin(user), worths.end(user), out);
	}

	@Override
	public float userFactors(int[] items, float[] values, float[] out) {
		return sum(items, binary() ? null : values, 0, items.length, out);
	}

	private float sum(int[] items, float[] worths, int from, int to, float[] out) {
		float[] sum = new float[factors()];
		weights.add(items, worths, from, to, sum, 0);
		System.arraycopy(sum, 0, out, 0, sum.length);
		Arrays.fill(out, sum.length, out.length, 0);
		return from == to ? Float.NaN : 0;
	}
}
