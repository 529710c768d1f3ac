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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.fakes.Calls;
import org.recital.core.run.fakes.TinyImporter;
import org.recital.core.run.fakes.World;

/** What is computed again and what is not. */
class CacheTest {

	@TempDir
	Path folder;

	@AfterEach
	void forget() {
		TinyImporter.elsewhere = "";
	}

	@Test
	void whatIsCachedIsNotRunAgainAndSaysAgainWhatItSaid() throws Exception {
		World world = new World(folder);
		RunOutcome first = world.run(World.SIMPLE);
		List<String> said = world.said.stream().sorted().toList();
		Calls.clear();
		world.reopen();
		RunOutcome second = world.run(World.SIMPLE);
		assertEquals(0, Calls.take("tiny") + Calls.take("halves") + Calls.take("counts") + Calls.take("hits") + Calls.take("gather"));
		assertEquals(said, world.said.stream().sorted().toList());
		assertTrue(said.contains("data warns tiny.txt:3: one line set aside; a number"), said.toString());
		assertTrue(second.record().steps().stream().allMatch(s -> s.state() == StepState.CACHED));
		assertEquals(first.record().header().results(), second.record().header().results());
		assertEquals(first.record().warnings(), second.record().warnings());
		assertNotEquals(first.folder(), second.folder());
		assertEquals(2, RunFolder.open(second.folder()).models().size());
	}

	@Test
	void aChangedParameterRunsThatStepAndWhatDependsOnIt() throws Exception {
		World world = new World(folder);
		String yaml = World.SIMPLE + "  walk: {uses: walks, from: {split: split}, with: {rounds: 2}}\n";
		world.run(yaml);
		Calls.clear();
		world.run(yaml.replace("rounds: 2", "rounds: 3"));
		assertEquals(2, Calls.take("walks"));
		assertEquals(0, Calls.take("tiny") + Calls.take("halves") + Calls.take("counts") + Calls.take("hits"));
	}

	@Test
	void anotherSeedRunsAllButTheImporter() throws Exception {
		World world = new World(folder);
		world.run(World.SIMPLE);
		Calls.clear();
		world.run(World.SIMPLE.replace("seed: 5", "seed: 6"));
		assertEquals(0, Calls.take("tiny"));
		assertEquals(2, Calls.take("halves"));
		assertEquals(2, Calls.take("counts"));
	}

	@Test
	void aLabelIsSeenByStepsOnly() throws Exception {
		World world = new World(folder);
		world.run(World.SIMPLE);
		Calls.clear();
		RunOutcome outcome = world.run(World.SIMPLE.replace("{uses: counts,", "{uses: counts, label: Popular,"));
		assertEquals(0, Calls.take("counts"));
		assertEquals(2, Calls.take("hits"));
		assertEquals(List.of("Popular"), RunFolder.open(outcome.folder()).evaluation().orElseThrow().labels());
	}

