/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

/**
 * Random numbers that are a function of a seed and a place: the n-th number is the same whoever asks for it and in whatever
 * order. The mixing is that of SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators, OOPSLA).
 */
public final class Mix {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private Mix() {
	}

	/** 64 random bits of a seed and a place. */
	public static long bits(long seed, long place) {
		long z = seed + (place + 1) * GOLDEN;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	/** Uniform in 0 (inclusive) to 1 (exclusive). */
	public static float uniform(long seed, long place) {
		return (bits(seed, place) >>> 40) * 0x1p-24f;
	}

	/** Uniform integer in 0 (inclusive) to bound (exclusive). */
	public static int below(int bound, long seed, long place) {
		return (int) ((bits(seed, place) >>> 32) * bound >>> 32);
	}

	/** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
	public static float normal(long seed, long place) {
		double u = ((bits(seed, 2 * place) >>> 11) + 0.5) * 0x1p-53;
		double v = (bits(seed, 2 * place + 1) >>> 11) * 0x1p-53;
		return (float) (Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v));
	}

	/** 0 to n - 1 in random order (Fisher and Yates). */
	public static int[] order(int n, long seed) {
		int[] order = new int[n];
		for (int k = 0; k < n; k++) {
			order[k] = k;
		}
		for (int k = n - 1; k > 0; k--) {
			int j = below(k + 1, seed, k);
			int swap = order[k];
			order[k] = order[j];
			order[j] = swap;
		}
		return order;
	}
}
