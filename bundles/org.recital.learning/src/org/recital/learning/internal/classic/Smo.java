/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

/**
 * Solves the dual of a two-class support vector machine, {@code min 1/2 a' Q a - sum a} with {@code 0 <= a <= C}, {@code y' a = 0} and
 * {@code Q_ij = y_i y_j K_ij}, by sequential minimal optimisation with second-order choice of the pair (Fan, Chen, Lin 2005, algorithm 2).
 */
final class Smo {

	private static final double STOP = 1e-3; // as in the paper and in LIBSVM
	private static final double LEAST_CURVATURE = 1e-12;

	private Smo() {
	}

	/**
	 * Multipliers and offset.
	 *
	 * @param alpha y_i a_i, one a row
	 * @param bias  b of {@code f(x) = sum alpha_i K(x_i, x) + b}
	 */
	record Solution(double[] alpha, double bias) {
	}

	/**
	 * Solves.
	 *
	 * @param kernel n x n
	 * @param which  rows of the kernel that count
	 * @param y      +1 or -1, parallel to which
	 * @param watch  asked now and then; may throw
	 */
	static Solution solve(float[] kernel, int n, int[] which, byte[] y, double c, Runnable watch) {
		int m = which.length;
		double[] a = new double[m];
		double[] g = new double[m];
		java.util.Arrays.fill(g, -1);
		long most = Math.max(10_000_000L / Math.max(1, m), 100L * m);
		for (long step = 0; step < most; step++) {
			if (step % 256 == 0) {
				watch.run();
			}
			int i = -1;
			double up = Double.NEGATIVE_INFINITY;
			for (int t = 0; t < m; t++) {
				if ((y[t] > 0 ? a[t] < c : a[t] > 0) && -y[t] * g[t] > up) {
					up = -y[t] * g[t];
					i = t;
				}
			}
			int j = -1;
			double low = Double.POSITIVE_INFINITY;
			double best = Double.POSITIVE_INFINITY;
			for (int t = 0; t < m && i >= 0; t++) {
				if (y[t] > 0 ? a[t] > 0 : a[t] < c) {
					double v = -y[t] * g[t];
					low = Math.min(low, v);
					double b = up - v;
					if (b > 0) {
						double curve = curvature(kernel, n, which[i], which[t]);
						double gain = -b * b / curve;
						if (gain < best) {
							best = gain;
							j = t;
						}
					}
				}
			}
			if (j < 0 || up - low < STOP) {
				break;
			}
			step(kernel, n, which, y, a, g, c, i, j);
		}
		double[] alpha = new double[m];
		for (int t = 0; t < m; t++) {
			alpha[t] = y[t] * a[t];
		}
		return new Solution(alpha, bias(y, a, g, c));
	}

	private static double curvature(float[] kernel, int n, int i, int j) {
		double q = (double) kernel[i * n + i] + kernel[j * n + j] - 2.0 * kernel[i * n + j];
		return Math.max(q, LEAST_CURVATURE);
	}

	private static void step(float[] kernel, int n, int[] which, byte[] y, double[] a, double[] g, double c, int i, int j) {
		double oldI = a[i];
		double oldJ = a[j];
		double length = (-y[i] * g[i] + y[j] * g[j]) / curvature(kernel, n, which[i], which[j]);
		// along y_i a_i up and y_j a_j down, as far as both stay between 0 and C
		double mostI = y[i] > 0 ? c - oldI : oldI;
		double mostJ = y[j] > 0 ? oldJ : c - oldJ;
		length = Math.min(length, Math.min(mostI, mostJ));
		a[i] = Math.clamp(oldI + y[i] * length, 0, c);
		a[j] = Math.clamp(oldJ - y[j] * length, 0, c);
		double di = (a[i] - oldI) * y[i];
		double dj = (a[j] - oldJ) * y[j];
		int rowI = which[i] * n;
		int rowJ = which[j] * n;
		for (int t = 0; t < g.length; t++) {
			g[t] += y[t] * (di * kernel[rowI + which[t]] + dj * kernel[rowJ + which[t]]);
		}
	}

	/** The mean over multipliers within their bounds; else the middle of what the bounds allow. */
	private static double bias(byte[] y, double[] a, double[] g, double c) {
		double sum = 0;
		int free = 0;
		double up = Double.NEGATIVE_INFINITY;
		double low = Double.POSITIVE_INFINITY;
		for (int t = 0; t < a.length; t++) {
			double v = -y[t] * g[t];
			if (a[t] > 0 && a[t] < c) {
				sum += v;
				free++;
			}
			if (y[t] > 0 ? a[t] < c : a[t] > 0) {
				up = Math.max(up, v);
			}
			if (y[t] > 0 ? a[t] > 0 : a[t] < c) {
				low = Math.min(low, v);
			}
		}
		if (free > 0) {
			return sum / free;
		}
		return Double.isInfinite(up) ? low : Double.isInfinite(low) ? up : (up + low) / 2;
	}
}
