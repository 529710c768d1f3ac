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
 * A user's factors for given factors of items: the least squares that stochastic gradient descent with regularisation also
 * goes for, solved at once,
 * <pre>
 * min over b, p of  sum_j (y_j - b - p . q_j)^2 + n lambda |p|^2 + n lambdaBias b^2
 * </pre>
 * by the normal equations and Cholesky's decomposition in double precision. The same serves an item for given users.
 */
final class Ridge {

	private final int width;
	private final double lambda;
	private final double lambdaBias;
	private final int size;
	private final double[] a;
	private final double[] y;

	/**
	 * @param width      factors
	 * @param lambda     regularisation of factors, for each value that is known
	 * @param lambdaBias the same of the bias; infinite: no bias
	 */
	Ridge(int width, double lambda, double lambdaBias) {
		this.width = width;
		this.lambda = lambda;
		this.lambdaBias = lambdaBias;
		this.size = width + 1;
		this.a = new double[size * size];
		this.y = new double[size];
	}

	/**
	 * Solves.
	 *
	 * @param rows    factors, rows of {@code stride} floats
	 * @param indices which rows, {@code from} (inclusive) to {@code to} (exclusive)
	 * @param targets what remains to be explained of each, parallel to {@code from...to}, from 0
	 * @param out     receives the factors from {@code at}
	 * @return the bias
	 */
	float solve(float[] rows, int stride, int[] indices, int from, int to, double[] targets, float[] out, int at) {
		Arrays.fill(out, at, at + stride, 0);
		int n = to - from;
		if (n == 0) {
			return 0;
		}
		Arrays.fill(a, 0);
		Arrays.fill(y, 0);
		boolean biased = Double.isFinite(lambdaBias);
		double[] q = new double[size];
		for (int k = from; k < to; k++) {
			for (int f = 0; f < width; f++) {
				q[f] = rows[indices[k] * stride + f];
			}
			q[width] = biased ? 1 : 0;
			double target = targets[k - from];
			for (int r = 0; r < size; r++) {
				double x = q[r];
				y[r] += x * target;
				int row = r * size;
				for (int c = 0; c <= r; c++) {
					a[row + c] += x * q[c];
				}
			}
		}
		double trace = 0;
		for (int r = 0; r < size; r++) {
			trace += a[r * size + r];
		}
		// keeps the matrix invertible without regularisation too; far below what a value weighs
		double least = 1e-9 * trace + 1e-12;
		for (int r = 0; r < width; r++) {
			a[r * size + r] += n * lambda + least;
		}
		a[width * size + width] += biased ? n * lambdaBias + least : 1;
		Cholesky.decompose(a, size);
		Cholesky.forward(a, size, y);
		Cholesky.backward(a, size, y);
		for (int f = 0; f < width; f++) {
			out[at + f] = (float) y[f];
		}
		return biased ? (float) y[width] : 0;
	}
}
