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
import java.util.ArrayList;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** A learned perceptron. Layers: {@code hidden-1} and so on, after rectification, and {@code scores}, before the softmax. */
final class MlpNetwork implements ClassicNetwork {

	private final Head head;
	private final Scaling scaling;
	private final Perceptron net;

	MlpNetwork(Head head, Scaling scaling, Perceptron net) {
		this.head = head;
		this.scaling = scaling;
		this.net = net;
	}

	@Override
	public Head head() {
		return head;
	}

	@Override
	public List<Layer> layers() {
		List<Layer> layers = new ArrayList<>();
		for (int l = 1; l < net.sizes.length; l++) {
			layers.add(new Layer(l == net.sizes.length - 1 ? "scores" : "hidden-" + l, new int[] { net.sizes[l] })); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return layers;
	}

	private void forward(float[] rows, int r, double[][] values) {
		float[] row = new float[scaling.width()];
		scaling.apply(rows, r, 1, row);
		for (int d = 0; d < row.length; d++) {
			values[0][d] = row[d];
		}
		net.forward(values, null);
	}

	@Override
	public void predict(float[] rows, int n, float[] out) {
		int k = labels().size();
		double[][] values = net.room();
		for (int r = 0; r < n; r++) {
			forward(rows, r, values);
			double[] p = values[values.length - 1];
			Softmax.apply(p, 0, k);
			for (int c = 0; c < k; c++) {
				out[r * k + c] = (float) p[c];
			}
		}
	}

	@Override
	public float[] activations(String layer, float[] rows, int n) {
		List<String> names = layers().stream().map(Layer::name).toList();
		int l = names.indexOf(layer) + 1;
		if (l == 0) {
			return ClassicNetwork.super.activations(layer, rows, n);
		}
		int width = net.sizes[l];
		float[] all = new float[n * width];
		double[][] values = net.room();
		for (int r = 0; r < n; r++) {
			forward(rows, r, values);
			for (int u = 0; u < width; u++) {
				all[r * width + u] = (float) values[l][u];
			}
		}
		return all;
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		head.save(out.nested("head")); //$NON-NLS-1$
		scaling.save(out.nested("scaling")); //$NON-NLS-1$
		out.put("sizes", net.sizes); //$NON-NLS-1$
		for (int l = 0; l < net.weights.length; l++) {
			out.put("weights" + l, net.weights[l]); //$NON-NLS-1$
		}
	}

	static MlpNetwork load(ModelReader in) throws IOException {
		Head head = Head.load(in.nested("head")); //$NON-NLS-1$
		Scaling scaling = Scaling.load(in.nested("scaling")); //$NON-NLS-1$
		head.check(scaling.width());
		int[] sizes = in.ints("sizes"); //$NON-NLS-1$
		if (sizes.length < 2 || sizes[0] != scaling.width() || sizes[sizes.length - 1] != head.labels().size()) {
			throw new IOException("damaged: layers of " + java.util.Arrays.toString(sizes)); //$NON-NLS-1$
		}
		double[][] weights = new double[sizes.length - 1][];
		for (int l = 0; l < weights.length; l++) {
			weights[l] = in.doubles("weights" + l); //$NON-NLS-1$
			Head.check("weights", sizes[l + 1] * (sizes[l] + 1L), weights[l].length); //$NON-NLS-1$
		}
		return new MlpNetwork(head, scaling, new Perceptron(sizes, weights));
	}
}
