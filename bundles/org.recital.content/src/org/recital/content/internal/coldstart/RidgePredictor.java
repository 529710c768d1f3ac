/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

import org.eclipse.osgi.util.NLS;
import org.recital.api.step.StepContext;
import org.recital.linalg.CholeskySolver;

/**
 * Targets as linear functions of features: the W that minimises {@code sum w_i |W x_i - y_i|^2 + lambda |W|^2} (without the intercept),
 * by normal equations. Lambda is chosen by cross-validation over items: each fold is predicted from the others.
 */
final class RidgePredictor {

	/** In mean eigenvalues of the weighted features. */
	static final double[] LAMBDAS = { 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3, 10, 30, 100 };
	static final int FOLDS = 5;
	/** With more columns than this one fold is looked at, for time grows with the cube of the columns. */
	private static final int WIDE = 300;

	private final StandardRows rows;
	private final Targets targets;
	private final double[] weights;
	private final int[] learned;
	private final int[] foldOf;
	private final StepContext context;

	/**
	 * @param weights one an item; 0: not learned from
	 */
	RidgePredictor(StandardRows rows, Targets targets, double[] weights, StepContext context) {
		this.rows = rows;
		this.targets = targets;
		this.weights = weights;
		this.context = context;
		int[] some = new int[weights.length];
		int n = 0;
		for (int i = 0; i < weights.length; i++) {
			if (weights[i] > 0) {
				some[n++] = i;
			}
		}
		this.learned = Arrays.copyOf(some, n);
		this.foldOf = folds(n, context.seed());
	}

	/** A fold for each item learned from, of sizes that differ by one at most. */
	static int[] folds(int n, long seed) {
		SplittableRandom random = new SplittableRandom(seed ^ 0x5fc3a1L);
		int[] folds = new int[n];
		for (int k = 0; k < n; k++) {
			folds[k] = k % FOLDS;
		}
		for (int k = n - 1; k > 0; k--) {
			int other = random.nextInt(k + 1);
			int f = folds[k];
			folds[k] = folds[other];
			folds[other] = f;
		}
		return folds;
	}

	/**
	 * The targets of all items that have features; 0 for others.
	 *
	 * @param lambda in mean eigenvalues; 0: chosen
	 */
	float[] predict(double lambda) {
		Equations all = equations(-1);
		Equations[] held = new Equations[folds()];
		for (int f = 0; f < held.length; f++) {
			held[f] = all.minus(equations(f));
		}
		double[] tried = lambda > 0 ? new double[] { lambda } : LAMBDAS;
		double[] errors = new double[tried.length * held.length];
		context.parallel().forEach(errors.length, task -> {
			int fold = task % held.length;
			errors[task] = error(held[fold].solve(tried[task / held.length], context), fold);
		});
		int best = 0;
		double[] sums = new double[tried.length];
		for (int task = 0; task < errors.length; task++) {
			sums[task / held.length] += errors[task];
		}
		for (int t = 1; t < tried.length; t++) {
			best = sums[t] < sums[best] ? t : best;
		}
		String explained = percent(1 - sums[best] / variance(held.length));
		context.note(lambda > 0 ? NLS.bind(Messages.AudioFactors_ridgeGiven, lambda, explained)
				: NLS.bind(Messages.AudioFactors_ridge, new Object[] { tried[best], tried.length, explained }));
		return apply(all.solve(tried[best], context));
	}

	static String percent(double share) {
		return String.format(Locale.ROOT, "%.0f %%", 100 * share); //$NON-NLS-1$
	}

	private int folds() {
		return rows.width() > WIDE ? 1 : FOLDS;
	}

