/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

/** How strongly series of frames rise and fall, by rate: their power spectrum in nine octave-like parts. */
final class Modulation {

	/** Limits of the rates, Hz. */
	private static final double[] RATES = { 0.3, 0.7, 1.2, 2, 3, 4.5, 7, 10.5, 16, 21.6 };
	/** Numbers a series. */
	static final int SIZE = RATES.length - 1;

	private final int frames;
	private final int spectrum;
	private final double[] cos;
	private final double[] window;
	private final int[] rate;

	/** @param perSecond frames a second */
	Modulation(int frames, double perSecond) {
		this.frames = frames;
		spectrum = Math.max(512, Integer.highestOneBit(Math.max(1, frames - 1)) * 2);
		cos = new double[spectrum];
		for (int k = 0; k < spectrum; k++) {
			cos[k] = Math.cos(2 * Math.PI * k / spectrum);
		}
		window = new double[frames];
		for (int f = 0; f < frames; f++) {
			window[f] = 0.5 - 0.5 * Math.cos(2 * Math.PI * f / (frames - 1));
		}
		rate = new int[spectrum / 2 + 1];
		for (int k = 0; k < rate.length; k++) {
			double hertz = k * perSecond / spectrum;
			rate[k] = -1;
			for (int r = 0; r < SIZE; r++) {
				if (hertz >= RATES[r] && hertz < RATES[r + 1]) {
					rate[k] = r;
				}
			}
		}
	}

	/** Writes the logarithm of the mean power at each rate. */
	void of(double[] series, double[] out, int to) {
		double mean = Moments.mean(series);
		double[] power = new double[SIZE];
		int[] count = new int[SIZE];
		for (int k = 0; k < rate.length; k++) {
			int r = rate[k];
			if (r < 0) {
				continue;
			}
			double re = 0;
			double im = 0;
			for (int f = 0; f < frames; f++) {
				double w = (series[f] - mean) * window[f];
				int turn = (int) ((long) f * k % spectrum);
				re += w * cos[turn];
				im += w * cos[(turn + 3 * spectrum / 4) % spectrum];
			}
			power[r] += (re * re + im * im) / frames;
			count[r]++;
		}
		for (int r = 0; r < SIZE; r++) {
			out[to + r] = Math.log10(power[r] / Math.max(1, count[r]) + 1e-3);
		}
	}
}
