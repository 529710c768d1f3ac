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
import java.util.Objects;

import org.recital.audio.Spectrogram;

/**
 * How strongly something begins in each frame: the rise of a log-mel spectrogram since {@code lag} frames ago, falls counted
 * as 0, brought together over the bands (spectral flux; Ellis 2007, Beat tracking by dynamic programming, section 3.1; with
 * {@code bands} above 1 the earlier frame is widened over frequency, which keeps vibrato from counting: Boeck and Widmer
 * 2013, Maximum filter vibrato suppression for onset detection).
 *
 * @param lag     frames between what is compared, 1 or more
 * @param bands   bands the maximum of the earlier frame is taken over, 1 or more; 1 leaves it as it is
 * @param over    how the bands are brought together
 * @param detrend whether a slow trend is removed by {@code y[t] = x[t] - x[t - 1] + 0.99 y[t - 1]}, which leaves values below 0
 * @param delay   frames the curve is moved later: where a frame's value is known half a frame before its middle,
 *                {@code size / (2 hop)} of centred frames
 */
public record OnsetStrength(int lag, int bands, Over over, boolean detrend, int delay) {

	/** How the bands of a frame become one value. */
	public enum Over {
		/** Their mean. */
		MEAN,
		/** Their median, which one loud band does not move. */
		MEDIAN
	}

	/** Rise since the frame before, mean over the bands, nothing else. */
	public static final OnsetStrength DEFAULT = new OnsetStrength(1, 1, Over.MEAN, false, 0);

	public OnsetStrength {
		Objects.requireNonNull(over);
		if (lag < 1 || bands < 1 || delay < 0) {
			throw new IllegalArgumentException("lag " + lag + ", bands " + bands + ", delay " + delay); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/**
	 * The curve of a spectrogram.
	 *
	 * @param logMel levels in decibels or another logarithm
	 * @return one value a frame; the first {@code lag + delay} are 0 where nothing is detrended
	 */
	public float[] of(Spectrogram logMel) {
		int frames = logMel.frames();
		int n = logMel.bands();
		float[] s = logMel.values();
		float[] strength = new float[frames];
		float[] earlier = new float[n];
		float[] rise = new float[n];
		for (int t = lag; t + delay < frames; t++) {
			widened(s, (t - lag) * n, n, earlier);
			for (int b = 0; b < n; b++) {
				rise[b] = Math.max(0, s[t * n + b] - earlier[b]);
			}
			strength[t + delay] = over == Over.MEAN ? mean(rise) : median(rise);
		}
		if (detrend) {
			double before = 0;
			double y = 0;
			for (int t = 0; t < frames; t++) {
				y = strength[t] - before + 0.99 * y;
				before = strength[t];
				strength[t] = (float) y;
			}
		}
		return strength;
	}

	private void widened(float[] s, int at, int n, float[] out) {
		if (bands == 1) {
			System.arraycopy(s, at, out, 0, n);
			return;
		}
		for (int b = 0; b < n; b++) {
			int from = Math.max(0, b - bands / 2);
			int to = Math.min(n, b - bands / 2 + bands);
			float max = s[at + from];
			for (int k = from + 1; k < to; k++) {
				max = Math.max(max, s[at + k]);
			}
			out[b] = max;
		}
	}

	private static float mean(float[] v) {
		double sum = 0;
		for (float x : v) {
			sum += x;
		}
		return v.length == 0 ? 0 : (float) (sum / v.length);
	}

	private static float median(float[] v) {
		if (v.length == 0) {
			return 0;
		}
		Arrays.sort(v);
		int half = v.length / 2;
		return v.length % 2 == 1 ? v[half] : 0.5f * (v[half - 1] + v[half]);
	}
}
