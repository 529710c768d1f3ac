/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

/**
 * A transform of any length as a convolution with a chirp, done by one of a power of two (Bluestein 1970, A linear filtering
 * approach to the computation of discrete Fourier transform).
 */
public final class Bluestein {

	private final int n;
	private final int m;
	private final Stockham stockham;
	private final float[] chirpRe;
	private final float[] chirpIm;
	private final float[] filterRe;
	private final float[] filterIm;
	private final float[] re;
	private final float[] im;

	/** Length of the power of two for a length. */
	public static int padded(int n) {
		return Integer.highestOneBit(Math.multiplyExact(2, n) - 1) * 2;
	}

	public Bluestein(int n, Stockham stockham) {
		this.n = n;
		this.m = padded(n);
		this.stockham = stockham;
		chirpRe = new float[n];
		chirpIm = new float[n];
		filterRe = new float[m];
		filterIm = new float[m];
		re = new float[m];
		im = new float[m];
		for (int t = 0; t < n; t++) {
			// the square is taken modulo the period, so that the angle keeps its digits
			double angle = Math.PI * ((long) t * t % (2L * n)) / n;
			chirpRe[t] = (float) Math.cos(angle);
			chirpIm[t] = (float) -Math.sin(angle);
			int mirror = t == 0 ? 0 : m - t;
			filterRe[t] = filterRe[mirror] = (float) Math.cos(angle);
			filterIm[t] = filterIm[mirror] = (float) Math.sin(angle);
		}
		stockham.forward(filterRe, filterIm);
	}

	/** In place. */
	public void forward(float[] xr, float[] xi) {
		java.util.Arrays.fill(re, n, m, 0);
		java.util.Arrays.fill(im, n, m, 0);
		for (int t = 0; t < n; t++) {
			re[t] = xr[t] * chirpRe[t] - xi[t] * chirpIm[t];
			im[t] = xr[t] * chirpIm[t] + xi[t] * chirpRe[t];
		}
		stockham.forward(re, im);
		for (int k = 0; k < m; k++) {
			float r = re[k] * filterRe[k] - im[k] * filterIm[k];
			im[k] = re[k] * filterIm[k] + im[k] * filterRe[k];
			re[k] = r;
		}
		stockham.forward(im, re);
		float scale = 1f / m;
		for (int k = 0; k < n; k++) {
			xr[k] = (re[k] * chirpRe[k] - im[k] * chirpIm[k]) * scale;
			xi[k] = (re[k] * chirpIm[k] + im[k] * chirpRe[k]) * scale;
		}
	}
}
