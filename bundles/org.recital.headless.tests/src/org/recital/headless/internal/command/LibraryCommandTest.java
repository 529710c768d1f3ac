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

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.step.Contributions;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.run.Claims;
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
		return new CommandLine(terminal, new NullProgressMonitor(), folder, LibraryCommandTest::contributions).run(arguments);
	}

	private static Contributions contributions() {
		return FrameworkUtil.getBundle(LibraryCommandTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(LibraryCommandTest.class.getClassLoader());
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
		assertTrue(said().contains("The model of step people (user-knn) was deleted from the cache") && said().contains("no others are left"), this::said);
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

	private static final String SWEEP = PIPELINE.replace("name: Small", "name: Swept") + "sweep: {steps: people, trials: 2, space: {neighbours: 2..9}}\n";

	/** What else is made of what people say and add: sweeps, photos by their pictures, reports beside the runs. */
	@Test
	void sweepsPhotosAndHashesOfFilesGoToo() throws Exception {
		fill();
		Path photo = folder.resolve(MARK + ".png");
		BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
		image.setRGB(3, 3, 0xFF8800);
		ImageIO.write(image, "png", photo.toFile());
		Files.setLastModifiedTime(photo, java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(1000))); // so old that its hash is kept
		String title;
		try (Library library = Library.open(LibraryAddress.of(folder.resolve("library")))) {
			title = library.photos().add(MARK, photo).get().file().getFileName().toString();
		}
		Files.delete(photo);
		String[] options = { "--cache", folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString() };
		Path file = Files.writeString(folder.resolve("swept.recital.yaml"), SWEEP);
		assertEquals(0, recital("sweep", file.toString(), options[0], options[1], options[2], options[3]), this::said);
		assertTrue(traces(title).contains("cache/hashes/files.tsv"), () -> "the name of the photo's file before: " + traces(title));
		assertTrue(sweeps() == 1 && !traces().isEmpty());
		assertEquals(0, recital("library", "erase", MARK, "--library", library(), options[0], options[1], options[2], options[3]), this::said);
		assertEquals(List.of(), traces());
		assertEquals(List.of(), traces(title));
		assertEquals(0, sweeps());
		assertTrue(said().contains("The record of one sweep beside the runs in") && said().contains("were taken from the list of hashes in")
				|| said().contains("was taken from the list of hashes in"), this::said);
		assertTrue(said().contains("with its models ("), this::said);
	}

	private long sweeps() throws IOException {
		try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
			return all.filter(p -> p.getFileName().toString().startsWith(".sweep-")).count();
		}
	}

	@Test
	void nobodyIsErasedWhileAPipelineReadsTheLibrary() throws Exception {
		fill();
		Path file = Files.writeString(folder.resolve("small.recital.yaml"), PIPELINE);
		var pipeline = org.recital.core.pipeline.PipelineChecker.check(org.recital.core.pipeline.PipelineDocument.parse(PIPELINE),
				org.recital.core.pipeline.CheckContext.of(file, contributions())).pipeline().orElseThrow();
		String[] erase = { "library", "erase", MARK, "--library", library(), "--cache", folder.resolve("cache").toString() };
		try (var claim = Claims.ofUser().claim(pipeline, new NullProgressMonitor())) {
			assertEquals(2, recital(erase), this::said);
			assertTrue(said().contains("The pipeline \"Small\" (" + file + ") reads this data and runs in process " + ProcessHandle.current().pid()), this::said);
			assertFalse(traces().isEmpty(), "nothing was erased");
		}
		assertEquals(0, recital(erase), this::said);
		assertEquals(List.of(), traces());
	}

	@Test
	void whatWasDeletedIsFittedAnewWhenAskedFor() throws Exception {
		fill();
		Path file = Files.writeString(folder.resolve("small.recital.yaml"), PIPELINE);
		Path gone = Files.writeString(folder.resolve("gone.recital.yaml"), PIPELINE);
		String[] options = { "--cache", folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString() };
		String[] erase = { "library", "erase", MARK, "--refit", "--library", library(), options[0], options[1], options[2], options[3] };
		for (Path p : List.of(file, file)) {
			assertEquals(0, recital("run", p.toString(), options[0], options[1], options[2], options[3]), this::said);
		}
		assertEquals(0, recital(erase), this::said);
		assertEquals(1, runs(), "both were of one pipeline");
		assertTrue(said().contains("Fitted anew, without the person: " + file + " in the run " + folder.resolve("runs")), this::said);
		assertEquals(List.of(), traces());
		assertEquals(0, recital("run", gone.toString(), options[0], options[1], options[2], options[3]), this::said);
		Files.delete(gone);
		erase[2] = "p1";
		assertEquals(1, recital(erase), this::said);
		assertTrue(said().contains(gone + " could not be fitted anew: ") && said().contains("Fitted anew, without the person: " + file), this::said);
		assertEquals(1, runs());
		assertEquals(0, recital("library", "erase", "p2", "--refit", "--library", library(), options[0], options[1], options[2], folder.resolve("none").toString()), this::said);
		assertTrue(said().contains("No run was deleted, so nothing was fitted anew."), this::said);
	}

	private long runs() throws IOException {
		try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
			return all.count();
		}
	}

	/** Files below the folder in whose bytes or name the mark is. */
	private List<String> traces() {
		return traces(MARK);
	}

	private List<String> traces(String mark) {
		try (Stream<Path> files = Files.walk(folder)) {
			List<String> found = new ArrayList<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (isIn(Files.readAllBytes(file), mark) || file.toString().contains(mark)) {
					found.add(folder.relativize(file).toString());
				}
			}
			return found;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** As bytes of any usual encoding, in what is packed too. */
	private static boolean isIn(byte[] bytes, String mark) throws IOException {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
			if (text.contains(new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1))) {
				return true;
			}
		}
		if (text.startsWith("PK")) {
			ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (isIn(zip.readAllBytes(), mark)) {
					return true;
				}
			}
		}
		return text.startsWith("\u001f\u008b") && isIn(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), mark);
	}
}
