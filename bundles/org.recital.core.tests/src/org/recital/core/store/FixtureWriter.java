/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.recital.api.step.Codec;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.fakes.World;
import org.recital.core.store.internal.Codecs;

/**
 * Writes the fixtures of a format number: one folder a port type, and a run. Started by hand when a number is raised, never
 * for one that has been released: {@code FixtureWriter FOLDER}.
 */
final class FixtureWriter {

	private FixtureWriter() {
	}

	public static void main(String[] arguments) throws Exception {
		Path to = Path.of(arguments[0]);
		for (Map.Entry<String, Object> s : CodecsTest.samples().entrySet()) {
			Path folder = Files.createDirectories(to.resolve(s.getKey()));
			write(Codecs.find(World.contributions(), s.getKey()).orElseThrow(), s.getValue(), folder);
			list(folder);
		}
		for (Map.Entry<String, Object> s : CodecsTest.later().entrySet()) {
			Path folder = Files.createDirectories(to.resolveSibling(s.getKey()));
			write(Codecs.find(World.contributions(), folder.getFileName().toString()).orElseThrow(), s.getValue(), folder);
			list(folder);
		}
		World world = new World(Files.createTempDirectory("fixture"));
		RunOutcome outcome = world.run(World.SIMPLE);
		Path run = to.resolve("run");
		try (Stream<Path> all = Files.walk(outcome.folder())) {
			for (Path p : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				Path target = run.resolve(outcome.folder().relativize(p).toString());
				Files.createDirectories(target.getParent());
				Files.copy(p, target);
			}
		}
		list(run);
	}

	@SuppressWarnings("unchecked")
	private static <T> void write(Codec<T> codec, Object value, Path folder) throws IOException {
		codec.write((T) value, folder, new Samples.Store());
	}

	private static void list(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			Files.writeString(folder.resolve("files"), all.filter(Files::isRegularFile)
					.map(p -> folder.relativize(p).toString()).sorted().collect(Collectors.joining("\n", "", "\n")));
		}
	}
}
