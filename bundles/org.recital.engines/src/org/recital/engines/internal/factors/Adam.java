/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import org.recital.linalg.Loop;

/** Steps of a length of their own for each number (Kingma and Ba 2015, Adam: a method for stochastic optimization, ICLR). */
final class Adam {

	private static final float FIRST = 0.9f;
	private static final float SECOND = 0.999f;
	private static final float LEAST = 1e-8f;

	private final float[] mean;
	private final float[] squares;
	private int steps;

	Adam(int size) {
		mean = new float[size];
		squares = new float[size];
	}

	/** Goes one step down a gradient. */
	void step(Loop loop, float[] x, float[] gradient, double rate) {
		steps++;
		float length = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
		loop.forBlocks(x.length, 1 << 14, (from, to) -> {
			for (int k = from; k < to; k++) {
				float g = gradient[k];
				float m = FIRST * mean[k] + (1 - FIRST) * g;
				float s = SECOND * squares[k] + (1 - SECOND) * g * g;
				mean[k] = m;
				squares[k] = s;
				x[k] -= length * m / ((float) Math.sqrt(s) + LEAST);
			}
		});
	}
}
