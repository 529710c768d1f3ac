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
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** Softmax of a linear map of scaled rows. Its one layer, {@code scores}, is the map before the softmax. */
final class LinearNetwork implements ClassicNetwork {

	private static final String SCORES = "scores"; //$NON-NLS-1$

	private final Head head;
	private final Scaling scaling;
	private final double[] weights;

	/** @param weights for each class width weights and its bias */
	LinearNetwork(Head head, Scaling scaling, double[] weights) {
		this.head = head;
		this.scaling = scaling;
		this.weights = weights;
	}

	@Override
	public Head head() {
		return head;
	}

	@Override
	public List<Layer> layers() {
		return List.of(new Layer(SCORES, new int[] { labels().size() }));
	}

	@Override
	public void predict(float[] rows, int n, float[] out) {
		int k = labels().size();
		double[] p = new double[k];
		for (int r = 0; r < n; r++) {
			scores(rows, r, p);
			Softmax.apply(p, 0, k);
			for (int c = 0; c < k; c++) {
				out[r * k + c] = (float) p[c];
			}
		}
	}

	@Override
	public float[] activations(String layer, float[] rows, int n) {
		if (!layer.equals(SCORES)) {
			return ClassicNetwork.super.activations(layer, rows, n);
		}
		int k = labels().size();
		float[] all = new float[n * k];
		double[] s = new double[k];
		for (int r = 0; r < n; r++) {
			scores(rows, r, s);
			for (int c = 0; c < k; c++) {
				all[r * k + c] = (float) s[c];
			}
		}
		return all;
	}

	private void scores(float[] rows, int r, double[] scores) {
		int width = scaling.width();
		float[] row = new float[width];
		scaling.apply(rows, r, 1, row);
		for (int c = 0; c < scores.length; c++) {
			int at = c * (width + 1);
			double s = weights[at + width];
			for (int d = 0; d < width; d++) {
				s += weights[at + d] * row[d];
			}
			scores[c] = s;
		}
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		head.save(out.nested("head")); //$NON-NLS-1$
		scaling.save(out.nested("scaling")); //$NON-NLS-1$
		out.put("weights", weights); //$NON-NLS-1$
	}

	static LinearNetwork load(ModelReader in) throws IOException {
		Head head = Head.load(in.nested("head")); //$NON-NLS-1$
		Scaling scaling = Scaling.load(in.nested("scaling")); //$NON-NLS-1$
		double[] weights = in.doubles("weights"); //$NON-NLS-1$
		head.check(scaling.width());
		Head.check("weights", (long) head.labels().size() * (scaling.width() + 1), weights.length); //$NON-NLS-1$
		return new LinearNetwork(head, scaling, weights);
	}
}
