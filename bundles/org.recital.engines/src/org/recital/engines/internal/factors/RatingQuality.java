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
import org.recital.linalg.SparseRows;

/** How well values are predicted: the measure of early stopping. */
final class RatingQuality {

	private static final int BLOCK = 256;

	private RatingQuality() {
	}

	/** Predicts a value. */
	@FunctionalInterface
	interface Prediction {
		double of(int user, int item);
	}

	/** Root mean square error, negative, so that greater is better; NaN when there is nothing to predict. */
	static double of(SparseRows validation, Loop loop, Prediction prediction) {
		double[] sums = new double[(validation.rows() + BLOCK - 1) / BLOCK];
		loop.forBlocks(validation.rows(), BLOCK, (from, to) -> {
			double sum = 0;
			for (int u = from; u < to; u++) {
				for (int p = validation.begin(u); p < validation.end(u); p++) {
					double e = validation.value(p) - prediction.of(u, validation.indices()[p]);
					sum += e * e;
				}
			}
			sums[from / BLOCK] = sum;
		});
		double sum = 0;
		for (double one : sums) {
			sum += one;
		}
		return -Math.sqrt(sum / validation.size());
	}
}
