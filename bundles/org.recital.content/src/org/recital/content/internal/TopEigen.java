/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The greatest eigenvalues of a symmetric positive semidefinite operator and their vectors, by subspace iteration with
 * Rayleigh-Ritz projection from random vectors (Halko, Martinsson and Tropp 2011, Finding structure with randomness, SIAM Review
 * 53(2), algorithm 4.4 and section 5.3; iterated until the wanted values settle).
 */
public final class TopEigen {

	private static final int OVERSAMPLING = 10;
	/** How near to stop: rounds at most, and the greatest change of a wanted value, relative to the greatest of them. */
	public record Precision(int rounds, double settled) {
		/** As near as is useful. */
		public static final Precision FINE = new Precision(60, 1e-9);
		/** As near as features need it. */
		public static final Precision USUAL = new Precision(15, 1e-5);
	}

	/** The operator. */
	public interface Operator {
		/** Length of a vector. */
		int size();

		/**
		 * Multiplies.
		 *
		 * @param vectors one after another
		 * @param count   how many
		 * @param result  room for as many; all is set
		 */
		void apply(double[] vectors, int count, double[] result);
	}

	/**
	 * Eigenvalues, greatest first, and their vectors, one after another, of length 1 each; of each vector the greatest entry
	 * by magnitude is positive. Fewer than asked for when the rest is nothing but rounding.
	 */
	public record Pairs(double[] values, double[] vectors) {
		/** How many. */
		public int count() {
			return values.length;
		}
	}

	private TopEigen() {
	}

	/**
	 * Finds them.
	 *
	 * @param wanted how many; at most the operator's size are found
	 * @param asked  asked often, so that somebody can cancel
	 */
	public static Pairs of(Operator a, int wanted, long seed, Precision precision, Runnable asked) {
		int n = a.size();
		int count = Math.min(n, wanted + OVERSAMPLING);
		double[] q = new double[n * count];
		SplittableRandom random = new SplittableRandom(seed);
		for (int k = 0; k < q.length; k++) {
			q[k] = random.nextGaussian();
		}
		orthonormal(q, n, count, asked);
		double[] aq = new double[q.length];
		double[] before = new double[count];
		for (int round = 0;; round++) {
			asked.run();
			a.apply(q, count, aq);
			double[] small = new double[count * count];
			for (int r = 0; r < count; r++) {
				asked.run();
				for (int c = 0; c <= r; c++) {
					double dot = dot(q, r * n, aq, c * n, n);
					small[r * count + c] = dot;
					small[c * count + r] = dot;
				}
			}
			double[] turn = new double[count * count];
			double[] values = SymmetricEigen.decompose(small, count, turn, asked);
			boolean settled = count == n || settled(values, before, Math.min(wanted, count), precision.settled);
			if (settled || round == precision.rounds) {
				return pairs(q, n, values, turn, Math.min(wanted, count));
			}
			before = values;
			q = turned(aq, n, turn, count);
			orthonormal(q, n, count, asked);
		}
	}

	private static boolean settled(double[] values, double[] before, int wanted, double settled) {
		for (int k = 0; k < wanted; k++) {
			if (Math.abs(values[k] - before[k]) > settled * Math.abs(values[0])) {
				return false;
			}
		}
		return true;
	}

	private static Pairs pairs(double[] q, int n, double[] values, double[] turn, int wanted) {
		int real = 0;
		while (real < wanted && values[real] > 1e-12 * Math.max(values[0], Double.MIN_NORMAL)) {
			real++;
		}
		double[] vectors = Arrays.copyOf(turned(q, n, turn, values.length), real * n);
		for (int k = 0; k < real; k++) {
			int greatest = k * n;
			for (int e = k * n; e < (k + 1) * n; e++) {
				// a clear lead, so that rounding does not choose the sign
				greatest = Math.abs(vectors[e]) > Math.abs(vectors[greatest]) * (1 + 1e-6) ? e : greatest;
			}
			if (vectors[greatest] < 0) {
				for (int e = k * n; e < (k + 1) * n; e++) {
					vectors[e] = -vectors[e];
				}
			}
		}
		return new Pairs(Arrays.copyOf(values, real), vectors);
	}

	/** Vector k of the result is the sum of vectors j times turn[k, j]. */
	private static double[] turned(double[] vectors, int n, double[] turn, int count) {
		double[] result = new double[vectors.length];
		for (int k = 0; k < count; k++) {
			for (int j = 0; j < count; j++) {
				add(vectors, j * n, turn[k * count + j], result, k * n, n);
			}
		}
		return result;
	}

	/** Gram-Schmidt, twice; a vector that depends on those before becomes zero. */
	private static void orthonormal(double[] q, int n, int count, Runnable asked) {
		for (int k = 0; k < count; k++) {
			asked.run();
			double before = Math.sqrt(dot(q, k * n, q, k * n, n));
			for (int again = 0; again < 2; again++) {
				for (int j = 0; j < k; j++) {
					add(q, j * n, -dot(q, j * n, q, k * n, n), q, k * n, n);
				}
			}
			double length = Math.sqrt(dot(q, k * n, q, k * n, n));
			double factor = length > 1e-14 * before && length > 0 ? 1 / length : 0;
			for (int e = k * n; e < (k + 1) * n; e++) {
				q[e] *= factor;
			}
		}
	}

	private static double dot(double[] a, int atA, double[] b, int atB, int n) {
		double sum = 0;
		for (int e = 0; e < n; e++) {
			sum += a[atA + e] * b[atB + e];
		}
		return sum;
	}

	private static void add(double[] from, int at, double factor, double[] to, int atTo, int n) {
		for (int e = 0; e < n; e++) {
			to[atTo + e] += factor * from[at + e];
		}
	}
}
