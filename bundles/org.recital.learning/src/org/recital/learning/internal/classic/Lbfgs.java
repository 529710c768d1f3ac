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
 * Limited-memory BFGS with a backtracking line search (Liu, Nocedal 1989; Nocedal, Wright: Numerical Optimization, 2nd edition, algorithms 7.4
 * and 7.5) for smooth convex functions. Deterministic.
 */
final class Lbfgs {

	private static final int MEMORY = 10;
	private static final double DECREASE = 1e-4; // Armijo
	private static final int HALVINGS = 40;

	/** A function with its gradient. */
	@FunctionalInterface
	interface Function {
		/** The value at x; sets the gradient. */
		double at(double[] x, double[] gradient);
	}

	/**
	 * Where it ended.
	 *
	 * @param value     of the function
	 * @param gradient  greatest absolute entry
	 * @param steps     number of steps
	 * @param converged whether the gradient is below the tolerance, or no step makes the value less in floating point
	 */
	record End(double value, double gradient, int steps, boolean converged) {
	}

	private Lbfgs() {
	}

	/**
	 * Minimises.
	 *
	 * @param x         where to begin; receives the minimum
	 * @param tolerance of the greatest absolute entry of the gradient
	 * @param watch     asked before each step; may throw
	 */
	static End minimise(Function f, double[] x, double tolerance, int most, Runnable watch) {
		int n = x.length;
		double[][] s = new double[MEMORY][n];
		double[][] y = new double[MEMORY][n];
		double[] rho = new double[MEMORY];
		double[] gradient = new double[n];
		double[] next = new double[n];
		double[] nextGradient = new double[n];
		double[] direction = new double[n];
		double value = f.at(x, gradient);
		int kept = 0;
		int newest = -1;
		for (int step = 0; step < most; step++) {
			watch.run();
			double norm = greatest(gradient);
			if (!(norm > tolerance)) { // NaN ends it as well
				return new End(value, norm, step, norm <= tolerance);
			}
			direction(gradient, s, y, rho, kept, newest, direction);
			double slope = dot(gradient, direction);
			if (!(slope < 0)) {
				for (int i = 0; i < n; i++) {
					direction[i] = -gradient[i];
				}
				slope = -dot(gradient, gradient);
				kept = 0;
			}
			double length = kept == 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
			double nextValue = Double.NaN;
			boolean less = false;
			for (int h = 0; h < HALVINGS && !less; h++, length /= 2) {
				for (int i = 0; i < n; i++) {
					next[i] = x[i] + length * direction[i];
				}
				nextValue = f.at(next, nextGradient);
				less = nextValue <= value + DECREASE * length * slope;
			}
			if (!less) {
				return new End(value, norm, step, Double.isFinite(value));
			}
			newest = (newest + 1) % MEMORY;
			double curvature = 0;
			for (int i = 0; i < n; i++) {
				s[newest][i] = next[i] - x[i];
				y[newest][i] = nextGradient[i] - gradient[i];
				curvature += s[newest][i] * y[newest][i];
			}
			if (curvature > 1e-300) {
				rho[newest] = 1 / curvature;
				kept = Math.min(kept + 1, MEMORY);
			} else {
				newest = -1;
				kept = 0;
			}
			System.arraycopy(next, 0, x, 0, n);
			System.arraycopy(nextGradient, 0, gradient, 0, n);
			value = nextValue;
		}
		return new End(value, greatest(gradient), most, false);
	}

	private static void direction(double[] gradient, double[][] s, double[][] y, double[] rho, int kept, int newest, double[] q) {
		int n = q.length;
		double[] alpha = new double[MEMORY];
		for (int i = 0; i < n; i++) {
			q[i] = -gradient[i];
		}
		for (int j = 0; j < kept; j++) {
			int m = Math.floorMod(newest - j, MEMORY);
			alpha[m] = rho[m] * dot(s[m], q);
			add(q, -alpha[m], y[m]);
		}
		if (kept > 0) {
			double scale = 1 / (rho[newest] * dot(y[newest], y[newest]));
			for (int i = 0; i < n; i++) {
				q[i] *= scale;
			}
		}
		for (int j = kept - 1; j >= 0; j--) {
			int m = Math.floorMod(newest - j, MEMORY);
			add(q, alpha[m] - rho[m] * dot(y[m], q), s[m]);
		}
	}

	private static void add(double[] to, double factor, double[] what) {
		for (int i = 0; i < to.length; i++) {
			to[i] += factor * what[i];
		}
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static double greatest(double[] a) {
		double most = 0;
		for (double v : a) {
			most = Math.max(most, Math.abs(v)); // Math.max keeps NaN
		}
		return most;
	}
}
