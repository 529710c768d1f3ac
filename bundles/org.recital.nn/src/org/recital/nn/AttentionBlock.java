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

/** One thread's work in one block of {@link Attention}. */
final class AttentionBlock {

	private final List<Weights> weights;
	private final List<float[]> gradients;
	private final LayerNorm first;
	private final LayerNorm second;
	private final int width;

	private int sequences;
	private int[] offsets;
	private float share;
	private long noise;
	private float[] normal;
	private float[] queries;
	private float[] keys;
	private float[] values;
	/** Of each sequence: length x length. */
	private float[][] shares;
	private float[] inner;
	private float[] hidden;
	private float[] dropped;

	AttentionBlock(List<Weights> weights, List<float[]> gradients) {
		this.weights = weights;
		this.gradients = gradients;
		this.first = new LayerNorm(weights.get(0), weights.get(1));
		this.second = new LayerNorm(weights.get(8), weights.get(9));
		this.width = weights.get(0).columns();
	}

	float[] forward(int count, int[] at, float[] x, float dropout, long seed) {
		sequences = count;
		offsets = at;
		share = dropout;
		noise = seed;
		int n = at[count];
		normal = first.forward(n, x);
		queries = Passes.affine(n, normal, weights.get(2), weights.get(3));
		keys = Passes.affine(n, normal, weights.get(4), weights.get(5));
		values = Passes.affine(n, normal, weights.get(6), weights.get(7));
		float[] attended = new float[n * width];
		shares = new float[count][];
		for (int s = 0; s < count; s++) {
			attend(s, attended);
		}
		Passes.drop(attended, share, Mix.bits(noise, 1));
		add(attended, x);
		inner = second.forward(n, attended);
		hidden = Passes.affine(n, inner, weights.get(10), weights.get(11));
		Activation.RELU.apply(hidden, 0, hidden.length);
		dropped = hidden.clone();
		Passes.drop(dropped, share, Mix.bits(noise, 2));
		float[] out = Passes.affine(n, dropped, weights.get(12), weights.get(13));
		Passes.drop(out, share, Mix.bits(noise, 3));
		add(out, attended);
		return out;
	}

	private void attend(int s, float[] attended) {
		int length = offsets[s + 1] - offsets[s];
		int at = offsets[s] * width;
		float[] p = new float[length * length];
		Gemm.nt(length, length, width, queries, at, keys, at, p, 0, false);
		float scale = (float) (1 / Math.sqrt(width));
		for (int r = 0; r < length; r++) {
			softmax(p, r * length, r + 1, length, scale);
		}
		shares[s] = p;
		float[] kept = p;
		if (share > 0) {
			kept = p.clone();
			Passes.drop(kept, share, Mix.bits(noise, 4L + s));
		}
		Gemm.nn(length, width, length, kept, 0, values, at, attended, at, false);
	}

	/** The first {@code known} numbers become shares of 1, the others 0. */
	private static void softmax(float[] p, int at, int known, int length, float scale) {
		float most = Float.NEGATIVE_INFINITY;
		for (int k = at; k < at + known; k++) {
			most = Math.max(most, p[k]);
		}
		double sum = 0;
		for (int k = at; k < at + known; k++) {
			p[k] = Vectors.exp(scale * (p[k] - most));
			sum += p[k];
		}
		float by = (float) (1 / sum);
		for (int k = at; k < at + length; k++) {
			p[k] = k < at + known ? p[k] * by : 0;
		}
	}

	float[] backward(float[] dOut) {
		int n = offsets[sequences];
		float[] dBranch = dOut.clone();
		Passes.drop(dBranch, share, Mix.bits(noise, 3));
		float[] dHidden = layer(12, n, dropped, dBranch);
		Passes.drop(dHidden, share, Mix.bits(noise, 2));
		Activation.RELU.back(hidden, dHidden, 0, dHidden.length);
		float[] dInner = layer(10, n, inner, dHidden);
		float[] dMiddle = dOut.clone();
		second.backward(dInner, dMiddle, gradients.get(8), gradients.get(9));
		float[] dAttended = dMiddle.clone();
		Passes.drop(dAttended, share, Mix.bits(noise, 1));
		float[] dQueries = new float[n * width];
		float[] dKeys = new float[n * width];
		float[] dValues = new float[n * width];
		for (int s = 0; s < sequences; s++) {
			attendBack(s, dAttended, dQueries, dKeys, dValues);
		}
		float[] dNormal = layer(2, n, normal, dQueries);
		add(dNormal, layer(4, n, normal, dKeys));
		add(dNormal, layer(6, n, normal, dValues));
		first.backward(dNormal, dMiddle, gradients.get(0), gradients.get(1));
		return dMiddle;
	}

	private void attendBack(int s, float[] dAttended, float[] dQueries, float[] dKeys, float[] dValues) {
		int length = offsets[s + 1] - offsets[s];
		int at = offsets[s] * width;
		float[] p = shares[s];
		float[] kept = p;
		float[] d = new float[length * length];
		Gemm.nt(length, length, width, dAttended, at, values, at, d, 0, false);
		if (share > 0) {
			kept = p.clone();
			Passes.drop(kept, share, Mix.bits(noise, 4L + s));
			Passes.drop(d, share, Mix.bits(noise, 4L + s));
		}
		Gemm.tn(length, width, length, kept, 0, dAttended, at, dValues, at, false);
		float scale = (float) (1 / Math.sqrt(width));
		for (int r = 0; r < length; r++) {
			float along = 0;
			for (int k = r * length; k <= r * length + r; k++) {
				along += d[k] * p[k];
			}
			for (int k = r * length; k < (r + 1) * length; k++) {
				d[k] = scale * p[k] * (d[k] - along);
			}
		}
		Gemm.nn(length, width, length, d, 0, keys, at, dQueries, at, false);
		Gemm.tn(length, width, length, d, 0, queries, at, dKeys, at, false);
	}

	/** Backward through matrix and bias {@code w}: their gradients are added to, the derivatives by x returned. */
	private float[] layer(int w, int n, float[] x, float[] dy) {
		Weights matrix = weights.get(w);
		Gemm.tn(matrix.rows(), matrix.columns(), n, x, 0, dy, 0, gradients.get(w), 0, true);
		Passes.addRows(n, dy, gradients.get(w + 1));
		float[] dx = new float[n * matrix.rows()];
		Gemm.nt(n, matrix.rows(), matrix.columns(), dy, 0, matrix.value(), 0, dx, 0, false);
		return dx;
	}

	private static void add(float[] to, float[] more) {
		for (int k = 0; k < to.length; k++) {
			to[k] += more[k];
		}
	}
}
