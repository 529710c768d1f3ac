/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import java.util.Arrays;

/**
 * What a spectrum looks like, frame by frame, as librosa.feature defines it. Spectra are magnitudes; frequency k is
 * {@code k * rate / size} Hz. A silent frame has 0 everywhere (its flatness is 1).
 */
public final class SpectralStatistics {

	private static final double FLATNESS_FLOOR = 1e-10;

	private final int bins;
	private final double step;

	/**
	 * @param rate samples a second
	 * @param size length of the transform
	 */
	public SpectralStatistics(int rate, int size) {
		bins = size / 2 + 1;
		step = (double) rate / size;
	}

	/** The mean of frequencies weighted by magnitude, in Hz: how bright it sounds. */
	public double centroid(float[] magnitude, int from) {
		double sum = 0;
		double weighted = 0;
		for (int k = 0; k < bins; k++) {
			sum += magnitude[from + k];
			weighted += magnitude[from + k] * (double) k;
		}
		return sum < Float.MIN_NORMAL ? 0 : weighted / sum * step;
	}

	/**
	 * How far frequencies lie from the centroid, weighted by magnitude, in Hz: {@code (mean |f - centroid|^order)^(1 / order)}.
	 *
	 * @param order 2 for the standard deviation, librosa's default
	 */
	public double bandwidth(float[] magnitude, int from, double order) {
		double centre = centroid(magnitude, from);
		double sum = 0;
		double weighted = 0;
		for (int k = 0; k < bins; k++) {
			double d = Math.abs(k * step - centre);
			sum += magnitude[from + k];
			weighted += magnitude[from + k] * (order == 2 ? d * d : Math.pow(d, order));
		}
		return sum < Float.MIN_NORMAL ? 0 : order == 2 ? Math.sqrt(weighted / sum) : Math.pow(weighted / sum, 1 / order);
	}

	/** The lowest frequency, in Hz, below and at which a share of all magnitude lies; librosa's share is 0.85. */
	public double rolloff(float[] magnitude, int from, double share) {
		double sum = 0;
		for (int k = 0; k < bins; k++) {
			sum += magnitude[from + k];
		}
		double reached = 0;
		for (int k = 0; k < bins; k++) {
			reached += magnitude[from + k];
			if (reached >= share * sum) {
				return k * step;
			}
		}
		return (bins - 1) * step;
	}

	/** Geometric over arithmetic mean of the power, 0 to 1: near 1 is noise, near 0 a tone (Dubnov 2004). */
	public double flatness(float[] magnitude, int from) {
		double logs = 0;
		double sum = 0;
		for (int k = 0; k < bins; k++) {
			double power = Math.max(FLATNESS_FLOOR, (double) magnitude[from + k] * magnitude[from + k]);
			logs += Math.log(power);
			sum += power;
		}
		return Math.exp(logs / bins) / (sum / bins);
	}

	/**
	 * How far peaks stand above valleys in octave bands (Jiang et al. 2002, Music type classification by spectral contrast
	 * feature): means of the highest and of the lowest share of magnitudes in [0, low], [low, 2 low], [2 low, 4 low] ... Hz.
	 *
	 * @param low    end of the lowest band in Hz, librosa's is 200
	 * @param octaves number of bands above it, librosa's is 6; the last reaches to half the rate
	 * @param share  of a band's frequencies, at least one of them; librosa's is 0.02 (it counts the frequency a band shares with the
	 *               next twice when it rounds, the reference implementation and we do not)
	 * @param linear whether the difference of the means is given, else of their levels in dB of power (10 log10)
	 * @param out    gets {@code octaves + 1} values from {@code to} on; bands wholly beyond half the rate are 0
	 */
	public void contrast(float[] magnitude, int from, double low, int octaves, double share, boolean linear, float[] out, int to) {
		double begin = 0;
		double end = low;
		for (int b = 0; b <= octaves; b++) {
			int first = (int) Math.ceil(begin / step - 1e-9);
			int last = Math.min(bins - 1, (int) Math.floor(end / step + 1e-9));
			if (first > bins - 1) {
				out[to + b] = 0;
			} else {
				if (b > 0) {
					first = Math.max(0, first - 1);
				}
				boolean top = b == octaves;
				int count = (top ? bins : last + 1) - first;
				// the last of a band belongs to the next, except at the top
				out[to + b] = (float) contrast(magnitude, from + first, top ? count : count - 1, share, linear);
			}
			begin = end;
			end *= 2;
		}
	}

	private static double contrast(float[] magnitude, int from, int n, double share, boolean linear) {
		if (n < 1) {
			return 0;
		}
		float[] sorted = Arrays.copyOfRange(magnitude, from, from + n);
		Arrays.sort(sorted);
		int k = (int) Math.clamp(Math.round(share * n), 1, n);
		double valley = 0;
		double peak = 0;
		for (int i = 0; i < k; i++) {
			valley += sorted[i];
			peak += sorted[n - 1 - i];
		}
		valley /= k;
		peak /= k;
		return linear ? peak - valley : 10 * Math.log10(Math.max(Decibels.FLOOR, peak) / Math.max(Decibels.FLOOR, valley));
	}
}
