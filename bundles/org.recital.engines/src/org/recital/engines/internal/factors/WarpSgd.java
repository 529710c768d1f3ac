/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import org.recital.linalg.SparseRows;

/**
 * The gradient steps of {@link WarpEngine} (Weston, Bengio and Usunier 2011, algorithm 1). Other items are drawn until one
 * scores more than that of the item met less 1; if that took N draws, about (items - 1) / N items are in its way, and the step
 * has the weight L of that rank, with L(k) = 1 + 1/2 + ... + 1/k. Factors longer than the greatest norm are cut back to it.
 */
final class WarpSgd extends PairSgd {

	private final float norm;
	private final int trials;
	/** L of each rank. */
	private final float[] weights;

	WarpSgd(SparseRows train, int width, double deviation, double norm, int trials, long seed) {
		super(train, width, deviation, seed);
		this.norm = (float) norm;
		this.trials = trials;
		this.weights = new float[train.columns() + 1];
		double sum = 0;
		for (int k = 1; k < weights.length; k++) {
			sum += 1.0 / k;
			weights[k] = (float) sum;
		}
	}

	@Override
	double block(Pairs pairs, float rate) {
		float[] p = new float[stride];
		float[] q = new float[stride];
		float[] r = new float[stride];
		double loss = 0;
		while (pairs.next()) {
			int u = pairs.user();
			int i = pairs.item();
			System.arraycopy(users, u * stride, p, 0, stride);
			System.arraycopy(items, i * stride, q, 0, stride);
			float least = itemBias[i] + Vectors.dot(p, 0, q, 0, stride) - 1;
			for (int t = 1; t <= trials; t++) {
				int j = pairs.other();
				if (j < 0) {
					break;
				}
				float above = itemBias[j] + Vectors.dot(p, 0, items, j * stride, stride) - least;
				if (above > 0) {
					float weight = weights[Math.max(1, (train.columns() - 1) / t)];
					loss += (double) weight * above;
					System.arraycopy(items, j * stride, r, 0, stride);
					BprSgd.steps(p, q, r, stride, 1, rate * weight);
					itemBias[i] += rate * weight;
					itemBias[j] -= rate * weight;
					cut(p, stride, norm, users, u);
					cut(q, stride, norm, items, i);
					cut(r, stride, norm, items, j);
					break;
				}
			}
		}
		return loss;
	}

	/** Cuts a row back to the norm and puts it in its place. */
	static void cut(float[] row, int stride, float norm, float[] to, int index) {
		double squares = Vectors.squares(row, 0, stride);
		if (squares > norm * norm) {
			float scale = (float) (norm / Math.sqrt(squares));
			for (int f = 0; f < stride; f++) {
				row[f] *= scale;
			}
		}
		System.arraycopy(row, 0, to, index * stride, stride);
	}
}
