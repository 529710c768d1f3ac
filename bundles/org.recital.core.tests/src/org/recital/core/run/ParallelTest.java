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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Parallel;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.World;

/** What works at the same time, and what that costs. */
class ParallelTest {

	private static final String FOUR = """
			recital: 1
			seed: 1
			steps:
			  data:  {uses: tiny}
			  split: {uses: halves, from: {data: data}}
			  a: {uses: walks, from: {split: split}, with: {millis: 60}}
			  b: {uses: walks, from: {split: split}, with: {millis: 60}}
			""";

	@TempDir
	Path folder;

	private int most(int jobs, long memory) throws Exception {
		World world = new World(folder.resolve(jobs + "-" + memory));
		world.jobs = jobs;
		world.memory = memory;
		assertEquals(RunOutcome.Result.DONE, world.run(FOUR).result());
		return Calls.take("most at a time");
	}

	@Test
	void asManyAsThereAreJobs() throws Exception {
		assertEquals(1, most(1, 0));
		assertEquals(2, most(2, 0));
		assertEquals(4, most(8, 0), "two steps of two parts");
	}

	@Test
	void asManyAsTheMemoryAllows() throws Exception {
		assertEquals(1, most(8, 1), "one that is too big works alone");
		assertTrue(most(8, 100_000_000) > 1);
	}

	@Test
	void aListenerThatThrowsEndsTheRun() throws Exception {
		World world = new World(folder);
		IllegalStateException e = assertThrows(IllegalStateException.class, () -> new Runner(world.store, World.contributions()).run(
				new RunRequest(world.pipeline(FOUR.replace("millis: 60", "millis: 60, rounds: 1000")), "", Optional.empty(), world.runs(), 2, 0),
				new RunListener() {
					private int walking;

					@Override
					public void changed(StepUpdate u) {
						// while another walks
						if (u.step().length() == 1 && !u.isWhole() && u.state() == StepState.RUNNING && u.fraction() == 0 && ++walking > 1) {
							throw new IllegalStateException("no window");
						}
					}
				}, new NullProgressMonitor(), Map.of(), java.time.Instant.now(), java.util.Set.of()));
		assertEquals("no window", e.getMessage());
		long until = System.nanoTime() + 3_000_000_000L;
		while (working() && System.nanoTime() < until) {
			Thread.sleep(20);
		}
		assertTrue(!working(), "steps still work");
	}

	private static boolean working() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().startsWith("recital-a/") || t.getName().startsWith("recital-b/"));
	}

	@Test
	void theProcessorTimeOfHelpersIsCounted() {
		Parallel three = Parallel.of(3);
		assertEquals(0, three.helperCpuNanos());
		double[] sums = new double[30];
		three.forEach(30, t -> {
			for (int i = 1; i < 400_000; i++) {
				sums[t] += Math.log(i);
			}
		});
		assertTrue(sums[29] > 0);
		assertTrue(three.helperCpuNanos() > 1_000_000, "nanoseconds: " + three.helperCpuNanos());
	}
}
