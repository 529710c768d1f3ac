/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

/** Sums over parts of arrays, and exponentials of them. */
public final class Vectors {

	private Vectors() {
	}

	/** The scalar product of n numbers, in eight sums side by side so that additions do not wait for each other. */
	public static float dot(float[] a, int at, float[] b, int bt, int n) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		float s4 = 0;
		float s5 = 0;
		float s6 = 0;
		float s7 = 0;
		int k = 0;
		for (; k + 8 <= n; k += 8) {
			s0 += a[at + k] * b[bt + k];
			s1 += a[at + k + 1] * b[bt + k + 1];
			s2 += a[at + k + 2] * b[bt + k + 2];
			s3 += a[at + k + 3] * b[bt + k + 3];
			s4 += a[at + k + 4] * b[bt + k + 4];
			s5 += a[at + k + 5] * b[bt + k + 5];
			s6 += a[at + k + 6] * b[bt + k + 6];
			s7 += a[at + k + 7] * b[bt + k + 7];
		}
		float sum = ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
		for (; k < n; k++) {
			sum += a[at + k] * b[bt + k];
		}
		return sum;
	}

	/** Adds a multiple of n numbers. */
	public static void add(float factor, float[] from, int fromAt, float[] to, int toAt, int n) {
		for (int k = 0; k < n; k++) {
			to[toAt + k] += factor * from[fromAt + k];
		}
	}

	/** Rows become columns. */
	public static float[] transposed(int rows, int columns, float[] a) {
		float[] turned = new float[a.length];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				turned[c * rows + r] = a[r * columns + c];
			}
		}
		return turned;
	}

	/**
	 * Exponentials of n numbers less another, in place, each within 3e-7 of its size: by the powers of two and a polynomial
	 * (Taylor to the sixth power, on at most half of log 2), several times as quick as {@link Math#exp}. What is NaN stays so.
	 *
	 * @return their sum
	 */
	public static double exp(float[] x, int at, int n, float less) {
		for (int k = at; k < at + n; k++) {
			x[k] = exp(x[k] - less);
		}
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int k = at;
		for (; k + 4 <= at + n; k += 4) {
			s0 += x[k];
			s1 += x[k + 1];
			s2 += x[k + 2];
			s3 += x[k + 3];
		}
		double sum = (s0 + s1) + (s2 + s3);
		for (; k < at + n; k++) {
			sum += x[k];
		}
		return sum;
	}

	/** The exponential of one number; see {@link #exp(float[], int, int, float)}. */
	public static float exp(float given) {
		// below it is as good as 0, above infinite as a float; NaN passes both
		float x = Math.min(Math.max(given, -86.6f), 88.7f);
		int power = (int) (x * 1.442695f + (x < 0 ? -0.5f : 0.5f));
		// log 2 in two parts, the first of few bits so that its multiples are exact
		float r = x - power * 0.693359375f + power * 2.12194440e-4f;
		float y = 1 + r * (1 + r * (1 / 2f + r * (1 / 6f + r * (1 / 24f + r * (1 / 120f + r * (1 / 720f))))));
		return y * Float.intBitsToFloat(power + 126 << 23) * 2;
	}
}
