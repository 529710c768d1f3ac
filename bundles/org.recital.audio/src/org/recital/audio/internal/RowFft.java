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
 * Many complex transforms of one power of two at once: value t of all of them is row t, and every operation is a short loop over
 * whole rows of neighbouring numbers, of a form that the compiler puts on vector units (few arrays, the same index in all).
 * Decimation in frequency, radix 4 with one pass of radix 2 where needed, in place; frequencies come out in the order of
 * {@link #place}. Unchanging, for all threads.
 */
final class RowFft {

	private final int n;
	private final float[] cos;
	private final float[] sin;
	private final int[] place;

	/** @param n a power of two */
	RowFft(int n) {
		this.n = n;
		cos = new float[n];
		sin = new float[n];
		for (int p = 0; p < n; p++) {
			cos[p] = (float) Math.cos(2 * Math.PI * p / n);
			sin[p] = (float) -Math.sin(2 * Math.PI * p / n);
		}
		place = new int[n];
		for (int k = 0; k < n; k++) {
			place[k] = place(k, n);
		}
	}

	private static int place(int k, int length) {
		return length == 1 ? 0 : length == 2 ? k : k % 4 * (length / 4) + place(k / 4, length / 4);
	}

	/** The row a frequency is in after {@link #run}. */
	int place(int k) {
		return place[k];
	}

	/**
	 * Transforms.
	 *
	 * @param re    rows of real parts; the rows change places, with those of {@code im} too
	 * @param im    rows of imaginary parts
	 * @param lanes how many values of each row
	 */
	void run(float[][] re, float[][] im, int lanes) {
		for (int length = n; length > 1; length /= 4) {
			if (length == 2) {
				for (int a = 0; a < n; a += 2) {
					pair(re[a], re[a + 1], lanes);
					pair(im[a], im[a + 1], lanes);
				}
				return;
			}
			int quarter = length / 4;
			for (int begin = 0; begin < n; begin += length) {
				for (int p = 0; p < quarter; p++) {
					butterfly(re, im, begin + p, quarter, p * (n / length), lanes);
				}
			}
		}
	}

	private void butterfly(float[][] re, float[][] im, int a, int quarter, int step, int lanes) {
		int b = a + quarter;
		int c = b + quarter;
		int d = c + quarter;
		four(re[a], re[b], re[c], re[d], lanes);
		four(im[a], im[b], im[c], im[d], lanes);
		// frequency 1 is (b - i d), frequency 3 (b + i d): sums and differences of a real and an imaginary row
		pair(re[b], im[d], lanes);
		pair(im[b], re[d], lanes);
		float[] third = re[d];
		re[d] = im[d];
		im[d] = im[b];
		im[b] = third;
		if (step > 0) {
			multiply(re[b], im[b], cos[step], sin[step], lanes);
			multiply(re[c], im[c], cos[2 * step], sin[2 * step], lanes);
			multiply(re[d], im[d], cos[3 * step], sin[3 * step], lanes);
		}
	}

	/** Sum into the first, difference into the second. */
	private static void pair(float[] x, float[] y, int n) {
		for (int q = 0; q < n; q++) {
			float sum = x[q] + y[q];
			float difference = x[q] - y[q];
			x[q] = sum;
			y[q] = difference;
		}
	}

	/** a + b + c + d, a - c, a - b + c - d, b - d. */
	private static void four(float[] a, float[] b, float[] c, float[] d, int n) {
		for (int q = 0; q < n; q++) {
			float ac = a[q] + c[q];
			float am = a[q] - c[q];
			float bd = b[q] + d[q];
			float bm = b[q] - d[q];
			a[q] = ac + bd;
			b[q] = am;
			c[q] = ac - bd;
			d[q] = bm;
		}
	}

	private static void multiply(float[] re, float[] im, float wr, float wi, int n) {
		for (int q = 0; q < n; q++) {
			float r = re[q] * wr - im[q] * wi;
			im[q] = re[q] * wi + im[q] * wr;
			re[q] = r;
		}
	}
}
