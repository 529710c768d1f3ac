/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;

/** Normal equations of regressions from features. */
final class Ridge {

	private Ridge() {
	}

	/**
	 * X'X + lambda I, width x width, over the items learned from that have features.
	 *
	 * @param share lambda, in mean eigenvalues of X'X (its trace divided by the width); where X is 0, lambda is the share
	 */
	static double[] gram(ContentRows rows, boolean[] learned, double share, StepContext context) {
		int n = rows.width();
		float[] x = rows.data();
		double[] gram = new double[Math.multiplyExact(n, n)];
		// a task is a block of rows of the result, so the order of additions does not depend on the number of threads
		context.parallel().forBlocks(n, 8, (from, to) -> {
			for (int i = 0; i < learned.length; i++) {
				if ((i & 255) == 0) {
					context.checkCancelled();
				}
				if (learned[i] && rows.has(i)) {
					int at = i * n;
					for (int r = from; r < to; r++) {
						double v = x[at + r];
						for (int c = 0; v != 0 && c <= r; c++) {
							gram[r * n + c] += v * x[at + c];
						}
					}
				}
			}
		});
		double trace = 0;
		for (int d = 0; d < n; d++) {
			trace += gram[d * n + d];
		}
		double lambda = trace > 0 ? share * trace / n : share;
		for (int r = 0; r < n; r++) {
			gram[r * n + r] += lambda;
			for (int c = 0; c < r; c++) {
				gram[c * n + r] = gram[r * n + c];
			}
		}
		return gram;
	}
}
