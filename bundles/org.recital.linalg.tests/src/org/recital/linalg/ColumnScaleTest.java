/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ColumnScaleTest {

	private static final float[] ROWS = { 1, 10, 7, 3, 14, 7 };

	@Test
	void columnsComeToMeanNoughtAndDeviationOne() {
		assertArrayEquals(new float[] { -1, -1, 0, 1, 1, 0 }, ColumnScale.of(ROWS, 3).apply(ROWS), 1e-6f);
	}

	/** Variances 1 and 4; to the second 4 x 3 x 3 is added. */
	@Test
	void aColumnThatMovesCountsLess() {
		float root = (float) Math.sqrt(40);
		assertArrayEquals(new float[] { -1, -2 / root, 0, 1, 2 / root, 0 }, ColumnScale.of(ROWS, 3, new float[] { 0, 3, 5 }).apply(ROWS), 1e-6f);
		assertArrayEquals(ColumnScale.of(ROWS, 3).apply(ROWS), ColumnScale.of(ROWS, 3, new float[0]).apply(ROWS));
	}
}
