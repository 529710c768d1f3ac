/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.harmony;

import org.recital.audio.Fft;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.harmony.ConstantQ;

/** The constant-Q transform, octave by octave from the top. */
public final class OctaveTransform {

	/** How far from its middle a kernel is cut off, in cycles a window: Hann's falls as 1 / (pi k^3). */
	private static final int REACH = 24;

	private OctaveTransform() {
	}

	/** The magnitudes of a sound. */
	public static Spectrogram magnitude(ConstantQ q, Samples sound) {
		int frames = sound.length() == 0 ? 0 : 1 + sound.length() / q.hop();
		float[] out = new float[Math.multiplyExact(frames, q.bins())];
		double rate = sound.rate();
		int hop = q.hop();
		int top = q.bins();
		// the highest frequency of an octave with its window's main lobe, against half the next lower rate once it is an octave down
		double passed = Math.min(0.97, q.hertz(top - 1) * (1 + 2 / q.q()) / (rate / 2));
		HalfBand filter = new HalfBand(passed);
		// silence at both ends, so that the filters may ring beyond them
		int silence = filter.reach() << Math.min(Integer.numberOfTrailingZeros(hop), (top - 1) / q.binsAnOctave());
		float[] x = new float[sound.length() + 2 * silence];
		System.arraycopy(sound.data(), 0, x, silence, sound.length());
		Octave kernels = null;
		while (top > 0) {
			int bottom = Math.max(0, top - q.binsAnOctave());
			if (hop % 2 != 0) {
				// frames would fall between samples of a lower rate: what is left is done at this one
				bottom = 0;
			}
			if (kernels == null || top - bottom != kernels.count()) {
				// the same for every octave that is whole: its rate and its frequencies are halved together
				kernels = new Octave(q, rate, bottom, top);
			}
			kernels.apply(x, silence, hop, frames, out, bottom, q.bins());
			top = bottom;
			if (top > 0) {
				x = filter.halve(x);
				rate /= 2;
				hop /= 2;
				silence /= 2;
			}
		}
		return new Spectrogram(frames, q.bins(), out, q.hop() / (double) sound.rate(), 0);
	}

	/** The bins that are done at one rate. */
	private static final class Octave {

		private final int size;
		private final Kernel[] kernels;

		Octave(ConstantQ q, double rate, int bottom, int top) {
			double longest = q.q() * rate / q.hertz(bottom);
			size = Math.max(16, Integer.highestOneBit((int) Math.ceil(longest) + 1) * 2);
			kernels = new Kernel[top - bottom];
			for (int k = bottom; k < top; k++) {
				kernels[k - bottom] = new Kernel(q.hertz(k) / rate, q.q() * rate / q.hertz(k), size);
			}
		}

		int count() {
			return kernels.length;
		}

		/** Frame t has sample {@code begin + t * hop} in its middle. */
		void apply(float[] x, int begin, int hop, int frames, float[] out, int bottom, int bins) {
			float[] padded = new float[x.length + 2 * size + hop];
			System.arraycopy(x, 0, padded, size / 2, x.length);
			Fft fft = new Fft(size);
			float[] re = new float[fft.bins()];
			float[] im = new float[fft.bins()];
			for (int t = 0; t < frames; t++) {
				fft.forward(padded, begin + t * hop, re, im);
				for (int k = 0; k < kernels.length; k++) {
					out[t * bins + bottom + k] = kernels[k].magnitude(re, im);
				}
			}
		}
	}

	/**
	 * One bin's kernel in frequency: the transform of its window around its frequency, which is real as the window is
	 * symmetric, cut off where Hann's window has fallen below 3e-5. The negative frequencies of a signal mirror its positive
	 * ones; their share is added to the factors of the real parts and taken from those of the imaginary parts.
	 */
	private static final class Kernel {

		private final int from;
		private final float[] real;
		private final float[] imaginary;

		/**
		 * @param frequency cycles a sample
		 * @param length    samples of the window, not whole
		 * @param size      samples of the transform; the window's middle is at size / 2
		 */
		Kernel(double frequency, double length, int size) {
			int half = (int) Math.floor(length / 2);
			double[] w = new double[half + 1];
			double sum = 0;
			for (int n = 0; n <= half; n++) {
				w[n] = n < length / 2 ? 0.5 + 0.5 * Math.cos(2 * Math.PI * n / length) : 0;
				sum += n == 0 ? w[n] : 2 * w[n];
			}
			int centre = (int) Math.round(frequency * size);
			int reach = (int) Math.ceil(REACH * size / length);
			from = Math.max(0, centre - reach);
			real = new float[Math.min(size / 2, centre + reach) - from + 1];
			imaginary = new float[real.length];
			for (int i = 0; i < real.length; i++) {
				int j = from + i;
				double above = transform(w, 2 * Math.PI * ((double) j / size - frequency));
				double below = j == 0 || 2 * j == size ? 0 : transform(w, 2 * Math.PI * ((double) j / size + frequency));
				// by Parseval's theorem; the window's middle is half a transform late: every other sign
				double scale = (j % 2 == 0 ? 2 : -2) / sum / size;
				real[i] = (float) (scale * (above + below));
				imaginary[i] = (float) (scale * (above - below));
			}
		}

		private static double transform(double[] window, double step) {
			double v = window[0];
			for (int n = 1; n < window.length; n++) {
				v += 2 * window[n] * Math.cos(step * n);
			}
			return v;
		}

		float magnitude(float[] re, float[] im) {
			float a = 0;
			float b = 0;
			for (int i = 0; i < real.length; i++) {
				a += real[i] * re[from + i];
				b += imaginary[i] * im[from + i];
			}
			return (float) Math.sqrt(a * a + b * b);
		}
	}
}
