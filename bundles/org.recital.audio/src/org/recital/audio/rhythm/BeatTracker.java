/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

import java.util.Arrays;

/**
 * Beats by dynamic programming (Ellis 2007, Beat tracking by dynamic programming). A sequence of beats scores the onset
 * strength at each, smoothed by a Gaussian of a 32nd of the period, less {@code tightness log(distance / period)^2} for each
 * two neighbours; the best sequence is found exactly.
 *
 * @param tightness how dear it is to leave the tempo (100 lets it drift, 400 hardly)
 * @param trim      whether weak beats at the beginning and the end are left out
 */
public record BeatTracker(double tightness, boolean trim) {

	/** Tightness 100, trimmed. */
	public static final BeatTracker DEFAULT = new BeatTracker(100, true);

	/** A first beat has to reach this share of the greatest score. */
	private static final double FIRST = 0.01;

	public BeatTracker {
		if (!(tightness > 0)) {
			throw new IllegalArgumentException("tightness " + tightness); //$NON-NLS-1$
		}
	}

	/**
	 * Frames of the beats, ascending.
	 *
	 * @param strength        onset strength, one value a frame
	 * @param framesPerSecond frames a second
	 * @param bpm             beats a minute, such that a period is at least two frames
	 */
	public int[] track(float[] strength, double framesPerSecond, double bpm) {
		int period = (int) Math.round(60 * framesPerSecond / bpm);
		if (!(bpm > 0) || period < 2) {
			throw new IllegalArgumentException("tempo of " + bpm + " at " + framesPerSecond + " frames a second"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		int n = strength.length;
		double deviation = deviation(strength);
		if (n < 2 || deviation == 0) {
			return new int[0];
		}
		double[] local = smoothed(strength, period, deviation);
		double[] score = new double[n];
		int[] before = new int[n];
		chain(local, period, score, before);
		int last = lastBeat(score);
		if (last < 0) {
			return new int[0];
		}
		int[] beats = new int[n];
		int at = n;
		for (int t = last; t >= 0; t = before[t]) {
			beats[--at] = t;
		}
		beats = Arrays.copyOfRange(beats, at, n);
		return trim ? trimmed(beats, local) : beats;
	}

	private static double deviation(float[] x) {
		double mean = 0;
		for (float v : x) {
			mean += v;
		}
		mean /= Math.max(1, x.length);
		double sum = 0;
		for (float v : x) {
			sum += (v - mean) * (v - mean);
		}
		return x.length < 2 ? 0 : Math.sqrt(sum / (x.length - 1));
	}

	private static double[] smoothed(float[] x, int period, double deviation) {
		double[] gauss = new double[2 * period + 1];
		for (int k = -period; k <= period; k++) {
			double z = 32.0 * k / period;
			gauss[k + period] = Math.exp(-0.5 * z * z) / deviation;
		}
		double[] y = new double[x.length];
		for (int t = 0; t < y.length; t++) {
			double sum = 0;
			for (int k = Math.max(-period, -t); k <= Math.min(period, y.length - 1 - t); k++) {
				sum += x[t + k] * gauss[k + period];
			}
			y[t] = sum;
		}
		return y;
	}

	/** Best score of a sequence that ends in each frame, and the beat before; -1 for a first one. */
	private void chain(double[] local, int period, double[] score, int[] before) {
		int from = -2 * period;
		int to = -Math.round(period / 2f);
		double[] cost = new double[to - from + 1];
		for (int k = 0; k < cost.length; k++) {
			double z = Math.log((from + k) / -(double) period);
			cost[k] = -tightness * z * z;
		}
		double threshold = FIRST * Arrays.stream(local).max().orElse(0);
		boolean first = true;
		for (int t = 0; t < local.length; t++) {
			double best = Double.NEGATIVE_INFINITY;
			int back = -1;
			for (int k = 0; k < cost.length; k++) {
				int s = t + from + k;
				double candidate = cost[k] + (s < 0 ? 0 : score[s]);
				if (candidate > best) {
					best = candidate;
					back = s;
				}
			}
			score[t] = local[t] + best;
			first &= local[t] < threshold;
			before[t] = first || back < 0 ? -1 : back;
		}
	}

	/** The last local maximum that is more than half as high as their median. */
	private static int lastBeat(double[] score) {
		int n = score.length;
		double[] peaks = new double[n];
		int count = 0;
		for (int t = 1; t < n; t++) {
			if (peak(score, t)) {
				peaks[count++] = score[t];
			}
		}
		if (count == 0) {
			return -1;
		}
		Arrays.sort(peaks, 0, count);
		double median = 0.5 * (peaks[(count - 1) / 2] + peaks[count / 2]);
		for (int t = n - 1; t > 0; t--) {
			if (peak(score, t) && score[t] > 0.5 * median) {
				return t;
			}
		}
		return -1;
	}

	private static boolean peak(double[] v, int t) {
		return v[t] > v[t - 1] && (t + 1 == v.length || v[t] >= v[t + 1]);
	}

	/** Without the beats at both ends whose score, smoothed over five, is below half the root mean square. */
	private static int[] trimmed(int[] beats, double[] local) {
		double[] hann = { 0.25, 0.75, 1, 0.75, 0.25 };
		double[] smooth = new double[beats.length];
		double squares = 0;
		for (int i = 0; i < smooth.length; i++) {
			for (int k = -2; k <= 2; k++) {
				if (i + k >= 0 && i + k < smooth.length) {
					smooth[i] += hann[k + 2] * local[beats[i + k]];
				}
			}
			squares += smooth[i] * smooth[i];
		}
		double threshold = 0.5 * Math.sqrt(squares / Math.max(1, smooth.length));
		int from = 0;
		while (from < smooth.length && smooth[from] <= threshold) {
			from++;
		}
		int to = smooth.length;
		while (to > from && smooth[to - 1] <= threshold) {
			to--;
		}
		return Arrays.copyOfRange(beats, from, to);
	}
}
