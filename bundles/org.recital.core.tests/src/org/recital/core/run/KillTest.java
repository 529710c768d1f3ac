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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.Child;
import org.recital.core.run.fakes.World;

/** A process that is killed while it runs a pipeline. */
class KillTest {

	@TempDir
	Path folder;

	@Test
	void aKilledRunGoesOnAfterItsLastFinishedStep() throws Exception {
		String yaml = """
				recital: 1
				seed: 1
				steps:
				  data:  {uses: tiny}
				  split: {uses: halves, from: {data: data}}
				  quick: {uses: walks, from: {split: split}, with: {rounds: 1}}
				  slow:  {uses: walks, from: {split: split}, with: {rounds: 100, millis: 600}}
				  judge: {uses: hits, from: {split: split, recommenders: [quick, slow]}}
				""";
		Path file = Files.writeString(folder.resolve("p.yaml"), yaml);
		Process child = new ProcessBuilder(Child.command(Child.Run.class, List.of(), folder.toString(), file.toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		List<String> said = new ArrayList<>();
		try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				said.add(line);
				if (line.equals("slow RUNNING") && said.contains("quick DONE")) {
					child.toHandle().destroyForcibly(); // SIGKILL, and its output can still be read
				}
			}
		}
		assertTrue(child.waitFor(10, TimeUnit.SECONDS));
		assertTrue(said.contains("quick DONE") && said.contains("slow RUNNING"), said.toString());
		assertFalse(said.stream().anyMatch(s -> s.startsWith("result")), said.toString());
		World world = new World(folder);
		assertEquals(List.of(), new RunStore(world.runs()).list());
		RunOutcome outcome = world.run(yaml.replace("rounds: 100, millis: 600", "rounds: 2"));
		assertEquals(RunOutcome.Result.DONE, outcome.result());
		assertEquals(0, Calls.take("tiny") + Calls.take("halves"));
		assertEquals(2, Calls.take("walks"), "the slow one only");
		assertEquals(StepState.CACHED, outcome.record().step("quick").orElseThrow().state());
	}

	/** Killed at any moment: a run is there whole or not at all, and so are the entries of the cache. */
	@Test
	void neitherRunsNorEntriesAreEverHalfThere() throws Exception {
		Path file = Files.writeString(folder.resolve("p.yaml"), World.SIMPLE
				+ "  walk: {uses: walks, from: {split: split}, with: {rounds: 2, millis: 5}}\n");
		Random random = new Random(3);
		int killed = 0;
		for (int i = 0; i < 8; i++) {
			World world = new World(folder);
			world.store.clear();
			Process child = new ProcessBuilder(Child.command(Child.Run.class, List.of(), folder.toString(), file.toString()))
					.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
				String line = out.readLine(); // it has begun
				assertTrue(line != null, "it did not begin");
				Thread.startVirtualThread(() -> {
					try {
						Thread.sleep(random.nextInt(600));
					} catch (InterruptedException e) {
						Thread.currentThread().interrupt();
					}
					child.toHandle().destroyForcibly();
				});
				while (line != null) {
					line = out.readLine();
				}
			}
			child.waitFor();
			killed += child.exitValue() == 0 ? 0 : 1;
			for (RunHeader h : new RunStore(world.runs()).list()) {
				RunFolder run = new RunStore(world.runs()).open(h.id());
				assertEquals(4, run.models().size());
				assertEquals(1, run.evaluation().orElseThrow().recommenders().size());
			}
			try (Stream<Path> all = Files.walk(folder.resolve("cache/entries"), 2)) {
				for (Path entry : (Iterable<Path>) all.filter(p -> p.getFileName().toString().length() == 64)::iterator) {
					world.store.verify(world.store.find(entry.getFileName().toString(), why -> {
						throw new AssertionError(why);
					}).orElseThrow());
				}
			} catch (java.nio.file.NoSuchFileException e) {
				continue; // killed before there was an entry
			}
		}
		assertTrue(killed > 0, "none was killed in time");
		World world = new World(folder);
		assertEquals(RunOutcome.Result.DONE, world.run(World.SIMPLE).result());
		try (Stream<Path> all = Files.list(folder.resolve("cache/tmp"))) {
			assertEquals(0, all.count(), "what killed processes left behind is swept");
		}
	}
}
