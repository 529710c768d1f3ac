/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.nn.Activation;
import org.recital.nn.Dense;
import org.recital.nn.Mix;
import org.recital.nn.Weights;
import org.recital.nn.Work;

/** Dense layers one after another, rectified. Keeps what a batch has given until the way back. */
final class Mlp {

	private final List<Dense> layers = new ArrayList<>();
	private float[][] given;

	/** @param weights matrix and bias of each layer */
	Mlp(List<Weights> weights) {
		for (int k = 0; k < weights.size(); k += 2) {
			layers.add(new Dense(weights.get(k), weights.get(k + 1), Activation.RELU));
		}
	}

	/** Layers of the given widths, the first of them the input's. */
	static Mlp of(int[] widths, long seed) {
		List<Weights> weights = new ArrayList<>();
		for (int k = 1; k < widths.length; k++) {
			weights.addAll(Dense.of(widths[k - 1], widths[k], Activation.RELU, Mix.bits(seed, k)).weights());
		}
		return new Mlp(weights);
	}

	List<Weights> weights() {
		List<Weights> all = new ArrayList<>();
		layers.forEach(l -> all.addAll(l.weights()));
		return all;
	}

	int inputs() {
		return layers.getFirst().inputs();
	}

	int outputs() {
		return layers.getLast().outputs();
	}

	/** The first layer, whose inputs come in parts. */
	Dense first() {
		return layers.getFirst();
	}

	/** Learning: what n rows give. */
	float[] forward(Work work, int n, float[] x) {
		given = new float[layers.size() + 1][];
		given[0] = x;
		for (int k = 0; k < layers.size(); k++) {
			given[k + 1] = layers.get(k).forward(work, n, given[k]);
		}
		return given[layers.size()];
	}

	/** Learning: derivatives by the rows of the last {@link #forward}. */
	float[] backward(Work work, int n, float[] dy) {
		float[] d = dy;
		for (int k = layers.size() - 1; k >= 0; k--) {
			d = layers.get(k).backward(work, n, given[k], given[k + 1], d, true);
		}
		return d;
	}

	/** Scoring: what n rows give whose first layer's sums are known; safe for several threads. */
	float[] rest(int n, float[] sums) {
		float[] x = sums;
		Activation.RELU.apply(x, 0, x.length);
		for (int k = 1; k < layers.size(); k++) {
			x = layers.get(k).forward(Work.alone(), n, x);
		}
		return x;
	}
}
