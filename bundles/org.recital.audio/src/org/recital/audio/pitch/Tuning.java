/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import org.recital.audio.Spectrogram;

/**
 * How far an instrument is from 440 Hz: the most frequent distance of its pitches from the nearest semitone.
 */
public final class Tuning {

	private static final int STEPS = 100;

	private Tuning() {
	}

	/**
	 * From frequencies.
	 *
	 * @param hertz frequencies; those not above 0 are passed over
	 * @return semitones from -0.5 (inclusive) to 0.5, in steps of a hundredth; 0 when there are none
	 */
	public static double of(float[] hertz) {
		double[] weights = new double[hertz.length];
		java.util.Arrays.fill(weights, 1);
		return of(hertz, weights, hertz.length);
	}

	/**
	 * From the peaks of a magnitude spectrogram: those from 150 to 4000 Hz above a tenth of the frame's greatest value, made
	 * finer by a parabola, of which the louder half counts.
	 *
	 * @param hertzPerBin distance of the bins
	 */
	public static double of(Spectrogram magnitude, double hertzPerBin) {
		float[] s = magnitude.values();
		int bins = magnitude.bands();
		int from = Math.max(1, (int) Math.ceil(150 / hertzPerBin));
		int to = (int) Math.min(bins - 2L, (long) (4000 / hertzPerBin));
		float[] hertz = new float[1024];
		double[] weight = new double[1024];
		int n = 0;
		for (int t = 0; t < magnitude.frames(); t++) {
			int at = t * bins;
			float top = 0;
			for (int b = 0; b < bins; b++) {
				top = Math.max(top, s[at + b]);
			}
			for (int b = from; b <= to; b++) {
				float y = s[at + b];
				if (y > 0.1f * top && y > s[at + b - 1] && y >= s[at + b + 1]) {
					double a = (double) s[at + b - 1] - 2.0 * y + s[at + b + 1];
					double shift = a == 0 ? 0 : -((double) s[at + b + 1] - s[at + b - 1]) / 2 / a;
					if (n == hertz.length) {
						hertz = java.util.Arrays.copyOf(hertz, 2 * n);
						weight = java.util.Arrays.copyOf(weight, 2 * n);
					}
					hertz[n] = (float) ((b + shift) * hertzPerBin);
					weight[n++] = y;
				}
			}
		}
		if (n == 0) {
			return 0;
		}
		double[] sorted = java.util.Arrays.copyOf(weight, n);
		java.util.Arrays.sort(sorted);
		double median = 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
		for (int i = 0; i < n; i++) {
			weight[i] = weight[i] >= median ? 1 : 0;
		}
		return of(hertz, weight, n);
	}

	private static double of(float[] hertz, double[] weight, int n) {
		double[] counts = new double[STEPS];
		for (int i = 0; i < n; i++) {
			if (hertz[i] > 0) {
				double midi = PitchTrack.midiOf(hertz[i]);
				counts[Math.floorMod(Math.round((midi - Math.floor(midi)) * STEPS), STEPS)] += weight[i];
			}
		}
		int best = -1;
		for (int k = 0; k < STEPS; k++) {
			// from the middle outwards, so that no distance wins a tie against a smaller one
			int step = (k % 2 == 0 ? k / 2 : STEPS - (k + 1) / 2) % STEPS;
			best = counts[step] > (best < 0 ? 0 : counts[best]) ? step : best;
		}
		return best < 0 ? 0 : (best < STEPS / 2 ? best : best - STEPS) / (double) STEPS;
	}
}
