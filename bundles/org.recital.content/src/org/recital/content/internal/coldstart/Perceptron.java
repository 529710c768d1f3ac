/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import java.util.SplittableRandom;

/**
 * A network with one hidden layer of rectified units: {@code y = V max(0, U x)}, the last hidden unit always 1, with its gradients and
 * Adam's steps (Kingma and Ba 2015, algorithm 1, with its published constants).
 */
final class Perceptron {

	private static final double FIRST = 0.9;
	private static final double SECOND = 0.999;
	private static final double TINY = 1e-8;

	private final int in;
	private final int hidden;
	private final int out;
	private final double[] weights; // U row by row, then V row by row
	private final double[] gradient;
	private final double[] mean;
	private final double[] square;
	private final double[] units;
	private int steps;

	/**
	 * @param in     inputs, that of ones (the last) included
	 * @param hidden units, that of ones included
	 */
	Perceptron(int in, int hidden, int out, long seed) {
		this.in = in;
		this.hidden = hidden;
		this.out = out;
		this.weights = new double[hidden * in + out * hidden];
		this.gradient = new double[weights.length];
		this.mean = new double[weights.length];
		this.square = new double[weights.length];
		this.units = new double[hidden];
		SplittableRandom random = new SplittableRandom(seed);
		// He et al. 2015; outputs begin at 0, the mean of what is to be said
		double spread = Math.sqrt(2.0 / in);
		for (int k = 0; k < hidden * in; k++) {
			weights[k] = spread * random.nextGaussian();
		}
	}

	double[] weights() {
		return weights;
	}

	double[] gradient() {
		return gradient;
	}

	/** The outputs for the row that begins at {@code x}. */
	void say(float[] rows, int x, double[] y) {
		for (int h = 0; h < hidden - 1; h++) {
			double sum = 0;
			int u = h * in;
			for (int d = 0; d < in; d++) {
				sum += weights[u + d] * rows[x + d];
			}
			units[h] = Math.max(0, sum);
		}
		units[hidden - 1] = 1;
		for (int t = 0; t < out; t++) {
			double sum = 0;
			int v = hidden * in + t * hidden;
			for (int h = 0; h < hidden; h++) {
				sum += weights[v + h] * units[h];
			}
			y[t] = sum;
		}
	}

	/**
	 * Adds the gradients for the row last said.
	 *
	 * @param slope of the loss by the outputs
	 */
	void learn(float[] rows, int x, double[] slope) {
		for (int h = 0; h < hidden; h++) {
			double back = 0;
			for (int t = 0; t < out; t++) {
				int v = hidden * in + t * hidden + h;
				gradient[v] += slope[t] * units[h];
				back += slope[t] * weights[v];
			}
			if (h < hidden - 1 && units[h] > 0) {
				int u = h * in;
				for (int d = 0; d < in; d++) {
					gradient[u + d] += back * rows[x + d];
				}
			}
		}
	}

	/** A step against the mean of the gradients added since the last one. */
	void step(double rate, int rows) {
		steps++;
		double scale = rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
		for (int k = 0; k < weights.length; k++) {
			double g = gradient[k] / rows;
			mean[k] = FIRST * mean[k] + (1 - FIRST) * g;
			square[k] = SECOND * square[k] + (1 - SECOND) * g * g;
			weights[k] -= scale * mean[k] / (Math.sqrt(square[k]) + TINY);
			gradient[k] = 0;
		}
	}
}
