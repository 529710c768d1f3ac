/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.linalg.Loop;

class LoopsTest {

	@Test
	void aCancelledLoopBeginsNoFurtherTask() {
		for (int threads : new int[] { 1, 3 }) {
			NullProgressMonitor monitor = new NullProgressMonitor();
			AtomicInteger done = new AtomicInteger();
			AtomicInteger late = new AtomicInteger();
			Loop loop = Loops.of(new SimpleContext(1, Parallel.of(threads), monitor, Contributions.NONE), 10);
			assertThrows(OperationCanceledException.class, () -> loop.forEach(1000, t -> {
				if (monitor.isCanceled()) {
					late.incrementAndGet(); // had looked just before another thread cancelled: once a thread at most
				}
				if (done.incrementAndGet() == 20) {
					monitor.setCanceled(true);
				}
			}));
			assertTrue(late.get() < threads, () -> late + " tasks after the cancel, of " + threads + " threads");
		}
	}

	@Test
	void tellsAllUnitsOfWorkOnce() {
		for (int tasks : new int[] { 1, 7, 100, 1001 }) {
			AtomicInteger worked = new AtomicInteger();
			NullProgressMonitor monitor = new NullProgressMonitor() {
				@Override
				public void worked(int units) {
					worked.addAndGet(units);
				}
			};
			Loops.of(new SimpleContext(1, Parallel.of(3), monitor, Contributions.NONE), 100).forEach(tasks, t -> {
				// nothing but progress
			});
			assertEquals(100, worked.get());
		}
	}
}
