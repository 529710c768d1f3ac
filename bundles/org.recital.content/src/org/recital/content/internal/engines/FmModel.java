/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.util.SplittableRandom;

/**
 * A factorisation machine of second degree: y(x) = w0 + sum w(a) x(a) + sum over a &lt; b of v(a) . v(b) x(a) x(b) (Rendle 2010,
 * equation 1). A case x is one user with their features and one item with its features; both sides are sparse lists.
 */
final class FmModel {

	/**
	 * One side of a case.
	 *
	 * @param variables which, each once
	 * @param values    with which values
	 */
	record Side(int[] variables, float[] values) {
	}

	final int size;
	double mean;
	/** One a variable. */
	float[] weights;
	/** variables x size. */
	float[] vectors;

	FmModel(int variables, int size, long seed) {
		this.size = size;
		weights = new float[variables];
		vectors = VbprModel.noise(variables * size, 0.1, new SplittableRandom(seed));
	}

	private FmModel(FmModel from) {
		size = from.size;
		mean = from.mean;
		weights = from.weights.clone();
		vectors = from.vectors.clone();
	}

	FmModel copy() {
		return new FmModel(this);
	}

	/** Sum of v(a) x(a) over a side, into {@code sum}. */
	void add(Side side, double[] sum) {
		for (int t = 0; t < side.variables.length; t++) {
			int at = side.variables[t] * size;
			float x = side.values[t];
			for (int k = 0; k < size; k++) {
				sum[k] += (double) vectors[at + k] * x;
			}
		}
	}

	/** What a side says by itself: its weights and the products within it. */
	double own(Side side) {
		double[] sum = new double[size];
		add(side, sum);
		double y = 0;
		double squares = 0;
		for (int t = 0; t < side.variables.length; t++) {
			int at = side.variables[t] * size;
			float x = side.values[t];
			y += (double) weights[side.variables[t]] * x;
			for (int k = 0; k < size; k++) {
				double vx = (double) vectors[at + k] * x;
				squares += vx * vx;
			}
		}
		double products = 0;
		for (double s : sum) {
			products += s * s;
		}
		return y + (products - squares) / 2; // Rendle 2010, lemma 3.1
	}

	/** y(x) of a case. */
	double value(Side user, Side item) {
		double[] a = new double[size];
		double[] b = new double[size];
		add(user, a);
		add(item, b);
		double cross = 0;
		for (int k = 0; k < size; k++) {
			cross += a[k] * b[k];
		}
		return mean + own(user) + own(item) + cross;
	}

	/**
	 * One gradient step for the variables of one side of a case: dy/dw(a) = x(a), dy/dv(a) = x(a) (sum - v(a) x(a)) (Rendle
	 * 2010, equation 4).
	 *
	 * @param sum   of v x over both sides, before the step
	 * @param slope rate times minus the derivative of the loss by y
	 * @param decay rate times regularisation
	 */
	void step(Side side, double[] sum, double slope, double decay) {
		for (int t = 0; t < side.variables.length; t++) {
			int a = side.variables[t];
			float x = side.values[t];
			weights[a] += (float) (slope * x - decay * weights[a]);
			int at = a * size;
			for (int k = 0; k < size; k++) {
				float v = vectors[at + k];
				vectors[at + k] += (float) (slope * x * (sum[k] - v * x) - decay * v);
			}
		}
	}

	boolean finite() {
		double sum = mean;
		for (float w : weights) {
			sum += Math.abs(w);
		}
		for (float v : vectors) {
			sum += Math.abs(v);
		}
		return Double.isFinite(sum);
	}
}
