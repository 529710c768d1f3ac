/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Reproducible chance. */
class ChanceTest {

	@Test
	void isSplitMix64() {
		// SplittableRandom is SplitMix64 with the same constants: the same start gives the same numbers
		Chance chance = new Chance(5, 7);
		long[] ours = { chance.next(), chance.next(), chance.next() };
		// the published finaliser is a bijection: undo it to find where the sequence stands, then let the JDK go on
		long state = unmix(ours[0]);
		java.util.SplittableRandom random = new java.util.SplittableRandom(state);
		assertEquals(ours[1], random.nextLong());
		assertEquals(ours[2], random.nextLong());
	}

	private static long unmix(long z) {
		long x = unshift(z, 31) * inverse(0x94D049BB133111EBL);
		x = unshift(x, 27) * inverse(0xBF58476D1CE4E5B9L);
		return unshift(x, 30);
	}

	private static long unshift(long z, int shift) {
		long x = z;
		for (int k = 0; k < 3; k++) {
			x = z ^ (x >>> shift);
		}
		return x;
	}

	private static long inverse(long odd) {
		long x = odd;
		for (int k = 0; k < 6; k++) {
			x *= 2 - odd * x;
		}
		return x;
	}

	@Test
	void streamsDiffer() {
		Set<Long> firsts = new HashSet<>();
		for (long seed = 0; seed < 10; seed++) {
			firsts.add(new Chance(seed).next());
			for (long repeat = 0; repeat < 10; repeat++) {
				firsts.add(new Chance(seed, repeat).next());
				for (long user = 0; user < 10; user++) {
					firsts.add(new Chance(seed, repeat, user).next());
				}
			}
		}
		assertEquals(1110, firsts.size());
	}

	@Test
	void belowIsEvenlySpread() {
		int[] counts = new int[7];
		Chance chance = new Chance(1);
		for (int k = 0; k < 70_000; k++) {
			counts[chance.below(7)]++;
		}
		for (int c : counts) {
			assertTrue(Math.abs(c - 10_000) < 500, Arrays.toString(counts)); // five standard deviations
		}
	}

	@Test
	void everyOrderOfFourIsAsLikely() {
		java.util.Map<String, Integer> counts = new java.util.HashMap<>();
		Chance chance = new Chance(2);
		for (int k = 0; k < 24_000; k++) {
			counts.merge(Arrays.toString(chance.permutation(4)), 1, Integer::sum);
		}
		assertEquals(24, counts.size());
		counts.forEach((order, n) -> assertTrue(Math.abs(n - 1000) < 160, order + ' ' + n));
	}

	@Test
	void shuffleLeavesTheRestAlone() {
		int[] numbers = { 0, 1, 2, 3, 4, 5, 6, 7 };
		new Chance(3).shuffle(numbers, 2, 6);
		assertArrayEquals(new int[] { 0, 1 }, Arrays.copyOf(numbers, 2));
		assertArrayEquals(new int[] { 6, 7 }, Arrays.copyOfRange(numbers, 6, 8));
		assertEquals(14, numbers[2] + numbers[3] + numbers[4] + numbers[5]);
	}
}
