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

import org.eclipse.core.runtime.NullProgressMonitor;
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

/** The shipped pipeline of things and regions from beginning to end, in small: few scenes, small networks, an epoch; and again from the cache. */
class PostersObjectsTest {

	@TempDir
	Path folder;

	@Test
	void detectorsAndRegionsAreLearnedJudgedAndMadeFeatures() throws IOException {
		Path file = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines/posters-objects.recital.yaml");
		assumeTrue(Files.isRegularFile(file), () -> "no " + file);
		try {
			assumeTrue(Library.start() != null, "no native code of the networks' library: skipped");
		} catch (IOException e) {
			assumeTrue(false, "no native code of the networks' library: skipped");
		}
		WorldParameters p = new WorldParameters(3, 40, 10, 40, 12, 5, 0.4, 0.5, 0.5, 0.7, 0.6, 0);
		SampleFolder.write(SampleWorld.make(p), folder.resolve("world"), 0, Parallel.of(2), new NullProgressMonitor());
		// what is found as features of films, which is no part of the shipped one
		Path copy = Files.writeString(folder.resolve("objects.recital.yaml"), Files.readString(file) + """
				  films:     {uses: movielens, with: {folder: "${data}/films", posters: "${data}/films/posters"}}
				  histogram: {uses: object-histogram, from: {data: films, detector: detector}}
				  shares:    {uses: region-shares, from: {data: films, segmenter: regions}}
				  found:     {uses: concatenate, from: {features: [histogram, shares]}}
				""");
		String first = run(copy);
		for (String part : List.of("== Things in unseen scenes ==", "map-50-95", "ap-50-heart", "box-recall", "== Regions of unseen scenes ==", "mean-iou",
				"iou-water")) {
			assertTrue(first.contains(part), () -> part + " in\n" + first);
		}
		assertEquals(first.lines().filter(l -> l.startsWith("Detector") || l.startsWith("U-Net")).toList(),
				run(copy).lines().filter(l -> l.startsWith("Detector") || l.startsWith("U-Net")).toList(), "what was kept is what was learned");
	}

	private String run(Path file) {
		List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--data", folder.resolve("world").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString()));
		Miniature.set(arguments, "detector.epochs=1", "detector.maps=4", "detector.side=32", "regions.epochs=1", "regions.maps=4", "regions.side=32");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false, 150);
		Contributions all = FrameworkUtil.getBundle(PostersObjectsTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(PostersObjectsTest.class.getClassLoader());
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run(arguments.toArray(String[]::new));
		assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}
}
