/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.recital.api.problem.Problem;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.run.StepUpdate;
import org.recital.core.store.ArtifactStore;

/** A folder with a cache and runs, and the fake contributions. */
public final class World {

	/** Imports, splits in two, one engine, judged. */
	public static final String SIMPLE = """
			recital: 1
			name: Simple
			seed: 5
			steps:
			  data:  {uses: tiny}
			  split: {uses: halves, from: {data: data}}
			  pop:   {uses: counts, from: {split: split}}
			  judge: {uses: hits, from: {split: split, recommenders: [pop]}}
			""";

	private static ContributionRegistry registry;

	/** Where everything is. */
	public final Path folder;
	/** The cache. */
	public ArtifactStore store;
	/** What was told, one line a change of a step as a whole. */
	public final List<String> told = Collections.synchronizedList(new ArrayList<>());
	/** What was noted and warned of. */
	public final List<String> said = Collections.synchronizedList(new ArrayList<>());
	/** Threads of all steps together. */
	public int processors = 2;
	/** Steps at the same time. */
	public int jobs = 2;
	/** Budget; 0: default. */
	public long memory;

	public World(Path folder) {
		this.folder = folder;
		reopen();
		Calls.clear();
	}

	/** As another process would: nothing in memory. */
	public void reopen() {
		store = new ArtifactStore(folder.resolve("cache"));
	}

	/** The fakes and the codecs of core, read from plugin.xml files in a folder of their own. */
	public static synchronized ContributionRegistry contributions() {
		if (registry == null) {
			try {
				List<URL> plugins = List.of(copy("core", ArtifactStore.class.getResource("/plugin.xml")),
						copy("fakes", World.class.getResource("fakes.xml")));
				registry = ContributionRegistry.classpath(new ClassLoader(World.class.getClassLoader()) {
					@Override
					public Enumeration<URL> getResources(String name) throws IOException {
						return name.equals("plugin.xml") ? Collections.enumeration(plugins) : super.getResources(name);
					}
				});
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
			if (!registry.problems().isEmpty()) {
				throw new IllegalStateException(registry.problems().toString());
			}
		}
		return registry;
	}

	private static URL copy(String name, URL from) throws IOException {
		Path to = Files.createTempDirectory("recital-" + name).resolve("plugin.xml");
		try (InputStream in = from.openStream()) {
			Files.copy(in, to);
		}
		Path manifest = Files.createDirectory(to.resolveSibling("META-INF")).resolve("MANIFEST.MF");
		Files.writeString(manifest, "Manifest-Version: 1.0\nBundle-SymbolicName: org.recital." + name + "\nBundle-Version: 1.2.3\n");
		// the last registered goes first
		for (Path p : List.of(to.getParent(), to, manifest.getParent(), manifest)) {
			p.toFile().deleteOnExit();
		}
		return to.toUri().toURL();
	}

	/** Checks; problems are a fault of the test. */
	public Pipeline pipeline(String yaml) {
		CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(yaml),
				new CheckContext(folder.resolve("test.recital.yaml"), contributions(), Optional.empty(), Map.of()));
		return checked.pipeline().orElseThrow(() -> new AssertionError(checked.problems()));
	}

	/** Runs a text. */
	public RunOutcome run(String yaml) throws Exception {
		return run(yaml, new NullProgressMonitor());
	}

	/** Runs a text. */
	public RunOutcome run(String yaml, IProgressMonitor monitor) throws Exception {
		return run(new RunRequest(pipeline(yaml), "Test", Optional.empty(), runs(), jobs, memory), monitor);
	}

	/** Runs. */
	public RunOutcome run(RunRequest request, IProgressMonitor monitor) throws Exception {
		told.clear();
		said.clear();
		return new Runner(store, contributions(), processors).run(request, listener(), monitor);
	}

	/** Writes down what it is told. */
	public RunListener listener() {
		return new RunListener() {
			@Override
			public void changed(StepUpdate u) {
				if (u.isWhole()) {
					told.add(u.step() + " " + u.state());
				}
			}

			@Override
			public void warned(String step, Problem problem) {
				said.add(step + " warns " + problem);
			}

			@Override
			public void noted(String step, String line) {
				said.add(step + " notes " + line);
			}
		};
	}

	/** Where runs go. */
	public Path runs() {
		return folder.resolve("runs");
	}
}
