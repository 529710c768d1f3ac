/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import org.recital.audio.Fft;
import org.recital.audio.Stft;

/** Spectra of frames that lie wholly in an array. Working memory of its own: one object a thread. */
public final class SpectrumKernel {

	/** Shorter frames are not worth the sorting. */
	private static final int LEAST = 64;

	private final int size;
	private final int hop;
	private final int bins;
	private final float[] window;
	private final float[] frame;
	private final float[] re;
	private final float[] im;
	private final Fft fft;
	private final SpectrumBlocks blocks;

	/** Frames, hop and window of a transform. */
	public SpectrumKernel(Stft stft) {
		size = stft.size();
		hop = stft.hop();
		bins = stft.bins();
		window = stft.frameWindow();
		frame = new float[size];
		re = new float[bins];
		im = new float[bins];
		blocks = Integer.bitCount(size) == 1 && size >= LEAST ? new SpectrumBlocks(window) : null;
		fft = blocks == null ? new Fft(size) : null;
	}

	/**
	 * Transforms frames.
	 *
	 * @param x      signal; frame t is {@code x[from + t * hop]} and what follows
	 * @param frames how many
	 * @param power  gets {@code frames * bins} values from {@code to} on
	 */
	public void power(float[] x, int from, int frames, float[] power, int to) {
		if (blocks != null) {
			for (int t = 0; t < frames; t += SpectrumBlocks.FRAMES) {
				blocks.power(x, from + t * hop, hop, Math.min(SpectrumBlocks.FRAMES, frames - t), power, to + t * bins);
			}
			return;
		}
		for (int t = 0; t < frames; t++) {
			transform(x, from + t * hop);
			int at = to + t * bins;
			for (int k = 0; k < bins; k++) {
				power[at + k] = re[k] * re[k] + im[k] * im[k];
			}
		}
	}

	/**
	 * Transforms frames and keeps the complex values.
	 *
	 * @param re gets {@code frames * bins} real parts from {@code to} on
	 * @param im gets the imaginary parts
	 */
	public void spectra(float[] x, int from, int frames, float[] re, float[] im, int to) {
		if (blocks != null) {
			for (int t = 0; t < frames; t += SpectrumBlocks.FRAMES) {
				blocks.spectra(x, from + t * hop, hop, Math.min(SpectrumBlocks.FRAMES, frames - t), re, im, to + t * bins);
			}
			return;
		}
		for (int t = 0; t < frames; t++) {
			transform(x, from + t * hop);
			System.arraycopy(this.re, 0, re, to + t * bins, bins);
			System.arraycopy(this.im, 0, im, to + t * bins, bins);
		}
	}

	private void transform(float[] x, int from) {
		for (int i = 0; i < size; i++) {
			frame[i] = x[from + i] * window[i];
		}
		fft.forward(frame, 0, re, im);
	}
}
