/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes from the cache what was not used for the longest time. The time of an entry's record tells when it was used last. */
public final class Shrink {

	/** Entries used so lately may be in use, here or in another process: they stay. */
	public static final Duration YOUNG = Duration.ofHours(1);
	/** It shrinks to this share of the limit, so that it need not shrink after every run. */
	private static final double TO = 0.9;

	private record Entry(Path folder, Instant used, long bytes) {
	}

	private Shrink() {
	}

	/** Remembers that an entry is used. */
	public static void use(Path record) {
		try {
			Files.setLastModifiedTime(record, FileTime.from(Instant.now()));
		} catch (IOException e) {
			return; // a cache that can be read alone is not shrunk either
		}
	}

	/**
	 * Deletes the entries that were not used for the longest time until the rest is within the limit.
	 *
	 * @param entries folder of entries, two levels deep
	 * @param record  name of an entry's record
	 * @param limit   bytes
	 * @param young   how lately used entries stay
	 * @return bytes deleted
	 */
	public static long to(Path entries, String record, long limit, Duration young) throws IOException {
		List<Entry> all = new ArrayList<>();
		if (!Files.isDirectory(entries)) {
			return 0;
		}
		try (Stream<Path> records = Files.find(entries, 3, (p, a) -> a.isRegularFile() && p.endsWith(record))) {
			for (Path p : (Iterable<Path>) records::iterator) {
				try {
					all.add(new Entry(p.getParent(), Files.getLastModifiedTime(p).toInstant(), Disk.size(p.getParent())));
				} catch (NoSuchFileException e) {
					continue; // another process was quicker
				}
			}
		}
		long size = all.stream().mapToLong(Entry::bytes).sum();
		if (size <= limit) {
			return 0;
		}
		Instant before = Instant.now().minus(young);
		all.sort(Comparator.comparing(Entry::used));
		long deleted = 0;
		for (Entry e : all) {
			if (size - deleted <= limit * TO || !e.used.isBefore(before)) {
				break;
			}
			Disk.delete(e.folder);
			deleted += e.bytes;
		}
		return deleted;
	}
}