	/** Normal equations over the items of one fold, or of all (-1). */
	private Equations equations(int fold) {
		int n = rows.width();
		int m = targets.width();
		double[] gram = new double[Math.multiplyExact(n, n)];
		double[] right = new double[n * m];
		// a task is a block of rows of the result, so the order of additions does not depend on the number of threads
		context.parallel().forBlocks(n, 8, (from, to) -> {
			for (int k = 0; k < learned.length; k++) {
				if ((k & 63) == 0) {
					context.checkCancelled();
				}
				if (fold >= 0 && foldOf[k] != fold) {
					continue;
				}
				int x = learned[k] * n;
				int y = learned[k] * m;
				double w = weights[learned[k]];
				for (int r = from; r < to; r++) {
					double v = w * rows.data()[x + r];
					if (v != 0) {
						for (int c = 0; c <= r; c++) {
							gram[r * n + c] += v * rows.data()[x + c];
						}
						for (int c = 0; c < m; c++) {
							right[r * m + c] += v * targets.rows()[y + c];
						}
					}
				}
			}
		});
		return new Equations(n, m, gram, right);
	}

	/** A (lower triangle) and B of A W = B. */
	private record Equations(int n, int m, double[] gram, double[] right) {

		Equations minus(Equations other) {
			double[] a = gram.clone();
			double[] b = right.clone();
			for (int k = 0; k < a.length; k++) {
				a[k] -= other.gram[k];
			}
			for (int k = 0; k < b.length; k++) {
				b[k] -= other.right[k];
			}
			return new Equations(n, m, a, b);
		}

		/** W, m x n: a row for each target. */
		double[] solve(double lambda, StepContext context) {
			double[] a = gram.clone();
			double trace = 0;
			for (int d = 0; d < n - 1; d++) {
				trace += a[d * n + d];
			}
			double added = trace > 0 ? lambda * trace / (n - 1) : lambda;
			for (int d = 0; d < n - 1; d++) {
				a[d * n + d] += added;
			}
			CholeskySolver solver = new CholeskySolver(a, n, context::checkCancelled);
			double[] w = new double[m * n];
			for (int t = 0; t < m; t++) {
				context.checkCancelled();
				for (int d = 0; d < n; d++) {
					w[t * n + d] = right[d * m + t];
				}
				solver.solve(w, t * n);
			}
			return w;
		}
	}

	private double error(double[] w, int fold) {
		double sum = 0;
		for (int k = 0; k < learned.length; k++) {
			if (foldOf[k] == fold) {
				for (int t = 0; t < targets.width(); t++) {
					double d = value(w, t, learned[k]) - targets.rows()[learned[k] * targets.width() + t];
					sum += weights[learned[k]] * d * d;
				}
			}
		}
		return sum;
	}

	/** Of the targets of the folds looked at, about the mean of the other folds' items. */
	private double variance(int folds) {
		double sum = 0;
		for (int f = 0; f < folds; f++) {
			for (int t = 0; t < targets.width(); t++) {
				double total = 0;
				double mean = 0;
				for (int k = 0; k < learned.length; k++) {
					if (foldOf[k] != f) {
						total += weights[learned[k]];
						mean += weights[learned[k]] * targets.rows()[learned[k] * targets.width() + t];
					}
				}
				mean /= total;
				for (int k = 0; k < learned.length; k++) {
					if (foldOf[k] == f) {
						double d = targets.rows()[learned[k] * targets.width() + t] - mean;
						sum += weights[learned[k]] * d * d;
					}
				}
			}
		}
		return sum;
	}

	private double value(double[] w, int target, int item) {
		double sum = 0;
		int n = rows.width();
		for (int d = 0; d < n; d++) {
			sum += w[target * n + d] * rows.data()[item * n + d];
		}
		return sum;
	}

	private float[] apply(double[] w) {
		int m = targets.width();
		float[] predicted = new float[rows.has().length * m];
		for (int i = 0; i < rows.has().length; i++) {
			for (int t = 0; rows.has()[i] && t < m; t++) {
				predicted[i * m + t] = (float) value(w, t, i);
			}
		}
		return predicted;
	}
}
