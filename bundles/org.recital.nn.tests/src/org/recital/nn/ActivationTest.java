/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations of many are, bit for bit, those of each. */
class ActivationTest {

	@ParameterizedTest
	@EnumSource(Activation.class)
	void manyAreAsEach(Activation activation) {
		int n = 1000;
		float[] x = Weights.normal(1, n, 2, 1).value().clone();
		x[3] = Float.NaN;
		x[4] = -0f;
		x[5] = 0;
		x[6] = Float.NEGATIVE_INFINITY;
		x[7] = 1e30f;
		float[] dy = Weights.normal(1, n, 1, 2).value().clone();
		float[] y = x.clone();
		activation.apply(y, 2, n - 4);
		float[] dx = dy.clone();
		activation.back(y, dx, 2, n - 4);
		for (int k = 0; k < n; k++) {
			boolean inside = k >= 2 && k < n - 2;
			assertEquals(inside ? activation.of(x[k]) : x[k], y[k], "of " + x[k]);
			if (!Float.isNaN(x[k])) {
				assertEquals(inside ? dy[k] * activation.slope(y[k]) : dy[k], dx[k], "slope at " + y[k]);
			}
		}
	}
}
