/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rule of all comparisons with reference values: max|a - b| within a share of max|b|. */
public final class Close {

	/** What the project promises. */
	public static final double LIMIT = 1e-4;

	private Close() {
	}

	public static void assertClose(double[] expected, float[] actual, String what) {
		assertClose(expected, actual, LIMIT, what);
	}

	public static void assertClose(double[] expected, float[] actual, double limit, String what) {
		assertEquals(expected.length, actual.length, what);
		double most = 0;
		double scale = 0;
		for (int i = 0; i < expected.length; i++) {
			assertTrue(Float.isFinite(actual[i]), what + ": " + actual[i] + " at " + i);
			most = Math.max(most, Math.abs(expected[i] - actual[i]));
			scale = Math.max(scale, Math.abs(expected[i]));
		}
		assertTrue(most <= limit * scale, what + ": off by " + most + " where the largest is " + scale);
	}
}
