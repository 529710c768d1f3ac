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
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder for the checkpoints of one step, held by one process at a time ({@code checkpoints/ab/abcd.../}). It outlives the
 * process; whoever computes the same key finds it.
 */
public final class CheckpointFolder implements AutoCloseable {

	private static final String LOCK = ".lock"; //$NON-NLS-1$

	private final Path folder;
	private final FileChannel channel;

	private CheckpointFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Opens the folder of a key, made when it is not there.
	 *
	 * @param root the folder of all of them
	 * @return empty when somebody else holds it
	 */
	public static Optional<CheckpointFolder> open(Path root, String key) throws IOException {
		Path folder = root.resolve(key.substring(0, 2)).resolve(key);
		Files.createDirectories(folder);
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				// the time of the lock tells when the folder was last in use
				channel.truncate(0);
				channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
				return Optional.of(new CheckpointFolder(folder, channel));
			}
		} catch (OverlappingFileLockException e) {
			// another step of this very process
		} catch (IOException e) {
			channel.close();
			throw e;
		}
		channel.close();
		return Optional.empty();
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** Lets it go; what is in it stays. */
	@Override
	public void close() throws IOException {
		channel.close();
	}

	/** Lets it go and deletes it; what cannot be deleted is swept later and does no harm until then. */
	public void delete() throws IOException {
		channel.close();
		try {
			Disk.delete(folder);
		} catch (IOException e) {
			return; // a step that has ended well does not fail by a file that somebody else holds open
		}
	}

	/** Deletes the folders that were last in use so long ago. */
	public static void sweep(Path root, Duration age) throws IOException {
		if (!Files.isDirectory(root)) {
			return;
		}
		Instant before = Instant.now().minus(age);
		List<Path> old = new ArrayList<>();
		try (Stream<Path> all = Files.find(root, 3, (p, a) -> p.endsWith(LOCK) && a.lastModifiedTime().toInstant().isBefore(before))) {
			all.map(Path::getParent).forEach(old::add);
		}
		for (Path folder : old) {
			Disk.delete(folder);
		}
	}
}
