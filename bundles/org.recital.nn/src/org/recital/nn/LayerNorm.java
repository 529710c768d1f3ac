/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

/** Layer normalisation (Ba, Kiros and Hinton 2016, arXiv:1607.06450): each row to mean 0 and deviation 1, then gain and bias. */
final class LayerNorm {

	private static final float EPSILON = 1e-6f;

	private final Weights gain;
	private final Weights bias;
	private float[] normal;
	private float[] scale;

	LayerNorm(Weights gain, Weights bias) {
		this.gain = gain;
		this.bias = bias;
	}

	float[] forward(int n, float[] x) {
		int d = gain.columns();
		normal = new float[n * d];
		scale = new float[n];
		float[] y = new float[n * d];
		for (int r = 0; r < n; r++) {
			int at = r * d;
			float mean = 0;
			for (int k = 0; k < d; k++) {
				mean += x[at + k];
			}
			mean /= d;
			float squares = 0;
			for (int k = 0; k < d; k++) {
				squares += (x[at + k] - mean) * (x[at + k] - mean);
			}
			scale[r] = (float) (1 / Math.sqrt(squares / d + EPSILON));
			for (int k = 0; k < d; k++) {
				normal[at + k] = (x[at + k] - mean) * scale[r];
				y[at + k] = normal[at + k] * gain.value()[k] + bias.value()[k];
			}
		}
		return y;
	}

	/** Derivatives by x are added to {@code dx}, those by gain and bias to theirs. */
	void backward(float[] dy, float[] dx, float[] dGain, float[] dBias) {
		int d = gain.columns();
		for (int r = 0; r < scale.length; r++) {
			int at = r * d;
			float sum = 0;
			float along = 0;
			for (int k = 0; k < d; k++) {
				float g = dy[at + k] * gain.value()[k];
				sum += g;
				along += g * normal[at + k];
				dGain[k] += dy[at + k] * normal[at + k];
				dBias[k] += dy[at + k];
			}
			for (int k = 0; k < d; k++) {
				dx[at + k] += scale[r] * (dy[at + k] * gain.value()[k] - (sum + normal[at + k] * along) / d);
			}
		}
	}
}
