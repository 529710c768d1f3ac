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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The command line as a person or a machine uses it: what goes in, what comes out, and the exit code. */
class CommandLineTest {

	private static final String PIPELINE = """
			recital: 1
			name: Small
			steps:
			  films:   {uses: movielens, with: {folder: "${data}/films"}}
			  split:   {uses: ratio-split, from: {data: films}, with: {test: 0.3}}
			  popular: {uses: popular, from: {split: split}}
			  items:   {uses: item-knn, from: {split: split}}
			  judge:   {uses: evaluate, from: {split: split, recommenders: [popular, items]}, with: {metrics: [ndcg@5, coverage@5]}}
			""";

	@TempDir
	static Path folder;
	private static Contributions contributions;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final NullProgressMonitor monitor = new NullProgressMonitor();

	@BeforeAll
	static void world() throws IOException {
		SampleFolder.write(SampleWorld.make(new WorldParameters(3, 60, 10, 80, 20, 5, 0.4, 0.5, 0.5, 0.7, 0.6, 0)), folder.resolve("world"), 0,
				Parallel.of(2), new NullProgressMonitor());
		Files.writeString(folder.resolve("small.recital.yaml"), PIPELINE);
		contributions = FrameworkUtil.getBundle(CommandLineTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(CommandLineTest.class.getClassLoader());
	}

	private int recital(String... arguments) {
		out.reset();
		err.reset();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
				false, 150);
		return new CommandLine(terminal, monitor, folder, () -> contributions).run(arguments);
	}

