/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/** Adds scaled sparse rows to a dense row: the inner loop of a sparse times sparse product. */
public final class Accumulate {

	private Accumulate() {
	}

	/** {@code sums[indices[p]] += weight} for p from {@code from} (inclusive) to {@code to} (exclusive). */
	public static void add(float[] sums, int[] indices, int from, int to, float weight) {
		for (int p = from; p < to; p++) {
			sums[indices[p]] += weight;
		}
	}

	/** {@code sums[indices[p]] += weight * values[p]}; values null: every value is 1. */
	public static void add(float[] sums, int[] indices, float[] values, int from, int to, float weight) {
		if (values == null) {
			add(sums, indices, from, to, weight);
			return;
		}
		for (int p = from; p < to; p++) {
			sums[indices[p]] += weight * values[p];
		}
	}
}
