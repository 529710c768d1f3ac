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
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

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
 * All work along the principal axes of Y'Y. There it is a diagonal, so that what all rows of Y add costs next to nothing; and
 * that diagonal with lambda is what the gradients are preconditioned with, so that two steps come as near as three without.
 * The vectors of a row's entries are gathered once, and each step multiplies by them twice while they lie in the second cache.
 * Bounded by that cache and, where Y is greater than the caches, by fetching its rows from memory.
 */
public final class RegularisedRows {

	/** Rows of one task. */
	public static final int BLOCK = 32;

	/** Numbers of a piece of gathered vectors that is multiplied twice while it is near: an eighth of a usual second cache. */
	private static final int PIECE = 1 << 15;
	/** Most numbers gathered at a time; rows with more are gathered again for each step. */
	private static final int MOST = 1 << 21;
	/** Numbers of Y from which it is not near any more. */
	private static final int FAR = 1 << 21;

	private final Blas blas;
	private final int factors;
	private final int steps;
	private final float[] gram;
	private final PrincipalAxes axes;
	private final float[] fixed;
	private final float[] diagonal;

	/**
	 * @param fixed   Y, rows of {@code factors} floats
	 * @param rows    number of rows of Y
	 * @param weight  a, what a row of Y weighs that is not among the entries (and in addition to c where it is)
	 * @param steps   most steps of conjugate gradients for a row
	 * @param turned  whether to look for the axes, which costs some {@code 7 factors^3} ns once; else each step multiplies by the
	 *                matrix of all rows, {@code factors^2}
	 */
	public RegularisedRows(Blas blas, float[] fixed, int rows, int factors, float weight, int steps, boolean turned, Loop loop) {
		this.blas = blas;
		this.factors = factors;
		this.steps = steps;
		this.gram = gram(blas, fixed, rows, factors, loop);
		scale(gram, weight);
		this.axes = turned && finite(gram) ? PrincipalAxes.of(gram, factors, loop) : null;
		this.fixed = axes == null ? fixed : axes.along(blas, fixed, rows, loop);
		this.diagonal = axes == null ? diagonal(gram, factors) : axes.diagonal();
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
		for (int i = 0; i < factors; i++) {
			for (int j = 0; j < i; j++) {
				gram[i * factors + j] = gram[j * factors + i];
			}
		}
		return gram;
	}

	private static void scale(float[] m, float by) {
		for (int i = 0; i < m.length; i++) {
			m[i] *= by;
		}
	}

	/** Vectors that have exploded have no axes; the loss then says so. */
	private static boolean finite(float[] m) {
		float sum = 0;
		for (float x : m) {
			sum += 0 * x;
		}
		return sum == 0;
	}

	private static float[] diagonal(float[] m, int n) {
		float[] diagonal = new float[n];
		for (int k = 0; k < n; k++) {
			diagonal[k] = m[k * n + k];
		}
		return diagonal;
	}

	/** a Y'Y, factors x factors, along the axes it was given in; nobody changes it. */
	public float[] weightedGram() {
		return gram;
	}

	/** Room for one thread to work in. */
	public final class Worker {
		private final int piece = Math.max(16, PIECE / factors);
		private final int most = Math.max(piece, MOST / factors);
		private final float[] block = new float[BLOCK * factors];
		private float[] gathered = new float[64 * factors];
		private float[] products = new float[64];
		private final float[] x = new float[factors];
		private final float[] residual = new float[factors];
		private final float[] inverse = new float[factors];
		private final float[] conditioned = new float[factors];
		private final float[] direction = new float[factors];
		private final float[] image = new float[factors];
		/** Kept so that the compiler does not find out that nobody needs it. */
		private float met;

		/**
		 * Improves the vectors of some rows.
		 *
		 * @param entries columns are rows of Y, values c
		 * @param from    first row; {@code to} is one past the last, {@link #BLOCK} later at most
		 * @param which   leaves some out; null: none
		 * @param lambda  above 0, for the number of entries of a row
		 * @param vectors of all rows; those solved are where the search begins and what it finds, 0 for a row without entries
		 * @return the sum of the least values found, lambda's part with them
		 */
		public double solve(SparseRows entries, int from, int to, IntPredicate which, IntToDoubleFunction lambda, float[] vectors) {
			int f = factors;
			if (axes == null) {
				System.arraycopy(vectors, from * f, block, 0, (to - from) * f);
			} else {
				axes.along(blas, vectors, from * f, to - from, block, 0);
			}
			double sum = 0;
			for (int r = from; r < to; r++) {
				if (which == null || which.test(r)) {
					System.arraycopy(block, (r - from) * f, x, 0, f);
					sum += solve(entries.indices(), entries.values(), entries.begin(r), entries.end(r), lambda);
					System.arraycopy(x, 0, block, (r - from) * f, f);
				}
			}
			back(from, to, which, vectors);
			return sum;
		}

		private void back(int from, int to, IntPredicate which, float[] vectors) {
			int f = factors;
			float[] found = block;
			if (axes != null) {
				found = new float[(to - from) * f];
				axes.back(blas, block, 0, to - from, found, 0);
			}
			for (int r = from; r < to; r++) {
				if (which == null || which.test(r)) {
					System.arraycopy(found, (r - from) * f, vectors, r * f, f);
				}
			}
		}

