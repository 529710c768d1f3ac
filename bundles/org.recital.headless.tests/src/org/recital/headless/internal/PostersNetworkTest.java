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

/** The shipped pipeline of a network learned from posters from beginning to end, in small: few films, a small network, an epoch. */
class PostersNetworkTest {

	@TempDir
	Path folder;

	@Test
	void aNetworkLearnsFromPostersAndIsJudged() throws IOException {
		Path file = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines/posters-network.recital.yaml");
		assumeTrue(Files.isRegularFile(file), () -> "no " + file);
		try {
			assumeTrue(Library.start() != null, "no native code of the networks' library: skipped");
		} catch (IOException e) {
			assumeTrue(false, "no native code of the networks' library: skipped");
		}
		WorldParameters p = new WorldParameters(3, 60, 10, 60, 12, 5, 0.4, 0.5, 0.5, 0.7, 0.6, 0);
		SampleFolder.write(SampleWorld.make(p), folder.resolve("world"), 0, Parallel.of(2), new NullProgressMonitor());
		String said = run(file);
		for (String part : List.of("== Genres told from new posters ==", "Network on pixels", "Regression on measured features", "Majority", "== New films ==",
				"Alike, learned and measured", "Alike, genres", "Chance")) {
			assertTrue(said.contains(part), () -> part + " in\n" + said);
		}
	}

	private String run(Path file) {
		List<String> arguments = new ArrayList<>(List.of("run", file.toString(), "--data", folder.resolve("world/films").toString(), "--cache",
				folder.resolve("cache").toString(), "--out", folder.resolve("runs").toString()));
		Miniature.set(arguments, "network.epochs=1", "network.width=0.05", "pixels.width=16", "pixels.height=24", "classed.least=2", "whitened.dimensions=4", "split.repeats=1");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false, 150);
		Contributions all = FrameworkUtil.getBundle(PostersNetworkTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(PostersNetworkTest.class.getClassLoader());
		int code = new CommandLine(terminal, new NullProgressMonitor(), folder, () -> all).run(arguments.toArray(String[]::new));
		assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}
}
