/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.util.function.IntPredicate;

import org.recital.api.step.StepContext;
import org.recital.linalg.CholeskySolver;

/**
 * Weights of the least mean cross entropy: over users, of - (mean over wanted candidates of ln softmax(w . x)) + l2 |w|^2 / 2, by
 * Newton's method with halved steps where a whole one goes too far (Boyd and Vandenberghe 2004, Convex Optimization, section
 * 9.5).
 */
final class Softmax {

	private static final int MOST_STEPS = 50;
	private static final double SETTLED = 1e-10;

	private Softmax() {
	}

	/** Value, gradient and Hessian at some weights. */
	private static final class Point {
		final double[] gradient;
		final double[] hessian;
		double value;

		Point(int width) {
			gradient = new double[width];
			hessian = new double[width * width];
		}
	}

	/**
	 * Learns.
	 *
	 * @param cases by user, null where there is nothing to learn from
	 * @param of    which users are learned from
	 */
	static double[] fit(StackingCase[] cases, IntPredicate of, int width, double l2, StepContext context) {
		double[] w = new double[width];
		Point p = at(cases, of, w, l2);
		for (int step = 0; step < MOST_STEPS; step++) {
			context.checkCancelled();
			double[] direction = p.gradient.clone();
			new CholeskySolver(p.hessian.clone(), width, context::checkCancelled).solve(direction, 0);
			double decrement = StackingCase.dot(direction, p.gradient);
			if (decrement < SETTLED) {
				break;
			}
			double length = 1;
			double[] next = moved(w, direction, length);
			Point q = at(cases, of, next, l2);
			while (!(q.value <= p.value - 0.25 * length * decrement) && length > 1e-8) {
				context.checkCancelled();
				length /= 2;
				next = moved(w, direction, length);
				q = at(cases, of, next, l2);
			}
			if (!(q.value < p.value)) {
				break; // nothing but rounding is left
			}
			w = next;
			p = q;
		}
		return w;
	}

	private static double[] moved(double[] w, double[] direction, double length) {
		double[] next = w.clone();
		for (int k = 0; k < next.length; k++) {
			next[k] -= length * direction[k];
		}
		return next;
	}

	/** The mean loss of some weights, for tests too. */
	static double value(StackingCase[] cases, double[] w, double l2) {
		return at(cases, u -> true, w, l2).value;
	}

	private static Point at(StackingCase[] cases, IntPredicate of, double[] w, double l2) {
		int width = w.length;
		Point p = new Point(width);
		int n = 0;
		for (int u = 0; u < cases.length; u++) {
			if (cases[u] != null && of.test(u) && add(cases[u], w, p)) {
				n++;
			}
		}
		double share = n == 0 ? 0 : 1.0 / n;
		p.value *= share;
		for (int a = 0; a < width; a++) {
			p.gradient[a] = p.gradient[a] * share + l2 * w[a];
			p.value += l2 * w[a] * w[a] / 2;
			for (int b = 0; b < width; b++) {
				p.hessian[a * width + b] *= share;
			}
			p.hessian[a * width + a] += l2;
		}
		return p;
	}

	/** Adds one user; false when none of the candidates is wanted. */
	private static boolean add(StackingCase c, double[] w, Point p) {
		int width = w.length;
		int wanted = 0;
		double most = Double.NEGATIVE_INFINITY;
		double[] z = new double[c.inputs().length];
		for (int k = 0; k < z.length; k++) {
			z[k] = StackingCase.dot(w, c.inputs()[k]);
			most = Math.max(most, z[k]);
			wanted += c.wanted()[k] ? 1 : 0;
		}
		if (wanted == 0) {
			return false;
		}
		double sum = 0;
		for (double x : z) {
			sum += Math.exp(x - most);
		}
		double log = most + Math.log(sum);
		double[] mean = new double[width];
		for (int k = 0; k < z.length; k++) {
			double chance = Math.exp(z[k] - log);
			double[] x = c.inputs()[k];
			for (int a = 0; a < width; a++) {
				mean[a] += chance * x[a];
				for (int b = 0; b < width; b++) {
					p.hessian[a * width + b] += chance * x[a] * x[b];
				}
			}
			if (c.wanted()[k]) {
				p.value += (log - z[k]) / wanted;
				for (int a = 0; a < width; a++) {
					p.gradient[a] -= x[a] / wanted;
				}
			}
		}
		for (int a = 0; a < width; a++) {
			p.gradient[a] += mean[a];
			for (int b = 0; b < width; b++) {
				p.hessian[a * width + b] -= mean[a] * mean[b];
			}
		}
		return true;
	}
}
