/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.recital.library.internal.Desk;
import org.recital.library.internal.Messages;
import org.recital.library.internal.Sql;

/**
 * Files in a library's folder that belong to nobody: photos of a process that died before they were in the database, what it was copying,
 * and what the database wrote beside itself. Whose they are cannot be told, so they go whoever is erased.
 */
final class Leftovers {

	/** Folders in which a photo lies for a moment. */
	private static final String SCRATCH = "back"; //$NON-NLS-1$
	/** Ends of names of what H2 writes beside a database: what it could not do, with the values, and copies that were broken off. */
	private static final List<String> BESIDE = List.of(".trace.db", ".trace.db.old", ".temp.db", ".tempFile", ".newFile"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	/** A photo that is copied this moment is in the database soon, or grows. */
	private static final Duration WATCHED = Duration.ofSeconds(2);

	private Leftovers() {
	}

	/** Deletes them and says what was deleted, and what could not be. Called by one thread for a library. */
	static void delete(Desk desk, List<String> said) {
		Path folder = desk.address().folder();
		int deleted = 0;
		try {
			for (Path file : list(folder)) {
				String name = file.getFileName().toString();
				if (BESIDE.stream().anyMatch(name::endsWith)) {
					deleted += one(file, said);
				}
			}
			for (Path file : still(desk, folder)) {
				deleted += one(file, said);
			}
		} catch (IOException e) {
			said.add(NLS.bind(Messages.erase_leftoverLeft, folder, e.getMessage()));
		}
		if (deleted > 0) {
			said.add(MessageFormat.format(Messages.erase_leftovers, deleted));
		}
	}

	private static int one(Path file, List<String> said) {
		try {
			if (Files.isDirectory(file)) {
				for (Path inner : list(file)) {
					Files.deleteIfExists(inner);
				}
			}
			return Files.deleteIfExists(file) ? 1 : 0;
		} catch (IOException e) {
			said.add(NLS.bind(Messages.erase_leftoverLeft, file, e.getMessage()));
			return 0;
		}
	}

	/** Those that are nobody's twice, and did not grow. */
	private static List<Path> still(Desk desk, Path folder) throws IOException {
		Map<Path, Long> before = orphans(desk, folder);
		if (before.isEmpty()) {
			return List.of();
		}
		try {
			Thread.sleep(WATCHED);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt(); // the next who is erased takes them along
			return List.of();
		}
		List<Path> still = new ArrayList<>();
		orphans(desk, folder).forEach((file, bytes) -> {
			if (bytes.equals(before.get(file))) {
				still.add(file);
			}
		});
		return still;
	}

	private static Map<Path, Long> orphans(Desk desk, Path folder) throws IOException {
		Map<Path, Long> found = new HashMap<>();
		for (Path file : list(folder)) {
			if (Files.isDirectory(file) && file.getFileName().toString().startsWith(SCRATCH)) {
				found.put(file, bytes(file));
			}
		}
		List<Path> photos = list(folder.resolve(Photos.FOLDER)); // before the database is asked: one that is added in between is known
		Set<String> known = new HashSet<>(desk.read(c -> Sql.list(c, "SELECT file FROM photo", r -> r.getString(1)))); //$NON-NLS-1$
		for (Path file : photos) {
			if (!known.contains(file.getFileName().toString())) {
				found.put(file, bytes(file));
			}
		}
		return found;
	}

	private static long bytes(Path path) throws IOException {
		long sum = 0;
		for (Path file : Files.isDirectory(path) ? list(path) : List.of(path)) {
			try {
				sum += Files.size(file);
			} catch (NoSuchFileException e) {
				continue; // its process has tidied up
			}
		}
		return sum;
	}

	private static List<Path> list(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			return all.sorted().toList();
		}
	}
}
