/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.util.SplittableRandom;

/** Draws from a discrete distribution in constant time (Vose 1991, A linear algorithm for generating random numbers). */
final class AliasTable {

	private final double[] chance;
	private final int[] other;

	/** @param weights not negative, not all 0; need not add up to 1 */
	AliasTable(double[] weights) {
		int n = weights.length;
		chance = new double[n];
		other = new int[n];
		double sum = 0;
		for (double w : weights) {
			sum += w;
		}
		int[] small = new int[n];
		int[] large = new int[n];
		int smalls = 0;
		int larges = 0;
		for (int i = 0; i < n; i++) {
			chance[i] = weights[i] * n / sum;
			other[i] = i;
			if (chance[i] < 1) {
				small[smalls++] = i;
			} else {
				large[larges++] = i;
			}
		}
		while (smalls > 0 && larges > 0) {
			int s = small[--smalls];
			int l = large[larges - 1];
			other[s] = l;
			chance[l] -= 1 - chance[s];
			if (chance[l] < 1) {
				larges--;
				small[smalls++] = l;
			}
		}
	}

	int draw(SplittableRandom random) {
		int i = random.nextInt(chance.length);
		return random.nextDouble() < chance[i] ? i : other[i];
	}
}
