/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.harmony;

import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.internal.harmony.OctaveTransform;

/**
 * Constant-Q transform (Brown 1991, Calculation of a constant Q spectral transform): bin k is at
 * {@code f_k = minHertz 2^(k / binsAnOctave)} and looks at {@code N_k = Q rate / f_k} samples, so that every bin has the same
 * number of periods in its window, {@code Q = 1 / (2^(1 / binsAnOctave) - 1)}:
 * <pre>
 * X[t, k] = 2 / S_k  sum_n w(n / N_k) x[t hop + n] exp(-2 pi i f_k n / rate),   w(u) = 0.5 + 0.5 cos(2 pi u), |u| &lt; 1/2,
 * S_k = sum_n w(n / N_k)
 * </pre>
 * A sine of amplitude a at f_k gives the magnitude a. It is computed octave by octave from the top, the signal being halved
 * in rate for each further one, with kernels that are sparse in frequency (Brown and Puckette 1992, An efficient algorithm
 * for the calculation of a constant Q transform; Schoerkhuber and Klapuri 2010, Constant-Q transform toolbox for music
 * processing).
 *
 * @param minHertz     frequency of the lowest bin
 * @param bins         number of bins
 * @param binsAnOctave bins an octave, 12 to 96
 * @param hop          samples from a frame to the next; multiples of high powers of two are fastest
 */
public record ConstantQ(double minHertz, int bins, int binsAnOctave, int hop) {

	/** The first C, 32.7 Hz: pitch 24. */
	public static final double C1 = 440 * Math.pow(2, -45 / 12.0);

	/** Seven octaves from C1 with three bins a semitone, every 512 samples. */
	public static final ConstantQ DEFAULT = new ConstantQ(C1 * Math.pow(2, -1 / 36.0), 7 * 36, 36, 512);

	public ConstantQ {
		if (!(minHertz > 0) || bins < 1 || binsAnOctave < 12 || binsAnOctave > 96 || hop < 1) {
			throw new IllegalArgumentException(bins + " bins, " + binsAnOctave + " an octave from " + minHertz + " Hz, hop " + hop); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
	}

	/** Frequency of a bin in Hz. */
	public double hertz(int bin) {
		return minHertz * Math.pow(2, (double) bin / binsAnOctave);
	}

	/** Periods a window holds. */
	public double q() {
		return 1 / (Math.pow(2, 1.0 / binsAnOctave) - 1);
	}

	/** The same for an instrument that is so many semitones above 440 Hz. */
	public ConstantQ tuned(double semitones) {
		return new ConstantQ(minHertz * Math.pow(2, semitones / 12), bins, binsAnOctave, hop);
	}

	/** The same with as many bins as fit below a rate's limit; at least one. */
	public ConstantQ fitting(int rate) {
		int n = bins;
		while (n > 1 && hertz(n - 1) * (1 + 1 / q()) >= rate / 2.0) {
			n--;
		}
		return new ConstantQ(minHertz, n, binsAnOctave, hop);
	}

	/**
	 * The magnitudes of a sound; frame t has sample {@code t hop} in its middle, with silence before and after the sound.
	 *
	 * @return {@code 1 + length / hop} frames (none for an empty sound) of {@link #bins} values
	 * @throws IllegalArgumentException when the highest bin reaches beyond half the sound's rate
	 */
	public Spectrogram magnitude(Samples sound) {
		if (hertz(bins - 1) * (1 + 1 / q()) >= sound.rate() / 2.0) {
			throw new IllegalArgumentException("bins up to " + hertz(bins - 1) + " Hz at " + sound.rate() + " samples a second"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return OctaveTransform.magnitude(this, sound);
	}
}
