/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** Support vectors of all classes with their multipliers. Its one layer, {@code decisions}, holds the decision value of each class. */
final class SvmNetwork implements ClassicNetwork {

	/** In place of gamma: the kernel is linear. */
	static final double LINEAR = 0;

	private static final String DECISIONS = "decisions"; //$NON-NLS-1$

	private final Head head;
	private final Scaling scaling;
	private final double gamma;
	private final float[] vectors;
	private final double[] alpha; // vectors x classes
	private final double[] bias;
	private final double[] sigmoids; // A and B of each class

	private SvmNetwork(Head head, Scaling scaling, double gamma, float[] vectors, double[] alpha, double[] bias, double[] sigmoids) {
		this.head = head;
		this.scaling = scaling;
		this.gamma = gamma;
		this.vectors = vectors;
		this.alpha = alpha;
		this.bias = bias;
		this.sigmoids = sigmoids;
	}

	/** Keeps the rows that are a support vector of some class. */
	static SvmNetwork of(Head head, Scaling scaling, double gamma, float[] rows, double[][] alpha, double[] bias, Platt[] platt) {
		int k = alpha.length;
		int n = alpha[0].length;
		int width = scaling.width();
		float[] vectors = new float[rows.length];
		double[] kept = new double[n * k];
		int m = 0;
		for (int i = 0; i < n; i++) {
			boolean support = false;
			for (int c = 0; c < k; c++) {
				support |= alpha[c][i] != 0;
				kept[m * k + c] = alpha[c][i];
			}
			if (support) {
				System.arraycopy(rows, i * width, vectors, m * width, width);
				m++;
			}
		}
		double[] sigmoids = new double[2 * k];
		for (int c = 0; c < k; c++) {
			sigmoids[2 * c] = platt[c].a();
			sigmoids[2 * c + 1] = platt[c].b();
		}
		return new SvmNetwork(head, scaling, gamma, Arrays.copyOf(vectors, m * width), Arrays.copyOf(kept, m * k), bias, sigmoids);
	}

	/** Kernel of two rows. */
	static double kernel(float[] a, int i, float[] b, int j, int width, double gamma) {
		double sum = 0;
		if (gamma == LINEAR) {
			for (int d = 0; d < width; d++) {
				sum += (double) a[i * width + d] * b[j * width + d];
			}
			return sum / width;
		}
		for (int d = 0; d < width; d++) {
			double off = a[i * width + d] - b[j * width + d];
			sum += off * off;
		}
		return Math.exp(-gamma * sum);
	}

	@Override
	public Head head() {
		return head;
	}

	@Override
	public List<Layer> layers() {
		return List.of(new Layer(DECISIONS, new int[] { bias.length }));
	}

	@Override
	public void predict(float[] rows, int n, float[] out) {
		int k = bias.length;
		double[] f = new double[k];
		for (int r = 0; r < n; r++) {
			decide(rows, r, f);
			double sum = 0;
			for (int c = 0; c < k; c++) {
				f[c] = Math.max(1e-12, new Platt(sigmoids[2 * c], sigmoids[2 * c + 1]).of(f[c])); // so that they can sum to 1
				sum += f[c];
			}
			for (int c = 0; c < k; c++) {
				out[r * k + c] = (float) (f[c] / sum);
			}
		}
	}

	@Override
	public float[] activations(String layer, float[] rows, int n) {
		if (!layer.equals(DECISIONS)) {
			return ClassicNetwork.super.activations(layer, rows, n);
		}
		int k = bias.length;
		float[] all = new float[n * k];
		double[] f = new double[k];
		for (int r = 0; r < n; r++) {
			decide(rows, r, f);
			for (int c = 0; c < k; c++) {
				all[r * k + c] = (float) f[c];
			}
		}
		return all;
	}

	private void decide(float[] rows, int r, double[] f) {
		int width = scaling.width();
		int k = bias.length;
		float[] row = new float[width];
		scaling.apply(rows, r, 1, row);
		System.arraycopy(bias, 0, f, 0, k);
		for (int v = 0; v < alpha.length / k; v++) {
			double like = kernel(row, 0, vectors, v, width, gamma);
			for (int c = 0; c < k; c++) {
				f[c] += alpha[v * k + c] * like;
			}
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		head.save(out.nested("head")); //$NON-NLS-1$
		scaling.save(out.nested("scaling")); //$NON-NLS-1$
		out.put("gamma", new double[] { gamma }); //$NON-NLS-1$
		out.put("vectors", vectors); //$NON-NLS-1$
		out.put("alpha", alpha); //$NON-NLS-1$
		out.put("bias", bias); //$NON-NLS-1$
		out.put("sigmoids", sigmoids); //$NON-NLS-1$
	}

	static SvmNetwork load(ModelReader in) throws IOException {
		Head head = Head.load(in.nested("head")); //$NON-NLS-1$
		Scaling scaling = Scaling.load(in.nested("scaling")); //$NON-NLS-1$
		head.check(scaling.width());
		double[] gamma = in.doubles("gamma"); //$NON-NLS-1$
		float[] vectors = in.floats("vectors"); //$NON-NLS-1$
		double[] alpha = in.doubles("alpha"); //$NON-NLS-1$
		double[] bias = in.doubles("bias"); //$NON-NLS-1$
		double[] sigmoids = in.doubles("sigmoids"); //$NON-NLS-1$
		int k = head.labels().size();
		Head.check("gamma", 1, gamma.length); //$NON-NLS-1$
		Head.check("bias", k, bias.length); //$NON-NLS-1$
		Head.check("sigmoids", 2L * k, sigmoids.length); //$NON-NLS-1$
		Head.check("alpha", (long) vectors.length / scaling.width() * k, alpha.length); //$NON-NLS-1$
		return new SvmNetwork(head, scaling, gamma[0], vectors, alpha, bias, sigmoids);
	}
}
