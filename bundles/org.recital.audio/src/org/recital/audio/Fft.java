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
 * The discrete Fourier transform of real signals of any length n: {@code X[k] = sum over t of x[t] exp(-2 pi i k t / n)} for
 * k from 0 to n / 2 ({@link #bins()} values; the others are their conjugates). Even lengths go through a complex transform
 * of half the length. Error: below 1e-6 of the largest value.
 *
 * <p>
 * Tables are shared by all transforms of one length, working memory is not: use one object a thread.
 */
public final class Fft {

	private final int n;
	private final int m;
	private final ComplexFft complex;
	private final float[] zr;
	private final float[] zi;
	private final float[] cos;
	private final float[] sin;

	/**
	 * @param n length of the signal, 1 or more; powers of two are fastest
	 */
	public Fft(int n) {
		this.n = n;
		boolean even = n % 2 == 0;
		m = even ? n / 2 : n;
		complex = new ComplexFft(m);
		zr = new float[m];
		zi = new float[m];
		cos = new float[even ? m + 1 : 0];
		sin = new float[even ? m + 1 : 0];
		for (int k = 0; k < cos.length; k++) {
			cos[k] = (float) Math.cos(2 * Math.PI * k / n);
			sin[k] = (float) -Math.sin(2 * Math.PI * k / n);
		}
	}

	/** Length of the signal. */
	public int size() {
		return n;
	}

	/** Number of frequencies: n / 2 + 1. */
	public int bins() {
		return n / 2 + 1;
	}

	/**
	 * The spectrum of {@code x[from]} to {@code x[from + n - 1]}.
	 *
	 * @param re gets the real parts, {@link #bins()} of them
	 * @param im gets the imaginary parts
	 */
	public void forward(float[] x, int from, float[] re, float[] im) {
		if (n % 2 != 0) {
			System.arraycopy(x, from, zr, 0, n);
			java.util.Arrays.fill(zi, 0);
			complex.forward(zr, zi);
			System.arraycopy(zr, 0, re, 0, bins());
			System.arraycopy(zi, 0, im, 0, bins());
			return;
		}
		for (int t = 0; t < m; t++) {
			zr[t] = x[from + 2 * t];
			zi[t] = x[from + 2 * t + 1];
		}
		complex.forward(zr, zi);
		re[0] = zr[0] + zi[0];
		im[0] = 0;
		re[m] = zr[0] - zi[0];
		im[m] = 0;
		for (int k = 1; k < m; k++) {
			// even and odd samples' spectra are the parts of Z that are symmetric and antisymmetric
			float er = 0.5f * (zr[k] + zr[m - k]);
			float ei = 0.5f * (zi[k] - zi[m - k]);
			float or = 0.5f * (zi[k] + zi[m - k]);
			float oi = -0.5f * (zr[k] - zr[m - k]);
			re[k] = er + or * cos[k] - oi * sin[k];
			im[k] = ei + or * sin[k] + oi * cos[k];
		}
	}

	/**
	 * The signal of a spectrum, divided by n: {@code inverse} of {@code forward} gives the signal back. The imaginary parts of
	 * the first and (n even) the last value are taken as 0.
	 *
	 * @param re real parts, {@link #bins()} of them, unchanged
	 * @param im imaginary parts, unchanged
	 * @param x  gets n samples from {@code from} on
	 */
	public void inverse(float[] re, float[] im, float[] x, int from) {
		if (n % 2 != 0) {
			zr[0] = re[0];
			zi[0] = 0;
			for (int k = 1; k < bins(); k++) {
				zr[k] = zr[n - k] = re[k];
				zi[k] = im[k];
				zi[n - k] = -im[k];
			}
			complex.inverse(zr, zi);
			System.arraycopy(zr, 0, x, from, n);
			return;
		}
		zr[0] = 0.5f * (re[0] + re[m]);
		zi[0] = 0.5f * (re[0] - re[m]);
		for (int k = 1; k < m; k++) {
			float er = 0.5f * (re[k] + re[m - k]);
			float ei = 0.5f * (im[k] - im[m - k]);
			float dr = 0.5f * (re[k] - re[m - k]);
			float di = 0.5f * (im[k] + im[m - k]);
			float or = dr * cos[k] + di * sin[k];
			float oi = di * cos[k] - dr * sin[k];
			zr[k] = er - oi;
			zi[k] = ei + or;
		}
		complex.inverse(zr, zi);
		for (int t = 0; t < m; t++) {
			x[from + 2 * t] = zr[t];
			x[from + 2 * t + 1] = zi[t];
		}
	}
}
