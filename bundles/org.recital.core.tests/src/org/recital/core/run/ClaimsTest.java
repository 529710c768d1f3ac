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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.problem.InputException;
import org.recital.core.run.fakes.Child;
import org.recital.core.run.fakes.World;

/** Who deletes what was made from some data, and who makes something of it meanwhile. */
class ClaimsTest {

	private static final String SLOW = """
			recital: 1
			name: Slow one
			seed: 1
			steps:
			  data:  {uses: tiny, with: {file: "FILE"}}
			  split: {uses: halves, from: {data: data}}
			  slow:  {uses: walks, from: {split: split}, with: {rounds: 1000, millis: 600}}
			  judge: {uses: hits, from: {split: split, recommenders: [slow]}}
			""";

	@TempDir
	Path folder;

	private Path data() throws IOException {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < 60; i++) {
			lines.append("u").append(i % 7).append(" i").append(i % 11).append(" 4\n");
		}
		return Files.writeString(folder.resolve("data.csv"), lines);
	}

	private static MadeFrom from(Path data) {
		return new MadeFrom(data.toString()::equals);
	}

	private static Claims.Held alone(Path data) throws InputException, IOException {
		return Claims.ofUser().alone(from(data), new NullProgressMonitor());
	}

	private List<Path> claims() throws IOException {
		try (Stream<Path> all = Files.list(org.recital.core.store.ArtifactStore.userFolder().resolve("running"))) {
			return all.filter(f -> f.toString().endsWith(".json")).toList();
		}
	}

	@Test
	void aRunOfAnotherProcessIsNamedAndOneThatDiedIsNot() throws Exception {
		Path data = data();
		Path file = Files.writeString(folder.resolve("p.yaml"), SLOW.replace("FILE", data.toString()));
		Process child = new ProcessBuilder(Child.command(Child.Run.class, List.of(), folder.toString(), file.toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
			String line = out.readLine();
			while (line != null && !line.equals("slow RUNNING")) {
				line = out.readLine();
			}
			assertEquals("slow RUNNING", line);
			InputException e = assertThrows(InputException.class, () -> alone(data).close());
			assertTrue(e.getMessage().contains("The pipeline \"Slow one\" (" + folder.resolve("test.recital.yaml") + ") reads this data and runs in process " + child.pid()),
					e.getMessage());
			assertTrue(e.getMessage().contains("Nothing was erased. Wait until it has ended"), e.getMessage());
			alone(folder.resolve("other data")).close();
			assertThrows(InputException.class, () -> alone(data).close(), "it still runs");
		} finally {
			child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		List<Path> before = claims().stream().filter(c -> c.getFileName().toString().startsWith(child.pid() + "-")).toList();
		assertEquals(1, before.size(), "killed, so it could not tidy up");
		alone(data).close();
		assertFalse(Files.exists(before.getFirst()), "what it said is deleted");
	}

	@Test
	void aRunThatIsBegunMeanwhileWaits() throws Exception {
		World world = new World(folder);
		CompletableFuture<RunOutcome> run;
		CompletableFuture<RunOutcome> other;
		NullProgressMonitor monitor = new NullProgressMonitor();
		try (Claims.Held held = alone(data())) {
			run = CompletableFuture.supplyAsync(() -> {
				try {
					return world.run(World.SIMPLE);
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			}, Thread::startVirtualThread);
			assertThrows(TimeoutException.class, () -> run.get(700, TimeUnit.MILLISECONDS));
			assertEquals(List.of(), world.told, "nothing was read");
			other = CompletableFuture.supplyAsync(() -> {
				try {
					return new Runner(world.store, World.contributions(), 2).run(RunRequest.of(world.pipeline(World.SIMPLE), world.runs()), RunListener.NONE, monitor);
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			}, Thread::startVirtualThread);
			monitor.setCanceled(true);
			assertEquals(RunOutcome.Result.CANCELLED, other.get(10, TimeUnit.SECONDS).result(), "who waits can cancel");
		}
		assertEquals(RunOutcome.Result.DONE, run.get(60, TimeUnit.SECONDS).result());
	}

	@Test
	void aRunOfThisProcessCounts() throws Exception {
		World world = new World(folder);
		Path data = data();
		try (Claims.Held claim = Claims.ofUser().claim(world.pipeline(SLOW.replace("FILE", data.toString())), new NullProgressMonitor())) {
			assertThrows(InputException.class, () -> alone(data).close());
		}
		alone(data).close();
	}

	/** A home that cannot be written to: the second place counts, for both. */
	@Test
	void whereNothingCanBeWrittenAnotherPlaceIsTaken() throws Exception {
		Path home = Files.writeString(folder.resolve("home"), "a file, so no folder can be made in it");
		Claims claims = new Claims(home.resolve("running"), folder.resolve("tmp"));
		World world = new World(folder);
		Path data = data();
		try (Claims.Held claim = claims.claim(world.pipeline(SLOW.replace("FILE", data.toString())), new NullProgressMonitor())) {
			assertThrows(InputException.class, () -> claims.alone(from(data), new NullProgressMonitor()).close());
		}
		claims.alone(from(data), new NullProgressMonitor()).close();
		IOException e = assertThrows(IOException.class,
				() -> new Claims(home.resolve("running")).claim(world.pipeline(World.SIMPLE), new NullProgressMonitor()));
		assertTrue(e.getMessage().contains(home.toString()), e.getMessage());
	}
}
