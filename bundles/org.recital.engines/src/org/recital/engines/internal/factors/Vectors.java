/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

/**
 * Loops over the factors of one user and one item. Rows are padded with zeros to a multiple of 8, so that loops need no
 * remainder. Sums run in eight accumulators, because a virtual machine must not reorder the additions of one; updates are
 * written for whole arrays from index 0, because only there it can see that rows do not overlap and use vector instructions.
 */
final class Vectors {

	private Vectors() {
	}

	/** Floats of a row of {@code width} numbers. */
	static int stride(int width) {
		return width + 7 & ~7;
	}

	/** Dot product of {@code a[at...]} and {@code b[bt...]} over a stride. */
	static float dot(float[] a, int at, float[] b, int bt, int stride) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		float s4 = 0;
		float s5 = 0;
		float s6 = 0;
		float s7 = 0;
		for (int f = 0; f < stride; f += 8) {
			int x = at + f;
			int y = bt + f;
			s0 += a[x] * b[y];
			s1 += a[x + 1] * b[y + 1];
			s2 += a[x + 2] * b[y + 2];
			s3 += a[x + 3] * b[y + 3];
			s4 += a[x + 4] * b[y + 4];
			s5 += a[x + 5] * b[y + 5];
			s6 += a[x + 6] * b[y + 6];
			s7 += a[x + 7] * b[y + 7];
		}
		return s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
	}

	/** Rows as arrays of their own. */
	static float[][] rows(float[] whole, int stride) {
		float[][] rows = new float[whole.length / stride][];
		for (int r = 0; r < rows.length; r++) {
			rows[r] = Arrays.copyOfRange(whole, r * stride, (r + 1) * stride);
		}
		return rows;
	}

	/** Rows one after another. */
	static float[] whole(float[][] rows, int stride) {
		float[] whole = new float[rows.length * stride];
		for (int r = 0; r < rows.length; r++) {
			System.arraycopy(rows[r], 0, whole, r * stride, stride);
		}
		return whole;
	}

	/** {@code p = keep p + step q} and {@code q = keep q + step p}, both from the values before. */
	static void exchange(float[] p, float[] q, int stride, float keep, float step) {
		for (int f = 0; f < stride; f++) {
			float x = p[f];
			float y = q[f];
			p[f] = keep * x + step * y;
			q[f] = keep * y + step * x;
		}
	}

	/** {@code y = keep y + step x}. */
	static void blend(float[] y, float[] x, int stride, float keep, float step) {
		for (int f = 0; f < stride; f++) {
			y[f] = keep * y[f] + step * x[f];
		}
	}

	/** {@code y += step x[at...]}. */
	static void add(float[] y, float[] x, int at, int stride, float step) {
		for (int f = 0; f < stride; f++) {
			y[f] += step * x[at + f];
		}
	}

	/**
	 * Adds weighted rows to a sum, four at a time: so the sum is read and written a quarter as often.
	 *
	 * @param rows    rows of {@code stride} floats
	 * @param indices which rows, {@code from} (inclusive) to {@code to} (exclusive)
	 * @param weights one a row of {@code rows}; null: every weight is 1
	 */
	static void sum(float[] sum, float[] rows, int stride, int[] indices, int from, int to, float[] weights) {
		int k = from;
		for (; k + 4 <= to; k += 4) {
			int a = indices[k];
			int b = indices[k + 1];
			int c = indices[k + 2];
			int d = indices[k + 3];
			if (weights == null) {
				four(sum, rows, stride, a * stride, 1, b * stride, 1, c * stride, 1, d * stride, 1);
			} else {
				four(sum, rows, stride, a * stride, weights[a], b * stride, weights[b], c * stride, weights[c], d * stride, weights[d]);
			}
		}
		for (; k < to; k++) {
			add(sum, rows, indices[k] * stride, stride, weights == null ? 1 : weights[indices[k]]);
		}
	}

	private static void four(float[] sum, float[] x, int stride, int a, float wa, int b, float wb, int c, float wc, int d, float wd) {
		for (int f = 0; f < stride; f++) {
			sum[f] += wa * x[a + f] + wb * x[b + f] + (wc * x[c + f] + wd * x[d + f]);
		}
	}

	/** Sum of squares. */
	static double squares(float[] a, int at, int stride) {
		double sum = 0;
		for (int f = at; f < at + stride; f++) {
			sum += (double) a[f] * a[f];
		}
		return sum;
	}

	/** Whether every number is finite. */
	static boolean finite(float[] all) {
		float sum = 0;
		for (float x : all) {
			sum += x * 0; // 0, or NaN from the first number on that is not finite
		}
		return sum == 0;
	}

	/** Sets the rows that are not wanted to 0. */
	static void clear(float[] all, int stride, boolean[] wanted) {
		for (int r = 0; r < wanted.length; r++) {
			if (!wanted[r]) {
				Arrays.fill(all, r * stride, (r + 1) * stride, 0);
			}
		}
	}
}
