/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dense layer's gradients are those of differences, for every activation. */
class DenseTest {

	private static final int ROWS = 7;

	private static double loss(Dense layer, float[] x, float[] direction) {
		float[] y = layer.forward(Work.alone(), ROWS, x);
		double sum = 0;
		for (int k = 0; k < y.length; k++) {
			sum += y[k] * direction[k];
		}
		return sum;
	}

	@ParameterizedTest
	@EnumSource(Activation.class)
	void gradientsAreThoseOfDifferences(Activation activation) {
		Dense layer = Dense.of(4, 3, activation, 9);
		float[] x = Weights.normal(ROWS, 4, 1, 1).value();
		float[] direction = Weights.normal(ROWS, 3, 1, 2).value();
		float[] y = layer.forward(Work.alone(), ROWS, x);
		float[] dx = layer.backward(Work.alone(), ROWS, x, y, direction.clone(), true);
		Differences.check(x, dx, () -> loss(layer, x, direction));
		for (Weights w : layer.weights()) {
			Differences.check(w.value(), w.gradient(), () -> loss(layer, x, direction));
		}
	}
}
