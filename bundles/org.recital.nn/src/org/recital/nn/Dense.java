/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.List;

/**
 * A fully connected layer: y = f(x W + b) for a batch of rows x. Keeps nothing of a batch itself.
 */
public final class Dense {

	private static final int ROWS = 256;

	private final Weights matrix;
	private final Weights bias;
	private final Activation activation;

	/**
	 * @param matrix inputs x outputs
	 * @param bias   1 x outputs
	 */
	public Dense(Weights matrix, Weights bias, Activation activation) {
		this.matrix = matrix;
		this.bias = bias;
		this.activation = activation;
	}

	/** A new layer with weights by {@link Weights#glorot}. */
	public static Dense of(int inputs, int outputs, Activation activation, long seed) {
		return new Dense(Weights.glorot(inputs, outputs, seed), Weights.zero(1, outputs), activation);
	}

	public int inputs() {
		return matrix.rows();
	}

	public int outputs() {
		return matrix.columns();
	}

	/** Inputs x outputs. */
	public Weights matrix() {
		return matrix;
	}

	/** 1 x outputs. */
	public Weights bias() {
		return bias;
	}

	/** Matrix and bias. */
	public List<Weights> weights() {
		return List.of(matrix, bias);
	}

	/** The outputs of n rows of inputs. */
	public float[] forward(Work work, int n, float[] x) {
		float[] y = new float[n * outputs()];
		work.blocks(n, ROWS, (from, to) -> forward(from, to, x, y));
		return y;
	}

	private void forward(int from, int to, float[] x, float[] y) {
		int in = inputs();
		int out = outputs();
		for (int r = from; r < to; r++) {
			System.arraycopy(bias.value(), 0, y, r * out, out);
		}
		Gemm.nn(to - from, out, in, x, from * in, matrix.value(), 0, y, from * out, true);
		activation.apply(y, from * out, (to - from) * out);
	}

	/**
	 * Derivatives by inputs and weights; those of the weights become their gradient.
	 *
	 * @param x  n rows of inputs
	 * @param y  what {@link #forward} made of them
	 * @param dy derivatives of the loss by y; those by the sums afterwards
	 * @return derivatives by x, or null when they are not wanted
	 */
	public float[] backward(Work work, int n, float[] x, float[] y, float[] dy, boolean wanted) {
		int in = inputs();
		int out = outputs();
		work.blocks(n, ROWS, (from, to) -> activation.back(y, dy, from * out, (to - from) * out));
		Gemm.tn(work, in, out, n, x, dy, matrix.gradient());
		float[] db = bias.gradient();
		for (int r = 0; r < n; r++) {
			for (int c = 0; c < out; c++) {
				db[c] += dy[r * out + c];
			}
		}
		if (!wanted) {
			return null;
		}
		float[] dx = new float[n * in];
		Gemm.nt(work, n, in, out, dy, matrix.value(), dx);
		return dx;
	}
}
