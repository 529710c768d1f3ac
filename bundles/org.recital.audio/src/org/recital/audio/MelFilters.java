/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import java.util.Objects;

/**
 * A bank of triangular filters, evenly spaced on a mel scale, each reaching from the centre of the one below to the centre of
 * the one above (Davis and Mermelstein 1980; librosa.filters.mel). Kept as what is not zero. Immutable, safe for all threads.
 */
public final class MelFilters {

	private final int bins;
	private final int[] begin;
	private final float[][] weights;
	private final double[] edges;

	/**
	 * @param rate       samples a second
	 * @param size       length of the transform (n_fft)
	 * @param bands      number of filters, 1 or more
	 * @param low        lowest frequency in Hz, 0 or more
	 * @param high       highest frequency in Hz, above {@code low}; at most half the rate is of use
	 * @param scale      where the centres lie
	 * @param normalised whether each triangle has the area 1 over Hz (Slaney's; librosa's default), else the height 1
	 */
	public MelFilters(int rate, int size, int bands, double low, double high, MelScale scale, boolean normalised) {
		Objects.requireNonNull(scale);
		if (bands < 1 || !(low >= 0) || !(high > low)) {
			throw new IllegalArgumentException(bands + " mel bands from " + low + " to " + high + " Hz"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		bins = size / 2 + 1;
		begin = new int[bands];
		weights = new float[bands][];
		edges = new double[bands + 2];
		double from = scale.fromHz(low);
		double to = scale.fromHz(high);
		for (int m = 0; m < edges.length; m++) {
			edges[m] = scale.toHz(from + (to - from) * m / (bands + 1));
		}
		for (int m = 0; m < bands; m++) {
			fill(m, (double) rate / size, normalised);
		}
	}

	/** Normalised filters on Slaney's scale from 0 Hz to half the rate: librosa's defaults. */
	public MelFilters(int rate, int size, int bands) {
		this(rate, size, bands, 0, rate / 2.0, MelScale.SLANEY, true);
	}

	private void fill(int m, double step, boolean normalised) {
		double left = edges[m];
		double centre = edges[m + 1];
		double right = edges[m + 2];
		int first = (int) Math.clamp((long) Math.floor(left / step) + 1, 0, bins);
		int end = (int) Math.clamp((long) Math.ceil(right / step), first, bins);
		begin[m] = first;
		weights[m] = new float[end - first];
		for (int k = first; k < end; k++) {
			double hz = k * step;
			double w = Math.max(0, Math.min((hz - left) / (centre - left), (right - hz) / (right - centre)));
			weights[m][k - first] = (float) (normalised ? w * 2 / (right - left) : w);
		}
	}

	/** Number of filters. */
	public int bands() {
		return begin.length;
	}

	/** Frequencies of a spectrum they take. */
	public int bins() {
		return bins;
	}

	/** The frequency in Hz where a filter is highest. */
	public double centre(int band) {
		return edges[band + 1];
	}

	/** The frequency in Hz where a filter begins. */
	public double low(int band) {
		return edges[band];
	}

	/** The frequency in Hz where a filter ends. */
	public double high(int band) {
		return edges[band + 2];
	}

	/** First bin of a filter. */
	public int begin(int band) {
		return begin[band];
	}

	/** Weights of a filter from {@link #begin(int)} on, for kernels to read; empty where bins are too far apart. */
	public float[] weights(int band) {
		return weights[band];
	}

	/**
	 * Filters one spectrum.
	 *
	 * @param spectrum {@link #bins()} values from {@code from} on
	 * @param mel      gets {@link #bands()} values from {@code to} on
	 */
	public void apply(float[] spectrum, int from, float[] mel, int to) {
		for (int m = 0; m < begin.length; m++) {
			float[] w = weights[m];
			int at = from + begin[m];
			float a = 0;
			for (int k = 0; k < w.length; k++) {
				a += w[k] * spectrum[at + k];
			}
			mel[to + m] = a;
		}
	}

	/**
	 * Filters several spectra that follow each other, four at a time: a weight is read once for four of them.
	 *
	 * @param spectra {@code frames} times {@link #bins()} values from {@code from} on
	 * @param mel     gets {@code frames} times {@link #bands()} values from {@code to} on
	 */
	public void apply(float[] spectra, int from, int frames, float[] mel, int to) {
		int t = 0;
		for (; t + 4 <= frames; t += 4) {
			four(spectra, from + t * bins, mel, to + t * begin.length);
		}
		for (; t < frames; t++) {
			apply(spectra, from + t * bins, mel, to + t * begin.length);
		}
	}

	private void four(float[] spectra, int from, float[] mel, int to) {
		int bands = begin.length;
		for (int m = 0; m < bands; m++) {
			float[] w = weights[m];
			int at = from + begin[m];
			float a = 0;
			float b = 0;
			float c = 0;
			float d = 0;
			for (int k = 0; k < w.length; k++) {
				float v = w[k];
				a += v * spectra[at + k];
				b += v * spectra[at + k + bins];
				c += v * spectra[at + k + 2 * bins];
				d += v * spectra[at + k + 3 * bins];
			}
			mel[to + m] = a;
			mel[to + m + bands] = b;
			mel[to + m + 2 * bands] = c;
			mel[to + m + 3 * bands] = d;
		}
	}

	/** All frames of a spectrogram filtered. */
	public Spectrogram apply(Spectrogram spectrogram) {
		if (spectrogram.bands() != bins) {
			throw new IllegalArgumentException(spectrogram.bands() + " frequencies where the filters take " + bins); //$NON-NLS-1$
		}
		float[] mel = new float[Math.multiplyExact(spectrogram.frames(), bands())];
		apply(spectrogram.values(), 0, spectrogram.frames(), mel, 0);
		return spectrogram.with(bands(), mel);
	}
}
