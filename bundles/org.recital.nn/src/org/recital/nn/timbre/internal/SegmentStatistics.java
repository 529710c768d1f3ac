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
 * What a segment of log-mel levels (dB) sounds like on average, in 602 numbers a channel, of five families:
 * <ul>
 * <li>192 of 32 wider bands, in dB below the loudest: mean, deviation, deviation of the step from frame to frame, and the 10th, 50th
 * and 90th percentile;
 * <li>72 of modulation: how strongly 8 still wider bands rise and fall at nine rates from 0.3 to 21.6 Hz;
 * <li>11 of onsets: how much the levels rise from frame to frame (mean, deviation, their ratio, four percentiles), how
 * regularly (three heights of the autocorrelation), and at what interval;
 * <li>210 of motion: how the slopes of 20 cepstra go together ({@link Cepstra#motion});
 * <li>117 of the modulation of 13 cepstra.
 * </ul>
 */
final class SegmentStatistics {

	private static final int WIDE = 32;
	private static final int WIDER = 8;
	/** Numbers of each family of a channel, in order. */
	private static final int[] FAMILIES = { 6 * WIDE, WIDER * Modulation.SIZE, 11, Cepstra.MOTION, Cepstra.MODULATION };
	/** Numbers a channel. */
	static final int SIZE = Arrays.stream(FAMILIES).sum();
	/** Fewest bands. */
	static final int LEAST_BANDS = 32;
	/** Fewest frames. */
	static final int LEAST_FRAMES = 16;

	private static final double RANGE = 80;
	private static final int FIRST_LAG = 8;
	private static final int LAST_LAG = 90;

	private final int bands;
	private final int frames;
	private final double[] transform;
	private final Modulation rates;

	/** @param perSecond frames a second */
	SegmentStatistics(int bands, int frames, double perSecond) {
		this.bands = bands;
		this.frames = frames;
		transform = Cepstra.transform(bands);
		rates = new Modulation(frames, perSecond);
	}

	/** Numbers of each family of all channels, in the order of the statistics. */
	static int[] families(int channels) {
		int[] all = new int[channels * FAMILIES.length];
		for (int k = 0; k < all.length; k++) {
			all[k] = FAMILIES[k % FAMILIES.length];
		}
		return all;
	}

	/** Writes the statistics of one channel: bands x frames from {@code at} on. */
	void of(float[] x, int at, double[] out, int to) {
		int next = levels(pooled(x, at, WIDE), out, to);
		for (double[] band : pooled(x, at, WIDER)) {
			rates.of(band, out, next);
			next += Modulation.SIZE;
		}
		onsets(x, at, out, next);
		next += FAMILIES[2];
		Cepstra cepstra = Cepstra.of(transform, x, at, bands, frames);
		cepstra.motion(out, next);
		cepstra.modulation(rates, out, next + Cepstra.MOTION);
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
			out[to + g] = Moments.mean(v);
			out[to + WIDE + g] = Moments.deviation(v);
			out[to + 2 * WIDE + g] = Moments.deviation(step);
			Arrays.sort(v);
			out[to + 3 * WIDE + g] = Moments.percentile(v, 0.1);
			out[to + 4 * WIDE + g] = Moments.percentile(v, 0.5);
			out[to + 5 * WIDE + g] = Moments.percentile(v, 0.9);
		}
		return to + 6 * WIDE;
	}

	private void onsets(float[] x, int at, double[] out, int to) {
		int n = frames - 1;
		double[] rise = new double[n];
		for (int b = 0; b < bands; b++) {
			for (int f = 0; f < n; f++) {
				rise[f] += Math.max(0, x[at + b * frames + f + 1] - x[at + b * frames + f]) / bands;
			}
		}
		double m = Moments.mean(rise);
		int last = Math.min(LAST_LAG, n / 2);
		double[] heights = new double[Math.max(0, last - FIRST_LAG)];
		double none = product(rise, m, 0) + 1e-9;
		int best = 0;
		for (int lag = FIRST_LAG; lag < last; lag++) {
			heights[lag - FIRST_LAG] = product(rise, m, lag) / none;
			best = heights[lag - FIRST_LAG] > heights[best] ? lag - FIRST_LAG : best;
		}
		double deviation = Moments.deviation(rise);
		out[to] = m;
		out[to + 1] = deviation;
		out[to + 2] = deviation / (m + 1e-9);
		Arrays.sort(rise);
		out[to + 3] = Moments.percentile(rise, 0.1);
		out[to + 4] = Moments.percentile(rise, 0.5);
		out[to + 5] = Moments.percentile(rise, 0.9);
		out[to + 6] = Moments.percentile(rise, 0.98);
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
}
