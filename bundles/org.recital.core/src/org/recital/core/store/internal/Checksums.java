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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.recital.core.store.StoredEntry.StoredFile;

/** Lengths and checksums of the files of an entry. */
public final class Checksums {

	private static final int CHUNK = 1 << 20;

	private Checksums() {
	}

	/** All files of a folder by relative path with {@code /}. */
	public static Map<String, StoredFile> of(Path folder) throws IOException {
		Map<String, StoredFile> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path p : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				files.put(folder.relativize(p).toString().replace('\\', '/'), new StoredFile(Files.size(p), crc(p)));
			}
		}
		return files;
	}

	/** Checks that all files are there and of the right length. */
	public static void lengths(Path folder, Map<String, StoredFile> files) throws IOException {
		for (Map.Entry<String, StoredFile> f : files.entrySet()) {
			Path file = inside(folder, f.getKey());
			if (!Files.isRegularFile(file)) {
				throw new IOException(file + ": missing"); //$NON-NLS-1$
			}
			if (f.getValue() == null || Files.size(file) != f.getValue().bytes()) {
				throw new IOException(file + ": damaged: " + Files.size(file) + " bytes, expected " //$NON-NLS-1$ //$NON-NLS-2$
						+ (f.getValue() == null ? "?" : f.getValue().bytes())); //$NON-NLS-1$
			}
		}
	}

	/** Checks the content of all files. */
	public static void verify(Path folder, Map<String, StoredFile> files) throws IOException {
		lengths(folder, files);
		for (Map.Entry<String, StoredFile> f : files.entrySet()) {
			Path file = inside(folder, f.getKey());
			if (crc(file) != f.getValue().crc()) {
				throw new IOException(file + ": damaged: its checksum does not fit its content"); //$NON-NLS-1$
			}
		}
	}

	private static Path inside(Path folder, String name) throws IOException {
		Path file = folder.resolve(name).normalize();
		if (!file.startsWith(folder)) {
			throw new IOException(folder + ": damaged: names a file outside: " + name); //$NON-NLS-1$
		}
		return file;
	}

	private static int crc(Path file) throws IOException {
		CRC32C crc = new CRC32C();
		try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer chunk = ByteBuffer.allocateDirect((int) Math.max(1, Math.min(CHUNK, in.size())));
			while (in.read(chunk) >= 0) {
				crc.update(chunk.flip());
				chunk.clear();
			}
		}
		return (int) crc.getValue();
	}
}
