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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.parameters.ParameterSchema;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.fakes.World;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepParameters;
import org.recital.core.sweep.SweepRequest;
import org.recital.core.sweep.Sweeper;

/** Nothing that was made from a file is left. */
class MadeFromTest {

	private static final String MARK = "Zaphodina7391";
	private static final String SWEEP = """
			recital: 1
			name: Swept
			seed: 3
			steps:
			  data:  {uses: tiny, with: {file: "FILE"}}
			  split: {uses: halves, from: {data: data}}
			  tuned: {uses: tuned, from: {split: split}, with: {mode: reverse}}
			  judge: {uses: hits, from: {split: split, recommenders: [tuned]}}
			sweep: {steps: tuned, trials: 3, space: {weight: 0..1}}
			""";

	@TempDir
	Path folder;

	private Path data(String name) throws Exception {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < 60; i++) {
			lines.append(i % 7 == 3 ? MARK : "u" + i % 7).append(" i").append(i % 11).append(" 4\n");
		}
		Path file = Files.writeString(Files.createDirectories(folder.resolve("photos of " + MARK)).resolve(name), lines);
		return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1000))); // not so fresh that its hash would not be kept
	}

	private SweepOutcome sweep(World world, Path data) throws Exception {
		PipelineDocument document = PipelineDocument.parse(SWEEP.replace("FILE", data.toString()));
		SweepParameters parameters = ParameterSchema.of(SweepParameters.class).create(document.sweep().orElseThrow().with(), folder, new ArrayList<>()).orElseThrow();
		return new Sweeper(world.store, World.contributions(), 2).run(new SweepRequest(document,
				new CheckContext(folder.resolve("test.recital.yaml"), World.contributions(), Optional.empty(), Map.of()), parameters, "", world.runs(), 2, 0),
				SweepListener.NONE, new NullProgressMonitor());
	}

	private List<String> traces() throws Exception {
		List<String> found = new ArrayList<>();
		for (String root : List.of("cache", "runs")) {
			try (Stream<Path> files = Files.walk(folder.resolve(root))) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK)) {
						found.add(folder.relativize(file).toString());
					}
				}
			}
		}
		return found;
	}

	@Test
	void sweepsAndHashesOfFilesGoToo() throws Exception {
		World world = new World(folder);
		Path data = data("a.csv");
		assertEquals(RunOutcome.Result.DONE, sweep(world, data).result());
		// one that was broken off before it wrote down what it is, and one of other data
		Files.writeString(Files.createDirectories(folder.resolve("runs/.sweep-0123456789abcdef")).resolve("trials.jsonl"), MARK + "\n");
		Path other = Files.move(data("b.csv"), folder.resolve("b.csv"));
		Files.writeString(other, Files.readString(other).replace(MARK, "u3"));
		Files.setLastModifiedTime(other, FileTime.from(Instant.now().minusSeconds(1000)));
		assertEquals(RunOutcome.Result.DONE, sweep(world, other).result());
		for (String place : List.of("cache/entries", "cache/hashes/files.tsv", "runs/.sweep-", "runs/2")) {
			assertTrue(traces().stream().anyMatch(t -> t.startsWith(place)), () -> place + " in " + place + " before");
		}
		MadeFrom made = new MadeFrom(data.toString()::equals);
		List<String> said = new ArrayList<>(made.delete(List.of(world.runs()), new NullProgressMonitor()));
		said.addAll(made.delete(world.store));
		assertEquals(List.of(), traces());
		assertTrue(said.contains("The records of 2 sweeps beside the runs in " + world.runs() + " were deleted."), said::toString);
		assertTrue(said.contains("The name of one file of this library, or of files that are gone, was taken from the list of hashes in " + world.store.folder() + "."),
				said::toString);
		assertTrue(Files.readString(folder.resolve("cache/hashes/files.tsv")).contains(other.toString()), "what is known of other files stays");
		try (Stream<Path> left = Files.list(world.runs())) {
			assertEquals(2, left.count(), "run and record of the sweep of other data");
		}
	}

	@Test
	void namesWithinListsAndMapsCount() {
		MadeFrom made = new MadeFrom("/there"::equals);
		assertTrue(made.isNamed(Map.of("files", List.of("/here", "/there"))));
		assertTrue(made.isNamed(Map.of("by", Map.of("a", List.of("/there")))));
		assertFalse(made.isNamed(Map.of("files", List.of("/here"), "n", 3)));
	}
}
