/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import java.util.Arrays;

/**
 * What a segment of log-mel levels (dB) sounds like on average, in 335 numbers a channel:
 * <ul>
 * <li>60 of cepstra: mean, deviation and deviation of the slope of 20 coefficients (orthonormal DCT-II of all bands);
 * <li>192 of 32 wider bands, in dB below the loudest: mean, deviation, deviation of the step from frame to frame, and the 10th, 50th
 * and 90th percentile;
 * <li>72 of modulation: how strongly 8 still wider bands rise and fall at nine rates from 0.3 to 21.6 Hz;
 * <li>11 of onsets: how much the levels rise from frame to frame (mean, deviation, their ratio, four percentiles), how
 * regularly (three heights of the autocorrelation), and at what interval.
 * </ul>
 */
final class SegmentStatistics {

	/** Numbers a channel. */
	static final int SIZE = 60 + 192 + 72 + 11;
	/** Fewest bands. */
	static final int LEAST_BANDS = 32;
	/** Fewest frames. */
	static final int LEAST_FRAMES = 16;

	private static final int CEPSTRA = 20;
	private static final int WIDE = 32;
	private static final int WIDER = 8;
	private static final double RANGE = 80;
	private static final double[] RATES = { 0.3, 0.7, 1.2, 2, 3, 4.5, 7, 10.5, 16, 21.6 };
	private static final int FIRST_LAG = 8;
	private static final int LAST_LAG = 90;

	private final int bands;
	private final int frames;
	private final double[] dct;
	private final int spectrum;
	private final double[] cos;
	private final double[] window;
	private final int[] rate;

