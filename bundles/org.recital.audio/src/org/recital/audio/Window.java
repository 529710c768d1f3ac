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
 * Window functions. {@link #periodic} is what spectra want (one period of a sum of cosines: {@code scipy.signal.get_window}
 * with {@code fftbins=True}, and librosa), {@link #symmetric} what filters want. Harris 1978, On the use of windows for
 * harmonic analysis with the discrete Fourier transform.
 */
public enum Window {

	/** 0.5 - 0.5 cos. */
	HANN(0.5, 0.5, 0, 0),
	/** 0.54 - 0.46 cos. */
	HAMMING(0.54, 0.46, 0, 0),
	/** 0.42 - 0.5 cos + 0.08 cos 2. */
	BLACKMAN(0.42, 0.5, 0.08, 0),
	/** Four terms, side lobes at -92 dB. */
	BLACKMAN_HARRIS(0.35875, 0.48829, 0.14128, 0.01168),
	/** Ones. */
	RECTANGULAR(1, 0, 0, 0);

	private final double a;
	private final double b;
	private final double c;
	private final double d;

	Window(double a, double b, double c, double d) {
		this.a = a;
		this.b = b;
		this.c = c;
		this.d = d;
	}

	/** The window over {@code length} samples, of which the next would be the first again. */
	public double[] periodic(int length) {
		return values(length, length);
	}

	/** The window over {@code length} samples, first and last equal. */
	public double[] symmetric(int length) {
		return values(length, length - 1);
	}

	private double[] values(int length, int period) {
		double[] w = new double[length];
		for (int i = 0; i < length; i++) {
			double x = period < 1 ? Math.PI : 2 * Math.PI * i / period;
			w[i] = a - b * Math.cos(x) + c * Math.cos(2 * x) - d * Math.cos(3 * x);
		}
		return w;
	}

	/**
	 * Kaiser's window, symmetric.
	 *
	 * @param beta 0 is rectangular; 14.77 has side lobes below -140 dB
	 */
	public static double[] kaiser(int length, double beta) {
		double[] w = new double[length];
		double top = bessel(beta);
		for (int i = 0; i < length; i++) {
			double x = length == 1 ? 0 : 2.0 * i / (length - 1) - 1;
			w[i] = bessel(beta * Math.sqrt(Math.max(0, 1 - x * x))) / top;
		}
		return w;
	}

	/** Modified Bessel function of the first kind and order zero, by its power series. */
	public static double bessel(double x) {
		double sum = 1;
		double term = 1;
		for (int k = 1; term > 1e-18 * sum; k++) {
			term *= x * x / (4.0 * k * k);
			sum += term;
		}
		return sum;
	}
}
