/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Importer;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;
import org.recital.api.step.StepContext;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;

class ContributionRegistryTest {

	// what the bundles made here contribute

	public static class Works implements Importer<Count> {
		@Override
		public Dataset read(Count parameters, StepContext context) {
			return null;
		}
	}

	public record Count(@Parameter(value = "3", label = "Count", help = "How many.", min = 1) int count) {
	}

	public record NotAnnotated(int count) {
	}

	public static class Throws extends Works {
		public Throws() {
			throw new IllegalStateException("no licence");
		}
	}

	public static class ThrowsWhenInitialised extends Works {
		static final int N = Integer.parseInt("x");
	}

	public static class DoesNotLink extends Works {
		public DoesNotLink() {
			throw new NoClassDefFoundError("org/example/Missing");
		}
	}

	public static class Hangs extends Works {
		public Hangs() throws InterruptedException {
			Thread.sleep(60_000);
		}
	}

	public static class Slow extends Works {
		public Slow() throws InterruptedException {
			Thread.sleep(100);
		}
	}

	public static class HasNoConstructor extends Works {
		public HasNoConstructor(int n) {
			assertTrue(n > 0);
		}
	}

	@TempDir
	Path folder;

	private URLClassLoader loader;

	private Duration limit = Duration.ofSeconds(20);

	@AfterEach
	void close() throws IOException {
		if (loader != null) {
			loader.close();
		}
	}

	private Path bundle(String name, String xml) throws IOException {
		Path root = folder.resolve(name);
		Files.createDirectories(root.resolve("META-INF"));
		Files.writeString(root.resolve("META-INF/MANIFEST.MF"),
				"Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\nBundle-Version: 1.2.3\nBundle-Localization: plugin\n");
		Files.writeString(root.resolve("plugin.properties"), "works.name = Works \u00e9\n");
		Files.writeString(root.resolve("plugin.xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plugin>" + xml + "</plugin>");
		return root;
	}

	private static String importer(String id, String type, String more) {
		return "<extension point=\"org.recital.api.importers\"><importer id=\"" + id + "\" name=\"%works.name\" description=\"D\" class=\""
				+ ContributionRegistryTest.class.getName() + '$' + type + "\" " + more + "/></extension>";
	}

	private ContributionRegistry registry(Path... bundles) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (Path b : bundles) {
			urls.add(b.toUri().toURL());
		}
		loader = new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
		return ContributionRegistry.classpath(loader, limit);
	}

	/** Without what other bundles on the class path have wrong. */
	private static List<String> problems(ContributionRegistry registry) {
		return registry.problems().stream().filter(p -> p.file().startsWith("test.")).map(Problem::toString).toList();
	}

	private static Contribution find(ContributionRegistry registry, String id) {
		return registry.find(Kind.IMPORTER, id).orElseThrow();
	}

	@Test
	void readsDeclarationsAndLoadsLate() throws Exception {
		ContributionRegistry registry = registry(bundle("test.a",
				importer("test-works", "Works", "parameters=\"" + Count.class.getName() + "\" paper=\"none\" icon=\"i.svg\"")));
		Contribution c = find(registry, "test-works");
		assertEquals("Works \u00e9", c.name());
		assertEquals("D", c.description());
		assertEquals("", c.paper());
		assertEquals("i.svg", c.icon());
		assertEquals("none", registry.attribute(c, "paper").orElseThrow());
		assertEquals("test.a", c.bundle());
		assertEquals("1.2.3", c.bundleVersion());
		assertEquals(Kind.IMPORTER, c.kind());
		assertEquals(List.of(), c.inputs());
		assertEquals(List.of(new Port("data", "dataset", Cardinality.ONE)), c.outputs());
		assertEquals(new Count(3), c.parameters().defaults());
		assertSame(c.parameters(), c.parameters());
		assertNotSame(c.create(Importer.class), c.create(Importer.class));
		assertSame(c, registry.step("test-works").orElseThrow());
		assertTrue(registry.all(Kind.IMPORTER).contains(c));
		assertEquals(List.of(), problems(registry));
	}

