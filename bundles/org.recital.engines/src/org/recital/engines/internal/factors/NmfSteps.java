/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * Multiplicative steps for factors that are never negative. A row w with values v_j at rows h_j of the other side becomes,
 * where what is missing is unknown (Zhang et al. 2006; the regularisation as Luo et al. 2014),
 * <pre>
 * w_f  &lt;-  w_f  sum_j v_j h_jf / (sum_j (w . h_j) h_jf + n l w_f)
 * </pre>
 * and where it is zero (Lee and Seung 2001), with the Gram matrix G of all rows of the other side,
 * <pre>
 * w_f  &lt;-  w_f  sum_j v_j h_jf / ((G w)_f + l w_f)
 * </pre>
 */
final class NmfSteps {

	/** Keeps a quotient of nothing by nothing at nothing. */
	private static final float TINY = 1e-12f;
	/** Factors below this would soon be too small for a float to say how much. */
	private static final float FLOOR = 1e-20f;
	private static final int BLOCK = 64;

	private final int stride;
	private final float lambda;
	private final boolean zeros;

	NmfSteps(int stride, double lambda, boolean zeros) {
		this.stride = stride;
		this.lambda = (float) lambda;
		this.zeros = zeros;
	}

	/**
	 * One step of every row.
	 *
	 * @param values null: every value is 1
	 * @return sum of squared errors over the entries, before the step
	 */
	double all(Loop loop, SparseRows entries, float[] rows, float[] other) {
		float[] gram = zeros ? gram(loop, other, entries.columns()) : null;
		double[] sums = new double[(entries.rows() + BLOCK - 1) / BLOCK];
		loop.forBlocks(entries.rows(), BLOCK, (from, to) -> {
			Step step = new Step();
			double sum = 0;
			for (int r = from; r < to; r++) {
				System.arraycopy(rows, r * stride, step.w, 0, stride);
				sum += step.run(entries.indices(), entries.values(), entries.begin(r), entries.end(r), other, gram);
				System.arraycopy(step.w, 0, rows, r * stride, stride);
			}
			sums[from / BLOCK] = sum;
		});
		double sum = 0;
		for (double one : sums) {
			sum += one;
		}
		return sum;
	}

	/** Steps of one row alone, from 1 in every factor, until they change little. */
	void one(int width, int[] indices, float[] values, float[] other, float[] gram, int steps, float[] out) {
		Step step = new Step();
		Arrays.fill(step.w, 0, width, 1);
		for (int s = 0; s < steps; s++) {
			step.run(indices, values, 0, indices.length, other, gram);
		}
		System.arraycopy(step.w, 0, out, 0, stride);
	}

	/** Products of all factors over all rows: stride x stride. */
	float[] gram(Loop loop, float[] rows, int n) {
		float[] gram = new float[stride * stride];
		loop.forEach(stride, f -> {
			double[] sums = new double[stride];
			for (int r = 0; r < n; r++) {
				double x = rows[r * stride + f];
				if (x != 0) {
					for (int g = 0; g < stride; g++) {
						sums[g] += x * rows[r * stride + g];
					}
				}
			}
			for (int g = 0; g < stride; g++) {
				gram[f * stride + g] = (float) sums[g];
			}
		});
		return gram;
	}

	/** The step of one row, in buffers of its own. */
	private final class Step {
		private final float[] w = new float[stride];
		private final float[] h = new float[stride];
		private final float[] up = new float[stride];
		private final float[] down = new float[stride];

		double run(int[] indices, float[] values, int from, int to, float[] other, float[] gram) {
			Arrays.fill(up, 0);
			Arrays.fill(down, 0);
			double loss = 0;
			for (int k = from; k < to; k++) {
				System.arraycopy(other, indices[k] * stride, h, 0, stride);
				float predicted = Vectors.dot(w, 0, h, 0, stride);
				float value = values == null ? 1 : values[k];
				loss += (double) (value - predicted) * (value - predicted);
				Vectors.add(up, h, 0, stride, value);
				if (gram == null) {
					Vectors.add(down, h, 0, stride, predicted);
				}
			}
			float held = gram == null ? (to - from) * lambda : lambda;
			if (gram != null) {
				for (int f = 0; f < stride; f++) {
					Vectors.add(down, gram, f * stride, stride, w[f]);
				}
			}
			for (int f = 0; f < stride; f++) {
				w[f] = w[f] == 0 ? 0 : Math.max(FLOOR, w[f] * up[f] / (down[f] + held * w[f] + TINY));
			}
			return loss;
		}
	}
}