	@Test
	void aFileThatChangedIsReadAgainAndOneThatDidNotIsNot() throws Exception {
		World world = new World(folder);
		Path file = Files.writeString(folder.resolve("events.tiny"), "a x 1\na y 2\nb x 3\n");
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(100)));
		String yaml = "recital: 1\nseed: 1\nsteps:\n  data: {uses: tiny, with: {file: events.tiny}}\n";
		RunOutcome outcome = world.run(yaml);
		assertEquals(List.of(), outcome.record().errors());
		RunRecord.FileRecord read = outcome.record().files().getFirst();
		assertEquals("file", read.parameter());
		assertEquals(18, read.bytes());
		assertEquals(1, Calls.take("tiny"));
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(50)));
		world.reopen();
		world.run(yaml);
		assertEquals(0, Calls.take("tiny"), "touched, but the same content");
		Files.writeString(file, "a x 1\na y 5\nb x 3\n");
		world.run(yaml);
		assertEquals(1, Calls.take("tiny"), "same length, other content");
		Files.delete(file);
		assertEquals(Result.FAILED, world.run(yaml).result());
	}

	@Test
	void dataElsewhereHasAFingerprint() throws Exception {
		World world = new World(folder);
		world.run(World.SIMPLE);
		Calls.clear();
		TinyImporter.elsewhere = "version 2";
		world.run(World.SIMPLE);
		assertEquals(1, Calls.take("tiny"));
	}

	@Test
	void theVeryValueGivenOnIsStoredUnderBothKeys() throws Exception {
		World world = new World(folder);
		String yaml = World.SIMPLE.replace("  split:", "  same:  {uses: same, from: {data: data}}\n  split:").replace("{data: data}}\n  pop", "{data: same}}\n  pop");
		assertTrue(yaml.contains("from: {data: same}"), yaml);
		assertEquals(List.of(), world.run(yaml).record().errors());
		world.reopen();
		world.run(yaml + "  more: {uses: counts, from: {split: split}}\n");
		assertEquals(1, Calls.take("same"));
	}

	/** Every file of the cache in turn is cut, altered or removed: the run goes on, says so, and finds the same. */
	@Test
	void aDamagedEntryIsComputedAgainWithAWarning() throws Exception {
		World world = new World(folder);
		String yaml = World.SIMPLE.replace("{uses: halves,", "{uses: halves, with: {folds: 1},") + "  walk: {uses: walks, from: {split: split}}\n";
		RunOutcome good = world.run(yaml);
		List<Path> files;
		try (Stream<Path> all = Files.walk(world.store.folder().resolve("entries"))) {
			files = all.filter(Files::isRegularFile).map(p -> world.store.folder().relativize(p)).sorted().toList();
		}
		assertTrue(files.size() > 15, "files: " + files.size());
		int number = 0;
		for (Path relative : files) {
			Path file = world.store.folder().resolve(relative);
			damage(file, number++ % 3);
			world.reopen();
			// one step more, so that what is damaged is read
			RunOutcome again = world.run(yaml + "  more: {uses: counts, from: {split: split, recommenders: [pop, walk]}}\n"
					+ "  last: {uses: hits, from: {split: split, recommenders: [more]}}\n");
			assertEquals(List.of(), again.record().errors(), relative.toString());
			assertEquals(good.record().header().results().getFirst(), again.record().header().results().getFirst(), relative.toString());
			dropExtras(world, again);
		}
		assertEquals(files.size(), number);
	}

	private static void damage(Path file, int how) throws Exception {
		switch (how) {
		case 0 -> Files.delete(file);
		case 1 -> {
			try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
				f.setLength(f.length() / 2);
			}
		}
		default -> {
			try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
				f.seek(f.length() / 2);
				int b = f.read();
				f.seek(f.length() / 2);
				f.write(b ^ 0x5A);
			}
		}
		}
	}

	/** So that they are computed, and read their inputs, the next time too. */
	private static void dropExtras(World world, RunOutcome outcome) throws Exception {
		for (String step : List.of("more", "last")) {
			for (RunRecord.PartRecord p : outcome.record().step(step).orElseThrow().parts()) {
				world.store.discard(p.key());
			}
		}
	}

	@Test
	void damageIsSaid() throws Exception {
		World world = new World(folder);
		RunOutcome good = world.run(World.SIMPLE);
		Path entry = world.store.entry(good.record().step("split").orElseThrow().parts().getFirst().key());
		damage(entry.resolve("split/split.data"), 2);
		world.reopen();
		RunOutcome again = world.run(World.SIMPLE + "  more: {uses: counts, from: {split: split}}\n");
		assertEquals(Result.DONE, again.result());
		String said = again.record().warnings().toString();
		assertTrue(said.contains("An entry of the cache was damaged and thrown away") && said.contains("split.data"), said);
		assertEquals(StepState.DONE, again.record().step("split").orElseThrow().parts().get(0).state());
		assertEquals(StepState.CACHED, again.record().step("split").orElseThrow().parts().get(1).state());
		assertFalse(world.said.isEmpty());
	}
}
