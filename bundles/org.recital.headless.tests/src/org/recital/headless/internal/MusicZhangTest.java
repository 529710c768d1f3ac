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
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.recital.nn.Library;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;

/** The pipelines of Zhang's way from beginning to end, in small: few songs, few people, networks of a few maps, an epoch. */
class MusicZhangTest {

	private static final Pattern NETWORK = Miniature.steps("cnn-zhang");
	private static final Pattern PICTURES = Miniature.steps("log-mel");

	private static final String NOTES = "with-notes|notes-alone|says5|says6|vectors-with-notes|one-with-notes";

	@TempDir
	Path folder;

	private Path pipelines;

	@BeforeEach
	void find() {
		pipelines = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines");
		assumeTrue(Files.isDirectory(pipelines), () -> "no " + pipelines);
		try {
			assumeTrue(Library.start() != null, "no native code of the networks' library: skipped");
		} catch (IOException e) {
			assumeTrue(false, "no native code of the networks' library: skipped");
		}
	}

	/** What it prints. */
	private String run(String name, int networks) throws IOException {
		Path file = pipelines.resolve(name);
		WorldParameters p = new WorldParameters(3, 10, 48, 24, 5, 25, 0.4, 0.5, 0.9, 0.7, 0.6, 0);
		SampleFolder.write(SampleWorld.make(p), folder.resolve("world"), 0.6, Parallel.of(2), new NullProgressMonitor());
		List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--data", folder.resolve("world").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString()));
		Miniature.set(arguments, name.contains("thinning") ? "split.folds=1" : "split.folds=2", "split.validation=0.2");
		String pipeline = Files.readString(file);
		assertEquals(networks, Miniature.each(pipeline, NETWORK, arguments, "epochs=1", "width=0.05", "batch=8"));
		Miniature.each(pipeline, PICTURES, arguments, "seconds=0.5", "bands=16", "frames=16");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		Contributions all = FrameworkUtil.getBundle(MusicZhangTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(MusicZhangTest.class.getClassLoader());
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run(arguments.toArray(String[]::new));
		assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}

	/** Each table stands under its name, and has its rows. */
	private static void assertTable(String printed, String name, String... rows) {
		int at = printed.indexOf("== " + name + " ==");
		assertTrue(at >= 0, () -> "no table " + name + " in\n" + printed);
		int end = printed.indexOf("== ", at + name.length() + 6);
		String table = end < 0 ? printed.substring(at) : printed.substring(at, end);
		for (String row : rows) {
			assertTrue(table.lines().anyMatch(l -> l.startsWith(row + ' ') && l.matches(".*\\d\\.\\d{4}.*")), () -> row + " is not in\n" + table);
		}
	}

	@Test
	void theWholePipelineRunsInSmallAndReportsAllItsTables() throws IOException {
		String printed = run("music-zhang.recital.yaml", 6);
		assertTable(printed, "Styles of new songs", "ELU, Adam", "ReLU, Adam", "ELU, RMSProp", "ReLU, RMSProp", "ELU, Adam, spectrum and notes");
		assertTable(printed, "New songs for people", "Comprehensive", "Multi-category, 0.05", "Multi-category, 0.25", "Multi-category, chosen", "Chance");
		assertTable(printed, "People of one taste", "Comprehensive", "Multi-category, 0.15");
		assertTable(printed, "People of several tastes", "Comprehensive", "Multi-category, 0.15");
		assertTable(printed, "Groups of four", "Comprehensive, a group's profile", "Multi-category, a group's profiles");
		Path run;
		try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
			run = runs.filter(r -> Files.exists(r.resolve("run.json"))).findFirst().orElseThrow();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(out, false, StandardCharsets.UTF_8), false, 150);
		Contributions all = FrameworkUtil.getBundle(MusicZhangTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(MusicZhangTest.class.getClassLoader());
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run("report", run.toString());
		assertEquals(0, code, () -> out.toString(StandardCharsets.UTF_8));
		String html = Files.readString(run.resolve("report.html"));
		assertTrue(html.contains("50.35 %") && html.contains("42.89 %"), "the paper's figures");
		assertTrue(html.contains("Groups of four") && html.contains("Multi-category by class, a group&#39;s profiles"), "the last table");
	}

	@Test
	void scoresThinOutInSmall() throws IOException {
		String printed = run("music-zhang-thinning.recital.yaml", 1);
		for (String row : new String[] { "What was heard, no scores", "Heard and scored, 5 %", "Popularity, 100 %", "Popularity, 5 %", "A person's own scores, 10 %" }) {
			assertTrue(printed.lines().anyMatch(l -> l.startsWith(row + ' ') && l.matches(".*\\d\\.\\d{4}.*")), () -> row + " is not in\n" + printed);
		}
	}

	/** The full tables are those of the small ones but for the sizes, when to end, and notes, which only the small ones ask about. */
	@Test
	void theFullPipelineIsTheSameButForSizesAndNotes() throws IOException {
		List<String> without = steps("music-zhang.recital.yaml").stream().filter(l -> !l.matches(" *(" + NOTES + "|both|notes):.*"))
				.map(l -> l.replaceAll(", (" + NOTES + ")\\b", "")).toList();
		assertEquals(without, steps("music-zhang-full.recital.yaml"));
	}

	private List<String> steps(String name) throws IOException {
		String text = Files.readString(pipelines.resolve(name));
		return text.substring(text.indexOf("steps:")).lines().filter(l -> !l.strip().startsWith("#"))
				.map(l -> l.replaceAll("(width|epochs|bands|frames): [0-9.]+", "$1").replaceAll(", patience: [0-9]+", "")).toList();
	}
}
