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
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Folders that are there whole or not at all. */
public final class Disk {

	private static final AtomicLong NEXT = new AtomicLong();

	private Disk() {
	}

	/** A new empty folder for what is not complete yet; its name tells which process it belongs to. */
	public static Path temporary(Path parent) throws IOException {
		Files.createDirectories(parent);
		return Files.createDirectory(parent.resolve(".tmp-" + ProcessHandle.current().pid() + '-' + System.nanoTime() + '-' + NEXT.incrementAndGet())); //$NON-NLS-1$
	}

	/** Deletes what processes left behind that were killed. */
	public static void sweep(Path parent) throws IOException {
		if (!Files.isDirectory(parent)) {
			return;
		}
		List<Path> stale = new ArrayList<>();
		try (Stream<Path> all = Files.list(parent)) {
			all.filter(Disk::isStale).forEach(stale::add);
		}
		for (Path p : stale) {
			delete(p);
		}
	}

	/** Whether a name is one of {@link #temporary}. */
	public static boolean isTemporary(Path path) {
		return path.getFileName().toString().startsWith(".tmp-"); //$NON-NLS-1$
	}

	private static boolean isStale(Path path) {
		if (!isTemporary(path)) {
			return false;
		}
		String[] words = path.getFileName().toString().split("-"); //$NON-NLS-1$
		try {
			long pid = Long.parseLong(words[1]);
			Instant made = Files.getLastModifiedTime(path).toInstant();
			// a number may belong to another process by now, one that began later
			return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> p.info().startInstant().filter(made::isBefore).isEmpty()).isEmpty();
		} catch (IOException e) {
			return false; // its process was quicker
		} catch (NumberFormatException e) {
			return false; // not one of ours
		}
	}

	/**
	 * Forces a folder's files to disk and gives it its name.
	 *
	 * @return false when there is something of that name already, which is kept
	 */
	public static boolean publish(Path temporary, Path target) throws IOException {
		List<Path> folders = new ArrayList<>();
		try (Stream<Path> all = Files.walk(temporary)) {
			for (Path p : (Iterable<Path>) all::iterator) {
				if (Files.isDirectory(p)) {
					folders.add(p);
				} else {
					force(p);
				}
			}
		}
		for (Path p : folders) {
			forceFolder(p);
		}
		Files.createDirectories(target.getParent());
		try {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
			return false;
		} catch (IOException e) {
			if (Files.exists(target)) {
				return false; // some file systems name the reason otherwise
			}
			throw e;
		}
		forceFolder(target.getParent());
		return true;
	}

	/** Forces a file to disk. */
	public static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		} catch (java.nio.file.AccessDeniedException e) {
			// a link to a file that is read only: it was forced when it was written
			if (Files.isWritable(file)) {
				throw e;
			}
		}
	}

	private static void forceFolder(Path folder) throws IOException {
		if (java.io.File.separatorChar == '\\') {
			return; // Windows has no handle of a folder to force; its rename is journaled
		}
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/** Replaces a file by other content, whole or not at all. */
	public static void replace(Path file, byte[] content) throws IOException {
		Path temporary = Files.createTempFile(file.getParent(), ".tmp-" + ProcessHandle.current().pid() + '-', ""); //$NON-NLS-1$ //$NON-NLS-2$
		Files.write(temporary, content);
		force(temporary);
		Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		forceFolder(file.getParent());
	}

	/** A second name of the same file where the file system can, else a copy. */
	public static void link(Path file, Path target) throws IOException {
		try {
			Files.createLink(target, file);
		} catch (IOException | UnsupportedOperationException e) {
			// another file system, or one without links
			Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Deletes a file or folder with all in it; it need not be there. */
	public static void delete(Path path) throws IOException {
		if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Files.walkFileTree(path, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
				if (e instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE; // another process was quicker
				}
				throw e;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
				Files.deleteIfExists(folder);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Bytes of all files in a folder. */
	public static long size(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return 0;
		}
		long[] sum = new long[1];
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				sum[0] += attributes.size();
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				return FileVisitResult.CONTINUE; // deleted in the meantime
			}
		});
		return sum[0];
	}
}
