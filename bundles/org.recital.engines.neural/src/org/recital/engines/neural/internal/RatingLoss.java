/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

/** What an error of a predicted rating costs. */
public enum RatingLoss {
	/** Its square: large errors count most; what is predicted is a mean. */
	MSE {
		@Override
		double of(double error, double delta) {
			return error * error;
		}

		@Override
		double slope(double error, double delta) {
			return 2 * error;
		}
	},
	/** Its size: what is predicted is a median. */
	MAE {
		@Override
		double of(double error, double delta) {
			return Math.abs(error);
		}

		@Override
		double slope(double error, double delta) {
			return error == 0 ? 0 : error > 0 ? 1 : error < 0 ? -1 : error; // NaN stays, so that a watch on the loss sees it
		}
	},
	/** Half its square up to delta, a straight line beyond (Huber 1964, Robust estimation of a location parameter). */
	HUBER {
		@Override
		double of(double error, double delta) {
			double size = Math.abs(error);
			return size <= delta ? 0.5 * error * error : delta * (size - 0.5 * delta);
		}

		@Override
		double slope(double error, double delta) {
			return error > delta ? delta : error < -delta ? -delta : error;
		}
	};

	/**
	 * The cost.
	 *
	 * @param error predicted less given, in units of the ratings
	 * @param delta where {@link #HUBER} turns into a line, above 0
	 */
	abstract double of(double error, double delta);

	/** The derivative of {@link #of} by the error. */
	abstract double slope(double error, double delta);
}
