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

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.CholeskySolver;

/**
 * Kernel ridge regression of the classes (Saunders, Gammerman and Vovk 1998): two segments are as alike as the mean over families of
 * statistics of exp(-d/(2 width^2)), d being the mean squared difference within the family; so a family counts alike whether
 * it has eleven numbers or two hundred (the uniform sum of kernels, which is hard to beat: Goenen and Alpaydin 2011, Multiple
 * kernel learning algorithms, JMLR 12).
 *
 * @param families numbers of each family, in the order of a row
 * @param width    in deviations
 * @param examples rows learned from
 * @param weights  a row for each example, a column for each class
 * @param shares   of the classes
 */
record Kernel(int[] families, double width, double[][] examples, double[][] weights, double[] shares) {

	/** Greatest number of examples kept. */
	static final int MOST = 4000;
	/** From targets of 0 and 1 to the scale of logarithms of probabilities. */
	private static final double SCALE = 12;

	/**
	 * @param ridge above 0
	 * @param check asked once an example; may throw to cancel
	 */
	static Kernel fit(int[] families, double width, double[][] x, int[] y, int classes, double ridge, Runnable check) {
		int n = x.length;
		double[] shares = new double[classes];
		for (int c : y) {
			shares[c] += 1.0 / n;
		}
		double[] k = new double[Math.multiplyExact(n, n)];
		for (int i = 0; i < n; i++) {
			check.run();
			for (int j = 0; j <= i; j++) {
				k[i * n + j] = like(families, width, x[i], x[j]);
			}
			k[i * n + i] += ridge;
		}
		CholeskySolver solver = new CholeskySolver(k, n, check);
		double[][] weights = new double[n][classes];
		for (int c = 0; c < classes; c++) {
			double[] column = new double[n];
			for (int i = 0; i < n; i++) {
				column[i] = (y[i] == c ? 1 : 0) - shares[c];
			}
			solver.solve(column, 0);
			for (int i = 0; i < n; i++) {
				weights[i][c] = column[i];
			}
		}
		return new Kernel(families, width, x, weights, shares);
	}

	private static double like(int[] families, double width, double[] a, double[] b) {
		double all = 0;
		int j = 0;
		for (int family : families) {
			double sum = 0;
			for (int end = j + family; j < end; j++) {
				sum += (a[j] - b[j]) * (a[j] - b[j]);
			}
			all += Math.exp(-sum / (2 * width * width * family));
		}
		return all / families.length;
	}

	/** Scores of the classes: the greater the likelier, in units of a logarithm of probability. */
	void score(double[] x, double[] out) {
		for (int c = 0; c < out.length; c++) {
			out[c] = SCALE * shares[c];
		}
		for (int i = 0; i < examples.length; i++) {
			double l = SCALE * like(families, width, x, examples[i]);
			for (int c = 0; c < out.length; c++) {
				out[c] += l * weights[i][c];
			}
		}
	}

	/** Probabilities of the classes. */
	double[] probabilities(double[] x) {
		double[] p = new double[shares.length];
		score(x, p);
		double top = Double.NEGATIVE_INFINITY;
		for (double s : p) {
			top = Math.max(top, s);
		}
		double sum = 0;
		for (int c = 0; c < p.length; c++) {
			p[c] = Math.exp(p[c] - top);
			sum += p[c];
		}
		for (int c = 0; c < p.length; c++) {
			p[c] /= sum;
		}
		return p;
	}

	/** Writes what has been learned. */
	void save(ModelWriter out) throws IOException {
		out.put("width", new double[] { width }); //$NON-NLS-1$
		out.put("examples", Rows.flat(examples)); //$NON-NLS-1$
		out.put("weights", Rows.flat(weights)); //$NON-NLS-1$
		out.put("shares", shares); //$NON-NLS-1$
	}

	static Kernel load(ModelReader in, int classes, int[] families, int p) throws IOException {
		double[] examples = in.doubles("examples"); //$NON-NLS-1$
		double[] shares = in.doubles("shares"); //$NON-NLS-1$
		double[] width = in.doubles("width"); //$NON-NLS-1$
		int n = examples.length / p;
		if (shares.length != classes || width.length != 1 || !(width[0] > 0)) {
			throw new IOException("the model is damaged: shares of " + shares.length + " classes, expected " + classes); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new Kernel(families, width[0], Rows.of(examples, n, p), Rows.of(in.doubles("weights"), n, classes), shares); //$NON-NLS-1$
	}
}
