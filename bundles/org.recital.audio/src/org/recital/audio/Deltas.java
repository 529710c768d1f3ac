/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

/**
 * How values change from frame to frame: the derivative of a polynomial fitted to the frames around (Savitzky and Golay 1964;
 * librosa.feature.delta with mode "interp"). At both ends the polynomial of the first and last whole window is used.
 */
public final class Deltas {

	private Deltas() {
	}

	/**
	 * First derivative of a fitted line, a frame.
	 *
	 * @param width frames a window, odd and 3 or more; shorter sounds take the largest odd number they have, and fewer than three
	 *              frames do not change
	 */
	public static Spectrogram first(Spectrogram values, int width) {
		int half = half(width, values.frames());
		double[] weights = new double[2 * half + 1];
		double squares = 0;
		for (int k = -half; k <= half; k++) {
			squares += (double) k * k;
		}
		for (int k = -half; k <= half; k++) {
			weights[k + half] = half == 0 ? 0 : k / squares;
		}
		return apply(values, weights);
	}

	/** Second derivative of a fitted parabola, a frame and frame; {@code width} as in {@link #first}. */
	public static Spectrogram second(Spectrogram values, int width) {
		int half = half(width, values.frames());
		int n = 2 * half + 1;
		double two = 0;
		double four = 0;
		for (int k = -half; k <= half; k++) {
			two += (double) k * k;
			four += (double) k * k * k * k;
		}
		double[] weights = new double[n];
		for (int k = -half; k <= half && half > 0; k++) {
			weights[k + half] = 2 * (n * (double) k * k - two) / (n * four - two * two);
		}
		return apply(values, weights);
	}

	private static int half(int width, int frames) {
		if (width < 3 || width % 2 == 0) {
			throw new IllegalArgumentException("frames of a delta: " + width); //$NON-NLS-1$
		}
		return (Math.min(width, frames) - 1) / 2;
	}

	private static Spectrogram apply(Spectrogram values, double[] weights) {
		int frames = values.frames();
		int bands = values.bands();
		int half = weights.length / 2;
		float[] in = values.values();
		float[] out = new float[in.length];
		for (int t = 0; t < frames; t++) {
			int centre = Math.clamp(t, half, frames - 1 - half);
			for (int k = -half; k <= half; k++) {
				float w = (float) weights[k + half];
				for (int b = 0; b < bands; b++) {
					out[t * bands + b] += w * in[(centre + k) * bands + b];
				}
			}
		}
		return values.with(bands, out);
	}
}
