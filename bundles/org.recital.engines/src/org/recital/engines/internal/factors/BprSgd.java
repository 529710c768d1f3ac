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
 * The gradient steps of {@link BprEngine} (Rendle et al. 2009, section 4.2): with x = score of the item met less that of the
 * other and s = 1 / (1 + e^x),
 * <pre>
 * p += g (s (q_i - q_j) - l p)   q_i += g (s p - l q_i)   q_j += g (-s p - l q_j)   b_i += g (s - l b_i)   b_j += g (-s - l b_j)
 * </pre>
 */
final class BprSgd extends PairSgd {

	private final float lambda;

	BprSgd(SparseRows train, int width, double deviation, double lambda, long seed) {
		super(train, width, deviation, seed);
		this.lambda = (float) lambda;
	}

	@Override
	double block(Pairs pairs, float rate) {
		float[] p = new float[stride];
		float[] q = new float[stride];
		float[] r = new float[stride];
		float keep = 1 - rate * lambda;
		double loss = 0;
		while (pairs.next()) {
			int u = pairs.user();
			int i = pairs.item();
			int j = pairs.other();
			if (j < 0) {
				continue;
			}
			System.arraycopy(users, u * stride, p, 0, stride);
			System.arraycopy(items, i * stride, q, 0, stride);
			System.arraycopy(items, j * stride, r, 0, stride);
			double x = itemBias[i] - itemBias[j] + Vectors.dot(p, 0, q, 0, stride) - Vectors.dot(p, 0, r, 0, stride);
			loss += loss(x);
			float step = (float) (rate * slope(x));
			steps(p, q, r, stride, keep, step);
			itemBias[i] = keep * itemBias[i] + step;
			itemBias[j] = keep * itemBias[j] - step;
			System.arraycopy(p, 0, users, u * stride, stride);
			System.arraycopy(q, 0, items, i * stride, stride);
			System.arraycopy(r, 0, items, j * stride, stride);
		}
		return loss;
	}

	/** {@code p} goes to {@code q - r}, {@code q} to {@code p}, {@code r} away from it; all from the values before. */
	static void steps(float[] p, float[] q, float[] r, int stride, float keep, float step) {
		for (int f = 0; f < stride; f++) {
			float x = p[f];
			float y = q[f];
			float z = r[f];
			p[f] = keep * x + step * (y - z);
			q[f] = keep * y + step * x;
			r[f] = keep * z - step * x;
		}
	}

	/** {@code -ln(1 / (1 + e^-x))}. */
	static double loss(double x) {
		return x < -30 ? -x : Math.log(1 + Math.exp(-x));
	}

	/** {@code 1 / (1 + e^x)}. */
	static double slope(double x) {
		return 1 / (1 + Math.exp(x));
	}
}