		private double solve(int[] indices, float[] weights, int from, int to, IntToDoubleFunction lambdas) {
			if (from == to) {
				Arrays.fill(x, 0);
				return 0;
			}
			float lambda = (float) lambdas.applyAsDouble(to - from);
			if (products.length < Math.min(most, to - from)) {
				products = new float[Math.min(most, 2 * (to - from))];
				gathered = new float[products.length * factors];
			}
			prepare(lambda);
			double value = 0;
			double least = 0;
			double before = Double.POSITIVE_INFINITY;
			// each is called from one place only, which halves what the compiler takes for the first fit of a process
			for (int step = 0;; step++) {
				boolean first = step == 0;
				float[] v = first ? x : direction;
				shared(v, lambda);
				double part = pass(indices, weights, from, to, first, v, first ? residual : image);
				double product = dot(v, image);
				double alpha = 1;
				if (first) {
					value = part + product;
					least = 1e-12 * scale();
				} else {
					alpha = before / product;
					value -= alpha * before;
				}
				before = advance((float) alpha, before);
				if (step == steps || !(before > least)) {
					return value;
				}
			}
		}

		private void prepare(float lambda) {
			for (int k = 0; k < factors; k++) {
				inverse[k] = 1 / (diagonal[k] + lambda);
				residual[k] = 0;
				direction[k] = 0;
			}
		}

		/** What makes up the first gradient, as long as what is conditioned. */
		private double scale() {
			double sum = 0;
			for (int k = 0; k < factors; k++) {
				sum += inverse[k] * ((double) residual[k] * residual[k] + (double) image[k] * image[k]);
			}
			return sum;
		}

		/** One step along the direction, and the next direction; the first time, when the direction is 0, only that. */
		private double advance(float alpha, double before) {
			for (int k = 0; k < factors; k++) {
				x[k] += alpha * direction[k];
				residual[k] -= alpha * image[k];
				conditioned[k] = inverse[k] * residual[k];
			}
			double after = dot(residual, conditioned);
			float beta = (float) (after / before);
			for (int k = 0; k < factors; k++) {
				direction[k] = conditioned[k] + beta * direction[k];
			}
			return after;
		}

		/** image = (a Y'Y + lambda) v. */
		private void shared(float[] v, float lambda) {
			int f = factors;
			if (axes == null) {
				blas.gemv(false, f, f, gram, 0, f, v, 0, 0, image, 0);
				for (int k = 0; k < f; k++) {
					image[k] += lambda * v[k];
				}
			} else {
				for (int k = 0; k < f; k++) {
					image[k] = (diagonal[k] + lambda) * v[k];
				}
			}
		}

		/**
		 * {@code into += sum of c_p e y_p} over the entries, where e is v.y_p; the first time 1 - v.y_p, and what is returned is
		 * then the sum of {@code c_p e^2}.
		 */
		private double pass(int[] indices, float[] weights, int from, int to, boolean first, float[] v, float[] into) {
			int f = factors;
			boolean kept = to - from <= most;
			double value = 0;
			for (int begin = from; begin < to; begin += piece) {
				int count = Math.min(piece, to - begin);
				int at = kept ? (begin - from) * f : 0;
				if (first || !kept) {
					gather(indices, begin, count, at);
				}
				blas.gemv(false, count, f, gathered, at, f, v, 0, 0, products, 0);
				if (first) {
					value += errors(weights, begin, count);
				} else if (weights != null) {
					weigh(weights, begin, count);
				}
				blas.gemv(true, count, f, gathered, at, f, products, 0, 1, into, 0);
			}
			return value;
		}

		private double errors(float[] weights, int from, int count) {
			double sum = 0;
			for (int p = 0; p < count; p++) {
				float error = 1 - products[p];
				products[p] = weights == null ? error : weights[from + p] * error;
				sum += (double) products[p] * error;
			}
			return sum;
		}

		private void weigh(float[] weights, int from, int count) {
			for (int p = 0; p < count; p++) {
				products[p] *= weights[from + p];
			}
		}

		private void gather(int[] indices, int from, int count, int at) {
			int f = factors;
			if (fixed.length > FAR) {
				met = touch(fixed, indices, from, count, f);
			}
			for (int p = 0; p < count; p++) {
				System.arraycopy(fixed, indices[from + p] * f, gathered, at + p * f, f);
			}
		}
	}

	/**
	 * Reads a number of each line of cache of some vectors. So the processor waits for many of them at the same time; copying
	 * whole vectors it sees but a few ahead.
	 */
	private static float touch(float[] vectors, int[] indices, int from, int count, int f) {
		float sum = 0;
		int last = f - 1;
		for (int p = from; p < from + count; p++) {
			int at = indices[p] * f;
			for (int k = 0; k < f; k += 64) {
				sum += vectors[at + k] + vectors[at + Math.min(k + 15, last)] + vectors[at + Math.min(k + 31, last)]
						+ vectors[at + Math.min(k + 47, last)];
			}
			sum += vectors[at + last];
		}
		return sum;
	}

	/** Four sums side by side, so that an addition need not wait for the one before. */
	private static double dot(float[] a, float[] b) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int k = 0;
		for (; k + 3 < a.length; k += 4) {
			s0 += (double) a[k] * b[k];
			s1 += (double) a[k + 1] * b[k + 1];
			s2 += (double) a[k + 2] * b[k + 2];
			s3 += (double) a[k + 3] * b[k + 3];
		}
		double sum = s0 + s1 + (s2 + s3);
		for (; k < a.length; k++) {
			sum += (double) a[k] * b[k];
		}
		return sum;
	}
}
