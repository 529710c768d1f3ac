/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

import java.util.Optional;

/**
 * Tempo from the autocorrelation of a whole onset strength curve (Ellis 2007, Beat tracking by dynamic programming,
 * section 3.2). The autocorrelation at lag l is multiplied by the log-normal prior
 * {@code exp(-0.5 (log2(tempo(l) / bpm) / spread)^2)}; the highest local maximum beyond the first negative value is one
 * tempo, the best of the lags a third, a half, twice and three times as long the other.
 *
 * @param bpm        tempo that is likeliest before anything is heard, beats a minute
 * @param spread     standard deviation of that, in octaves
 * @param maxSeconds longest lag
 */
public record TempoEstimator(double bpm, double spread, double maxSeconds) {

	/** 110 beats a minute, 0.9 octaves, lags up to four seconds. */
	public static final TempoEstimator DEFAULT = new TempoEstimator(110, 0.9, 4);

	private static final double[] RATIOS = { 0.33, 0.5, 2, 3 };

	public TempoEstimator {
		if (!(bpm > 0) || !(spread > 0) || !(maxSeconds > 0)) {
			throw new IllegalArgumentException("tempo " + bpm + ", spread " + spread + ", lag " + maxSeconds); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/**
	 * The tempo of a curve.
	 *
	 * @param strength        one value a frame
	 * @param framesPerSecond frames a second
	 * @return nothing when the curve has no period: silence, or shorter than a beat
	 */
	public Optional<Tempo> estimate(float[] strength, double framesPerSecond) {
		int maxLag = (int) Math.min(Math.round(maxSeconds * framesPerSecond), strength.length - 1L);
		if (maxLag < 2) {
			return Optional.empty();
		}
		double[] weighted = autocorrelation(strength, maxLag);
		for (int l = 0; l <= maxLag; l++) {
			// a tenth of a frame keeps lag 0 finite, as in the paper's program
			double octaves = Math.log(60 * framesPerSecond / (l + 0.1) / bpm) / Math.log(2) / spread;
			weighted[l] *= Math.exp(-0.5 * octaves * octaves);
		}
		int peak = highestPeak(weighted);
		if (peak < 0) {
			return Optional.empty();
		}
		int other = -1;
		for (double ratio : RATIOS) {
			int lag = (int) Math.round(ratio * peak);
			if (lag > 0 && lag <= maxLag && (other < 0 || weighted[lag] > weighted[other])) {
				other = lag;
			}
		}
		double first = 60 * framesPerSecond / peak;
		if (other < 0) {
			return Optional.of(new Tempo(first, first, 0.5));
		}
		double second = 60 * framesPerSecond / other;
		double share = weighted[peak] / (weighted[peak] + Math.max(0, weighted[other]));
		return Optional.of(first < second ? new Tempo(first, second, share) : new Tempo(second, first, 1 - share));
	}

	/** {@code sum_t x[t] x[t + l]} for the lags 0 to maxLag. */
	static double[] autocorrelation(float[] x, int maxLag) {
		double[] r = new double[maxLag + 1];
		for (int l = 0; l <= maxLag; l++) {
			double sum = 0;
			for (int t = l; t < x.length; t++) {
				sum += (double) x[t] * x[t - l];
			}
			r[l] = sum;
		}
		return r;
	}

	private static int highestPeak(double[] v) {
		int begin = 0;
		for (int l = 0; l < v.length; l++) {
			if (v[l] < 0) {
				begin = l;
				break;
			}
		}
		int peak = -1;
		for (int l = begin + 1; l + 1 < v.length; l++) {
			if (v[l] > v[l - 1] && v[l] >= v[l + 1] && v[l] > 0 && (peak < 0 || v[l] > v[peak])) {
				peak = l;
			}
		}
		return peak;
	}
}
