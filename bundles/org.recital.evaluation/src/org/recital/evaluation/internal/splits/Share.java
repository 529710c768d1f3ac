/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

/** How shares of a few things are rounded. */
final class Share {

	private Share() {
	}

	/** A share of n, rounded to the nearest whole number, halves up. */
	static int of(double share, int n) {
		return (int) Math.round(share * n);
	}

	/**
	 * A user's part for the test: the share rounded to the nearest whole number, but at least one where the share is not 0,
	 * and at least one left to learn from.
	 *
	 * @param n number of the user's pairs
	 * @return 0 for n = 1
	 */
	static int test(double share, int n) {
		return share == 0 || n < 2 ? 0 : Math.clamp(of(share, n), 1, n - 1);
	}

	/**
	 * A user's part for validation, of the same n: rounded likewise, from what the test leaves and leaving at least one to
	 * learn from.
	 *
	 * @return 0 when the test leaves less than two
	 */
	static int validation(double share, int n, int test) {
		int left = n - test;
		return share == 0 || left < 2 ? 0 : Math.clamp(of(share, n), 1, left - 1);
	}
}
