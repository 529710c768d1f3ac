/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Work for one processor is done beside other such work, and what needs all is alone. */
class BesideTest {

	private static final Runnable GO_ON = () -> { };

	@Test
	void smallWorkIsDoneBesideSmallWork() throws Exception {
		assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor: nothing is beside");
		CountDownLatch both = new CountDownLatch(2);
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Future<Boolean>> met = List.of(two.submit(() -> meet(both)), two.submit(() -> meet(both)));
			for (Future<Boolean> f : met) {
				assertTrue(f.get(), "the other has not begun");
			}
		}
	}

	private static boolean meet(CountDownLatch both) throws Exception {
		return LibraryThread.runBeside(stopped -> {
			both.countDown();
			return both.await(20, TimeUnit.SECONDS);
		}, GO_ON);
	}

	@Test
	void whatNeedsAllComesBetweenStepsAndIsAlone() throws Exception {
		AtomicInteger inside = new AtomicInteger();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		try (ExecutorService one = Executors.newSingleThreadExecutor()) {
			Future<Boolean> small = one.submit(() -> LibraryThread.runBeside(stopped -> {
				boolean let = false;
				for (long end = System.nanoTime() + 20_000_000_000L; !let && System.nanoTime() < end; let = done.getCount() == 0) {
					inside.incrementAndGet();
					begun.countDown();
					Thread.sleep(2);
					inside.decrementAndGet();
					LibraryThread.letOthers();
				}
				return let;
			}, GO_ON));
			begun.await();
			assertEquals(0, LibraryThread.call(() -> {
				int others = inside.get();
				done.countDown();
				return others;
			}), "a step is under way");
			assertTrue(small.get(), "never let in");
		}
	}

	@Test
	void theNumberOfThreadsIsThatOfTheWork() throws Exception {
		int all = Runtime.getRuntime().availableProcessors();
		assertEquals(Integer.valueOf(all), LibraryThread.<Integer>call(OpenMp::threads));
		LibraryThread.runBeside(stopped -> {
			assertEquals(1, OpenMp.threads());
			return null;
		}, GO_ON);
		assertEquals(Integer.valueOf(all), LibraryThread.<Integer>call(OpenMp::threads));
	}
}
