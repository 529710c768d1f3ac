/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import java.util.Arrays;

/**
 * Spectra of several real frames of a power of two at once, in two steps (Bailey 1990, FFTs in external or hierarchical
 * memory): sample {@code n1 * columns + n2} lies in row n1. The rows are transformed (as real numbers: half of them packed as
 * imaginary parts of the others), turned by a root of unity each, transposed, and transformed again; frequency
 * {@code k1 + rows * k2} is then in row k2. Of k1 only 0 to rows / 2 are computed, the others are mirror images. All is done
 * in loops over whole rows, which run on vector units; what a frame gives does not depend on its neighbours.
 */
final class SpectrumBlocks {

	/** Frames at once: rows fit into the second cache. */
	static final int FRAMES = 8;

	private final int size;
	private final int bins;
	private final int rows;
	private final int columns;
	private final int half;
	private final RowFft first;
	private final RowFft second;
	/** Window by row, halved for the unpacking, repeated for every frame. */
	private final float[][] window;
	private final float[][] turnRe;
	private final float[][] turnIm;
	private final float[][] re;
	private final float[][] im;
	private final float[] top;
	private final float[] zero;
	private final float[][] acrossRe;
	private final float[][] acrossIm;

	/** @param window as long as a frame, a power of two of at least 64 */
	SpectrumBlocks(float[] window) {
		size = window.length;
		bins = size / 2 + 1;
		int bits = Integer.numberOfTrailingZeros(size);
		rows = 1 << (bits + 1) / 2;
		columns = size / rows;
		half = rows / 2;
		first = new RowFft(half);
		second = new RowFft(columns);
		int lanes = columns * FRAMES;
		this.window = new float[rows][lanes];
		turnRe = new float[half + 1][lanes];
		turnIm = new float[half + 1][lanes];
		for (int n1 = 0; n1 < rows; n1++) {
			for (int q = 0; q < lanes; q++) {
				this.window[n1][q] = 0.5f * window[n1 * columns + q % columns];
			}
		}
		for (int k1 = 0; k1 <= half; k1++) {
			for (int n2 = 0; n2 < columns; n2++) {
				double angle = 2 * Math.PI * k1 * n2 / size;
				turnRe[k1][n2] = (float) Math.cos(angle);
				turnIm[k1][n2] = (float) -Math.sin(angle);
			}
			for (int f = 1; f < FRAMES; f++) {
				System.arraycopy(turnRe[k1], 0, turnRe[k1], f * columns, columns);
				System.arraycopy(turnIm[k1], 0, turnIm[k1], f * columns, columns);
			}
		}
		re = new float[half][lanes];
		im = new float[half][lanes];
		top = new float[lanes];
		zero = new float[lanes];
		acrossRe = new float[columns][(half + 1) * FRAMES];
		acrossIm = new float[columns][(half + 1) * FRAMES];
	}

	/** Power of {@code frames} (at most {@link #FRAMES}) frames that begin {@code hop} after each other. */
	void power(float[] x, int from, int hop, int frames, float[] power, int to) {
		transform(x, from, hop, frames);
		int across = (half + 1) * frames;
		for (int r = 0; r < columns; r++) {
			squares(acrossRe[r], acrossIm[r], across);
		}
		for (int f = 0; f < frames; f++) {
			gather(acrossRe, f * (half + 1), 1, power, to + f * bins);
		}
	}

	/** Real and imaginary parts of as many frames. */
	void spectra(float[] x, int from, int hop, int frames, float[] re, float[] im, int to) {
		transform(x, from, hop, frames);
		for (int f = 0; f < frames; f++) {
			gather(acrossRe, f * (half + 1), 1, re, to + f * bins);
			gather(acrossIm, f * (half + 1), -1, im, to + f * bins);
		}
	}

	private void transform(float[] x, int from, int hop, int frames) {
		int lanes = columns * frames;
		for (int n1 = 0; n1 < rows; n1++) {
			float[] row = n1 % 2 == 0 ? re[n1 / 2] : im[n1 / 2];
			for (int f = 0; f < frames; f++) {
				System.arraycopy(x, from + f * hop + n1 * columns, row, f * columns, columns);
			}
			times(row, window[n1], lanes);
		}
		first.run(re, im, lanes);
		unpack(lanes);
		second.run(acrossRe, acrossIm, (half + 1) * frames);
	}

