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
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.headless.internal.cli.Terminal;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;

/** Films with posters from beginning to end, in small: whole, with posters missing, and with damaged ones. */
class FilmsTest {

	private static final WorldParameters WORLD = new WorldParameters(3, 60, 10, 40, 16, 5, 0.4, 0.9, 0.5, 0.7, 0.6, 0);

	@TempDir
	Path folder;

	/** What a run printed. */
	private record Printed(int code, String out, String err) {
	}

	@BeforeEach
	void world() throws IOException {
		SampleFolder.write(SampleWorld.make(WORLD), folder.resolve("world"), 0, Parallel.of(2), new NullProgressMonitor());
	}

	private Printed run(Path pipeline, Path data, String... settings) {
		List<String> arguments = new ArrayList<>(List.of("run", pipeline.toString(), "--data", data.toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString()));
		for (String setting : settings) {
			arguments.addAll(List.of("--set", setting));
		}
		return recital(arguments);
	}

	private Printed recital(List<String> arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		Contributions all = FrameworkUtil.getBundle(FilmsTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(FilmsTest.class.getClassLoader());
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run(arguments.toArray(String[]::new));
		return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private Path films() {
		return folder.resolve("world/films");
	}

	private static Path shipped(String name) {
		Path pipelines = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines");
		assumeTrue(Files.isDirectory(pipelines), () -> "no " + pipelines);
		return pipelines.resolve(name);
	}

	/** The table below a heading has a row of figures for each of these. */
	private static void assertTable(String printed, String heading, String... rows) {
		int at = printed.indexOf(heading);
		assertTrue(at >= 0, () -> "no " + heading + " in\n" + printed);
		List<String> table = printed.substring(at).lines().skip(1).takeWhile(l -> !l.startsWith("==")).toList();
		for (String row : rows) {
			assertTrue(table.stream().anyMatch(l -> l.startsWith(row + ' ') && l.matches(".* \\*?\\d\\.\\d{4} \\[.*")),
					() -> row + " is not in\n" + String.join("\n", table));
		}
	}

	private static final String[] QUICK = { "split.repeats=1", "network-none.epochs=2", "network-tags.epochs=2", "network-posters.epochs=2",
			"network-both.epochs=2", "vbpr-tags.epochs=2", "vbpr-posters.epochs=2", "vbpr-both.epochs=2" };

	@Test
	void postersAndTheirRivalsAreComparedOnOneSplit() {
		Printed printed = run(shipped("films-posters.recital.yaml"), films(), QUICK);
		assertEquals(0, printed.code, printed.err);
		assertTable(printed.out, "== Blended neighbours", "Blend, nothing", "Blend, tags", "Blend, posters", "Blend, both", "Mixed in, posters");
		assertTable(printed.out, "== Rating networks", "Network, nothing", "Network, tags", "Network, posters", "Network, both");
		assertTable(printed.out, "== VBPR", "BPR, nothing", "VBPR, tags", "VBPR, posters", "VBPR, both");
		assertTable(printed.out, "== Features alone", "Alike by tags", "Alike by posters", "Alike by both");
		assertTrue(printed.out.contains("70 % without posters and 85 % with them"), "the claim stands beside what was measured");
	}

	/** Of posters that say much of taste in new films a person's profile finds more than chance does: not one figure could be made up. */
	@Test
	void newFilmsAreFoundByTheirPosters() {
		Printed printed = run(shipped("films-cold.recital.yaml"), films(), "network-tags.epochs=2", "network-posters.epochs=2",
				"network-both.epochs=2", "vbpr-tags.epochs=2", "vbpr-posters.epochs=2", "vbpr-both.epochs=2", "split.repeats=2");
		assertEquals(0, printed.code, printed.err);
		assertTable(printed.out, "== New films ==", "Chance", "Alike, posters", "Profile, posters", "VBPR, posters", "Network, posters");
		assertTrue(printed.out.contains("Ranked among"), printed.out);
		assertTrue(figure(printed.out, "Profile, posters") > figure(printed.out, "Chance"), printed.out);
	}

	private static double figure(String printed, String row) {
		return printed.lines().filter(l -> l.startsWith(row + ' ')).findFirst().map(l -> l.substring(row.length()).strip().replace("*", ""))
				.map(l -> Double.parseDouble(l.substring(0, l.indexOf(' ')))).orElseThrow();
	}

	@Test
	void threeLossesHaveTheirCurvesAndErrors() throws IOException {
		Printed printed = run(shipped("films-losses.recital.yaml"), films(), "split.repeats=1", "mse.epochs=3", "mae.epochs=3", "huber.epochs=3",
				"mse-posters.epochs=2", "mae-posters.epochs=2", "huber-posters.epochs=2");
		assertEquals(0, printed.code, printed.err);
		assertTable(printed.out, "== Errors of predicted ratings ==", "Means of users and films", "Squared (MSE)", "Absolute (MAE)", "Huber, half a star");
		try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
			Path run = runs.filter(r -> Files.exists(r.resolve("run.json"))).findFirst().orElseThrow();
			String record = Files.readString(run.resolve("run.json"));
			assertTrue(record.contains("validationLoss"), "losses of epochs are kept");
		}
	}

	@Test
	void withoutPostersAllElseGoesOnAndItIsSaidWhatIsMissingWhere() throws IOException {
		Path plain = Files.createDirectories(folder.resolve("plain"));
		for (String name : new String[] { "ratings.csv", "movies.csv", "tags.csv", "links.csv" }) {
			Files.copy(films().resolve(name), plain.resolve(name));
		}
		Printed printed = run(shipped("films-posters.recital.yaml"), plain, QUICK);
		assertEquals(1, printed.code, "what was asked for was not all done");
		assertTable(printed.out, "engine ", "Blend, nothing", "Blend, tags", "Network, tags", "VBPR, tags");
		assertTrue(printed.err.contains(plain.resolve("posters").toString()), printed.err);
		assertFalse(printed.out.contains("Blend, posters"), "nothing is told of posters that are not there");
	}

	@Test
	void damagedAndMissingPostersAreNamedAndTheRestGoesOn() throws IOException {
		Path posters = films().resolve("posters");
		Files.delete(posters.resolve("1.png"));
		Files.writeString(posters.resolve("2.png"), "no picture");
		byte[] whole = Files.readAllBytes(posters.resolve("3.png"));
		Files.write(posters.resolve("3.png"), Arrays.copyOf(whole, whole.length / 2));
		Printed printed = run(shipped("films-posters.recital.yaml"), films(), QUICK);
		assertEquals(0, printed.code, printed.err);
		assertTable(printed.out, "== Blended neighbours", "Blend, posters", "Mixed in, posters");
		try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
			String record = Files.readString(runs.filter(r -> Files.exists(r.resolve("run.json"))).findFirst().orElseThrow().resolve("run.json"));
			Set<String> named = Pattern.compile("\\d+\\.png").matcher(record).results().map(MatchResult::group).collect(Collectors.toSet());
			assertEquals(Set.of("2.png", "3.png"), named, "pictures named in the record of the run");
		}
	}

	@Test
	void theDemoAsksWhetherPostersHelp() throws IOException {
		Path pipeline = folder.resolve("demo-films.recital.yaml");
		try (InputStream in = CommandLine.class.getResourceAsStream("/data/demo-films.recital.yaml")) {
			Files.copy(in, pipeline);
		}
		Printed printed = run(pipeline, folder.resolve("world"), "network.epochs=2", "looking.epochs=2");
		assertEquals(0, printed.code, printed.err);
		assertTable(printed.out, "== Films that people have rated", "No features", "With posters", "With tags", "Network, posters");
		assertTable(printed.out, "== New films ==", "Chance", "By posters", "By tags", "By tags and posters");
	}
}
