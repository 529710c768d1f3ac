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
	private static final int TAPS = 2 * RADIUS + 1;
	/** The Gaussian, and its products with cosine and sine of the whole wave and of its part along each axis of a diagonal. */
	private static final float[] GAUSS = taps(0, false);
	private static final float[] COS = taps(1, false);
	private static final float[] SIN = taps(1, true);
	private static final float[] DIAGONAL_COS = taps(Math.sqrt(0.5), false);
	private static final float[] DIAGONAL_SIN = taps(Math.sqrt(0.5), true);

	private Gabor() {
	}

	private static float[] taps(double part, boolean sine) {
		float[] taps = new float[TAPS];
		double sum = 0;
		for (int k = -RADIUS; k <= RADIUS; k++) {
			sum += Math.exp(-k * k / (2 * SIGMA * SIGMA));
		}
		for (int k = -RADIUS; k <= RADIUS; k++) {
			double wave = 2 * Math.PI / WAVE * part * k;
			taps[k + RADIUS] = (float) (Math.exp(-k * k / (2 * SIGMA * SIGMA)) / sum * (sine ? Math.sin(wave) : Math.cos(wave)));
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
		int padded = w + 2 * RADIUS;
		int strip = 5 * w;
		// rows that are filtered across, kept as long as a column needs them
		float[][] rows = new float[TAPS][strip];
		float[] line = new float[padded];
		float[][] out = new float[DIRECTIONS.length][plane.length];
		float[] sums = new float[8 * w];
		for (int y = -RADIUS; y < h + RADIUS; y++) {
			float[] row = rows[Math.floorMod(y, TAPS)];
			across(plane, Math.clamp(y, 0, h - 1) * w, w, line, row);
			if (y >= RADIUS) {
				down(rows, y - 2 * RADIUS, w, sums);
				write(sums, w, out, (y - RADIUS) * w);
			}
		}
		return out;
	}

	/** A row filtered by the Gaussian, the cosine, the sine, and the two of the diagonal, one after another. */
	private static void across(float[] plane, int from, int w, float[] line, float[] row) {
		Arrays.fill(line, 0, RADIUS, plane[from]);
		System.arraycopy(plane, from, line, RADIUS, w);
		Arrays.fill(line, RADIUS + w, w + 2 * RADIUS, plane[from + w - 1]);
		Arrays.fill(row, 0);
		add(line, GAUSS, row, 0, w);
		add(line, COS, row, w, w);
		add(line, SIN, row, 2 * w, w);
		add(line, DIAGONAL_COS, row, 3 * w, w);
		add(line, DIAGONAL_SIN, row, 4 * w, w);
	}

	private static void add(float[] line, float[] taps, float[] row, int to, int w) {
		for (int k = 0; k < TAPS; k++) {
			float tap = taps[k];
			for (int x = 0; x < w; x++) {
				row[to + x] += tap * line[x + k];
			}
		}
	}

	/** Columns over the rows from {@code first} on: real and imaginary parts of vertical and horizontal, then four of diagonals. */
	private static void down(float[][] rows, int first, int w, float[] sums) {
		Arrays.fill(sums, 0);
		for (int k = 0; k < TAPS; k++) {
			float[] row = rows[Math.floorMod(first + k, TAPS)];
			accumulate(row, w, GAUSS[k], sums, 0, 2 * w);
			accumulate(row, 0, COS[k], sums, 2 * w, w);
			accumulate(row, 0, SIN[k], sums, 3 * w, w);
			accumulate(row, 3 * w, DIAGONAL_COS[k], sums, 4 * w, 2 * w);
			accumulate(row, 3 * w, DIAGONAL_SIN[k], sums, 6 * w, 2 * w);
		}
	}

	private static void accumulate(float[] row, int from, float tap, float[] sums, int to, int n) {
		for (int x = 0; x < n; x++) {
			sums[to + x] += tap * row[from + x];
		}
	}

	private static void write(float[] s, int w, float[][] out, int at) {
		for (int x = 0; x < w; x++) {
			out[0][at + x] = length(s[x], s[w + x]);
			out[2][at + x] = length(s[2 * w + x], s[3 * w + x]);
			// (c + i s)(c' + i s') and, of the other diagonal, (c - i s)(c' + i s')
			float cc = s[4 * w + x];
			float sc = s[5 * w + x];
			float cs = s[6 * w + x];
			float ss = s[7 * w + x];
			out[3][at + x] = length(cc - ss, sc + cs);
			out[1][at + x] = length(cc + ss, cs - sc);
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