	/** Rows of the packed transform become those of the real one, turned and transposed. */
	private void unpack(int lanes) {
		int zeroth = first.place(0);
		ends(re[zeroth], im[zeroth], top, lanes);
		Arrays.fill(zero, 0, lanes, 0);
		for (int k = 1; k < half - k; k++) {
			int a = first.place(k);
			int b = first.place(half - k);
			double angle = 2 * Math.PI * k / rows;
			separate(re[a], im[a], re[b], im[b], (float) Math.cos(angle), (float) -Math.sin(angle), lanes);
		}
		int middle = first.place(half / 2);
		middle(re[middle], im[middle], lanes);
		float[][] r = new float[half + 1][];
		float[][] i = new float[half + 1][];
		r[0] = re[zeroth];
		i[0] = zero;
		r[half] = top;
		i[half] = im[zeroth];
		Arrays.fill(i[half], 0, lanes, 0);
		for (int k = 1; k < half; k++) {
			r[k] = re[first.place(k)];
			i[k] = im[first.place(k)];
		}
		for (int k = 1; k <= half; k++) {
			turn(r[k], i[k], turnRe[k], turnIm[k], lanes);
		}
		transpose(r, acrossRe, lanes / columns);
		transpose(i, acrossIm, lanes / columns);
	}

	/** Value (k, f * columns + n2) goes to row n2, place f * (half + 1) + k. */
	private void transpose(float[][] from, float[][] to, int frames) {
		int width = half + 1;
		int k = 0;
		for (; k + 8 <= width; k += 8) {
			for (int f = 0; f < frames; f++) {
				eight(from, k, f * columns, to, f * width + k);
			}
		}
		for (; k < width; k++) {
			for (int f = 0; f < frames; f++) {
				for (int n2 = 0; n2 < columns; n2++) {
					to[n2][f * width + k] = from[k][f * columns + n2];
				}
			}
		}
	}

	private void eight(float[][] from, int k, int q, float[][] to, int at) {
		float[] a = from[k];
		float[] b = from[k + 1];
		float[] c = from[k + 2];
		float[] d = from[k + 3];
		float[] e = from[k + 4];
		float[] g = from[k + 5];
		float[] h = from[k + 6];
		float[] i = from[k + 7];
		for (int n2 = 0; n2 < columns; n2++) {
			float[] row = to[n2];
			row[at] = a[q + n2];
			row[at + 1] = b[q + n2];
			row[at + 2] = c[q + n2];
			row[at + 3] = d[q + n2];
			row[at + 4] = e[q + n2];
			row[at + 5] = g[q + n2];
			row[at + 6] = h[q + n2];
			row[at + 7] = i[q + n2];
		}
	}

	/** Values of one frame in the order of frequencies; those that are mirror images are multiplied by {@code sign}. */
	private void gather(float[][] across, int lane, float sign, float[] out, int to) {
		for (int k2 = 0; k2 < columns / 2; k2++) {
			int at = to + k2 * rows;
			System.arraycopy(across[second.place(k2)], lane, out, at, half + 1);
			float[] mirror = across[second.place(columns - 1 - k2)];
			for (int k1 = 1; k1 < half; k1++) {
				out[at + rows - k1] = sign * mirror[lane + k1];
			}
		}
		out[to + bins - 1] = across[second.place(columns / 2)][lane];
	}

	private static void times(float[] x, float[] y, int n) {
		for (int q = 0; q < n; q++) {
			x[q] *= y[q];
		}
	}

	private static void squares(float[] re, float[] im, int n) {
		for (int q = 0; q < n; q++) {
			re[q] = re[q] * re[q] + im[q] * im[q];
		}
	}

	/** Frequencies 0 and rows / 2. */
	private static void ends(float[] re, float[] im, float[] last, int n) {
		for (int q = 0; q < n; q++) {
			last[q] = 2 * (re[q] - im[q]);
			re[q] = 2 * (re[q] + im[q]);
		}
	}

	private static void middle(float[] re, float[] im, int n) {
		for (int q = 0; q < n; q++) {
			re[q] *= 2;
			im[q] *= -2;
		}
	}

	/** Frequencies k and rows / 2 - k of a real signal from those of the packed one: see {@link org.recital.audio.Fft}. */
	private static void separate(float[] a, float[] b, float[] c, float[] d, float cos, float sin, int n) {
		for (int q = 0; q < n; q++) {
			float er = a[q] + c[q];
			float ei = b[q] - d[q];
			float or = b[q] + d[q];
			float oi = c[q] - a[q];
			float tr = or * cos - oi * sin;
			float ti = or * sin + oi * cos;
			a[q] = er + tr;
			b[q] = ei + ti;
			c[q] = er - tr;
			d[q] = ti - ei;
		}
	}

	private static void turn(float[] re, float[] im, float[] wr, float[] wi, int n) {
		for (int q = 0; q < n; q++) {
			float r = re[q] * wr[q] - im[q] * wi[q];
			im[q] = re[q] * wi[q] + im[q] * wr[q];
			re[q] = r;
		}
	}
}
