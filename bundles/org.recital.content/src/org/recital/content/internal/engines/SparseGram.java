/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.step.StepContext;
import org.recital.content.internal.TopEigen;

/** R'R of a users x items matrix, as something to multiply vectors with. */
final class SparseGram {

	private SparseGram() {
	}

	static TopEigen.Operator of(Interactions r, StepContext context) {
		Interactions byItem = r.transpose();
		return new TopEigen.Operator() {
			@Override
			public int size() {
				return r.columns();
			}

			@Override
			public void apply(double[] vectors, int count, double[] result) {
				int users = r.rows();
				int items = r.columns();
				context.parallel().forEach(count, v -> {
					context.checkCancelled();
					double[] middle = new double[users];
					multiply(r.all(), vectors, v * items, middle, 0);
					multiply(byItem.all(), middle, 0, result, v * items);
				});
			}
		};
	}

	private static void multiply(Block m, double[] x, int at, double[] y, int to) {
		for (int r = 0; r < m.rows(); r++) {
			double sum = 0;
			for (int p = m.begin(r); p < m.end(r); p++) {
				sum += m.values()[p] * x[at + m.items()[p]];
			}
			y[to + r] = sum;
		}
	}
}