	/** @param perSecond frames a second */
	SegmentStatistics(int bands, int frames, double perSecond) {
		this.bands = bands;
		this.frames = frames;
		dct = new double[CEPSTRA * bands];
		for (int c = 0; c < CEPSTRA; c++) {
			for (int b = 0; b < bands; b++) {
				dct[c * bands + b] = Math.sqrt((c == 0 ? 1.0 : 2.0) / bands) * Math.cos(Math.PI * c * (b + 0.5) / bands);
			}
		}
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
			for (int r = 0; r + 1 < RATES.length; r++) {
				if (hertz >= RATES[r] && hertz < RATES[r + 1]) {
					rate[k] = r;
				}
			}
		}
	}

	/** Writes the statistics of one channel: bands x frames from {@code at} on. */
	void of(float[] x, int at, double[] out, int to) {
		int next = cepstra(x, at, out, to);
		next = levels(pooled(x, at, WIDE), out, next);
		next = modulation(pooled(x, at, WIDER), out, next);
		onsets(x, at, out, next);
	}

	private int cepstra(float[] x, int at, double[] out, int to) {
		double[] c = new double[frames];
		double[] slope = new double[frames];
		for (int k = 0; k < CEPSTRA; k++) {
			Arrays.fill(c, 0);
			for (int b = 0; b < bands; b++) {
				double w = dct[k * bands + b];
				for (int f = 0; f < frames; f++) {
					c[f] += w * x[at + b * frames + f];
				}
			}
			for (int f = 0; f < frames; f++) {
				int before = Math.max(0, f - 1);
				int after = Math.min(frames - 1, f + 1);
				slope[f] = (c[after] - c[before]) / (after - before);
			}
			out[to + k] = mean(c);
			out[to + CEPSTRA + k] = deviation(c);
			out[to + 2 * CEPSTRA + k] = deviation(slope);
		}
		return to + 3 * CEPSTRA;
	}

	/** Levels of wider bands, below the loudest of all, at most {@link #RANGE}. */
	private double[][] pooled(float[] x, int at, int groups) {
		double[][] wide = new double[groups][frames];
		double top = Double.NEGATIVE_INFINITY;
		for (int g = 0; g < groups; g++) {
			int from = g * bands / groups;
			int end = (g + 1) * bands / groups;
			for (int b = from; b < end; b++) {
				for (int f = 0; f < frames; f++) {
					wide[g][f] += Math.pow(10, x[at + b * frames + f] / 10) / (end - from);
				}
			}
			for (int f = 0; f < frames; f++) {
				wide[g][f] = 10 * Math.log10(wide[g][f] + 1e-10);
				top = Math.max(top, wide[g][f]);
			}
		}
		for (double[] band : wide) {
			for (int f = 0; f < frames; f++) {
				band[f] = Math.max(-RANGE, band[f] - top);
			}
		}
		return wide;
	}

	private int levels(double[][] wide, double[] out, int to) {
		double[] step = new double[frames - 1];
		for (int g = 0; g < WIDE; g++) {
			double[] v = wide[g];
			for (int f = 0; f + 1 < frames; f++) {
				step[f] = v[f + 1] - v[f];
			}
			out[to + g] = mean(v);
			out[to + WIDE + g] = deviation(v);
			out[to + 2 * WIDE + g] = deviation(step);
			Arrays.sort(v);
			out[to + 3 * WIDE + g] = percentile(v, 0.1);
			out[to + 4 * WIDE + g] = percentile(v, 0.5);
			out[to + 5 * WIDE + g] = percentile(v, 0.9);
		}
		return to + 6 * WIDE;
	}

	private int modulation(double[][] wider, double[] out, int to) {
		int rates = RATES.length - 1;
		for (int g = 0; g < WIDER; g++) {
			double[] v = wider[g];
			double m = mean(v);
			double[] power = new double[rates];
			int[] count = new int[rates];
			for (int k = 0; k < rate.length; k++) {
				int r = rate[k];
				if (r < 0) {
					continue;
				}
				double re = 0;
				double im = 0;
				for (int f = 0; f < frames; f++) {
					double w = (v[f] - m) * window[f];
					int turn = (int) ((long) f * k % spectrum);
					re += w * cos[turn];
					im += w * cos[(turn + 3 * spectrum / 4) % spectrum];
				}
				power[r] += (re * re + im * im) / frames;
				count[r]++;
			}
			for (int r = 0; r < rates; r++) {
				out[to + g * rates + r] = Math.log10(power[r] / Math.max(1, count[r]) + 1e-3);
			}
		}
		return to + WIDER * rates;
	}

	private void onsets(float[] x, int at, double[] out, int to) {
		int n = frames - 1;
		double[] rise = new double[n];
		for (int b = 0; b < bands; b++) {
			for (int f = 0; f < n; f++) {
				rise[f] += Math.max(0, x[at + b * frames + f + 1] - x[at + b * frames + f]) / bands;
			}
		}
		double m = mean(rise);
		int last = Math.min(LAST_LAG, n / 2);
		double[] heights = new double[Math.max(0, last - FIRST_LAG)];
		double none = product(rise, m, 0) + 1e-9;
		int best = 0;
		for (int lag = FIRST_LAG; lag < last; lag++) {
			heights[lag - FIRST_LAG] = product(rise, m, lag) / none;
			best = heights[lag - FIRST_LAG] > heights[best] ? lag - FIRST_LAG : best;
		}
		double deviation = deviation(rise);
		out[to] = m;
		out[to + 1] = deviation;
		out[to + 2] = deviation / (m + 1e-9);
		Arrays.sort(rise);
		out[to + 3] = percentile(rise, 0.1);
		out[to + 4] = percentile(rise, 0.5);
		out[to + 5] = percentile(rise, 0.9);
		out[to + 6] = percentile(rise, 0.98);
		Arrays.sort(heights);
		for (int k = 0; k < 3; k++) {
			int place = heights.length - 1 - new int[] { 0, 5, 20 }[k];
			out[to + 7 + k] = place < 0 ? 0 : heights[place];
		}
		out[to + 10] = best / 40.0;
	}

	private static double product(double[] v, double mean, int lag) {
		double sum = 0;
		for (int f = 0; f + lag < v.length; f++) {
			sum += (v[f] - mean) * (v[f + lag] - mean);
		}
		return sum;
	}

	private static double mean(double[] v) {
		double sum = 0;
		for (double d : v) {
			sum += d;
		}
		return sum / v.length;
	}

	private static double deviation(double[] v) {
		double m = mean(v);
		double sum = 0;
		for (double d : v) {
			sum += (d - m) * (d - m);
		}
		return Math.sqrt(sum / v.length);
	}

	/** Of sorted values, linearly between neighbours. */
	private static double percentile(double[] sorted, double part) {
		double at = part * (sorted.length - 1);
		int low = (int) at;
		int high = Math.min(sorted.length - 1, low + 1);
		return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
	}
}
