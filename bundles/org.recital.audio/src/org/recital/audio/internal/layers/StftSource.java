/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.audio.Fft;
import org.recital.audio.Stft;
import org.recital.audio.layers.FrameSource;

/** Levels of a short-time Fourier transform in dB: 0 is a sine of full scale in the middle of a bin. */
final class StftSource implements FrameSource {

	/** Power that stands for silence: -160 dB. */
	static final float SILENCE = 1e-16f;

	private final float[] samples;
	private final int rate;
	private final Stft stft;
	private final float[] window;
	private final float scale;

	/** Levels of which 0 dB is a sine of full scale. */
	StftSource(float[] samples, int rate, Stft stft) {
		this(samples, rate, stft, scale(stft));
	}

	/** Levels of power times a factor. */
	StftSource(float[] samples, int rate, Stft stft, float scale) {
		this.samples = samples;
		this.rate = rate;
		this.stft = stft;
		window = stft.frameWindow();
		this.scale = scale;
	}

	/** What makes the power of a sine of full scale 1. */
	static float scale(Stft stft) {
		double sum = 0;
		for (float w : stft.frameWindow()) {
			sum += w;
		}
		return (float) (4 / (sum * sum));
	}

	@Override
	public int frames() {
		return stft.frames(samples.length);
	}

	@Override
	public int bands() {
		return stft.bins();
	}

	@Override
	public double secondsPerFrame() {
		return stft.hop() / (double) rate;
	}

	@Override
	public double firstSeconds() {
		return stft.firstSample() / (double) rate;
	}

	@Override
	public void compute(int from, int count, float[] levels) {
		power(from, count, levels);
		for (int i = 0; i < count * bands(); i++) {
			levels[i] = decibels(levels[i]);
		}
	}

	/** Power of frames times the factor. */
	void power(int from, int count, float[] power) {
		int bins = stft.bins();
		Fft fft = new Fft(stft.size());
		float[] frame = new float[stft.size()];
		float[] re = new float[bins];
		float[] im = new float[bins];
		for (int t = 0; t < count; t++) {
			stft.windowed(samples, from + t, window, frame);
			fft.forward(frame, 0, re, im);
			for (int k = 0; k < bins; k++) {
				power[t * bins + k] = scale * (re[k] * re[k] + im[k] * im[k]);
			}
		}
	}

	/** Ten times the decimal logarithm, not below -160. */
	static float decibels(float power) {
		return (float) (10 * Math.log10(Math.max(SILENCE, power)));
	}
}
