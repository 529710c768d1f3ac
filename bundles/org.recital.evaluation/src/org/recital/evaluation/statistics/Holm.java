/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Arrays;

/**
 * Holm's correction of a family of tests: with it the chance of even one false finding among them stays below the level.
 *
 * @see "Holm: A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 1979"
 */
public final class Holm {

	private Holm() {
	}

	/**
	 * Adjusted p values: a difference holds when its adjusted p is below the level.
	 *
	 * @param p 0 to 1; NaN for a test that was not made, which stays NaN and does not count
	 * @return parallel to p
	 */
	public static double[] adjust(double... p) {
		Integer[] order = new Integer[p.length];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b])); // NaN last
		int tests = (int) Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
		double[] adjusted = new double[p.length];
		double least = 0;
		for (int k = 0; k < p.length; k++) {
			least = Math.max(least, Math.min(1, (tests - k) * p[order[k]]));
			adjusted[order[k]] = k < tests ? least : Double.NaN;
		}
		return adjusted;
	}
}
