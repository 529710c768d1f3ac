/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * Scores that are sums of weighted statistics: learned by logistic regression, or by discriminant analysis.
 *
 * @param weights classes x statistics
 * @param bias    one a class
 */
record Linear(double[][] weights, double[] bias) implements Voter {

	private static final int STEPS = 400;

	/**
	 * Multinomial logistic regression: the sum of -ln p plus {@code l2 / 2} times the squared weights is brought down by
	 * accelerated gradient descent (Nesterov 1983).
	 */
	static Linear logistic(double[][] x, int[] y, int classes, double l2, Runnable check) {
		int p = x[0].length;
		double norm = l2;
		for (double[] row : x) {
			double sum = 1;
			for (double v : row) {
				sum += v * v;
			}
			norm += sum / 2;
		}
		// the trace bounds the curvature but generously; the greatest eigenvalue does it exactly
		double step = 1 / Math.min(norm, l2 + 0.5 * greatest(x) * 1.05);
		double[][] w = new double[classes][p + 1];
		double[][] ahead = new double[classes][p + 1];
		double[][] gradient = new double[classes][p + 1];
		double[] s = new double[classes];
		double t = 1;
		for (int k = 0; k < STEPS; k++) {
			check.run();
			for (double[] g : gradient) {
				Arrays.fill(g, 0);
			}
			for (int i = 0; i < x.length; i++) {
				scores(ahead, x[i], s);
				Voter.softmax(s);
				for (int c = 0; c < classes; c++) {
					double d = s[c] - (y[i] == c ? 1 : 0);
					double[] g = gradient[c];
					double[] row = x[i];
					for (int j = 0; j < p; j++) {
						g[j] += d * row[j];
					}
					g[p] += d;
				}
			}
			double next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
			double push = (t - 1) / next;
			t = next;
			for (int c = 0; c < classes; c++) {
				for (int j = 0; j <= p; j++) {
					double to = ahead[c][j] - step * (gradient[c][j] + (j < p ? l2 * ahead[c][j] : 0));
					ahead[c][j] = to + push * (to - w[c][j]);
					w[c][j] = to;
				}
			}
		}
		return of(w);
	}

	/** Greatest eigenvalue of the products of all columns with a 1 behind, by powers. */
	private static double greatest(double[][] x) {
		int p = x[0].length;
		double[] v = new double[p + 1];
		Arrays.fill(v, 1 / Math.sqrt(p + 1));
		double value = 0;
		for (int k = 0; k < 50; k++) {
			double[] to = new double[p + 1];
			for (double[] row : x) {
				double sum = v[p];
				for (int j = 0; j < p; j++) {
					sum += row[j] * v[j];
				}
				for (int j = 0; j < p; j++) {
					to[j] += sum * row[j];
				}
				to[p] += sum;
			}
			value = Math.sqrt(Arrays.stream(to).map(d -> d * d).sum());
			for (int j = 0; j <= p; j++) {
				v[j] = to[j] / value;
			}
		}
		return value;
	}

	private static void scores(double[][] w, double[] x, double[] out) {
		for (int c = 0; c < w.length; c++) {
			double sum = w[c][x.length];
			for (int j = 0; j < x.length; j++) {
				sum += w[c][j] * x[j];
			}
			out[c] = sum;
		}
	}

	private static Linear of(double[][] w) {
		double[][] weights = new double[w.length][];
		double[] bias = new double[w.length];
		for (int c = 0; c < w.length; c++) {
			int p = w[c].length - 1;
			weights[c] = Arrays.copyOf(w[c], p);
			bias[c] = w[c][p];
		}
		return new Linear(weights, bias);
	}

	/**
	 * Linear discriminant analysis: classes are clouds of one shape, the mean covariance within classes, drawn towards a ball (Ledoit
	 * and Wolf 2004, with a given share).
	 *
	 * @param shrink share of the ball, above 0
	 */
	static Linear discriminant(double[][] x, int[] y, int classes, double shrink, Runnable check) {
		int p = x[0].length;
		double[][] mean = new double[p][classes];
		int[] count = new int[classes];
		for (int i = 0; i < x.length; i++) {
			count[y[i]]++;
			for (int j = 0; j < p; j++) {
				mean[j][y[i]] += x[i][j];
			}
		}
		for (int c = 0; c < classes; c++) {
			for (int j = 0; j < p && count[c] > 0; j++) {
				mean[j][c] /= count[c];
			}
		}
		double[][] within = new double[p][p];
		double[] d = new double[p];
		for (int i = 0; i < x.length; i++) {
			check.run();
			for (int j = 0; j < p; j++) {
				d[j] = x[i][j] - mean[j][y[i]];
			}
			for (int j = 0; j < p; j++) {
				double[] row = within[j];
				double dj = d[j] / x.length;
				for (int k = 0; k <= j; k++) {
					row[k] += dj * d[k];
				}
			}
		}
		double ball = 0;
		for (int j = 0; j < p; j++) {
			ball += within[j][j] / p;
		}
		for (int j = 0; j < p; j++) {
			for (int k = 0; k <= j; k++) {
				within[j][k] *= 1 - shrink;
			}
			within[j][j] += shrink * ball + 1e-9;
		}
		double[][] w = new double[p][];
		for (int j = 0; j < p; j++) {
			w[j] = mean[j].clone();
		}
		Cholesky.solve(within, w, check);
		double[][] weights = new double[classes][p];
		double[] bias = new double[classes];
		for (int c = 0; c < classes; c++) {
			double half = 0;
			for (int j = 0; j < p; j++) {
				weights[c][j] = w[j][c];
				half += w[j][c] * mean[j][c] / 2;
			}
			// a class without examples is not voted for
			bias[c] = count[c] == 0 ? -1e3 : Math.log((double) count[c] / x.length) - half;
		}
		return new Linear(weights, bias);
	}

	@Override
	public void score(double[] x, double[] out) {
		for (int c = 0; c < bias.length; c++) {
			double sum = bias[c];
			for (int j = 0; j < x.length; j++) {
				sum += weights[c][j] * x[j];
			}
			out[c] = sum;
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("weights", Rows.flat(weights)); //$NON-NLS-1$
		out.put("bias", bias); //$NON-NLS-1$
	}

	static Linear load(ModelReader in, int classes, int p) throws IOException {
		Linear read = new Linear(Rows.of(in.doubles("weights"), classes, p), in.doubles("bias")); //$NON-NLS-1$ //$NON-NLS-2$
		if (read.bias.length != classes) {
			throw new IOException("the model is damaged: " + read.bias.length + " biases for " + classes + " classes"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return read;
	}
}