	@Test
	void portsFollowTheKind() throws Exception {
		String xml = "";
		for (String[] k : new String[][] { { "filters", "filter", "" }, { "splitters", "splitter", "" }, { "extractors", "extractor", "fit='optional'" },
				{ "transformers", "transformer", "fit='required'" }, { "engines", "engine", "features='optional' recommenders='required'" },
				{ "trainers", "trainer", "" }, { "rerankers", "reranker", "features='required'" } }) {
			xml += "<extension point='org.recital.api." + k[0] + "'><" + k[1] + " id='test-" + k[1] + "' name='n' description='d' class='c' " + k[2] + "/></extension>";
		}
		xml += "<extension point='org.recital.api.steps'><step id='test-step' name='n' description='d' class='c' gathers='true'>"
				+ "<input name='a' type='dataset, split' cardinality='at-least-one'/><input name='b' type='split'/><output name='x' type='features'/><output name='y' type='chart'/></step></extension>";
		ContributionRegistry registry = registry(bundle("test.a", xml));
		Port data = new Port("data", "dataset", Cardinality.ONE);
		Port split = new Port("split", "split", Cardinality.ONE);
		Port features = new Port("features", "features", Cardinality.ONE);
		Port recommender = new Port("recommender", "recommender", Cardinality.ONE);
		assertPorts(registry, "test-filter", List.of(data), List.of(data));
		assertPorts(registry, "test-splitter", List.of(data), List.of(split));
		assertPorts(registry, "test-extractor", List.of(data, new Port("fit", "split", Cardinality.OPTIONAL)), List.of(features));
		assertPorts(registry, "test-transformer", List.of(features, new Port("fit", "split", Cardinality.ONE)), List.of(features));
		assertPorts(registry, "test-engine", List.of(split, new Port("features", "features", Cardinality.MANY),
				new Port("recommenders", "recommender", Cardinality.AT_LEAST_ONE)), List.of(recommender));
		assertPorts(registry, "test-trainer", List.of(split, features), List.of(new Port("network", "network", Cardinality.ONE)));
		assertPorts(registry, "test-reranker", List.of(recommender, split, new Port("features", "features", Cardinality.AT_LEAST_ONE)), List.of(recommender));
		assertPorts(registry, "test-step", List.of(new Port("a", Set.of("dataset", "split"), Cardinality.AT_LEAST_ONE), new Port("b", "split", Cardinality.ONE)),
				List.of(new Port("x", "features", Cardinality.ONE), new Port("y", "chart", Cardinality.ONE)));
		assertTrue(registry.step("test-step").orElseThrow().gathers());
	}

	private static void assertPorts(ContributionRegistry registry, String id, List<Port> inputs, List<Port> outputs) {
		Contribution c = registry.step(id).orElseThrow();
		assertEquals(inputs, c.inputs(), id);
		assertEquals(outputs, c.outputs(), id);
	}

	@Test
	void oneThatFailsIsSwitchedOffByBundleNameAndTheRestGoesOn() throws Exception {
		limit = Duration.ofSeconds(2); // enough for the others on a busy machine
		String xml = importer("test-works", "Works", "");
		String[][] bad = { { "Throws", "it threw java.lang.IllegalStateException: no licence" },
				{ "ThrowsWhenInitialised", "it threw java.lang.NumberFormatException: For input string: \"x\"" },
				{ "DoesNotLink", "it threw java.lang.NoClassDefFoundError: org/example/Missing" }, { "Hangs", "it did not answer within 2.0 s" },
				{ "HasNoConstructor", "it has no public constructor without parameters" },
				{ "Count", "its class " + Count.class.getName() + " does not implement org.recital.api.step.Importer" },
				{ "Nowhere", "its class " + ContributionRegistryTest.class.getName() + "$Nowhere is not found" } };
		for (String[] b : bad) {
			xml += importer("test-" + b[0].toLowerCase(), b[0], "");
		}
		ContributionRegistry registry = registry(bundle("test.bad", xml));
		for (String[] b : bad) {
			String id = "test-" + b[0].toLowerCase();
			Contribution c = find(registry, id);
			ContributionException e = assertTimeoutPreemptively(Duration.ofSeconds(20),
					() -> assertThrows(ContributionException.class, () -> c.create(Importer.class)));
			assertEquals("importer '" + id + "' of the bundle test.bad is switched off: " + b[1], e.getMessage());
			assertSame(e, assertThrows(ContributionException.class, c::parameters));
			assertTrue(registry.find(Kind.IMPORTER, id).isEmpty());
			assertTrue(registry.step(id).isEmpty());
			assertEquals(e.getMessage(), registry.switchedOff(id).orElseThrow().message());
		}
		assertEquals(bad.length, problems(registry).size(), problems(registry).toString());
		assertTrue(find(registry, "test-works").create(Importer.class) instanceof Works);
		var checked = PipelineChecker.check(PipelineDocument.parse("recital: 1\nsteps:\n  a: {uses: test-throws}\n"),
				CheckContext.of(folder.resolve("p.yaml"), registry));
		assertEquals("step 'a': importer 'test-throws' of the bundle test.bad is switched off: it threw java.lang.IllegalStateException: no licence",
				checked.problems().getFirst().problem().message());
		assertEquals(3, checked.problems().getFirst().problem().line());
	}

	@Test
	void recordsThatAreNoParametersSwitchOff() throws Exception {
		ContributionRegistry registry = registry(bundle("test.a", importer("test-a", "Works", "parameters=\"" + Works.class.getName() + "\"")
				+ importer("test-b", "Works", "parameters=\"" + NotAnnotated.class.getName() + "\"")));
		assertTrue(assertThrows(ContributionException.class, find(registry, "test-a")::parameters).getMessage().contains("are no record"));
		assertTrue(assertThrows(ContributionException.class, find(registry, "test-b")::parameters).getMessage().contains("has no @Parameter"));
	}

