/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

/**
 * A bank that folds the frequencies of a spectrum onto pitch classes: bumps of Gauss about every octave of each class, scaled
 * to the length 1 a frequency, weighted by a wider bump about a middle octave (Ellis 2007, Chroma feature analysis and
 * synthesis; librosa.filters.chroma). Immutable, safe for all threads.
 */
public final class ChromaFilters {

	private final int classes;
	private final int bins;
	private final float[] weights;

	/**
	 * @param rate        samples a second
	 * @param size        length of the transform (n_fft)
	 * @param classes     pitch classes an octave, 12 for half tones
	 * @param a4          frequency of the a above the middle c in Hz, 440
	 * @param octave      middle octave of the weights, counted from the A of {@code a4 / 16}; 5
	 * @param octaveWidth width of the weights in octaves (2), or 0 for none
	 * @param fromC       whether class 0 is C, else A
	 */
	public ChromaFilters(int rate, int size, int classes, double a4, double octave, double octaveWidth, boolean fromC) {
		if (classes < 1 || !(a4 > 0) || !(octaveWidth >= 0)) {
			throw new IllegalArgumentException(classes + " pitch classes about " + a4 + " Hz"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		this.classes = classes;
		bins = size / 2 + 1;
		weights = new float[bins * classes];
		double[] place = new double[size + 1];
		for (int k = 1; k <= size; k++) {
			place[k] = classes * Math.log((double) k * rate / size / (a4 / 16)) / Math.log(2);
		}
		// the frequency 0 has no place; one and a half octaves below the next
		place[0] = place[1] - 1.5 * classes;
		double half = Math.rint(classes / 2.0);
		double[] column = new double[classes];
		for (int k = 0; k < bins; k++) {
			double width = k == size - 1 ? 1 : Math.max(1, place[k + 1] - place[k]);
			double length = 0;
			for (int c = 0; c < classes; c++) {
				double d = place[k] - c + half + 10.0 * classes;
				d -= classes * Math.floor(d / classes);
				d = 2 * (d - half) / width;
				column[c] = Math.exp(-0.5 * d * d);
				length += column[c] * column[c];
			}
			double o = octaveWidth == 0 ? 0 : (place[k] / classes - octave) / octaveWidth;
			double scale = Math.exp(-0.5 * o * o) / Math.sqrt(length);
			int shift = fromC ? 3 * (classes / 12) : 0;
			for (int c = 0; c < classes; c++) {
				weights[k * classes + Math.floorMod(c - shift, classes)] = (float) (column[c] * scale);
			}
		}
	}

	/** Twelve classes from C, tuned to 440 Hz, about octave 5: librosa's defaults. */
	public ChromaFilters(int rate, int size) {
		this(rate, size, 12, 440, 5, 2, true);
	}

	/** Number of pitch classes. */
	public int classes() {
		return classes;
	}

	/** Frequencies of a spectrum they take. */
	public int bins() {
		return bins;
	}

	/** The weight of a frequency in a class. */
	public float weight(int pitchClass, int bin) {
		return weights[bin * classes + pitchClass];
	}

	/**
	 * Folds one spectrum.
	 *
	 * @param spectrum {@link #bins()} values from {@code from} on
	 * @param chroma   gets {@link #classes()} values from {@code to} on
	 */
	public void apply(float[] spectrum, int from, float[] chroma, int to) {
		float[] sum = new float[classes];
		for (int k = 0; k < bins; k++) {
			float v = spectrum[from + k];
			for (int c = 0; c < classes; c++) {
				sum[c] += weights[k * classes + c] * v;
			}
		}
		System.arraycopy(sum, 0, chroma, to, classes);
	}

	/**
	 * The chroma of a power spectrogram, each frame scaled so that its largest value is 1 (librosa.feature.chroma_stft); silent
	 * frames are zeros.
	 */
	public Spectrogram apply(Spectrogram power) {
		if (power.bands() != bins) {
			throw new IllegalArgumentException(power.bands() + " frequencies where the filters take " + bins); //$NON-NLS-1$
		}
		float[] out = new float[power.frames() * classes];
		for (int t = 0; t < power.frames(); t++) {
			apply(power.values(), t * bins, out, t * classes);
			normalise(out, t * classes, classes);
		}
		return power.with(classes, out);
	}

	/** Divides values by the largest of them, unless that is 0. */
	static void normalise(float[] values, int from, int n) {
		float most = 0;
		for (int c = from; c < from + n; c++) {
			most = Math.max(most, Math.abs(values[c]));
		}
		if (most >= Float.MIN_NORMAL) {
			for (int c = from; c < from + n; c++) {
				values[c] /= most;
			}
		}
	}
}
