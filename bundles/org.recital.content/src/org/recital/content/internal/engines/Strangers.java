/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import org.recital.api.data.Interactions;
import org.recital.api.step.StepContext;

/** People without training events: they are folded in. */
final class Strangers {

	private Strangers() {
	}

	/** Sets vectors and biases of all users by what is known of them. */
	static void foldAll(Factors factors, Fold fold, Interactions known, StepContext context) {
		fold(factors, fold, Interactions.of(known.rows(), known.columns(), new int[known.rows() + 1], new int[0], new float[0]), known, context);
	}

	/** Sets vectors and biases of all users without training events by what is known of them, which may be nothing. */
	static void fold(Factors factors, Fold fold, Interactions train, Interactions known, StepContext context) {
		context.parallel().forBlocks(train.rows(), 8, (from, to) -> {
			for (int u = from; u < to; u++) {
				context.checkCancelled();
				if (train.count(u) == 0) {
					float[] vector = fold.vector(factors, known.columns(u), known.values(u));
					System.arraycopy(vector, 0, factors.users(), u * factors.size(), factors.size());
					factors.userBias()[u] = vector[factors.size()];
				}
			}
		});
	}
}
