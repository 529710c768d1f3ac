/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

/** What a layer does to each of its sums. */
public enum Activation {
	/** The sum itself. */
	NONE {
		@Override
		float of(float x) {
			return x;
		}

		@Override
		float slope(float y) {
			return 1;
		}
	},
	/** The sum where it is above 0. */
	RELU {
		@Override
		float of(float x) {
			return x > 0 ? x : x <= 0 ? 0 : x; // NaN stays, so that a watch on the loss sees it
		}

		@Override
		float slope(float y) {
			return y > 0 ? 1 : 0;
		}

		// as the loops below would have it, in a form that vector units run
		@Override
		public void apply(float[] x, int at, int n) {
			for (int k = at; k < at + n; k++) {
				x[k] = Math.max(x[k], 0);
			}
		}

		@Override
		public void back(float[] y, float[] dy, int at, int n) {
			for (int k = at; k < at + n; k++) {
				dy[k] *= Math.signum(y[k]); // y is not below 0
			}
		}
	},
	/** Hyperbolic tangent. */
	TANH {
		@Override
		float of(float x) {
			return tanh(x);
		}

		@Override
		float slope(float y) {
			return 1 - y * y;
		}
	},
	/** Logistic function. */
	SIGMOID {
		@Override
		float of(float x) {
			return sigmoid(x);
		}

		@Override
		float slope(float y) {
			return y * (1 - y);
		}
	};

	/** Of a sum. */
	abstract float of(float x);

	/** The derivative, by what {@link #of} gave. */
	abstract float slope(float y);

	/** Of n sums in place. */
	public void apply(float[] x, int at, int n) {
		if (this == NONE) {
			return;
		}
		for (int k = at; k < at + n; k++) {
			x[k] = of(x[k]);
		}
	}

	/** Turns n derivatives by the activation into those by the sum, in place. */
	public void back(float[] y, float[] dy, int at, int n) {
		if (this == NONE) {
			return;
		}
		for (int k = at; k < at + n; k++) {
			dy[k] *= slope(y[k]);
		}
	}

	/** 1 / (1 + exp(-x)). */
	public static float sigmoid(float x) {
		float small = Vectors.exp(-Math.abs(x));
		return (x > 0 ? 1 : small) / (1 + small);
	}

	/** Hyperbolic tangent, by one exponential function. */
	static float tanh(float x) {
		return 1 - 2 / (Vectors.exp(2 * x) + 1);
	}
}
