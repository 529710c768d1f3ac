/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.util.SplittableRandom;

/** Layers of weights: of layer l, for each of its units the weights of the layer below and then the bias. Rectified but for the last. */
final class Perceptron {

	final int[] sizes;
	final double[][] weights;

	Perceptron(int[] sizes, double[][] weights) {
		this.sizes = sizes;
		this.weights = weights;
	}

	/** He's start (He et al. 2015): deviation sqrt(2 / inputs), biases 0; uniform of that deviation, so that it is the same everywhere. */
	static Perceptron random(int[] sizes, SplittableRandom random) {
		double[][] weights = new double[sizes.length - 1][];
		for (int l = 0; l < weights.length; l++) {
			int in = sizes[l];
			weights[l] = new double[sizes[l + 1] * (in + 1)];
			double reach = Math.sqrt(6.0 / in);
			for (int i = 0; i < weights[l].length; i++) {
				weights[l][i] = i % (in + 1) == in ? 0 : (2 * random.nextDouble() - 1) * reach;
			}
		}
		return new Perceptron(sizes, weights);
	}

	Perceptron copy() {
		double[][] copied = new double[weights.length][];
		for (int l = 0; l < copied.length; l++) {
			copied[l] = weights[l].clone();
		}
		return new Perceptron(sizes, copied);
	}

	/** Room for the values of all layers. */
	double[][] room() {
		double[][] values = new double[sizes.length][];
		for (int l = 0; l < sizes.length; l++) {
			values[l] = new double[sizes[l]];
		}
		return values;
	}

	/** Computes the layers above the first; the last holds scores. */
	void forward(double[][] values, double[][] masks) {
		for (int l = 0; l < weights.length; l++) {
			int in = sizes[l];
			for (int u = 0; u < sizes[l + 1]; u++) {
				int at = u * (in + 1);
				double s = weights[l][at + in];
				for (int d = 0; d < in; d++) {
					s += weights[l][at + d] * values[l][d];
				}
				boolean last = l == weights.length - 1;
				values[l + 1][u] = last ? s : Math.max(0, s) * (masks == null ? 1 : masks[l][u]);
			}
		}
	}

	/** Adam with decoupled weight decay (Kingma, Ba 2015; Loshchilov, Hutter 2019). */
	final class Adam {
		private static final double BETA1 = 0.9;
		private static final double BETA2 = 0.999;
		private static final double EPSILON = 1e-8;

		private final double rate;
		private final double decay;
		private final double dropout;
		private final double[][] gradient = like();
		private final double[][] first = like();
		private final double[][] second = like();
		private final double[][] values = room();
		private final double[][] errors = room();
		private final double[][] masks;
		private long steps;

		Adam(double rate, double decay, double dropout) {
			this.rate = rate;
			this.decay = decay;
			this.dropout = dropout;
			masks = new double[sizes.length - 2][];
			for (int l = 0; l < masks.length; l++) {
				masks[l] = new double[sizes[l + 1]];
			}
		}

		private double[][] like() {
			double[][] zeros = new double[weights.length][];
			for (int l = 0; l < zeros.length; l++) {
				zeros[l] = new double[weights[l].length];
			}
			return zeros;
		}

		/** One step on some examples; gives the sum of their losses before it. */
		double step(float[] rows, int[] labels, int[] order, int from, int to, SplittableRandom random) {
			for (double[] g : gradient) {
				java.util.Arrays.fill(g, 0);
			}
			double loss = 0;
			for (int i = from; i < to; i++) {
				for (double[] mask : masks) {
					for (int u = 0; u < mask.length; u++) {
						mask[u] = dropout > 0 && random.nextDouble() < dropout ? 0 : 1 / (1 - dropout);
					}
				}
				loss += example(rows, order[i], labels[order[i]]);
			}
			update(to - from);
			return loss;
		}

		private double example(float[] rows, int row, int label) {
			for (int d = 0; d < sizes[0]; d++) {
				values[0][d] = rows[row * sizes[0] + d];
			}
			forward(values, masks);
			double[] p = errors[sizes.length - 1];
			System.arraycopy(values[sizes.length - 1], 0, p, 0, p.length);
			Softmax.apply(p, 0, p.length);
			double loss = -Math.log(Math.max(1e-300, p[label]));
			if (Double.isNaN(p[label])) {
				loss = Double.NaN;
			}
			p[label] -= 1;
			for (int l = weights.length - 1; l >= 0; l--) {
				back(l);
			}
			return loss;
		}

		private void back(int l) {
			int in = sizes[l];
			java.util.Arrays.fill(errors[l], 0);
			for (int u = 0; u < sizes[l + 1]; u++) {
				double e = errors[l + 1][u];
				if (e == 0) {
					continue;
				}
				int at = u * (in + 1);
				for (int d = 0; d < in; d++) {
					gradient[l][at + d] += e * values[l][d];
					errors[l][d] += e * weights[l][at + d];
				}
				gradient[l][at + in] += e;
			}
			for (int d = 0; l > 0 && d < in; d++) {
				errors[l][d] *= values[l][d] > 0 ? masks[l - 1][d] : 0;
			}
		}

		private void update(int n) {
			steps++;
			double c1 = 1 - Math.pow(BETA1, steps);
			double c2 = 1 - Math.pow(BETA2, steps);
			for (int l = 0; l < weights.length; l++) {
				for (int i = 0; i < weights[l].length; i++) {
					double g = gradient[l][i] / n;
					first[l][i] = BETA1 * first[l][i] + (1 - BETA1) * g;
					second[l][i] = BETA2 * second[l][i] + (1 - BETA2) * g * g;
					boolean bias = i % (sizes[l] + 1) == sizes[l];
					weights[l][i] -= rate * (first[l][i] / c1 / (Math.sqrt(second[l][i] / c2) + EPSILON) + (bias ? 0 : decay * weights[l][i]));
				}
			}
		}
	}
}
