/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Arrays;

/** How the scores of different recommenders are made comparable for one user. The result is 0 (least) to 1 (greatest). */
public enum Normalisation {
	/** {@code (s - least) / (greatest - least)}; 0.5 where all are equal. */
	MIN_MAX {
		@Override
		void apply(float[] row) {
			float least = Float.POSITIVE_INFINITY;
			float greatest = Float.NEGATIVE_INFINITY;
			for (float s : row) {
				if (s == s) {
					least = Math.min(least, s);
					greatest = Math.max(greatest, s);
				}
			}
			// in double: the range of two finite floats may be infinite as a float
			double range = (double) greatest - least;
			for (int i = 0; i < row.length; i++) {
				if (row[i] == row[i]) {
					row[i] = range > 0 ? (float) (((double) row[i] - least) / range) : 0.5f;
				}
			}
		}
	},
	/** The share of the others that score lower, those that score the same counted half. */
	RANK {
		@Override
		void apply(float[] row) {
			long[] order = new long[row.length];
			int n = 0;
			for (int i = 0; i < row.length; i++) {
				if (row[i] == row[i]) {
					int bits = Float.floatToIntBits(row[i] + 0f);
					// negative floats sort the other way round
					order[n++] = (long) (bits < 0 ? bits ^ 0x7fffffff : bits) << 32 | i;
				}
			}
			Arrays.sort(order, 0, n);
			int from = 0;
			while (from < n) {
				int to = from;
				while (to < n && order[to] >> 32 == order[from] >> 32) {
					to++;
				}
				float rank = n == 1 ? 0.5f : (from + to - 1) / (2f * (n - 1));
				for (; from < to; from++) {
					row[(int) order[from]] = rank;
				}
			}
		}
	};

	/** Replaces scores; those that are NaN stay so. */
	abstract void apply(float[] row);
}
