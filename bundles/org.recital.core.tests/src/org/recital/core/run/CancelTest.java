/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.World;

/** Cancel and progress within one process. */
class CancelTest {

	@TempDir
	Path folder;

	private static Thread later(NullProgressMonitor monitor, int millis) {
		return Thread.startVirtualThread(() -> {
			try {
				Thread.sleep(millis);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			monitor.setCanceled(true);
		});
	}

	@Test
	void aStepThatAsksEndsAtOnceAndNoRunIsLeft() throws Exception {
		World world = new World(folder);
		NullProgressMonitor monitor = new NullProgressMonitor();
		later(monitor, 500);
		long begun = System.nanoTime();
		RunOutcome outcome = world.run(World.SIMPLE + "  bad: {uses: mischief, with: {does: wait}, from: {split: split}}\n", monitor);
		assertTrue((System.nanoTime() - begun) / 1e9 < 1.4, "took " + (System.nanoTime() - begun) / 1e9);
		assertEquals(Result.CANCELLED, outcome.result());
		assertNull(outcome.folder());
		assertFalse(Files.exists(world.runs()) && Files.list(world.runs()).findAny().isPresent());
		assertEquals(StepState.CANCELLED, outcome.record().step("bad").orElseThrow().state());
		assertEquals(1, Calls.take("tiny"));
		world.run(World.SIMPLE);
		assertEquals(0, Calls.take("tiny"), "what was computed stays");
	}

	/** The step asks, hears of it and ends while the thread that drives still waits for something to happen. */
	@Test
	void aStepThatHearsOfItFirstHasNotFailed() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run("recital: 1\nseed: 1\nsteps:\n  bad: {uses: mischief, with: {does: wait, millis: 300}}\n",
				new NullProgressMonitor() {
					private volatile boolean heard;

					@Override
					public boolean isCanceled() {
						heard |= Thread.currentThread().getName().startsWith("recital-bad");
						return heard;
					}
				});
		assertEquals(Result.CANCELLED, outcome.result());
	}

	@Test
	void aStepThatDoesNotAskIsLeftBehindAfterAWhile() throws Exception {
		World world = new World(folder);
		NullProgressMonitor monitor = new NullProgressMonitor();
		later(monitor, 300);
		long begun = System.nanoTime();
		RunOutcome outcome = world.run("recital: 1\nseed: 1\nsteps:\n  bad: {uses: mischief, with: {does: nothing, millis: 60000}}\n", monitor);
		double seconds = (System.nanoTime() - begun) / 1e9;
		assertTrue(seconds < 2.5, "interrupted after a second: " + seconds);
		assertEquals(Result.CANCELLED, outcome.result());
	}

	@Test
	void progressReachesTheMonitor() throws Exception {
		World world = new World(folder);
		int[] worked = new int[1];
		int[] total = new int[1];
		world.run(World.SIMPLE + "  walk: {uses: walks, from: {split: split}, with: {rounds: 20, millis: 20}}\n", new NullProgressMonitor() {
			@Override
			public void beginTask(String name, int totalWork) {
				total[0] = totalWork;
			}

			@Override
			public void worked(int work) {
				worked[0] += work;
			}
		});
		assertEquals(total[0], worked[0]);
		assertTrue(world.told.stream().filter(s -> s.equals("walk RUNNING")).count() > 4, world.told.toString());
		assertEquals("walk DONE", world.told.getLast().startsWith("walk") ? world.told.getLast() : "walk DONE");
	}
}
