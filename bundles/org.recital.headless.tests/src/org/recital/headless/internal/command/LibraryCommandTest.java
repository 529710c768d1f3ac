/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.step.Contributions;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.headless.internal.CommandLine;
import org.recital.headless.internal.cli.Terminal;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.library.Signal;

/** A person of a library who learned to say no. */
class LibraryCommandTest {

	private static final String MARK = "Zaphodina7391";
	private static final String PIPELINE = """
			recital: 1
			name: Small
			steps:
			  said:    {uses: library, with: {folder: library}}
			  split:   {uses: ratio-split, from: {data: said}, with: {test: 0.3}}
			  popular: {uses: popular, from: {split: split}}
			  people:  {uses: user-knn, from: {split: split}}
			  judge:   {uses: evaluate, from: {split: split, recommenders: [popular, people]}, with: {metrics: [ndcg@5]}}
			""";

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private int recital(String... arguments) {
		out.reset();
		err.reset();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		Contributions contributions = FrameworkUtil.getBundle(LibraryCommandTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(LibraryCommandTest.class.getClassLoader());
		return new CommandLine(terminal, new NullProgressMonitor(), folder, () -> contributions).run(arguments);
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
	}

	private String library() {
		return folder.resolve("library").toString();
	}

	private void fill() throws Exception {
		try (Library library = Library.open(LibraryAddress.of(folder.resolve("library")))) {
			List<Item> items = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				items.add(new Item("s" + i, "Song " + i, Map.of()));
			}
			library.catalogue().put(items);
			for (int p = 0; p < 9; p++) {
				String id = p == 4 ? MARK : "p" + p;
				library.people().put(new Person(id, "Person " + p, Map.of()));
				for (int i = p % 3; i < 12; i += 1 + p % 4) {
					library.feedback().record(new Signal(id, "s" + i, Signal.Kind.RATING, 1 + (i * 7 + p) % 5, Instant.ofEpochSecond(100 * i + p))).get();
				}
			}
		}
	}

	@Test
	void nothingOfAnErasedPersonIsLeftInLibraryCacheOrRuns() throws Exception {
		fill();
		Path file = Files.writeString(folder.resolve("small.recital.yaml"), PIPELINE);
		String[] options = { "--cache", folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString() };
		assertEquals(0, recital("run", file.toString(), options[0], options[1], options[2], options[3]), this::said);
		assertTrue(traces().stream().anyMatch(t -> t.startsWith("runs")) && traces().stream().anyMatch(t -> t.startsWith("cache"))
				&& traces().stream().anyMatch(t -> t.startsWith("library")), () -> "the mark can be found before");

		assertEquals(0, recital("library", "people", "--library", library()), this::said);
		assertTrue(said().contains(MARK), this::said);
		assertEquals(0, recital("library", "export", MARK, "me.zip", "--library", library()), this::said);
		try (ZipFile zip = new ZipFile(folder.resolve("me.zip").toFile())) {
			assertTrue(zip.getEntry("person.json").getSize() > 100);
		}
		Files.delete(folder.resolve("me.zip"));
		// one that was deleted in the window, which keeps it for a while, and one that cannot be read
		assertEquals(0, recital("run", file.toString(), options[0], options[1], options[2], options[3]), this::said);
		Path first;
		try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
			first = runs.sorted().findFirst().orElseThrow();
		}
		Files.move(first, Files.createDirectories(folder.resolve("runs/.trash")).resolve(first.getFileName() + ".123"));
		Files.writeString(Files.createDirectories(folder.resolve("runs/broken")).resolve("run.json"), "{\"header\":");
		assertEquals(0, recital("library", "erase", MARK, "--library", library(), options[0], options[1], options[2], options[3]), this::said);
		assertEquals(2, said().lines().filter(l -> l.contains("learned from this library and was deleted")).count(), this::said);
		assertTrue(said().contains("broken learned from this library cannot be told"), this::said);
		assertTrue(said().contains("learned from this library and was deleted") && said().contains("small.recital.yaml"), this::said);
		assertTrue(said().contains("The model of step people (user-knn, r0f0) was deleted") && said().contains("no others are left"), this::said);
		assertEquals(List.of(), traces());
		assertEquals(2, recital("library", "erase", MARK, "--library", library(), options[0], options[1]), this::said);

		assertEquals(0, recital("run", file.toString(), options[0], options[1], options[2], options[3]), this::said);
		assertEquals(List.of(), traces());
	}

	@Test
	void runsOfOtherDataStay() throws Exception {
		fill();
		Files.move(folder.resolve("library"), folder.resolve("other"));
		Path file = Files.writeString(folder.resolve("small.recital.yaml"), PIPELINE.replace("folder: library", "folder: other"));
		String[] options = { "--cache", folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString() };
		assertEquals(0, recital("run", file.toString(), options[0], options[1], options[2], options[3]), this::said);
		fill();
		List<String> cached = cached();
		assertTrue(cached.size() >= 4, cached::toString);
		Path mine = Files.writeString(folder.resolve("mine.recital.yaml"), PIPELINE);
		assertEquals(0, recital("run", mine.toString(), options[0], options[1], options[2], folder.resolve("my runs").toString()), this::said);
		assertTrue(cached().size() > cached.size());
		assertEquals(0, recital("library", "erase", "p1", "--library", library(), options[0], options[1], options[2], options[3]), this::said);
		assertEquals(cached, cached(), "what was made from other data is not computed again");
		try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
			assertEquals(1, runs.count());
		}
	}

	private List<String> cached() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("cache/entries"))) {
			return files.filter(f -> f.endsWith("meta.json")).map(f -> f.getParent().getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void whatIsMissingIsSaid() throws IOException {
		assertEquals(2, recital("library"), this::said);
		assertEquals(2, recital("library", "people"), this::said);
		assertTrue(said().contains("--library"), this::said);
		assertEquals(2, recital("library", "people", "--library", folder.resolve("nowhere").toString()), this::said);
		assertFalse(Files.exists(folder.resolve("nowhere")));
	}

	/** Files below the folder in whose bytes or name the mark is. */
	private List<String> traces() {
		try (Stream<Path> files = Files.walk(folder)) {
			List<String> found = new ArrayList<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				boolean wide = bytes.contains(new String(MARK.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
				if (wide || bytes.contains(MARK) || file.toString().contains(MARK)) {
					found.add(folder.relativize(file).toString());
				}
			}
			return found;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
