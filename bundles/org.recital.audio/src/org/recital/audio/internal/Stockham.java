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
 * Stockham's self-sorting transform of a power of two, radix 4 with one pass of radix 2 where needed (Van Loan 1992,
 * Computational Frameworks for the Fast Fourier Transform, 1.7). Inner loops run over neighbouring values.
 */
public final class Stockham {

	/** Roots of unity of one length; unchanging, shared by threads. */
	public static final class Tables {
		final int n;
		/** {@code cos(2 pi p / n)} and {@code -sin(2 pi p / n)} for all p. */
		final float[] cos;
		final float[] sin;

		public Tables(int n) {
			this.n = n;
			cos = new float[n];
			sin = new float[n];
			for (int p = 0; p < n; p++) {
				double angle = 2 * Math.PI * p / n;
				cos[p] = (float) Math.cos(angle);
				sin[p] = (float) -Math.sin(angle);
			}
		}
	}

	private final Tables tables;
	private final float[] re;
	private final float[] im;

	public Stockham(Tables tables) {
		this.tables = tables;
		re = new float[tables.n];
		im = new float[tables.n];
	}

	/** In place. */
	public void forward(float[] xr, float[] xi) {
		float[] ar = xr;
		float[] ai = xi;
		float[] br = re;
		float[] bi = im;
		int n = tables.n;
		int stride = 1;
		for (; n > 2; n /= 4, stride *= 4) {
			radix4(n, stride, ar, ai, br, bi);
			float[] r = ar;
			float[] i = ai;
			ar = br;
			ai = bi;
			br = r;
			bi = i;
		}
		if (n == 2) {
			for (int q = 0; q < stride; q++) {
				float r = ar[q + stride];
				float i = ai[q + stride];
				br[q + stride] = ar[q] - r;
				bi[q + stride] = ai[q] - i;
				br[q] = ar[q] + r;
				bi[q] = ai[q] + i;
			}
			ar = br;
			ai = bi;
		}
		if (ar != xr) {
			System.arraycopy(ar, 0, xr, 0, tables.n);
			System.arraycopy(ai, 0, xi, 0, tables.n);
		}
	}

	private void radix4(int n, int s, float[] xr, float[] xi, float[] yr, float[] yi) {
		int m = n / 4;
		int step = tables.n / n;
		float[] cos = tables.cos;
		float[] sin = tables.sin;
		for (int p = 0; p < m; p++) {
			float w1r = cos[p * step];
			float w1i = sin[p * step];
			float w2r = cos[2 * p * step];
			float w2i = sin[2 * p * step];
			float w3r = cos[3 * p * step];
			float w3i = sin[3 * p * step];
			int a = s * p;
			int b = a + s * m;
			int c = b + s * m;
			int d = c + s * m;
			int to = 4 * s * p;
			for (int q = 0; q < s; q++) {
				float acr = xr[a + q] + xr[c + q];
				float aci = xi[a + q] + xi[c + q];
				float adr = xr[a + q] - xr[c + q];
				float adi = xi[a + q] - xi[c + q];
				float bdr = xr[b + q] + xr[d + q];
				float bdi = xi[b + q] + xi[d + q];
				float ber = xr[b + q] - xr[d + q];
				float bei = xi[b + q] - xi[d + q];
				yr[to + q] = acr + bdr;
				yi[to + q] = aci + bdi;
				float r = adr + bei;
				float i = adi - ber;
				yr[to + s + q] = r * w1r - i * w1i;
				yi[to + s + q] = r * w1i + i * w1r;
				r = acr - bdr;
				i = aci - bdi;
				yr[to + 2 * s + q] = r * w2r - i * w2i;
				yi[to + 2 * s + q] = r * w2i + i * w2r;
				r = adr - bei;
				i = adi + ber;
				yr[to + 3 * s + q] = r * w3r - i * w3i;
				yi[to + 3 * s + q] = r * w3i + i * w3r;
			}
		}
	}
}
