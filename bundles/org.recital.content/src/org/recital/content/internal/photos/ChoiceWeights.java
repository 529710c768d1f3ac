/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.util.Arrays;

import org.recital.api.step.StepContext;
import org.recital.linalg.CholeskySolver;

/**
 * How much popularity and each group of classes count in what people choose: a conditional logit (McFadden 1974), its likelihood made
 * greatest by Newton's method over some hundred people, each told by what was learned of others. Weights are 0 or more; a faint
 * prior holds popularity at 1 and the groups at 1 together, which is what remains where nothing can be learned.
 */
final class ChoiceWeights {

	private static final int PEOPLE = 200;
	private static final int STEPS = 25;
	/** The prior's precision, in people. */
	private static final double PRIOR = 0.02;

	private final SongClasses classes;
	private final double[] popularity;
	private final double[][] told;
	private final double[] usual;
	private final int[][] chosen;
	private final StepContext context;

	/**
	 * @param popularity of each song, logarithms
	 * @param told       of each person shares of classes
	 * @param chosen     by each person songs
	 */
	ChoiceWeights(SongClasses classes, double[] popularity, double[][] told, double[] usual, int[][] chosen, StepContext context) {
		this.classes = classes;
		this.popularity = popularity;
		this.told = told;
		this.usual = usual;
		this.chosen = chosen;
		this.context = context;
	}

	/** The weight of popularity, then of each group. */
	double[] learn() {
		int n = classes.groups() + 1;
		double[] prior = new double[n];
		Arrays.fill(prior, 1.0 / classes.groups());
		prior[0] = 1;
		double[] weights = prior.clone();
		boolean[] fixed = new boolean[n];
		int people = Math.min(PEOPLE, told.length);
		for (int step = 0; step < STEPS && people > 0; step++) {
			double[] sums = sums(weights, people, n);
			double precision = PRIOR * people;
			for (int k = 0; k < n; k++) {
				sums[k] -= precision * (weights[k] - prior[k]);
				sums[n + k * n + k] += precision;
			}
			double moved = move(weights, fixed, sums, n);
			if (moved < 1e-6) {
				break;
			}
		}
		return weights;
	}

	/** One Newton step of those weights that are free; one that would fall below 0 stays there. */
	private static double move(double[] weights, boolean[] fixed, double[] sums, int n) {
		double[] hessian = new double[n * n];
		double[] step = new double[n];
		for (int r = 0; r < n; r++) {
			step[r] = fixed[r] ? 0 : sums[r];
			for (int c = 0; c < n; c++) {
				hessian[r * n + c] = fixed[r] || fixed[c] ? r == c ? 1 : 0 : sums[n + r * n + c];
			}
		}
		new CholeskySolver(hessian, n, () -> {
			// a few unknowns
		}).solve(step, 0);
		double moved = 0;
		for (int k = 0; k < n; k++) {
			// a step of more than 2 leaves where the quadratic holds
			double to = weights[k] + Math.clamp(step[k], -2, 2);
			fixed[k] |= to < 0;
			moved = Math.max(moved, Math.abs(Math.max(0, to) - weights[k]));
			weights[k] = Math.max(0, to);
		}
		return moved;
	}

	/** Gradient and negative Hessian of the mean logarithm of likelihood a person, summed over people. */
	private double[] sums(double[] weights, int people, int n) {
		double[][] of = new double[people][];
		context.parallel().forEach(people, k -> {
			context.checkCancelled();
			of[k] = one((int) ((long) k * told.length / people), weights, n);
		});
		double[] sums = new double[n + n * n];
		for (double[] one : of) {
			for (int k = 0; k < sums.length; k++) {
				sums[k] += one[k];
			}
		}
		return sums;
	}

	private double[] one(int person, double[] weights, int n) {
		double[] lift = new double[usual.length];
		for (int a = 0; a < lift.length; a++) {
			lift[a] = Math.log(told[person][a] / usual[a]);
		}
		int items = classes.items();
		double[] sums = new double[n + n * n];
		if (chosen[person].length == 0) {
			return sums;
		}
		double[] x = new double[n];
		double top = Double.NEGATIVE_INFINITY;
		double[] scores = new double[items];
		for (int i = 0; i < items; i++) {
			fill(x, i, lift);
			double s = 0;
			for (int k = 0; k < n; k++) {
				s += weights[k] * x[k];
			}
			scores[i] = s;
			top = Math.max(top, s);
		}
		double all = 0;
		double[] mean = new double[n];
		double[] squares = new double[n * n];
		for (int i = 0; i < items; i++) {
			double p = Math.exp(scores[i] - top);
			all += p;
			fill(x, i, lift);
			for (int r = 0; r < n; r++) {
				mean[r] += p * x[r];
				for (int c = 0; c <= r; c++) {
					squares[r * n + c] += p * x[r] * x[c];
				}
			}
		}
		for (int i : chosen[person]) {
			fill(x, i, lift);
			for (int k = 0; k < n; k++) {
				sums[k] += x[k] / chosen[person].length;
			}
		}
		for (int r = 0; r < n; r++) {
			sums[r] -= mean[r] / all;
			for (int c = 0; c <= r; c++) {
				double v = squares[r * n + c] / all - mean[r] * mean[c] / (all * all);
				sums[n + r * n + c] = v;
				sums[n + c * n + r] = v;
			}
		}
		return sums;
	}

	private void fill(double[] x, int item, double[] lift) {
		Arrays.fill(x, 0);
		x[0] = popularity[item];
		float[] shares = classes.shares();
		int at = item * lift.length;
		for (int a = 0; a < lift.length; a++) {
			x[1 + classes.groupOf(a)] += shares[at + a] * lift[a];
		}
	}
}
