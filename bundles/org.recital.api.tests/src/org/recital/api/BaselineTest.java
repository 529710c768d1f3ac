/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The API keeps what it once had: versions are semantic from 0.1. What is new is no fault; it is written into the baseline of
 * the next release by running this test with {@code -Drecital.api.update=true}.
 */
class BaselineTest {

	private static final String BASELINE = "baseline-0.1.txt";

	/** The public types by the sources, so that none is forgotten. */
	private static List<String> names() throws IOException {
		Path root = Path.of(System.getProperty("recital.root", ".")).toAbsolutePath().normalize();
		Path sources = null;
		for (Path p = root; p != null && sources == null; p = p.getParent()) {
			Path candidate = p.resolve("bundles/org.recital.api/src");
			sources = Files.isDirectory(candidate) ? candidate : null;
		}
		Assumptions.assumeTrue(sources != null, "no sources of org.recital.api near " + root);
		Path from = sources;
		try (Stream<Path> all = Files.walk(sources)) {
			return all.map(p -> from.relativize(p).toString()).filter(p -> p.endsWith(".java") && !p.endsWith("package-info.java"))
					.map(p -> p.substring(0, p.length() - 5).replace('/', '.').replace('\\', '.')).filter(n -> !n.contains(".internal."))
					.sorted().toList();
		}
	}

	private static SortedSet<String> baseline() throws IOException {
		try (var in = BaselineTest.class.getResourceAsStream(BASELINE)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return new TreeSet<>(text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
		}
	}

	@Test
	void nothingThatOthersCompileAgainstIsTakenAway() throws IOException {
		SortedSet<String> now = Signatures.of(Signatures.load(names()));
		if (Boolean.getBoolean("recital.api.update")) {
			Path file = Path.of(System.getProperty("recital.root", "."), "bundles/org.recital.api.tests/src/org/recital/api", BASELINE);
			Files.writeString(file, "# What others may compile against since 0.1, one line a type or member.\n" + String.join("\n", now) + "\n");
			return;
		}
		SortedSet<String> gone = new TreeSet<>(baseline());
		gone.removeAll(now);
		assertEquals(new TreeSet<>(), gone, "gone or changed since 0.1: keep it beside what is new, or raise the version of the API");
	}

	@Test
	void interfacesThatOthersImplementDemandNothingNew() throws IOException {
		SortedSet<String> old = baseline();
		List<String> demanded = Signatures.of(Signatures.load(names())).stream()
				.filter(l -> l.contains("): abstract ") && !old.contains(l))
				.filter(l -> old.stream().anyMatch(o -> o.startsWith(l.substring(0, l.substring(0, l.indexOf('(')).lastIndexOf('.')) + ": interface")))
				.toList();
		assertEquals(List.of(), demanded, "new methods of old interfaces need a body (default)");
	}

	@Test
	void theBaselineIsNotEmpty() throws IOException {
		assertTrue(baseline().size() > 300);
		assertFalse(baseline().stream().anyMatch(l -> l.contains(".internal.")), "what is internal is no API");
	}
}
