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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleSupplier;

/** Compares gradients with differences of the loss to both sides; where these differ themselves the loss has a kink. */
final class Differences {

	private static final float STEP = 4e-3f;

	private Differences() {
	}

	/** Each number is moved a little to both sides; at most a tenth of them may be at a kink. */
	static void check(float[] numbers, float[] gradient, DoubleSupplier loss) {
		int kinks = 0;
		double here = loss.getAsDouble();
		for (int k = 0; k < numbers.length; k++) {
			float was = numbers[k];
			numbers[k] = was + STEP;
			double above = (loss.getAsDouble() - here) / STEP;
			numbers[k] = was - STEP;
			double below = (here - loss.getAsDouble()) / STEP;
			numbers[k] = was;
			double difference = (above + below) / 2;
			double close = 0.02 * Math.max(1, Math.abs(difference));
			if (Math.abs(above - below) > 3 * close) {
				kinks++;
			} else {
				assertEquals(difference, gradient[k], close + Math.abs(above - below) / 2, "place " + k);
			}
		}
		assertTrue(kinks <= numbers.length / 10 + 1, kinks + " kinks among " + numbers.length);
	}
}
