/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

/**
 * A sequence of random numbers that is the same on every Java version: SplitMix64 (Steele, Lea and Flood 2014, <i>Fast
 * splittable pseudorandom number generators</i>). Streams of one seed (repeats, users) are told apart by mixing their
 * numbers into the start, so that neighbouring numbers give unrelated sequences.
 */
public final class Chance {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	private long state;

	/**
	 * @param seed    of the step
	 * @param streams numbers that tell sequences of the same seed apart, e.g. repeat and user
	 */
	public Chance(long seed, long... streams) {
		long s = mix(seed + GOLDEN);
		for (long stream : streams) {
			s = mix(s ^ (stream * 0xD1342543DE82EF95L + GOLDEN)); // not symmetric: seed 1, repeat 2 is not seed 2, repeat 1
		}
		state = s;
	}

	private static long mix(long z) {
		long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
		return x ^ (x >>> 31);
	}

	/** The next 64 random bits. */
	public long next() {
		state += GOLDEN;
		return mix(state);
	}

	/**
	 * A whole number, each equally likely.
	 *
	 * @param bound 1 or more
	 * @return 0 (inclusive) to bound (exclusive)
	 */
	public int below(int bound) {
		int bits;
		int value;
		do { // the last, incomplete cycle of 31-bit numbers would favour small values
			bits = (int) (next() >>> 33);
			value = bits % bound;
		} while (bits - value + (bound - 1) < 0);
		return value;
	}

	/** Puts the entries {@code from} (inclusive) to {@code to} (exclusive) in random order (Fisher and Yates). */
	public void shuffle(int[] numbers, int from, int to) {
		for (int n = to - from; n > 1; n--) {
			int other = from + below(n);
			int last = from + n - 1;
			int kept = numbers[last];
			numbers[last] = numbers[other];
			numbers[other] = kept;
		}
	}

	/** The numbers 0 to n - 1 in random order. */
	public int[] permutation(int n) {
		int[] numbers = new int[n];
		for (int i = 0; i < n; i++) {
			numbers[i] = i;
		}
		shuffle(numbers, 0, n);
		return numbers;
	}
}
