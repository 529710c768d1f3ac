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

/**
 * Kernel ridge regression on classes (Saunders, Gammerman and Vovk 1998; one target a class, 1 or 0) with a Gaussian kernel whose
 * squared width is the number of statistics.
 *
 * @param examples n x statistics
 * @param weights  n x classes
 * @param shares   of the classes among the examples
 */
record Kernel(double[][] examples, double[][] weights, double[] shares) implements Voter {

	/** Greatest number of examples kept. */
	static final int MOST = 4000;
	/** From targets of 0 and 1 to the scale of logarithms of probabilities. */
	private static final double SCALE = 6;

	/** @param ridge above 0 */
	static Kernel fit(double[][] x, int[] y, int classes, double ridge, Runnable check) {
		double[] shares = new double[classes];
		for (int c : y) {
			shares[c] += 1.0 / y.length;
		}
		double[][] k = new double[x.length][];
		double[][] target = new double[x.length][classes];
		for (int i = 0; i < x.length; i++) {
			check.run();
			k[i] = new double[i + 1];
			for (int j = 0; j <= i; j++) {
				k[i][j] = like(x[i], x[j]);
			}
			k[i][i] += ridge;
			for (int c = 0; c < classes; c++) {
				target[i][c] = (y[i] == c ? 1 : 0) - shares[c];
			}
		}
		Cholesky.solve(k, target, check);
		return new Kernel(x, target, shares);
	}

	private static double like(double[] a, double[] b) {
		double sum = 0;
		for (int j = 0; j < a.length; j++) {
			sum += (a[j] - b[j]) * (a[j] - b[j]);
		}
		return Math.exp(-sum / a.length);
	}

	@Override
	public void score(double[] x, double[] out) {
		for (int c = 0; c < out.length; c++) {
			out[c] = SCALE * shares[c];
		}
		for (int i = 0; i < examples.length; i++) {
			double l = SCALE * like(x, examples[i]);
			for (int c = 0; c < out.length; c++) {
				out[c] += l * weights[i][c];
			}
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("examples", Rows.flat(examples)); //$NON-NLS-1$
		out.put("weights", Rows.flat(weights)); //$NON-NLS-1$
		out.put("shares", shares); //$NON-NLS-1$
	}

	static Kernel load(ModelReader in, int classes, int p) throws IOException {
		double[] examples = in.doubles("examples"); //$NON-NLS-1$
		double[] shares = in.doubles("shares"); //$NON-NLS-1$
		int n = examples.length / p;
		if (shares.length != classes) {
			throw new IOException("the model is damaged: shares of " + shares.length + " classes, expected " + classes); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return new Kernel(Rows.of(examples, n, p), Rows.of(in.doubles("weights"), n, classes), shares); //$NON-NLS-1$
	}
}
