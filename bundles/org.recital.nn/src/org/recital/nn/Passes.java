/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.List;

/** What passes of all layers have in common. */
final class Passes {

	private Passes() {
	}

	static float[][] gradients(List<Weights> weights) {
		return weights.stream().map(w -> new float[w.value().length]).toArray(float[][]::new);
	}

	/** x W + b. */
	static float[] affine(int n, float[] x, Weights matrix, Weights bias) {
		int out = matrix.columns();
		float[] y = new float[n * out];
		for (int r = 0; r < n; r++) {
			System.arraycopy(bias.value(), 0, y, r * out, out);
		}
		Gemm.nn(n, out, matrix.rows(), x, 0, matrix.value(), 0, y, 0, true);
		return y;
	}

	/** Columns become rows. */
	static float[] transposed(Weights w) {
		float[] turned = new float[w.value().length];
		for (int r = 0; r < w.rows(); r++) {
			for (int c = 0; c < w.columns(); c++) {
				turned[c * w.rows() + r] = w.value()[r * w.columns() + c];
			}
		}
		return turned;
	}

	/** Adds n rows to a sum of one row. */
	static void addRows(int n, float[] rows, float[] sum) {
		int width = sum.length;
		for (int r = 0; r < n; r++) {
			for (int c = 0; c < width; c++) {
				sum[c] += rows[r * width + c];
			}
		}
	}

	/** Sets a share of the numbers to 0 and raises the others by as much (inverted dropout), in place. */
	static void drop(float[] x, float share, long seed) {
		if (share == 0) {
			return;
		}
		float raise = 1 / (1 - share);
		for (int k = 0; k < x.length; k++) {
			x[k] = Mix.uniform(seed, k) < share ? 0 : x[k] * raise;
		}
	}
}