	/** With the options that keep a test to its own folder. */
	private int run(String... more) {
		List<String> all = new ArrayList<>(List.of("run", "small.recital.yaml", "--data", folder.resolve("world").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString()));
		all.addAll(Arrays.asList(more));
		return recital(all.toArray(String[]::new));
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	private JsonObject json() {
		return JsonParser.parseString(out()).getAsJsonObject();
	}

	@Test
	void aRunPrintsATableAndLeavesARunThatOtherCommandsUse() throws IOException {
		assertEquals(0, run(), this::err);
		assertTrue(out().contains("ndcg@5"), this::out);
		assertTrue(out().lines().anyMatch(l -> l.startsWith("items")), this::out);
		assertTrue(err().contains("Done in"), this::err);

		assertEquals(0, run("--quiet", "--json"));
		assertEquals(1, json().get("recital").getAsInt());
		Path run = Path.of(json().getAsJsonArray("runs").get(0).getAsJsonObject().get("folder").getAsString());
		assertTrue(Files.isRegularFile(run.resolve("run.json")));

		assertEquals(0, recital("compare", run.toString(), "--fail-if", "ndcg@5 < -0.5"), this::err);
		assertEquals(3, recital("compare", run.toString(), "--baseline", "items", "--fail-if", "ndcg@5 < 0.5", "--junit",
				folder.resolve("gates.xml").toString()), this::out);
		assertTrue(Files.readString(folder.resolve("gates.xml")).contains("<failure"));
		assertEquals(2, recital("compare", run.toString(), "--fail-if", "nonsense"));

		assertEquals(0, recital("recommend", run.toString(), "--user", "1", "--top", "3", "--engine", "items", "--json"), this::err);
		assertEquals(3, json().getAsJsonArray("recommendations").get(0).getAsJsonObject().getAsJsonArray("items").size());
		assertEquals(2, recital("recommend", run.toString(), "--user", "nobody"));
		assertTrue(err().contains("nobody"), this::err);

		assertEquals(0, recital("report", run.toString(), "--html", "--csv", "--latex", "--out", folder.resolve("reports").toString()), this::err);
		for (String file : new String[] { "report.html", "report.csv", "report.tex" }) {
			assertTrue(Files.size(folder.resolve("reports").resolve(file)) > 100);
		}
		assertEquals(0, recital("compare", "latest", "--runs", folder.resolve("runs").toString()), this::err);
	}

	@Test
	void anotherValueComesFromTheCommandLine() {
		assertEquals(0, run("--set", "items.neighbours=3", "--set", "seed=5", "--up-to", "items", "--json"), this::err);
		JsonObject parameters = json().getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonObject("run").getAsJsonObject("parameters");
		assertEquals("3", parameters.get("items.neighbours").getAsString());
		assertEquals(2, run("--set", "items.neighbors=3"));
		assertTrue(err().contains("neighbours"), this::err);
		assertEquals(2, run("--up-to", "itms"));
		assertTrue(err().contains("items"), this::err);
	}

	@Test
	void wrongInputIsToldInSentencesWithCodeTwo() throws IOException {
		assertEquals(2, recital("rnu"));
		assertTrue(err().contains("did you mean run?"), this::err);
		assertEquals(2, recital("run"));
		assertEquals(2, recital("run", "missing.recital.yaml"));
		assertTrue(err().contains("there is no such file"), this::err);
		assertEquals(2, recital("run", "small.recital.yaml", "--jbos", "2"));
		assertTrue(err().contains("--jobs"), this::err);
		assertEquals(2, recital("run", "small.recital.yaml", "--jobs", "many"));
		assertEquals(2, recital("run", "small.recital.yaml", "--memory", "lots"));
		assertEquals(2, recital("compare", "nowhere"));
		assertEquals(2, recital("describe", "nowhere"));
		assertEquals(2, recital("cache", "burn"));
		Files.writeString(folder.resolve("wrong.recital.yaml"), PIPELINE.replace("item-knn", "item-kn").replace("ratio-split", "ratio-splt"));
		assertEquals(2, recital("check", "wrong.recital.yaml", "--data", "world"));
		assertTrue(out().contains("wrong.recital.yaml:5") && out().contains("wrong.recital.yaml:7"), this::out);
		assertTrue(out().contains("item-knn") && out().contains("ratio-split"), this::out);
		assertFalse(err().contains("Exception"), this::err);
	}

	@Test
	void aCancelledRunEndsWithItsOwnCode() {
		monitor.setCanceled(true);
		assertEquals(130, run("--set", "seed=99"), this::err);
		assertTrue(err().contains("Cancelled"), this::err);
	}

	@Test
	void aFailedRunNamesTheStepAndKeepsTheRest() throws IOException {
		Files.writeString(folder.resolve("small2.recital.yaml"), PIPELINE.replace("{uses: item-knn, from: {split: split}}",
				"{uses: blend, from: {split: split, recommenders: [popular]}}"));
		List<String> all = List.of("run", "small2.recital.yaml", "--data", folder.resolve("world").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString(), "--junit", folder.resolve("junit.xml").toString());
		assertEquals(1, recital(all.toArray(String[]::new)), this::err);
		assertTrue(err().contains("items") && err().contains("validation"), this::err);
		String junit = Files.readString(folder.resolve("junit.xml"));
		assertTrue(junit.contains("failures=\"1\"") && junit.contains("<skipped"), junit);
	}

	@Test
	void describeTellsWhatADataSetHolds() {
		assertEquals(0, recital("describe", "world/films", "--cache", folder.resolve("cache").toString()), this::err);
		assertTrue(out().contains("Users") && out().contains("80"), this::out);
		assertEquals(0, recital("describe", "small.recital.yaml", "--data", folder.resolve("world").toString(), "--json", "--cache",
				folder.resolve("cache").toString()), this::err);
		assertEquals(80, json().getAsJsonObject("dataset").get("users").getAsInt());
	}

	@Test
	void listShowsEveryContributionWithItsParameters() {
		assertEquals(0, recital("list", "engines"), this::err);
		for (String id : new String[] { "popular", "item-knn", "user-knn", "neighbours" }) {
			assertTrue(out().contains(id), this::out);
		}
		assertEquals(0, recital("list", "--json"), this::err);
		assertTrue(json().getAsJsonArray("contributions").size() > 40);
		assertEquals(2, recital("list", "engins"));
	}

	@Test
	void theCacheTellsItsSizeAndIsCleared() {
		assertEquals(0, run("--set", "seed=7", "--quiet"), this::err);
		String cache = folder.resolve("cache2").toString();
		assertEquals(0, recital("run", "small.recital.yaml", "--data", folder.resolve("world").toString(), "--cache", cache, "--out", folder.resolve("runs").toString()), this::err);
		assertEquals(0, recital("cache", "size", "--cache", cache, "--json"));
		assertTrue(json().get("bytes").getAsLong() > 1000);
		assertEquals(0, recital("cache", "clear", "--cache", cache));
		assertEquals(0, recital("cache", "size", "--cache", cache, "--json"));
		assertEquals(0, json().get("entries").getAsInt());
	}

	/** Pipelines in the repository are kept as tests: they name only what there is. */
	@Test
	void shippedPipelinesCanRun() throws IOException {
		Path root = Path.of(System.getProperty("recital.root", "")).toAbsolutePath();
		Path shipped = root.resolve("pipelines");
		Assumptions.assumeTrue(Files.isDirectory(shipped), "no folder " + shipped);
		try (var files = Files.list(shipped)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".recital.yaml")).toList()) {
				assertEquals(0, recital("check", file.toString(), "--data", folder.toString()), this::out);
				assertTrue(out().strip().endsWith(": fine"), this::out);
			}
		}
	}

	@Test
	void helpIsThereForEveryCommand() {
		assertEquals(0, recital("--help"));
		for (String command : out().lines().filter(l -> l.startsWith("  recital ")).map(l -> l.strip().split(" ")[1]).toList()) {
			if (!command.isEmpty() && Character.isLetter(command.charAt(0)) && !command.equals("opens")) {
				assertEquals(0, recital(command, "--help"), command);
				assertTrue(out().contains("--json"), this::out);
			}
		}
	}

	@Test
	void aSweepPrintsItsBestAndPutsItIntoThePipeline() throws IOException {
		Path file = folder.resolve("swept.recital.yaml");
		Files.writeString(file, "# kept\n" + PIPELINE.replace("item-knn, from: {split: split}}",
				"item-knn, from: {split: split}, with: {neighbours: 2}}") + "sweep: {steps: items, trials: 5, space: {neighbours: 1..30}}\n");
		List<String> all = List.of("sweep", "swept.recital.yaml", "--data", folder.resolve("world").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("sweeps").toString());
		assertEquals(0, recital(all.toArray(String[]::new)), this::err);
		assertTrue(out().contains("as written") && out().contains("neighbours") && out().contains("Chosen: items.neighbours="), this::out);
		assertTrue(err().contains("5/5") && err().contains("s left"), this::err);
		List<String> more = new ArrayList<>(all);
		more.add("--json");
		assertEquals(0, recital(more.toArray(String[]::new)), this::err);
		JsonObject sweep = json().getAsJsonObject("sweep");
		assertTrue(json().get("before").getAsBoolean());
		assertEquals(5, sweep.getAsJsonArray("trials").size());
		int chosen = sweep.get("chosen").getAsInt();
		String neighbours = sweep.getAsJsonArray("trials").get(chosen).getAsJsonObject().getAsJsonObject("setting").get("items.neighbours").getAsString();
		String run = Path.of(json().get("folder").getAsString()).toString();
		assertEquals(0, recital("sweep", "--apply", run), this::err);
		assertTrue(out().contains("items.neighbours=" + neighbours), this::out);
		String after = Files.readString(file);
		assertTrue(after.startsWith("# kept\n") && after.contains("neighbours: " + neighbours), after);
		assertEquals(2, recital("sweep", "--apply", run, "small.recital.yaml", "one-too-many"));
		assertEquals(2, recital("sweep", "swept.recital.yaml", "--data", "world", "--step", "item"));
		assertTrue(err().contains("did you mean 'items'?"), this::err);
		assertEquals(2, recital("sweep", "swept.recital.yaml", "--data", "world", "--budget", "3 days"));
		assertEquals(2, recital("sweep", "small.recital.yaml", "--data", "world"));
		assertTrue(err().contains("no step is named; one of: films, split"), this::err);
	}
}
