/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.look;

import java.util.Arrays;

/**
 * A bank of Gabor filters (Daugman 1985; for texture Manjunath and Ma 1996): lines of four directions at several widths. Waves
 * of 4 pixels under a round Gaussian of an octave's bandwidth, over the picture and over copies of half the size each; a round
 * Gaussian lets each filter be taken apart into one of rows and one of columns.
 */
public final class Gabor {

	/** Directions of the lines a filter answers to. */
	public static final String[] DIRECTIONS = { "vertical", "falling", "horizontal", "rising" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private static final double WAVE = 4;
	private static final double SIGMA = 0.56 * WAVE;
	private static final int RADIUS = 6;
	/**
	 * Taps 0 to 6 of the Gaussian, and of its products with cosine and sine of the whole wave and of its part along each axis of a
	 * diagonal; to the left they are the same, or the same with the other sign. Of the whole wave every other tap is 0.
	 */
	private static final float[] GAUSS = taps(0, false);
	private static final float[] COS = taps(1, false);
	private static final float[] SIN = taps(1, true);
	private static final float[] DIAGONAL_COS = taps(Math.sqrt(0.5), false);
	private static final float[] DIAGONAL_SIN = taps(Math.sqrt(0.5), true);

	private Gabor() {
	}

	private static float[] taps(double part, boolean sine) {
		double sum = 0;
		for (int k = -RADIUS; k <= RADIUS; k++) {
			sum += Math.exp(-k * k / (2 * SIGMA * SIGMA));
		}
		float[] taps = new float[RADIUS + 1];
		for (int k = 0; k <= RADIUS; k++) {
			double wave = 2 * Math.PI / WAVE * part * k;
			taps[k] = (float) (Math.exp(-k * k / (2 * SIGMA * SIGMA)) / sum * (sine ? Math.sin(wave) : Math.cos(wave)));
		}
		return taps;
	}

	/**
	 * How strongly each place answers to lines of each direction, 2 pixels wide. Borders are continued with what is there.
	 *
	 * @param plane values, row after row
	 * @return for each of {@link #DIRECTIONS} a plane of magnitudes
	 */
	public static float[][] magnitudes(float[] plane, int w, int h) {
		int n = w * h;
		float[] row = new float[w + 2 * RADIUS];
		float[] gauss = new float[n + 2 * RADIUS * w];
		float[] cos = new float[gauss.length];
		float[] sin = new float[gauss.length];
		float[] diagonalCos = new float[gauss.length];
		float[] diagonalSin = new float[gauss.length];
		for (int y = 0; y < h; y++) {
			int to = (y + RADIUS) * w;
			padded(plane, y * w, w, row);
			even(row, RADIUS, 1, w, GAUSS, gauss, to);
			evenOfEven(row, RADIUS, 1, w, COS, cos, to);
			oddOfOdd(row, RADIUS, 1, w, SIN, sin, to);
			even(row, RADIUS, 1, w, DIAGONAL_COS, diagonalCos, to);
			odd(row, RADIUS, 1, w, DIAGONAL_SIN, diagonalSin, to);
		}
		for (float[] filtered : new float[][] { gauss, cos, sin, diagonalCos, diagonalSin }) {
			for (int y = 0; y < RADIUS; y++) {
				System.arraycopy(filtered, RADIUS * w, filtered, y * w, w);
				System.arraycopy(filtered, (RADIUS + h - 1) * w, filtered, (RADIUS + h + y) * w, w);
			}
		}
		int from = RADIUS * w;
		float[] re = new float[n];
		float[] im = new float[n];
		float[][] out = new float[DIRECTIONS.length][n];
		even(cos, from, w, n, GAUSS, re, 0);
		even(sin, from, w, n, GAUSS, im, 0);
		lengths(re, im, out[0]);
		evenOfEven(gauss, from, w, n, COS, re, 0);
		oddOfOdd(gauss, from, w, n, SIN, im, 0);
		lengths(re, im, out[2]);
		float[] cosSin = new float[n];
		float[] sinSin = new float[n];
		even(diagonalCos, from, w, n, DIAGONAL_COS, re, 0);
		even(diagonalSin, from, w, n, DIAGONAL_COS, im, 0);
		odd(diagonalCos, from, w, n, DIAGONAL_SIN, cosSin, 0);
		odd(diagonalSin, from, w, n, DIAGONAL_SIN, sinSin, 0);
		diagonals(re, im, cosSin, sinSin, out[3], out[1]);
		return out;
	}

	private static void padded(float[] plane, int from, int w, float[] row) {
		Arrays.fill(row, 0, RADIUS, plane[from]);
		System.arraycopy(plane, from, row, RADIUS, w);
		Arrays.fill(row, RADIUS + w, w + 2 * RADIUS, plane[from + w - 1]);
	}

	/** Taps the same on both sides, of values {@code s} apart. */
	private static void even(float[] in, int from, int s, int n, float[] t, float[] out, int to) {
		float t0 = t[0];
		float t1 = t[1];
		float t2 = t[2];
		float t3 = t[3];
		float t4 = t[4];
		float t5 = t[5];
		float t6 = t[6];
		for (int x = 0; x < n; x++) {
			int i = from + x;
			out[to + x] = t0 * in[i] + t1 * (in[i + s] + in[i - s]) + t2 * (in[i + 2 * s] + in[i - 2 * s]) + t3 * (in[i + 3 * s] + in[i - 3 * s])
					+ t4 * (in[i + 4 * s] + in[i - 4 * s]) + t5 * (in[i + 5 * s] + in[i - 5 * s]) + t6 * (in[i + 6 * s] + in[i - 6 * s]);
		}
	}

	/** Taps of the other sign on the other side. */
	private static void odd(float[] in, int from, int s, int n, float[] t, float[] out, int to) {
		float t1 = t[1];
		float t2 = t[2];
		float t3 = t[3];
		float t4 = t[4];
		float t5 = t[5];
		float t6 = t[6];
		for (int x = 0; x < n; x++) {
			int i = from + x;
			out[to + x] = t1 * (in[i + s] - in[i - s]) + t2 * (in[i + 2 * s] - in[i - 2 * s]) + t3 * (in[i + 3 * s] - in[i - 3 * s])
					+ t4 * (in[i + 4 * s] - in[i - 4 * s]) + t5 * (in[i + 5 * s] - in[i - 5 * s]) + t6 * (in[i + 6 * s] - in[i - 6 * s]);
		}
	}

	/** As {@link #even} where every odd tap is 0. */
	private static void evenOfEven(float[] in, int from, int s, int n, float[] t, float[] out, int to) {
		float t0 = t[0];
		float t2 = t[2];
		float t4 = t[4];
		float t6 = t[6];
		for (int x = 0; x < n; x++) {
			int i = from + x;
			out[to + x] = t0 * in[i] + t2 * (in[i + 2 * s] + in[i - 2 * s]) + t4 * (in[i + 4 * s] + in[i - 4 * s]) + t6 * (in[i + 6 * s] + in[i - 6 * s]);
		}
	}

	/** As {@link #odd} where every even tap is 0. */
	private static void oddOfOdd(float[] in, int from, int s, int n, float[] t, float[] out, int to) {
		float t1 = t[1];
		float t3 = t[3];
		float t5 = t[5];
		for (int x = 0; x < n; x++) {
			int i = from + x;
			out[to + x] = t1 * (in[i + s] - in[i - s]) + t3 * (in[i + 3 * s] - in[i - 3 * s]) + t5 * (in[i + 5 * s] - in[i - 5 * s]);
		}
	}

	/** (c + i s)(c' + i s') and, of the other diagonal, (c - i s)(c' + i s'). */
	private static void diagonals(float[] cc, float[] sc, float[] cs, float[] ss, float[] rising, float[] falling) {
		for (int i = 0; i < rising.length; i++) {
			rising[i] = length(cc[i] - ss[i], sc[i] + cs[i]);
			falling[i] = length(cc[i] + ss[i], cs[i] - sc[i]);
		}
	}

	private static void lengths(float[] re, float[] im, float[] out) {
		for (int i = 0; i < out.length; i++) {
			out[i] = length(re[i], im[i]);
		}
	}

	private static float length(float re, float im) {
		return (float) Math.sqrt(re * re + im * im);
	}

	/** A plane of half the size: means of four; an odd last row or column is left out unless it is the only one. */
	public static float[] half(float[] plane, int w, int h) {
		int hw = Math.max(1, w / 2);
		int hh = Math.max(1, h / 2);
		float[] out = new float[hw * hh];
		int right = w > 1 ? 1 : 0;
		int below = h > 1 ? w : 0;
		for (int y = 0; y < hh; y++) {
			for (int x = 0; x < hw; x++) {
				int i = 2 * y * w + 2 * x;
				out[y * hw + x] = 0.25f * (plane[i] + plane[i + right] + plane[i + below] + plane[i + right + below]);
			}
		}
		return out;
	}
}
