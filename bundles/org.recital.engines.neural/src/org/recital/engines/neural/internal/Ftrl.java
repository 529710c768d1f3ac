/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.List;

import org.recital.nn.Weights;

/**
 * Follow the regularised leader, which leaves weights that gain too little at 0 (McMahan et al. 2013, Ad click prediction: a
 * view from the trenches, KDD, algorithm 1).
 */
final class Ftrl {

	private final Weights weights;
	private final float[] sums;
	private final float[] squares;
	private final float rate;
	private final float lasso;

	/**
	 * @param rate  alpha of the paper; beta is 1
	 * @param lasso lambda1 of the paper
	 */
	Ftrl(Weights weights, double rate, double lasso) {
		this.weights = weights;
		this.rate = (float) rate;
		this.lasso = (float) lasso;
		sums = new float[weights.value().length];
		squares = new float[weights.value().length];
	}

	/** What later steps depend on besides the weights; not copied. */
	List<float[]> state() {
		return List.of(sums, squares);
	}

	/** One step of one weight by the derivative of the loss. */
	void move(int at, float gradient) {
		float more = squares[at] + gradient * gradient;
		float sigma = (float) ((Math.sqrt(more) - Math.sqrt(squares[at])) / rate);
		sums[at] += gradient - sigma * weights.value()[at];
		squares[at] = more;
		float z = sums[at];
		weights.value()[at] = Math.abs(z) <= lasso ? 0
				: (float) ((Math.signum(z) * lasso - z) / ((1 + Math.sqrt(more)) / rate)) + 0 * z;
	}
}
