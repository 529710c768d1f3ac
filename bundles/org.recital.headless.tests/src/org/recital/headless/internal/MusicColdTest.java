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
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
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

/** New songs and new listeners from beginning to end, in small: few songs, few people, half a second of sound. */
class MusicColdTest {

	private static final WorldParameters WORLD = new WorldParameters(3, 10, 90, 50, 5, 40, 0.4, 0.5, 0.9, 0.7, 0.6, 0);

	@TempDir
	Path folder;

	private String run(Path pipeline, String... settings) throws IOException {
		SampleFolder.write(SampleWorld.make(WORLD), folder.resolve("world"), 0.5, Parallel.of(2), new NullProgressMonitor());
		List<String> arguments = new ArrayList<>(List.of("run", pipeline.toString(), "--data", folder.resolve("world").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString()));
		for (String setting : settings) {
			arguments.addAll(List.of("--set", setting));
		}
		return recital(arguments);
	}

	private String recital(List<String> arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		Contributions all = FrameworkUtil.getBundle(MusicColdTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(MusicColdTest.class.getClassLoader());
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run(arguments.toArray(String[]::new));
		assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Path shipped(String name) {
		Path pipelines = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines");
		assumeTrue(Files.isDirectory(pipelines), () -> "no " + pipelines);
		return pipelines.resolve(name);
	}

	/** The table of a curve has a column a point, and a row for each of these. */
	private static void assertCurve(String printed, String heading, String points, String... rows) {
		int at = printed.indexOf(heading);
		assertTrue(at >= 0, () -> "no " + heading + " in\n" + printed);
		List<String> table = printed.substring(at).lines().skip(1).takeWhile(l -> !l.isBlank()).toList();
		assertTrue(table.getFirst().matches("engine +" + points), () -> table.getFirst());
		int columns = points.split(" \\+").length;
		for (String row : rows) {
			assertTrue(table.stream().anyMatch(l -> l.startsWith(row + ' ') && l.split("\\d\\.\\d{3} \\[").length == columns + 1),
					() -> row + " has not " + columns + " figures in\n" + String.join("\n", table));
		}
	}

	@Test
	void newSongsAreJudgedAtEachPointOfTheirCurve() throws IOException {
		String printed = run(shipped("music-cold-songs.recital.yaml"), "split.known=[0, 1, 2]", "split.repeats=1", "cf.factors=4", "factors.regularisation=1",
				"network.epochs=5", "weighted.epochs=5");
		assertTrue(printed.contains("Ranked among items of the judged side only"), () -> printed);
		for (String metric : new String[] { "ndcg@10", "recall@10", "auc" }) {
			assertCurve(printed, metric + " by how many users are known of each new item:", "0 +1 +2", "Popular", "Chance", "iALS (CF)", "Profile of sound",
					"Ridge on sound", "Factors from sound", "Factors from sound, network", "Factors from sound, weighted");
		}
		Path run;
		try (var runs = Files.list(folder.resolve("runs"))) {
			run = runs.filter(r -> Files.exists(r.resolve("run.json"))).findFirst().orElseThrow();
		}
		assertCurve(recital(List.of("compare", run.toString())), "ndcg@10 by how many users are known of each new item:", "0 +1 +2", "Popular");
		recital(List.of("report", run.toString(), "--html", "--out", folder.toString()));
		assertTrue(Files.readString(folder.resolve("report.html")).contains("As more becomes known of new items"));
	}

	@Test
	void newListenersAreJudgedAtEachPointOfTheirCurve() throws IOException {
		String printed = run(shipped("music-cold-listeners.recital.yaml"), "split.known=[0, 2]", "split.repeats=1", "cf.factors=4");
		assertCurve(printed, "ndcg@10 by how many items are known of each new user:", "0 +2", "Popular", "Chance", "iALS (CF)", "Items' neighbours (CF)",
				"Profile of sound", "Ridge on sound", "Factors from sound");
	}

	@Test
	void theDemoListensToSongs() throws IOException {
		Path pipeline = folder.resolve("demo-sounds.recital.yaml");
		try (InputStream in = CommandLine.class.getResourceAsStream("/data/demo-sounds.recital.yaml")) {
			Files.copy(in, pipeline);
		}
		String printed = run(pipeline, "cf.factors=4");
		assertTrue(printed.contains("== Styles of new songs ==") && printed.contains("== New songs for people =="), () -> printed);
		for (String row : new String[] { "Most frequent style", "Logistic regression", "Nearest neighbours", "Chance", "Who played what (iALS)", "Taste in styles",
				"Alike in sound", "iALS told by sound" }) {
			assertTrue(printed.lines().anyMatch(l -> l.startsWith(row + ' ') && l.matches(".*\\d\\.\\d{4}.*")), () -> row + " is not in\n" + printed);
		}
		assertTrue(printed.contains("Ranked among new items only"), () -> printed);
	}
}
