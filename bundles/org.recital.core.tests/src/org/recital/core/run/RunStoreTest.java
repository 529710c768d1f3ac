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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.evaluation.RunSummary;
import org.recital.core.run.fakes.World;

/** A folder of runs. */
class RunStoreTest {

	@TempDir
	Path folder;

	@Test
	void listsRenamesAndDeletes() throws Exception {
		World world = new World(folder);
		RunStore store = new RunStore(world.runs());
		assertEquals(List.of(), store.list());
		String first = world.run(World.SIMPLE).record().id();
		String second = world.run(World.SIMPLE).record().id();
		assertEquals(List.of(second, first), store.list().stream().map(RunHeader::id).toList());
		store.rename(first, "Before \"lunch\"");
		assertEquals("Before \"lunch\"", store.list().get(1).title());
		assertEquals("Before \"lunch\"", store.open(first).record().title());
		assertEquals(1, store.open(first).evaluation().orElseThrow().recommenders().size());
		store.delete(first);
		assertEquals(List.of(second), store.list().stream().map(RunHeader::id).toList());
		assertFalse(Files.exists(world.runs().resolve(first)));
		assertThrows(IOException.class, () -> store.delete(first));
		assertThrows(IOException.class, () -> store.delete("../cache"));
		assertTrue(Files.exists(folder.resolve("cache")));
	}

	@Test
	void whatIsNoRunIsLeftOut() throws Exception {
		World world = new World(folder);
		world.run(World.SIMPLE);
		Files.createDirectories(world.runs().resolve("notes"));
		Files.writeString(world.runs().resolve("file"), "x");
		Path unfinished = Files.createDirectories(world.runs().resolve(".tmp-1-2-3"));
		Files.copy(world.runs().resolve(new RunStore(world.runs()).list().getFirst().id()).resolve("run.json"), unfinished.resolve("run.json"));
		Path damaged = Files.createDirectories(world.runs().resolve("damaged"));
		Files.writeString(damaged.resolve("run.json"), "{\"header\": {\"format\": 1, \"id\"");
		Path later = Files.createDirectories(world.runs().resolve("later"));
		Files.writeString(later.resolve("run.json"), "{\"header\": {\"format\": 99, \"id\": \"later\", \"started\": \"2026-01-01T00:00:00Z\", \"result\": \"DONE\"}}");
		assertEquals(1, new RunStore(world.runs()).list().size());
		IOException e = assertThrows(IOException.class, () -> RunFolder.open(later));
		assertTrue(e.getMessage().contains("run format 99; this version reads formats 1 to 1"), e.getMessage());
		assertThrows(IOException.class, () -> RunFolder.open(damaged));
		assertTrue(assertThrows(IOException.class, () -> RunFolder.open(folder)).getMessage().contains("There is no run in"));
	}

	@Test
	void aSummaryHasAllEvaluationsAndWhatThePipelineSaysOfItself() throws Exception {
		World world = new World(folder);
		String both = "# Two tables:\n#   as the paper has them \n" + World.SIMPLE.stripTrailing()
				+ "\n  again: {uses: hits, label: The same again, from: {split: split, recommenders: [pop]}}\n# not at the beginning\n";
		RunFolder run = RunFolder.open(world.runs().resolve(world.run(both).record().id()));
		assertEquals(List.of("Two tables:", "  as the paper has them"), run.summary().about());
		assertEquals("judge", run.summary().label());
		assertEquals(List.of("The same again"), run.summary().more().stream().map(RunSummary.Table::label).toList());
		assertEquals(run.evaluations().get("again").vectors().size(), run.summary().more().getFirst().evaluation().vectors().size());
		assertEquals("The same again", run.title("again"));
		RunFolder one = RunFolder.open(world.runs().resolve(world.run(World.SIMPLE).record().id()));
		assertEquals(List.of(), one.summary().more());
		assertEquals(List.of(), one.summary().about());
	}

	@Test
	void aThousandRunsAreListedQuickly() throws Exception {
		World world = new World(folder);
		RunRecord one = world.run(World.SIMPLE).record();
		String text = Files.readString(world.runs().resolve(one.id()).resolve("run.json"));
		for (int i = 0; i < 999; i++) {
			String id = "run-" + i;
			Files.writeString(Files.createDirectories(world.runs().resolve(id)).resolve("run.json"), text
					.replace('"' + one.id() + '"', '"' + id + '"').replace(one.started().toString(), Instant.ofEpochSecond(i).toString())
					.replace("\"title\": \"Test\"", "\"title\": \"Run " + i + '"'));
		}
		RunStore store = new RunStore(world.runs());
		store.list();
		long begun = System.nanoTime();
		List<RunHeader> all = store.list();
		double seconds = (System.nanoTime() - begun) / 1e9;
		assertEquals(1000, all.size());
		assertEquals("Run 998", all.get(1).title());
		assertTrue(seconds < 1.5, "listing took " + seconds + " s");
	}

	@Test
	void aFolderLeftBehindByAKilledProcessIsSweptByTheNextRun() throws Exception {
		World world = new World(folder);
		Path stale = Files.createDirectories(world.runs().resolve(".tmp-" + 4_000_000 + "-1-1"));
		Path mine = Files.createDirectories(world.runs().resolve(".tmp-" + ProcessHandle.current().pid() + "-1-1"));
		world.run(World.SIMPLE);
		assertFalse(Files.exists(stale));
		assertTrue(Files.exists(mine), "a process that lives still writes there");
	}
}
