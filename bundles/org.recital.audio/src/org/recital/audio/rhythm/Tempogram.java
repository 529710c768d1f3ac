/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

import org.recital.audio.Fft;
import org.recital.audio.Spectrogram;
import org.recital.audio.Window;

/**
 * Tempo over time: the autocorrelation of an onset strength curve within a window around each frame (Grosche, Mueller and
 * Kurth 2010, Cyclic tempogram). Hann's window; beyond its ends the curve is continued by ramps to 0; each frame is divided
 * by its greatest absolute value.
 *
 * @param window frames of the window, which are also the lags that are looked at: 2 or more
 */
public record Tempogram(int window) {

	public Tempogram {
		if (window < 2) {
			throw new IllegalArgumentException("window of " + window); //$NON-NLS-1$
		}
	}

	/** Beats a minute of a lag in frames; infinite for 0. */
	public static double tempo(int lag, double framesPerSecond) {
		return 60 * framesPerSecond / lag;
	}

	/**
	 * The tempogram of a curve.
	 *
	 * @param strength        one value a frame
	 * @param framesPerSecond frames a second
	 * @return as many frames, a band for each lag from 0 to window - 1
	 */
	public Spectrogram of(float[] strength, double framesPerSecond) {
		int n = strength.length;
		double[] hann = Window.HANN.periodic(window);
		int size = Integer.highestOneBit(2 * window - 1) * 2;
		Fft fft = new Fft(size);
		float[] re = new float[fft.bins()];
		float[] im = new float[fft.bins()];
		float[] frame = new float[size];
		float[] out = new float[Math.multiplyExact(n, window)];
		for (int t = 0; t < n; t++) {
			java.util.Arrays.fill(frame, 0);
			for (int k = 0; k < window; k++) {
				frame[k] = (float) (hann[k] * continued(strength, t - window / 2 + k));
			}
			fft.forward(frame, 0, re, im);
			for (int k = 0; k < re.length; k++) {
				re[k] = re[k] * re[k] + im[k] * im[k];
				im[k] = 0;
			}
			fft.inverse(re, im, frame, 0);
			float top = 0;
			for (int l = 0; l < window; l++) {
				top = Math.max(top, Math.abs(frame[l]));
			}
			for (int l = 0; l < window; l++) {
				out[t * window + l] = top > Float.MIN_NORMAL ? frame[l] / top : 0;
			}
		}
		return new Spectrogram(n, window, out, 1 / framesPerSecond, 0);
	}

	private double continued(float[] x, int i) {
		int pad = window / 2;
		if (i < 0) {
			return x[0] * (double) (pad + i) / pad;
		}
		int beyond = i - x.length + 1;
		return beyond > 0 ? x[x.length - 1] * (double) Math.max(0, pad - beyond) / pad : x[i];
	}

	/**
	 * The tempo a tempogram shows most: the lag with the greatest {@code log(1 + 10^6 a) - 0.5 (log2(tempo / bpm) / spread)^2},
	 * a being the mean over time.
	 *
	 * @param tempogram       made by {@link #of}
	 * @param framesPerSecond frames a second
	 * @param bpm             tempo that is likeliest before anything is heard
	 * @param spread          standard deviation of that, in octaves
	 * @param maxBpm          faster ones are not looked at
	 * @return beats a minute; 0 when there is nothing to hear
	 */
	public static double tempo(Spectrogram tempogram, double framesPerSecond, double bpm, double spread, double maxBpm) {
		int best = 0;
		double most = Double.NEGATIVE_INFINITY;
		for (int l = 1; l < tempogram.bands(); l++) {
			double tempo = tempo(l, framesPerSecond);
			if (tempo >= maxBpm) {
				continue;
			}
			double sum = 0;
			for (int t = 0; t < tempogram.frames(); t++) {
				sum += tempogram.at(t, l);
			}
			double mean = tempogram.frames() == 0 ? 0 : sum / tempogram.frames();
			double octaves = Math.log(tempo / bpm) / Math.log(2) / spread;
			double score = Math.log1p(1e6 * Math.max(0, mean)) - 0.5 * octaves * octaves;
			if (mean > 0 && score > most) {
				most = score;
				best = l;
			}
		}
		return best == 0 ? 0 : tempo(best, framesPerSecond);
	}
}
