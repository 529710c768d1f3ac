/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Numbered tasks on any number of threads. */
class ParallelTest {

	@Test
	void everyTaskRunsOnceOnAnyNumberOfThreads() {
		for (int threads : new int[] { 1, 2, 7 }) {
			int[] runs = new int[1000];
			Parallel.of(threads).forEach(runs.length, t -> runs[t]++);
			int[] once = new int[1000];
			java.util.Arrays.fill(once, 1);
			assertArrayEquals(once, runs);
		}
	}

	@Test
	void blocksCoverTheRange() {
		AtomicInteger sum = new AtomicInteger();
		Parallel.of(3).forBlocks(103, 10, (from, to) -> sum.addAndGet(to - from));
		assertEquals(103, sum.get());
		Parallel.of(3).forBlocks(0, 10, (from, to) -> sum.set(-1));
		assertEquals(103, sum.get());
	}

	@Test
	void aFailureStopsTheRestAndIsThrown() {
		AtomicInteger runs = new AtomicInteger();
		var e = assertThrows(IllegalArgumentException.class, () -> Parallel.of(2).forEach(1_000_000, t -> {
			runs.incrementAndGet();
			throw new IllegalArgumentException("task " + t);
		}));
		assertTrue(e.getMessage().startsWith("task"));
		assertTrue(runs.get() < 1000);
	}
}
