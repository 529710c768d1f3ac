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
 * The gradient steps of {@link MetricEngine} (Hsieh et al. 2017, section 3). Of {@code trials} items drawn that the user did
 * not meet, M are impostors: no further than the item met by the margin. The nearest of them counts with the weight
 * {@code w = ln(1 + items M / trials)}; with the loss {@code w (margin + |p - q_i|^2 - |p - q_k|^2)},
 * <pre>
 * p += 2 g w (q_i - q_k)   q_i += 2 g w (p - q_i)   q_k -= 2 g w (p - q_k)   all from the values before
 * </pre>
 * and whatever leaves the unit ball is put back onto it.
 */
final class MetricSgd extends PairSgd {

	private final float margin;
	private final int trials;

	MetricSgd(SparseRows train, int width, double deviation, double margin, int trials, long seed) {
		super(train, width, deviation, seed);
		this.margin = (float) margin;
		this.trials = trials;
	}

	@Override
	double block(Pairs pairs, float rate) {
		float[] p = new float[stride];
		float[] q = new float[stride];
		float[] r = new float[stride];
		double loss = 0;
		while (pairs.next()) {
			int i = pairs.item();
			System.arraycopy(users, pairs.user() * stride, p, 0, stride);
			float most = margin + distance(p, items, i * stride);
			int nearest = -1;
			int impostors = 0;
			float least = most;
			for (int t = 0; t < trials; t++) {
				int k = pairs.other();
				float d = k < 0 ? most : distance(p, items, k * stride);
				if (d < most) {
					impostors++;
					if (d < least) {
						least = d;
						nearest = k;
					}
				}
			}
			if (nearest >= 0) {
				double weight = Math.log(1 + (double) train.columns() * impostors / trials);
				loss += weight * (most - least);
				System.arraycopy(items, i * stride, q, 0, stride);
				System.arraycopy(items, nearest * stride, r, 0, stride);
				step(p, q, r, (float) (2 * rate * weight));
				WarpSgd.cut(p, stride, 1, users, pairs.user());
				WarpSgd.cut(q, stride, 1, items, i);
				WarpSgd.cut(r, stride, 1, items, nearest);
			}
		}
		return loss;
	}

	private static void step(float[] p, float[] q, float[] r, float step) {
		for (int f = 0; f < p.length; f++) {
			float x = p[f];
			float y = q[f];
			float z = r[f];
			p[f] = x + step * (y - z);
			q[f] = y + step * (x - y);
			r[f] = z - step * (x - z);
		}
	}

	private float distance(float[] p, float[] rows, int at) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		for (int f = 0; f < stride; f += 4) {
			float a = p[f] - rows[at + f];
			float b = p[f + 1] - rows[at + f + 1];
			float c = p[f + 2] - rows[at + f + 2];
			float d = p[f + 3] - rows[at + f + 3];
			s0 += a * a;
			s1 += b * b;
			s2 += c * c;
			s3 += d * d;
		}
		return s0 + s1 + (s2 + s3);
	}

	/** The squared distance, negative, as a product: {@code -|p|^2 - |q|^2 + 2 p . q}. */
	@Override
	FactorModel model(SparseRows profiles) {
		float[] twice = users.clone();
		float[] userBias = new float[train.rows()];
		float[] bias = new float[train.columns()];
		for (int u = 0; u < userBias.length; u++) {
			userBias[u] = (float) -Vectors.squares(users, u * stride, stride);
		}
		for (int i = 0; i < bias.length; i++) {
			bias[i] = (float) -Vectors.squares(items, i * stride, stride);
		}
		for (int k = 0; k < twice.length; k++) {
			twice[k] *= 2;
		}
		return new FactorModel(stride, 0, userBias, bias, twice, items, FactorModel.counts(train), profiles);
	}
}
