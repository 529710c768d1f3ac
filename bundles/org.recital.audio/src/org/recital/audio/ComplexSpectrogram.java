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
 * A short-time Fourier transform: bin k of frame t is {@code re()[t * bins() + k] + i im()[t * bins() + k]}, of the frequency
 * {@code k * rate() / stft().size()} Hz.
 */
public final class ComplexSpectrogram {

	private final Stft stft;
	private final int rate;
	private final int length;
	private final int frames;
	private final float[] re;
	private final float[] im;

	/**
	 * @param stft   how it was made
	 * @param rate   samples a second of the signal
	 * @param length samples of the signal
	 * @param frames number of frames
	 * @param re     real parts, frame after frame; not copied
	 * @param im     imaginary parts, likewise
	 */
	public ComplexSpectrogram(Stft stft, int rate, int length, int frames, float[] re, float[] im) {
		if ((long) frames * stft.bins() != re.length || re.length != im.length) {
			throw new IllegalArgumentException(frames + " frames of " + stft.bins() + " bins are not " + re.length + " values"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		this.stft = stft;
		this.rate = rate;
		this.length = length;
		this.frames = frames;
		this.re = re;
		this.im = im;
	}

	/** How it was made. */
	public Stft stft() {
		return stft;
	}

	/** Samples a second of the signal. */
	public int rate() {
		return rate;
	}

	/** Samples of the signal. */
	public int length() {
		return length;
	}

	/** Number of frames. */
	public int frames() {
		return frames;
	}

	/** Frequencies a frame. */
	public int bins() {
		return stft.bins();
	}

	/** Real parts, for kernels to read. */
	public float[] re() {
		return re;
	}

	/** Imaginary parts, for kernels to read. */
	public float[] im() {
		return im;
	}

	/** {@code re^2 + im^2}. */
	public Spectrogram power() {
		float[] p = new float[re.length];
		for (int i = 0; i < p.length; i++) {
			p[i] = re[i] * re[i] + im[i] * im[i];
		}
		return spectrogram(p);
	}

	/** {@code sqrt(re^2 + im^2)}. */
	public Spectrogram magnitude() {
		float[] p = new float[re.length];
		for (int i = 0; i < p.length; i++) {
			p[i] = (float) Math.sqrt(re[i] * re[i] + im[i] * im[i]);
		}
		return spectrogram(p);
	}

	private Spectrogram spectrogram(float[] values) {
		return new Spectrogram(frames, bins(), values, stft.hop() / (double) rate, stft.firstSample() / (double) rate);
	}

	/**
	 * The same with every bin multiplied by a real factor: how a mask separates.
	 *
	 * @param mask factors in the order of the bins, {@code frames * bins}
	 */
	public ComplexSpectrogram masked(float[] mask) {
		float[] r = new float[re.length];
		float[] i = new float[re.length];
		for (int k = 0; k < r.length; k++) {
			r[k] = re[k] * mask[k];
			i[k] = im[k] * mask[k];
		}
		return new ComplexSpectrogram(stft, rate, length, frames, r, i);
	}
}
