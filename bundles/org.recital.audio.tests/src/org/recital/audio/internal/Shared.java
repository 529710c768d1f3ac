/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data and reference values kept outside the repository; tests that need them skip where they are not. */
public final class Shared {

	private Shared() {
	}

	/** A folder of the shared data, e.g. {@code reference/librosa}; the test is skipped when it is absent. */
	public static Path folder(String name) {
		Path found = find(name);
		assumeTrue(found != null, "no shared folder " + name + " (set recital.shared)");
		return found;
	}

	private static Path find(String name) {
		for (String given : new String[] { System.getProperty("recital.shared"), System.getenv("RECITAL_SHARED") }) {
			if (given != null && Files.isDirectory(Path.of(given, name))) {
				return Path.of(given, name);
			}
		}
		Path at = Path.of(System.getProperty("recital.root", "")).toAbsolutePath();
		for (; at != null; at = at.getParent()) {
			for (Path candidate : new Path[] { at.resolve("shared").resolve(name), at.resolveSibling("shared").resolve(name) }) {
				if (Files.isDirectory(candidate)) {
					return candidate;
				}
			}
		}
		return null;
	}
}
