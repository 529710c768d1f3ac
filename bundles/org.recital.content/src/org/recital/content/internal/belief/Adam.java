/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.ArrayList;
import java.util.List;

/** Steps of Adam (Kingma and Ba 2015) with weight decay in the gradient. */
final class Adam {

	private static final double FIRST = 0.9;
	private static final double SECOND = 0.999;
	private static final double LEAST = 1e-8;

	private final List<float[]> means = new ArrayList<>();
	private final List<float[]> squares = new ArrayList<>();
	private final double rate;
	private final double decay;
	private int steps;

	Adam(List<float[]> weights, double rate, double decay) {
		this.rate = rate;
		this.decay = decay;
		for (float[] w : weights) {
			means.add(new float[w.length]);
			squares.add(new float[w.length]);
		}
	}

	/** A step down the gradients, each divided by {@code cases}; they are set to 0. */
	void step(List<float[]> weights, List<float[]> gradients, int cases) {
		steps++;
		float by = 1f / cases;
		float keep = (float) decay;
		float size = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
		for (int k = 0; k < weights.size(); k++) {
			move(weights.get(k), gradients.get(k), means.get(k), squares.get(k), by, keep, size);
		}
	}

	private static void move(float[] w, float[] g, float[] mean, float[] square, float by, float keep, float size) {
		float a = (float) FIRST;
		float b = (float) SECOND;
		float least = (float) LEAST;
		for (int k = 0; k < w.length; k++) {
			float d = by * g[k] + keep * w[k];
			mean[k] = a * mean[k] + (1 - a) * d;
			square[k] = b * square[k] + (1 - b) * d * d;
			w[k] -= size * mean[k] / ((float) Math.sqrt(square[k]) + least);
			g[k] = 0;
		}
	}
}
