/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.run.RunFolder;
import org.recital.headless.internal.cli.Terminal;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Photo;
import org.recital.samples.PeoplesPhotos;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;

/** Photos that people added to a library, as data: by the command line, with the shipped pipeline. */
class PhotosLibraryTest {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private Path pipelines;

	@BeforeEach
	void world() throws IOException {
		pipelines = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines");
		assumeTrue(Files.isDirectory(pipelines), () -> "no " + pipelines);
		SampleWorld world = SampleWorld.make(new WorldParameters(5, 10, 24, 24, 1, 20, 0.2, 0.5, 0.5, 0.7, 0.6, 0));
		SampleFolder.write(world, folder.resolve("world"), 1, Parallel.of(2), new NullProgressMonitor());
		PeoplesPhotos.write(world, folder.resolve("world"), 1, Parallel.of(2), new NullProgressMonitor());
	}

	private String path(String name) {
		return folder.resolve(name).toString();
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
	}

	private int recital(String... arguments) {
		out.reset();
		err.reset();
		Contributions contributions = FrameworkUtil.getBundle(PhotosLibraryTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(PhotosLibraryTest.class.getClassLoader());
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false, 150);
		return new CommandLine(terminal, new NullProgressMonitor(), folder, () -> contributions).run(arguments);
	}

	/** The run that was not there before. */
	private Path run(String pipeline, String data) throws IOException {
		List<Path> before = runs();
		assertEquals(0, recital("run", pipelines.resolve(pipeline).toString(), "--data", path(data), "--cache", path("cache"), "--out", path("runs"), "--set",
				"split.known=[0]", "--set", "split.repeats=1", "--set", "looks.side=64"), this::said);
		return runs().stream().filter(r -> !before.contains(r)).findFirst().orElseThrow();
	}

	private List<Path> runs() throws IOException {
		if (!Files.exists(folder.resolve("runs"))) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
			return all.filter(p -> Files.exists(p.resolve("run.json"))).toList();
		}
	}

	private static List<Double> judged(Path run) throws IOException {
		Evaluation judged = RunFolder.open(run).evaluation().orElseThrow();
		return List.of(judged.overall("both", "ndcg@10"), judged.overall("without", "ndcg@10"), judged.overall("profile", "ndcg@10"),
				judged.overall("popular", "ndcg@10"));
	}

	private static String artifact(Path run, String step) throws IOException {
		return RunFolder.open(run).artifact(step, 0).orElseThrow();
	}

	@Test
	void aLibraryGivesWhatTheFolderGaveAndForgetsWhoIsErased() throws Exception {
		Path plain = run("photos-music.recital.yaml", "world");
		assertEquals(0, recital("library", "import", pipelines.resolve("photos-music.recital.yaml").toString(), "--data", path("world"), "--library", path("library"),
				"--cache", path("cache")), this::said);
		assertTrue(said().contains("24 people"), this::said);
		assertEquals(2, recital("library", "import", pipelines.resolve("photos-music.recital.yaml").toString(), "--data", path("world"), "--library", path("library"),
				"--cache", path("cache")), "nobody is put in twice");
		Path first = run("photos-music-library.recital.yaml", "library");
		assertEquals(judged(plain), judged(first), "the same people, plays, sounds and photos");

		assertEquals(artifact(first, "looks"), artifact(run("photos-music-library.recital.yaml", "library"), "looks"), "nothing is looked at again that stayed as it was");

		// a photo more, and the look of all is measured anew
		String person;
		Photo added;
		byte[] mark;
		try (Library library = Library.open(LibraryAddress.of(folder.resolve("library")))) {
			person = library.people().ids().getFirst();
			Path file = library.photos().of(person).getFirst().file();
			mark = Files.readAllBytes(file);
			added = library.photos().add(person, Files.copy(file, folder.resolve("secret holiday.jpg"), StandardCopyOption.REPLACE_EXISTING)).get();
		}
		Path second = run("photos-music-library.recital.yaml", "library");
		assertFalse(artifact(first, "looks").equals(artifact(second, "looks")));
		assertFalse(artifact(first, "both").equals(artifact(second, "both")));
		assertTrue(traces(added.file().getFileName().toString().getBytes(StandardCharsets.UTF_8)).stream().anyMatch(t -> t.startsWith("cache")),
				"the data set in the cache names the photo");

		List<byte[]> names = new ArrayList<>(List.of(added.file().getFileName().toString().getBytes(StandardCharsets.UTF_8), "secret holiday".getBytes(StandardCharsets.UTF_8)));
		try (Library library = Library.open(LibraryAddress.of(folder.resolve("library")))) {
			library.photos().of(person).forEach(p -> names.add(p.file().getFileName().toString().getBytes(StandardCharsets.UTF_8)));
		}
		Files.delete(folder.resolve("secret holiday.jpg"));
		assertEquals(0, recital("library", "erase", person, "--library", path("library"), "--cache", path("cache"), "--out", path("runs")), this::said);
		assertEquals(3, said().lines().filter(l -> l.contains("learned from this library and was deleted with its models")).count(), this::said);
		assertEquals(List.of(plain), runs(), "what was made of the folder stays");
		for (byte[] name : names) {
			assertEquals(List.of(), traces(name));
		}
		assertEquals(List.of(), traces(mark).stream().filter(t -> !t.startsWith("world")).toList(), "nor any copy of a photo");
	}

	/** Files below the folder in whose bytes or name the mark is. */
	private List<String> traces(byte[] mark) throws IOException {
		String looked = new String(mark, StandardCharsets.ISO_8859_1);
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				if (bytes.contains(looked) || file.toString().contains(looked)) {
					found.add(folder.relativize(file).toString());
				}
			}
		}
		return found;
	}
}
