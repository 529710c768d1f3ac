/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Arrays;

/**
 * Solves one small regularised least-squares problem for each row of a sparse matrix, all with the same fixed vectors: the
 * half step of alternating least squares on implicit feedback (Hu, Koren and Volinsky 2008; conjugate gradients by Takács,
 * Pilászy and Tikk 2011, Applications of the conjugate gradient method for implicit feedback collaborative filtering). The
 * vector x of a row minimises
 *
 * <pre>
 * sum over its entries p of c_p (1 - x.y_p)^2  +  a sum over all rows of Y of (x.y)^2  +  lambda |x|^2
 * </pre>
 *
 * Rows with few entries never form a matrix: the vectors of their entries are gathered and each step multiplies by them twice,
 * bounded by what the first two levels of cache deliver. Rows with many entries form it once, bounded by the speed of products.
 */
public final class RegularisedRows {

	/** Entries from which the matrix of a row is formed. */
	private static final int MANY = 512;
	/** Rows of one task. */
	public static final int BLOCK = 32;

	private final Blas blas;
	private final int factors;
	private final float[] fixed;
	private final float[] gram;
	private final int steps;

	/**
	 * @param fixed   Y, rows of {@code factors} floats
	 * @param rows    number of rows of Y
	 * @param weight  a, what a row of Y weighs that is not among the entries (and in addition to c where it is)
	 * @param steps   most steps of conjugate gradients for a row
	 */
	public RegularisedRows(Blas blas, float[] fixed, int rows, int factors, float weight, int steps, Loop loop) {
		this.blas = blas;
		this.factors = factors;
		this.fixed = fixed;
		this.steps = steps;
		this.gram = gram(blas, fixed, rows, factors, loop);
		for (int i = 0; i < gram.length; i++) {
			gram[i] *= weight;
		}
	}

	/** Y'Y, symmetric bit for bit: blocks of rows, added in their order. */
	public static float[] gram(Blas blas, float[] y, int rows, int factors, Loop loop) {
		int block = 1024;
		int blocks = (rows + block - 1) / block;
		float[][] parts = new float[blocks][];
		loop.forEach(blocks, b -> {
			float[] part = new float[factors * factors];
			blas.addGram(factors, Math.min(block, rows - b * block), y, b * block * factors, factors, part, 0, factors);
			parts[b] = part;
		});
		float[] gram = new float[factors * factors];
		for (float[] part : parts) {
			for (int i = 0; i < gram.length; i++) {
				gram[i] += part[i];
			}
		}
		mirror(gram, factors);
		return gram;
	}

