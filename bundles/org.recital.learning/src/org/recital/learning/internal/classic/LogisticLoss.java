/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import org.recital.api.step.Parallel;

/**
 * Multinomial logistic loss with its gradient: {@code sum of w_i (-ln p_i) / sum of w_i + lambda / 2 sum of W^2}; biases are not
 * shrunk. Unknowns: for each class width weights and then its bias.
 */
final class LogisticLoss implements Lbfgs.Function {

	private static final int BLOCK = 256;

	private final float[] rows;
	private final int[] labels;
	private final double[] weights;
	private final double total;
	private final int width;
	private final int classes;
	private final double lambda;
	private final Parallel parallel;

	/** @param weights one an example; null: all 1 */
	LogisticLoss(float[] rows, int[] labels, double[] weights, int width, int classes, double lambda, Parallel parallel) {
		this.rows = rows;
		this.labels = labels;
		this.weights = weights;
		this.width = width;
		this.classes = classes;
		this.lambda = lambda;
		this.parallel = parallel;
		double sum = labels.length;
		if (weights != null) {
			sum = 0;
			for (double w : weights) {
				sum += w;
			}
		}
		this.total = sum;
	}

	@Override
	public double at(double[] x, double[] gradient) {
		int blocks = (labels.length + BLOCK - 1) / BLOCK;
		double[][] partial = new double[blocks][];
		double[] losses = new double[blocks];
		parallel.forBlocks(labels.length, BLOCK, (from, to) -> {
			double[] g = new double[x.length];
			losses[from / BLOCK] = block(x, from, to, g);
			partial[from / BLOCK] = g;
		});
		java.util.Arrays.fill(gradient, 0);
		double loss = 0;
		for (int b = 0; b < blocks; b++) { // in the order of numbers: the same for any number of threads
			loss += losses[b];
			for (int i = 0; i < x.length; i++) {
				gradient[i] += partial[b][i];
			}
		}
		loss /= total;
		for (int i = 0; i < x.length; i++) {
			gradient[i] /= total;
			if (i % (width + 1) < width) {
				gradient[i] += lambda * x[i];
				loss += 0.5 * lambda * x[i] * x[i];
			}
		}
		return loss;
	}

	private double block(double[] x, int from, int to, double[] g) {
		double[] p = new double[classes];
		double loss = 0;
		for (int r = from; r < to; r++) {
			double w = weights == null ? 1 : weights[r];
			for (int c = 0; c < classes; c++) {
				int at = c * (width + 1);
				double score = x[at + width];
				for (int d = 0; d < width; d++) {
					score += x[at + d] * rows[r * width + d];
				}
				p[c] = score;
			}
			double own = p[labels[r]];
			double most = Double.NEGATIVE_INFINITY;
			for (int c = 0; c < classes; c++) {
				most = Math.max(most, p[c]);
			}
			double sum = 0;
			for (int c = 0; c < classes; c++) {
				p[c] = Math.exp(p[c] - most);
				sum += p[c];
			}
			loss += w * (Math.log(sum) + most - own);
			for (int c = 0; c < classes; c++) {
				double off = w * (p[c] / sum - (c == labels[r] ? 1 : 0));
				int at = c * (width + 1);
				for (int d = 0; d < width; d++) {
					g[at + d] += off * rows[r * width + d];
				}
				g[at + width] += off;
			}
		}
		return loss;
	}
}
