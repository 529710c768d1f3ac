/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.separate;

import org.recital.audio.ComplexSpectrogram;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.internal.separate.MedianFilter;

/**
 * Harmonic-percussive separation by medians (Fitzgerald 2010, Harmonic/percussive separation using median filtering). In a
 * spectrogram a tone is a line along time, a stroke a line along frequency. The median H of each bin over neighbouring frames
 * keeps the tones, the median P over neighbouring bins keeps the strokes, and from both come soft masks (Wiener filters)
 * <pre>
 * harmonic   = H^p / (H^p + (b_h P)^p)
 * percussive = P^p / (P^p + (b_p H)^p)
 * </pre>
 * With margins b above 1 (Driedger, Mueller and Disch 2014, Extending harmonic-percussive separation of audio signals) a bin
 * has to be clearly one of both; what is neither is the residual. Where both medians are 0, each part gets half if both
 * margins are 1, none otherwise. An infinite power gives masks of 0 and 1.
 *
 * @param frames           frames a median over time takes in: odd, from 1 to {@value #MAX_SIZE}
 * @param bins             bins a median over frequency takes in: odd, from 1 to {@value #MAX_SIZE}
 * @param power            p, above 0
 * @param harmonicMargin   b_h, 1 or more
 * @param percussiveMargin b_p, 1 or more
 */
public record Separation(int frames, int bins, double power, double harmonicMargin, double percussiveMargin) {

	/** Longest median. */
	public static final int MAX_SIZE = 501;

	/** Medians over 31, masks of power 2, no margin. */
	public static final Separation DEFAULT = new Separation(31, 31, 2, 1, 1);

	public Separation {
		if (frames < 1 || frames % 2 == 0 || frames > MAX_SIZE || bins < 1 || bins % 2 == 0 || bins > MAX_SIZE) {
			throw new IllegalArgumentException("medians over " + frames + " frames and " + bins + " bins"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (!(power > 0) || !(harmonicMargin >= 1) || !(percussiveMargin >= 1)) {
			throw new IllegalArgumentException("power " + power + ", margins " + harmonicMargin + ", " + percussiveMargin); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** The separation of a sound with the defaults: medians over 31, masks of power 2, frames of 2048 every 512 samples. */
	public static Separated hpss(Samples sound) {
		return DEFAULT.separate(sound, new Stft(2048, 512));
	}

	/**
	 * The masks of a spectrogram.
	 *
	 * @param magnitude {@code |X|}: no negative values
	 */
	public Masks masks(Spectrogram magnitude) {
		float[] h = new float[magnitude.values().length];
		float[] p = new float[h.length];
		if (h.length > 0) {
			new MedianFilter(frames).acrossRows(magnitude.values(), magnitude.frames(), magnitude.bands(), h);
			new MedianFilter(bins).alongRows(magnitude.values(), magnitude.frames(), magnitude.bands(), p);
		}
		if (harmonicMargin == 1 && percussiveMargin == 1) {
			// the parts share every bin fully: one mask is what the other leaves
			shares(h, p, 1, 0.5f, h);
			for (int i = 0; i < p.length; i++) {
				p[i] = 1 - h[i];
			}
			return new Masks(h, p);
		}
		float[] harmonic = new float[h.length];
		shares(h, p, (float) harmonicMargin, 0, harmonic);
		shares(p, h, (float) percussiveMargin, 0, p);
		return new Masks(harmonic, p);
	}

	/** {@code x^p / (x^p + (margin y)^p)}; {@code out} may be x or y. */
	private void shares(float[] x, float[] y, float margin, float ofNothing, float[] out) {
		boolean square = power == 2;
		boolean hard = Double.isInfinite(power);
		for (int i = 0; i < x.length; i++) {
			float a = x[i];
			float b = margin * y[i];
			float top = Math.max(a, b);
			if (!(top > Float.MIN_NORMAL)) {
				out[i] = ofNothing;
			} else if (square) {
				// divided by the greater one first: squares of very small or large values would leave the range
				float u = a / top;
				float v = b / top;
				out[i] = u * u / (u * u + v * v);
			} else if (hard) {
				out[i] = a > b ? 1 : 0;
			} else {
				double u = Math.pow(a / top, power);
				double v = Math.pow(b / top, power);
				out[i] = (float) (u / (u + v));
			}
		}
	}

	/** The parts of a sound; they sum to it. */
	public Separated separate(Samples sound, Stft stft) {
		ComplexSpectrogram x = stft.forward(sound);
		Masks masks = masks(x.magnitude());
		Samples harmonic = stft.inverse(x.masked(masks.harmonic()));
		Samples percussive = stft.inverse(x.masked(masks.percussive()));
		float[] rest = new float[sound.length()];
		boolean margins = harmonicMargin > 1 || percussiveMargin > 1;
		if (margins) {
			rest = stft.inverse(x.masked(masks.residual())).data();
		}
		return new Separated(harmonic, percussive, new Samples(rest, sound.rate()));
	}
}
