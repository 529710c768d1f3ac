/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.Child;
import org.recital.core.run.fakes.Stairs;
import org.recital.core.run.fakes.World;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.CheckpointFolder;

/** A step that was stopped goes on from its checkpoint and comes to the same. */
class CheckpointRunTest {

	private static final String YAML = """
			recital: 1
			seed: 1
			steps:
			  data:   {uses: tiny}
			  split:  {uses: halves, from: {data: data}}
			  stairs: {uses: stairs, from: {split: split}, with: {rounds: 20}}
			  judge:  {uses: hits, from: {split: split, recommenders: [stairs]}}
			""";

	private int waiting;

	@TempDir
	Path folder;

	@AfterEach
	void forget() {
		System.clearProperty(Stairs.STOPS);
	}

	private static byte[] model(World world, RunOutcome outcome) throws Exception {
		assertEquals(RunOutcome.Result.DONE, outcome.result());
		ByteArrayOutputStream found = new ByteArrayOutputStream();
		for (RunRecord.PartRecord part : outcome.record().step("stairs").orElseThrow().parts()) {
			try (Stream<Path> all = Files.walk(world.store.entry(part.key()))) {
				for (Path p : (Iterable<Path>) all.sorted()::iterator) {
					if (Files.isRegularFile(p) && !p.endsWith("meta.json")) {
						found.write(Files.readAllBytes(p));
					}
				}
			}
		}
		return found.toByteArray();
	}

	private byte[] uninterrupted() throws Exception {
		World other = new World(Files.createDirectory(folder.resolve("other")));
		return model(other, other.run(YAML));
	}

	private void goesOn() throws Exception {
		World world = new World(folder);
		RunOutcome outcome = world.run(YAML);
		assertEquals(26, Calls.take("round"), "rounds that were left of both parts");
		assertTrue(world.said.contains("stairs notes begins after round 7"), world.said.toString());
		assertEquals(List.of(), checkpoints(), "deleted when the step has ended well");
		assertArrayEquals(uninterrupted(), model(world, outcome));
	}

	private List<Path> checkpoints() throws Exception {
		try (Stream<Path> all = Files.walk(folder.resolve("cache/checkpoints"))) {
			return all.filter(Files::isRegularFile).toList();
		}
	}

	@Test
	void aKilledOneGoesOnFromItsCheckpoint() throws Exception {
		Path file = Files.writeString(folder.resolve("p.yaml"), YAML);
		Process child = new ProcessBuilder(
				Child.command(Child.Run.class, List.of("-D" + Stairs.STOPS + "=7"), folder.toString(), file.toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		List<String> said = new ArrayList<>();
		try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				said.add(line);
				if (said.stream().filter("stairs notes waits"::equals).count() == 2) { // both parts
					child.toHandle().destroyForcibly();
				}
			}
		}
		assertTrue(child.waitFor(10, TimeUnit.SECONDS));
		assertTrue(said.contains("stairs notes begins after round 0"), said.toString());
		goesOn();
	}

	@Test
	void aCancelledOneGoesOnFromItsCheckpoint() throws Exception {
		System.setProperty(Stairs.STOPS, "7");
		World world = new World(folder);
		NullProgressMonitor monitor = new NullProgressMonitor();
		Runner runner = new Runner(world.store, World.contributions(), 2);
		RunOutcome outcome = runner.run(new RunRequest(world.pipeline(YAML), "Test", Optional.empty(), world.runs(), 2, 0), new RunListener() {
			@Override
			public void noted(String step, String line) {
				monitor.setCanceled(line.equals("waits") && ++waiting == 2 || monitor.isCanceled());
			}
		}, monitor);
		assertEquals(RunOutcome.Result.CANCELLED, outcome.result());
		System.clearProperty(Stairs.STOPS);
		goesOn();
	}

	@Test
	void aFolderIsHeldByOneAtATimeAndSweptWhenNobodyComesBack() throws Exception {
		ArtifactStore store = new ArtifactStore(folder);
		String key = "ab".repeat(32);
		CheckpointFolder held = store.checkpoints(key).orElseThrow();
		assertEquals(Optional.empty(), store.checkpoints(key), "another step of this process");
		assertTrue(store.checkpoints("cd".repeat(32)).isPresent(), "another key");
		Files.writeString(held.folder().resolve("training"), "x");
		held.close();
		CheckpointFolder again = store.checkpoints(key).orElseThrow();
		assertEquals("x", Files.readString(again.folder().resolve("training")));
		again.close();
		CheckpointFolder.sweep(folder.resolve("checkpoints"), Duration.ofDays(30));
		assertTrue(Files.exists(again.folder()));
		Files.setLastModifiedTime(again.folder().resolve(".lock"), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
		store.shrink();
		assertFalse(Files.exists(again.folder()));
	}
}
