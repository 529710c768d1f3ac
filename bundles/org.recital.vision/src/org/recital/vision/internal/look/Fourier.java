/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

/** The discrete Fourier transform of a square of 64 x 64 numbers, radix 2 (Cooley and Tukey 1965), in place. */
final class Fourier {

	/** Numbers a side. */
	static final int N = 64;

	private static final int BITS = 6;
	private static final double[] COS = new double[N];
	private static final double[] SIN = new double[N];

	static {
		for (int k = 0; k < N; k++) {
			COS[k] = Math.cos(2 * Math.PI * k / N);
			SIN[k] = Math.sin(2 * Math.PI * k / N);
		}
	}

	private Fourier() {
	}

	/**
	 * @param back whether from frequencies to places; the result is then divided by the number of places
	 */
	static void transform(double[] re, double[] im, boolean back) {
		double[] r = new double[N];
		double[] i = new double[N];
		for (int pass = 0; pass < 2; pass++) {
			int step = pass == 0 ? 1 : N;
			for (int line = 0; line < N; line++) {
				int from = pass == 0 ? line * N : line;
				for (int k = 0; k < N; k++) {
					r[k] = re[from + k * step];
					i[k] = im[from + k * step];
				}
				line(r, i, back);
				for (int k = 0; k < N; k++) {
					re[from + k * step] = r[k];
					im[from + k * step] = i[k];
				}
			}
		}
		if (back) {
			for (int k = 0; k < re.length; k++) {
				re[k] /= N * N;
				im[k] /= N * N;
			}
		}
	}

	private static void line(double[] re, double[] im, boolean back) {
		for (int k = 0; k < N; k++) {
			int to = Integer.reverse(k) >>> 32 - BITS;
			if (to > k) {
				double r = re[k];
				re[k] = re[to];
				re[to] = r;
				double i = im[k];
				im[k] = im[to];
				im[to] = i;
			}
		}
		for (int half = 1; half < N; half *= 2) {
			int turn = N / (2 * half);
			for (int from = 0; from < N; from += 2 * half) {
				for (int k = 0; k < half; k++) {
					double c = COS[k * turn];
					double s = back ? SIN[k * turn] : -SIN[k * turn];
					int p = from + k;
					int q = p + half;
					double r = re[q] * c - im[q] * s;
					double i = re[q] * s + im[q] * c;
					re[q] = re[p] - r;
					im[q] = im[p] - i;
					re[p] += r;
					im[p] += i;
				}
			}
		}
	}
}
