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

import org.recital.audio.internal.Framing;
import org.recital.audio.internal.SpectrumKernel;

/**
 * The short-time Fourier transform and its inverse, as librosa defines them (McFee et al. 2015, librosa: Audio and Music
 * Signal Analysis in Python).
 *
 * @param size         samples a frame that are transformed (n_fft), 1 or more; powers of two are fastest
 * @param hop          samples from a frame to the next, 1 or more
 * @param windowLength samples of the window (win_length), at most {@code size}; centred in the frame, zeros beside it
 * @param window       window, periodic
 * @param centred      whether frame t has sample {@code t * hop} in its middle (the signal is then continued by half a frame
 *                     at both ends) or at its beginning
 * @param padding      how the signal is continued where {@code centred}
 */
public record Stft(int size, int hop, int windowLength, Window window, boolean centred, Padding padding) {

	/** How a signal is continued beyond its ends. */
	public enum Padding {
		/** Zeros (librosa 0.10 and later). */
		ZERO,
		/** Mirrored at its first and last sample, which are not repeated (librosa before 0.10). */
		REFLECT,
		/** The first and last sample repeated. */
		EDGE;

		/** A sample of a signal (at least one long), wherever it is. */
		public float sample(float[] signal, long at) {
			int n = signal.length;
			if (at >= 0 && at < n) {
				return signal[(int) at];
			}
			return switch (this) {
			case ZERO -> 0;
			case EDGE -> signal[at < 0 ? 0 : n - 1];
			case REFLECT -> {
				if (n == 1) {
					yield signal[0];
				}
				long period = 2L * (n - 1);
				long k = Math.floorMod(at, period);
				yield signal[(int) (k < n ? k : period - k)];
			}
			};
		}
	}

	public Stft {
		Objects.requireNonNull(window);
		Objects.requireNonNull(padding);
		if (size < 1 || hop < 1 || windowLength < 1 || windowLength > size) {
			throw new IllegalArgumentException("frames of " + size + ", hop " + hop + ", window of " + windowLength); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** Hann's window over the whole frame, centred, zeros at the ends: librosa's defaults. */
	public Stft(int size, int hop) {
		this(size, hop, size, Window.HANN, true, Padding.ZERO);
	}

	/** Frequencies a frame: size / 2 + 1. */
	public int bins() {
		return size / 2 + 1;
	}

	/** The frequency of a bin in Hz. */
	public double frequency(int bin, int rate) {
		return (double) bin * rate / size;
	}

	/** The sample in the middle of the first frame. */
	public int firstSample() {
		return centred ? 0 : size / 2;
	}

	/** Number of frames of a signal of so many samples; 0 when there is nothing to transform. */
	public int frames(int samples) {
		long padded = samples + (centred ? 2L * (size / 2) : 0);
		return samples == 0 || padded < size ? 0 : (int) (1 + (padded - size) / hop);
	}

	/** The window in the frame: {@code size} factors, zeros beside a shorter window. */
	public float[] frameWindow() {
		float[] w = new float[size];
		double[] values = window.periodic(windowLength);
		int left = (size - windowLength) / 2;
		for (int i = 0; i < windowLength; i++) {
			w[left + i] = (float) values[i];
		}
		return w;
	}

	/** The transform of a signal. */
	public ComplexSpectrogram forward(Samples samples) {
		int frames = frames(samples.length());
		int bins = bins();
		float[] re = new float[Math.multiplyExact(frames, bins)];
		float[] im = new float[re.length];
		SpectrumKernel kernel = new SpectrumKernel(this);
		Framing.run(this, samples.data(), (x, from, n, first) -> kernel.spectra(x, from, n, re, im, first * bins));
		return new ComplexSpectrogram(this, samples.rate(), samples.length(), frames, re, im);
	}

	/** {@code |X|^2} of a signal, without keeping the complex values. */
	public Spectrogram power(Samples samples) {
		int frames = frames(samples.length());
		int bins = bins();
		float[] power = new float[Math.multiplyExact(frames, bins)];
		SpectrumKernel kernel = new SpectrumKernel(this);
		Framing.run(this, samples.data(), (x, from, n, first) -> kernel.power(x, from, n, power, first * bins));
		return new Spectrogram(frames, bins, power, hop / (double) samples.rate(), firstSample() / (double) samples.rate());
	}

	/** {@code |X|} of a signal, without keeping the complex values. */
	public Spectrogram magnitude(Samples samples) {
		Spectrogram s = power(samples);
		float[] v = s.values();
		for (int i = 0; i < v.length; i++) {
			v[i] = (float) Math.sqrt(v[i]);
		}
		return s;
	}

	/**
	 * Frame t of a signal times the window.
	 *
	 * @param window factors, {@link #frameWindow()}
	 * @param frame  gets {@code size} values
	 */
	public void windowed(float[] signal, int t, float[] window, float[] frame) {
		long from = (long) t * hop - (centred ? size / 2 : 0);
		if (from >= 0 && from + size <= signal.length) {
			int at = (int) from;
			for (int i = 0; i < size; i++) {
				frame[i] = signal[at + i] * window[i];
			}
			return;
		}
		for (int i = 0; i < size; i++) {
			frame[i] = padding.sample(signal, from + i) * window[i];
		}
	}

	/**
	 * The signal of a transform by windowed overlap and add, divided by the sum of squared windows (Griffin and Lim 1984,
	 * Signal estimation from modified short-time Fourier transform): {@code inverse} of {@code forward} gives the signal back
	 * wherever a window covers it.
	 *
	 * @param spectrum made by a transform of the same parameters; masked perhaps
	 * @return as many samples as the signal had
	 */
	public Samples inverse(ComplexSpectrogram spectrum) {
		return inverse(spectrum, spectrum.length());
	}

	/** The same, of a length of choice; beyond the frames there is silence. */
	public Samples inverse(ComplexSpectrogram spectrum, int length) {
		int bins = bins();
		int shift = centred ? size / 2 : 0;
		float[] w = frameWindow();
		float[] sum = new float[length];
		float[] weight = new float[length];
		float[] r = new float[bins];
		float[] i = new float[bins];
		float[] frame = new float[size];
		Fft fft = new Fft(size);
		for (int t = 0; t < spectrum.frames(); t++) {
			System.arraycopy(spectrum.re(), t * bins, r, 0, bins);
			System.arraycopy(spectrum.im(), t * bins, i, 0, bins);
			fft.inverse(r, i, frame, 0);
			long from = (long) t * hop - shift;
			int first = (int) Math.max(0, -from);
			int last = (int) Math.clamp(length - from, 0, size);
			for (int k = first; k < last; k++) {
				int at = (int) (from + k);
				sum[at] += frame[k] * w[k];
				weight[at] += w[k] * w[k];
			}
		}
		for (int k = 0; k < length; k++) {
			sum[k] = weight[k] > Float.MIN_NORMAL ? sum[k] / weight[k] : 0;
		}
		return new Samples(sum, spectrum.rate());
	}
}
