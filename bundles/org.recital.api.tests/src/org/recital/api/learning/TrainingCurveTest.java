/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.learning.TrainingCurve.Point;

class TrainingCurveTest {

	private static Point point(int epoch, double loss) {
		return new Point(epoch, loss, Double.NaN, Double.NaN, 0.1);
	}

	@Test
	void growsEpochByEpochAndRemembersTheBest() {
		TrainingCurve curve = TrainingCurve.NONE.with(point(1, 3), true).with(point(2, 2), true).with(point(3, 4), false);
		assertEquals(new TrainingCurve(List.of(point(1, 3), point(2, 2), point(3, 4)), 2), curve);
	}

	@Test
	void anEpochToldAgainTakesBackThoseAfterIt() {
		TrainingCurve three = TrainingCurve.NONE.with(point(1, 3), true).with(point(2, 2), false).with(point(3, 1), true);
		assertEquals(new TrainingCurve(List.of(point(1, 3), point(2, 5)), 0), three.with(point(2, 5), false), "the best one is gone");
		assertEquals(new TrainingCurve(List.of(point(1, 9)), 1), three.with(point(1, 9), true));
		assertEquals(3, three.best(), "it does not change itself");
	}
}
