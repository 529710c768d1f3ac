/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.Arrays;

/**
 * Where a picture draws the eye, by the spectral residual (Hou and Zhang 2007): what the logarithm of its amplitude spectrum has
 * beyond its local mean, with the phase it has, turned back into places and made smooth. Over 64 x 64 places, whatever the
 * shape of the picture.
 */
public final class Saliency {

	/** Places a side. */
	public static final int SIDE = Fourier.N;

	/** Width of the Gaussian that makes the map smooth, in places. */
	private static final double SIGMA = 2.5;
	private static final int RADIUS = 7;
	/** A picture whose lightness varies less has no spot that draws the eye. */
	private static final double EVEN = 1e-3;

	private static final double[] GAUSS = new double[2 * RADIUS + 1];

	static {
		for (int d = -RADIUS; d <= RADIUS; d++) {
			GAUSS[d + RADIUS] = Math.exp(-d * d / (2 * SIGMA * SIGMA));
		}
	}

	private Saliency() {
	}

	/** Shares of the attention, row after row; their sum is 1. */
	public static double[] of(Planes planes) {
		double[] re = places(planes);
		double mean = Arrays.stream(re).average().orElseThrow();
		double variance = 0;
		for (int i = 0; i < re.length; i++) {
			re[i] -= mean;
			variance += re[i] * re[i];
		}
		double[] map = new double[re.length];
		if (variance / re.length < EVEN) {
			Arrays.fill(map, 1.0 / re.length);
			return map;
		}
		double[] im = new double[re.length];
		Fourier.transform(re, im, false);
		residual(re, im);
		Fourier.transform(re, im, true);
		for (int i = 0; i < map.length; i++) {
			map[i] = re[i] * re[i] + im[i] * im[i];
		}
		map = smooth(smooth(map, 1, SIDE), SIDE, 1);
		double sum = Arrays.stream(map).sum();
		for (int i = 0; i < map.length; i++) {
			map[i] /= sum;
		}
		return map;
	}

	/** Mean lightness of 64 x 64 parts of the picture; parts overlap where it has fewer pixels. */
	private static double[] places(Planes p) {
		double[] out = new double[SIDE * SIDE];
		for (int y = 0; y < SIDE; y++) {
			int top = y * p.height() / SIDE;
			int bottom = Math.max(top + 1, (y + 1) * p.height() / SIDE);
			for (int x = 0; x < SIDE; x++) {
				int left = x * p.width() / SIDE;
				int right = Math.max(left + 1, (x + 1) * p.width() / SIDE);
				double sum = 0;
				for (int py = top; py < bottom; py++) {
					for (int px = left; px < right; px++) {
						sum += p.l()[py * p.width() + px];
					}
				}
				out[y * SIDE + x] = sum / ((bottom - top) * (right - left));
			}
		}
		return out;
	}

	/** Replaces the amplitudes by what their logarithm has beyond the mean of 3 x 3; the spectrum goes round. */
	private static void residual(double[] re, double[] im) {
		double[] log = new double[re.length];
		double[] length = new double[re.length];
		for (int i = 0; i < re.length; i++) {
			length[i] = Math.hypot(re[i], im[i]);
			log[i] = Math.log(length[i] + 1e-6);
		}
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				double sum = 0;
				for (int dy = -1; dy <= 1; dy++) {
					for (int dx = -1; dx <= 1; dx++) {
						sum += log[(y + dy & SIDE - 1) * SIDE + (x + dx & SIDE - 1)];
					}
				}
				int i = y * SIDE + x;
				double scale = length[i] == 0 ? 0 : Math.exp(log[i] - sum / 9) / length[i];
				re[i] *= scale;
				im[i] *= scale;
			}
		}
	}

	/** A Gaussian along lines of places {@code step} apart; beyond the border nothing is, and what is left is weighted up. */
	private static double[] smooth(double[] map, int step, int between) {
		double[] out = new double[map.length];
		for (int line = 0; line < SIDE; line++) {
			for (int k = 0; k < SIDE; k++) {
				double sum = 0;
				double weights = 0;
				for (int d = Math.max(-RADIUS, -k); d <= Math.min(RADIUS, SIDE - 1 - k); d++) {
					double w = GAUSS[d + RADIUS];
					sum += w * map[line * between + (k + d) * step];
					weights += w;
				}
				out[line * between + k * step] = sum / weights;
			}
		}
		return out;
	}
}
