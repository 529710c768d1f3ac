/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.function.IntUnaryOperator;

/** The order in which layers of sequences want them. */
final class Longest {

	private Longest() {
	}

	/**
	 * The numbers 0 to n - 1, those of longer sequences first, of equal ones the lower.
	 *
	 * @param length of each, at most 2^31 - 1
	 */
	static int[] first(int n, IntUnaryOperator length) {
		long[] keys = new long[n];
		for (int k = 0; k < n; k++) {
			keys[k] = (long) (Integer.MAX_VALUE - length.applyAsInt(k)) << 32 | k;
		}
		java.util.Arrays.sort(keys);
		int[] order = new int[n];
		for (int k = 0; k < n; k++) {
			order[k] = (int) keys[k];
		}
		return order;
	}
}