	@Test
	void aCallerThatIsInterruptedDoesNotSwitchOff() throws Exception {
		ContributionRegistry registry = registry(bundle("test.a", importer("test-works", "Slow", "")));
		Contribution c = find(registry, "test-works");
		Thread.currentThread().interrupt();
		assertThrows(ContributionException.class, () -> c.create(Importer.class));
		assertTrue(Thread.interrupted());
		assertTrue(c.create(Importer.class) instanceof Works);
	}

	@Test
	void firstBundleByNameHasADuplicateId() throws Exception {
		ContributionRegistry registry = registry(bundle("test.b", importer("test-works", "Throws", "")), bundle("test.a", importer("test-works", "Works", "")));
		assertEquals("test.a", find(registry, "test-works").bundle());
		assertEquals(List.of("test.b: importer 'test-works' is contributed twice, by the bundles test.a and test.b; that of test.a is used; rename or remove the other"),
				problems(registry));
	}

	@Test
	void wrongDeclarationsAreReportedAndLeftOut() throws Exception {
		ContributionRegistry registry = registry(bundle("test.a",
				"<extension point='org.recital.api.importers'><import id='x'/><importer id='test-x' name='n' description='d'/></extension>"
						+ "<extension point='org.recital.api.importer'/>"
						+ "<extension point='org.recital.api.steps'><step id='test-s' name='n' description='d' class='c'><input name='a' type='split' cardinality='several'/></step>"
						+ "<step id='test-t' name='n' description='d' class='c'/></extension><extension point='org.eclipse.ui.views'/>"),
				bundle("test.b", "<extension point='org.recital.api.importers'"), bundle("test.c", importer("test-works", "Works", "")));
		assertEquals(List.of("test.a: <import> is not known to the extension point importers; expected <importer>",
				"test.a: a contribution <importer> ('test-x') has no attribute 'class'; it is not offered; its declaration has to be corrected",
				"test.a: there is no extension point org.recital.api.importer; did you mean 'org.recital.api.importers'?",
				"test.a: step 'test-s' declares an input 'a' wrongly; a port has a name of its own, a type, and a cardinality that is one of: one, optional, many, at-least-one",
				"test.a: step 'test-t' declares no output; it is not offered; its declaration has to be corrected"),
				problems(registry).stream().filter(p -> p.startsWith("test.a")).toList());
		assertTrue(problems(registry).getLast().startsWith("test.b: its plugin.xml cannot be read: "), problems(registry).toString());
		assertEquals("test.c", find(registry, "test-works").bundle());
	}

	@Test
	void externalEntitiesAreNotRead() throws Exception {
		Path root = bundle("test.a", "");
		Files.writeString(root.resolve("plugin.xml"), "<?xml version='1.0'?><!DOCTYPE plugin [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><plugin><extension point='org.recital.api.importers'>&x;</extension></plugin>");
		assertTrue(problems(registry(root)).getFirst().endsWith("expected well-formed XML without a document type"));
		loader.close();
		Files.writeString(root.resolve("plugin.xml"), "<?xml version='1.0'?><!DOCTYPE plugin [<!ENTITY x ''>]><plugin><extension point='org.recital.api.importers'>&x;</extension></plugin>");
		assertTrue(problems(registry(root)).getFirst().endsWith("expected well-formed XML without a document type"));
	}

	@Test
	void hashFollowsContentNotPackaging() throws Exception {
		Path a = bundle("test.a", importer("test-works", "Works", ""));
		Files.createDirectories(a.resolve("bin"));
		Files.writeString(a.resolve("bin/X.class"), "1");
		String hash = hash(a);
		assertTrue(hash.matches("[0-9a-f]{64}"), hash);
		assertEquals(hash, hash(a));
		Path jar = folder.resolve("a.jar");
		for (int time : new int[] { 1, 2 }) {
			try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar)); var files = Files.walk(a)) {
				for (Path f : files.filter(Files::isRegularFile).toList()) {
					ZipEntry entry = new ZipEntry(a.relativize(f).toString().replace('\\', '/'));
					entry.setTime(1_000_000_000_000L * time);
					zip.putNextEntry(entry);
					zip.write(Files.readAllBytes(f));
				}
			}
			assertEquals(hash, hash(jar), "the same files in a jar, whenever it was made");
		}
		Files.createDirectories(a.resolve("src"));
		Files.writeString(a.resolve("src/X.java"), "// a comment");
		assertEquals(hash, hash(a), "sources do not run");
		Files.writeString(a.resolve("bin/X.class"), "2");
		assertNotEquals(hash, hash(a), "classes do");
		Files.writeString(a.resolve("bin/X.class"), "1");
		assertEquals(hash, hash(a));
		Files.move(a.resolve("bin/X.class"), a.resolve("bin/Y.class"));
		assertNotEquals(hash, hash(a), "names count");
	}

	private String hash(Path bundle) throws IOException {
		ContributionRegistry registry = registry(bundle);
		String hash = find(registry, "test-works").bundleHash();
		loader.close();
		return hash;
	}
}
