/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

/**
 * A sequence of random numbers that is the same on every machine and in every version of Java: SplitMix64. Each draw of a
 * bootstrap has its own sequence, so that draws can be made in any order.
 *
 * @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014"
 */
final class Draws {

	private static final long GOLDEN = 0x9e3779b97f4a7c15L;

	private long state;

	Draws(long seed, long number) {
		state = start(seed, number);
	}

	/** Where a sequence begins, for {@link #at}. */
	static long start(long seed, long number) {
		return mix(mix(seed) + number * GOLDEN);
	}

	/** What the n-th (from 0) {@link #nextLong()} of a sequence gives. */
	static long at(long start, long n) {
		return mix(start + (n + 1) * GOLDEN);
	}

	long nextLong() {
		state += GOLDEN;
		return mix(state);
	}

	/** 0 (inclusive) to n (exclusive); the bias, n / 2^32, is far below what draws can show. */
	int nextInt(int n) {
		return (int) ((nextLong() >>> 32) * n >>> 32);
	}

	private static long mix(long z) {
		z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return z ^ z >>> 31;
	}
}
