/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.recital.api.step.StepContext;
import org.recital.importers.internal.Names;

/** Finds files of sound by their endings. */
public final class SoundFiles {

	/** Endings, lower case, without the dot. */
	public static final Set<String> ENDINGS = Set.of("wav", "wave", "aif", "aiff", "aifc", "au", "snd", "mp3", "flac", "ogg", "oga"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$

	private static final int DEPTH = 32;

	private SoundFiles() {
	}

	/** Whether a file is one by its name; those that systems hide ({@code ._song.mp3}) are none. */
	public static boolean is(Path file) {
		return ENDINGS.contains(Names.ending(file)) && !file.getFileName().toString().startsWith("."); //$NON-NLS-1$
	}

	/** All below a folder, by path with '/' in the order of their characters, the same on every system. */
	public static List<Path> below(Path folder, StepContext context) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> all = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
			all.forEach(p -> {
				context.checkCancelled();
				if (is(p) && Files.isRegularFile(p)) {
					found.add(p);
				}
			});
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		found.sort(Comparator.comparing(p -> id(folder, p)));
		return found;
	}

	/** The path a table names, or null when that is outside the folder, the folder itself or no path at all. */
	static Path within(Path folder, String named) {
		try {
			Path file = folder.resolve(named.strip().replace('\\', '/')).normalize();
			return file.startsWith(folder) && !file.equals(folder) ? file : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}

	/** Path of a file below a folder, with '/'. */
	public static String id(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}
}
