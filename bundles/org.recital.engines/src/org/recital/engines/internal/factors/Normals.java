/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

/**
 * Mean and precision of the normal distribution that rows of factors come from, drawn from what the rows say of it
 * (Salakhutdinov and Mnih 2008, equation 14): a Gaussian-Wishart distribution with mu_0 = 0, beta_0 = 2, nu_0 = width,
 * W_0 = 1.
 *
 * @param mean      {@code width} numbers
 * @param precision {@code width x width} numbers
 */
record Normals(double[] mean, double[] precision) {

	private static final double BETA = 2;

	/** The start: mean 0, precision 1. */
	static Normals standard(int width) {
		double[] precision = new double[width * width];
		for (int f = 0; f < width; f++) {
			precision[f * width + f] = 1;
		}
		return new Normals(new double[width], precision);
	}

	/**
	 * Draws.
	 *
	 * @param rows rows of {@code stride} floats
	 * @param of   which rows count
	 */
	static Normals draw(float[] rows, int stride, int width, boolean[] of, Draws draws) {
		int n = 0;
		double[] mean = new double[width];
		double[] inverse = new double[width * width];
		for (int r = 0; r < of.length; r++) {
			if (of[r]) {
				n++;
				for (int f = 0; f < width; f++) {
					double x = rows[r * stride + f];
					mean[f] += x;
					for (int g = 0; g <= f; g++) {
						inverse[f * width + g] += x * rows[r * stride + g];
					}
				}
			}
		}
		for (int f = 0; f < width; f++) {
			mean[f] /= Math.max(1, n);
		}
		// the inverse of W*: 1 + N S + beta N / (beta + N) m m', with N S = sum x x' - N m m'
		double weight = BETA * n / (BETA + n) - n;
		for (int f = 0; f < width; f++) {
			for (int g = 0; g <= f; g++) {
				inverse[f * width + g] += weight * mean[f] * mean[g] + (f == g ? 1 : 0);
			}
		}
		double[] precision = wishart(inverse, width, width + n, draws);
		double[] lower = precision.clone();
		for (int k = 0; k < lower.length; k++) {
			lower[k] *= BETA + n;
		}
		Cholesky.decompose(lower, width);
		double[] z = new double[width];
		for (int f = 0; f < width; f++) {
			z[f] = draws.gaussian();
		}
		Cholesky.backward(lower, width, z);
		for (int f = 0; f < width; f++) {
			z[f] += n * mean[f] / (BETA + n);
		}
		return new Normals(z, precision);
	}

	/**
	 * A matrix of the Wishart distribution (Bartlett 1933).
	 *
	 * @param inverse of the scale, lower triangle; is changed
	 */
	static double[] wishart(double[] inverse, int width, double freedom, Draws draws) {
		// inverse = L L', so the scale is M M' with M = L^-T; the draw is (M A)(M A)' with A lower triangular
		Cholesky.decompose(inverse, width);
		double[] product = new double[width * width];
		double[] column = new double[width];
		for (int c = 0; c < width; c++) {
			for (int r = 0; r < width; r++) {
				column[r] = r < c ? 0 : r == c ? Math.sqrt(2 * draws.gamma((freedom - c) / 2)) : draws.gaussian();
			}
			Cholesky.backward(inverse, width, column);
			for (int r = 0; r < width; r++) {
				product[r * width + c] = column[r];
			}
		}
		double[] drawn = new double[width * width];
		for (int r = 0; r < width; r++) {
			for (int c = 0; c < width; c++) {
				double sum = 0;
				for (int k = 0; k < width; k++) {
					sum += product[r * width + k] * product[c * width + k];
				}
				drawn[r * width + c] = sum;
			}
		}
		return drawn;
	}

	/**
	 * The distribution of a row, given its values and the rows of the other side (equations 11 to 13).
	 *
	 * @param alpha   precision of values
	 * @param targets values less their mean, parallel to {@code from...to}, from 0
	 * @param draws   null: the mean is given, else a draw
	 */
	double[] row(float[] other, int stride, int[] indices, int from, int to, double[] targets, double alpha, Draws draws) {
		int width = mean.length;
		double[] a = precision.clone();
		double[] y = new double[width];
		for (int f = 0; f < width; f++) {
			for (int g = 0; g < width; g++) {
				y[f] += precision[f * width + g] * mean[g];
			}
		}
		double[] q = new double[width];
		for (int k = from; k < to; k++) {
			for (int f = 0; f < width; f++) {
				q[f] = other[indices[k] * stride + f];
			}
			double target = alpha * targets[k - from];
			for (int f = 0; f < width; f++) {
				y[f] += target * q[f];
				double x = alpha * q[f];
				for (int g = 0; g <= f; g++) {
					a[f * width + g] += x * q[g];
				}
			}
		}
		Cholesky.decompose(a, width);
		Cholesky.forward(a, width, y);
		if (draws != null) {
			for (int f = 0; f < width; f++) {
				y[f] += draws.gaussian();
			}
		}
		Cholesky.backward(a, width, y);
		return y;
	}
}