	private static void mirror(float[] m, int n) {
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				m[i * n + j] = m[j * n + i];
			}
		}
	}

	/** a Y'Y, factors x factors; nobody changes it. */
	public float[] weightedGram() {
		return gram;
	}

	/** Room for one thread to work in. */
	public final class Worker {
		private float[] gathered = new float[64 * factors];
		private float[] products = new float[64];
		private final float[] matrix = new float[factors * factors];
		private final float[] right = new float[factors];
		private final float[] residual = new float[factors];
		private final float[] direction = new float[factors];
		private final float[] image = new float[factors];

		/**
		 * Improves the vector of a row.
		 *
		 * @param indices rows of Y, the entries {@code from} to {@code to}
		 * @param weights c, parallel to indices; null: 1
		 * @param lambda  above 0
		 * @param x       vectors; the one at {@code at} is where the search begins and what it finds
		 * @return the least value found, without the part of lambda: {@code sum of c (1 - x.y)^2 + a sum of (x.y)^2}
		 */
		public double solve(int[] indices, float[] weights, int from, int to, float lambda, float[] x, int at) {
			int f = factors;
			int count = to - from;
			boolean formed = count > MANY;
			Arrays.fill(residual, 0);
			if (formed) {
				form(indices, weights, from, to);
			} else {
				gather(indices, from, to);
				rightSide(weights, from, count);
			}
			System.arraycopy(residual, 0, right, 0, f);
			System.arraycopy(x, at, direction, 0, f);
			multiply(formed, weights, from, count, lambda);
			double before = 0;
			double scale = 0;
			for (int k = 0; k < f; k++) {
				scale += (double) residual[k] * residual[k];
				residual[k] -= image[k];
				direction[k] = residual[k];
				before += (double) residual[k] * residual[k];
			}
			for (int step = 0; step < steps && before > 1e-12 * scale; step++) {
				multiply(formed, weights, from, count, lambda);
				double alpha = before / dot(direction, image);
				before = advance(x, at, (float) alpha, before);
			}
			return value(weights, from, count, lambda, x, at);
		}

		/** From the residual r = b - A x: the sum of c less x.(b + r), less what lambda adds. */
		private double value(float[] weights, int from, int count, float lambda, float[] x, int at) {
			double value = weights == null ? count : 0;
			for (int p = 0; p < count && weights != null; p++) {
				value += weights[from + p];
			}
			for (int k = 0; k < factors; k++) {
				double xk = x[at + k];
				value -= xk * ((double) right[k] + residual[k] + lambda * xk);
			}
			return value;
		}

		private double advance(float[] x, int at, float alpha, double before) {
			double after = 0;
			for (int k = 0; k < factors; k++) {
				x[at + k] += alpha * direction[k];
				residual[k] -= alpha * image[k];
				after += (double) residual[k] * residual[k];
			}
			float beta = (float) (after / before);
			for (int k = 0; k < factors; k++) {
				direction[k] = residual[k] + beta * direction[k];
			}
			return after;
		}

		private void gather(int[] indices, int from, int to) {
			int f = factors;
			if ((to - from) * f > gathered.length) {
				gathered = new float[(to - from) * f];
			}
			if (to - from > products.length) {
				products = new float[to - from];
			}
			for (int p = from; p < to; p++) {
				System.arraycopy(fixed, indices[p] * f, gathered, (p - from) * f, f);
			}
		}

		private void rightSide(float[] weights, int from, int count) {
			for (int p = 0; p < count; p++) {
				products[p] = weights == null ? 1 : weights[from + p];
			}
			blas.gemv(true, count, factors, gathered, 0, factors, products, 0, 1, residual, 0);
		}

		/** The matrix of a row, and its right side, by blocks of entries. */
		private void form(int[] indices, float[] weights, int from, int to) {
			int f = factors;
			System.arraycopy(gram, 0, matrix, 0, matrix.length);
			for (int begin = from; begin < to; begin += MANY) {
				int end = Math.min(to, begin + MANY);
				gather(indices, begin, end);
				rightSide(weights, begin, end - begin);
				for (int p = begin; p < end && weights != null; p++) {
					float root = (float) Math.sqrt(weights[p]);
					for (int k = 0; k < f; k++) {
						gathered[(p - begin) * f + k] *= root;
					}
				}
				blas.addGram(f, end - begin, gathered, 0, f, matrix, 0, f);
			}
			mirror(matrix, f);
		}

		/** image = A direction. */
		private void multiply(boolean formed, float[] weights, int from, int count, float lambda) {
			int f = factors;
			blas.gemv(false, f, f, formed ? matrix : gram, 0, f, direction, 0, 0, image, 0);
			if (!formed && count > 0) {
				blas.gemv(false, count, f, gathered, 0, f, direction, 0, 0, products, 0);
				for (int p = 0; p < count && weights != null; p++) {
					products[p] *= weights[from + p];
				}
				blas.gemv(true, count, f, gathered, 0, f, products, 0, 1, image, 0);
			}
			for (int k = 0; k < f; k++) {
				image[k] += lambda * direction[k];
			}
		}

		private double dot(float[] a, float[] b) {
			double sum = 0;
			for (int k = 0; k < a.length; k++) {
				sum += (double) a[k] * b[k];
			}
			return sum;
		}
	}
}
