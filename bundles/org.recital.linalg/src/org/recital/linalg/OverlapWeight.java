/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

/**
 * How far a similarity that rests on n common columns is believed:
 * <pre>
 * w(n) = n / (n + shrinkage) * min(n, significance) / significance,   0 where n is below the least overlap
 * </pre>
 * The first factor is shrinkage towards 0 (Bell and Koren 2007, eq. 8), the second significance weighting (Herlocker et al.
 * 1999, section 5.2). A table, because n is small and asked for often.
 */
public final class OverlapWeight {

	private static final int TABLE = 1 << 12;

	private final float[] table;
	private final boolean neutral;
	private final double shrinkage;
	private final int significance;
	private final int least;

	/**
	 * @param shrinkage    0: none
	 * @param significance overlap from which a similarity counts in full; 0 or 1: always
	 * @param least        least overlap; 0 or 1: any
	 */
	public OverlapWeight(double shrinkage, int significance, int least) {
		this.shrinkage = shrinkage;
		this.significance = significance;
		this.least = least;
		this.neutral = shrinkage == 0 && significance <= 1 && least <= 1;
		this.table = new float[neutral ? 0 : TABLE];
		for (int n = 0; n < table.length; n++) {
			table[n] = compute(n);
		}
	}

	/** A weight of 1 for every overlap. */
	public static OverlapWeight none() {
		return new OverlapWeight(0, 0, 0);
	}

	/** Whether every overlap has weight 1. */
	public boolean isNeutral() {
		return neutral;
	}

	/** The weight of so many common columns, 0 to 1. */
	public float of(int overlap) {
		return neutral ? 1 : overlap < table.length ? table[overlap] : compute(overlap);
	}

	private float compute(int n) {
		if (n < least || n == 0) {
			return 0;
		}
		double w = n / (n + shrinkage);
		return (float) (significance > 1 ? w * Math.min(n, significance) / significance : w);
	}
}
