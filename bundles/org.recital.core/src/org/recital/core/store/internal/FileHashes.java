/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.step.Parallel;
import org.recital.core.store.FileHash;

/**
 * Hashes of files. A hash is remembered by path, length and time of change in {@code hashes/files.tsv} (path, length, time in
 * nanoseconds, hash; the last line of a path counts), so that a file is read once. A file that changed within the last two
 * seconds is not remembered: it could change again without another time.
 */
public final class FileHashes {

	private record Known(long bytes, long time, String hash) {
	}

	private record Found(Path file, String name, long bytes, long time) {
	}

	private static final long FRESH = TimeUnit.SECONDS.toNanos(2);
	private static final int CHUNK = 1 << 20;

	private final Path file;
	private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

	public FileHashes(Path folder) throws IOException {
		file = folder.resolve("files.tsv"); //$NON-NLS-1$
		if (Files.isRegularFile(file)) {
			load();
		}
	}

	private void load() throws IOException {
		int lines = 0;
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				lines++;
				String[] words = line.split("\t"); //$NON-NLS-1$
				try {
					if (words.length == 4 && words[3].length() == 64) {
						known.put(words[0], new Known(Long.parseLong(words[1]), Long.parseLong(words[2]), words[3]));
					}
				} catch (NumberFormatException e) {
					continue; // a line that was cut short when a process was killed: that file is hashed again
				}
			}
		} catch (java.nio.charset.CharacterCodingException e) {
			known.clear(); // damaged: all is hashed again
			Files.delete(file);
			return;
		}
		if (lines > 1000 && lines > 2 * known.size()) {
			StringBuilder text = new StringBuilder();
			known.forEach((path, k) -> text.append(line(path, k)));
			Disk.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * Forgets files, and what older lines tell of them.
	 *
	 * @param which gets absolute paths
	 * @return how many files
	 */
	public int forget(Predicate<String> which) throws IOException {
		if (!Files.isRegularFile(file)) {
			return 0;
		}
		// another process may have added some since this one looked
		known.clear();
		load();
		int before = known.size();
		known.keySet().removeIf(which);
		StringBuilder text = new StringBuilder();
		known.forEach((path, k) -> text.append(line(path, k)));
		Disk.replace(file, text.toString().getBytes(StandardCharsets.UTF_8)); // older lines, and lines that were cut short, go too
		return before - known.size();
	}

	private static String line(String path, Known k) {
		return path + '\t' + k.bytes + '\t' + k.time + '\t' + k.hash + '\n';
	}

	/**
	 * Hashes a file or a folder with all that is in it (links are followed).
	 *
	 * @throws OperationCanceledException when the monitor is cancelled
	 */
	public FileHash hash(Path path, IProgressMonitor monitor) throws IOException {
		Path real = path.toAbsolutePath().normalize();
		if (Files.isRegularFile(real)) {
			Found f = found(real, "", Files.readAttributes(real, BasicFileAttributes.class)); //$NON-NLS-1$
			return new FileHash(hashes(List.of(f), monitor)[0], 1, f.bytes);
		}
		if (!Files.isDirectory(real)) {
			return FileHash.MISSING;
		}
		List<Found> files = list(real, monitor);
		String[] hashes = hashes(files, monitor);
		MessageDigest digest = sha256();
		long bytes = 0;
		for (int i = 0; i < hashes.length; i++) {
			digest.update((files.get(i).name + '\n' + hashes[i] + '\n').getBytes(StandardCharsets.UTF_8));
			bytes += files.get(i).bytes;
		}
		return new FileHash(HexFormat.of().formatHex(digest.digest()), hashes.length, bytes);
	}

	private static List<Found> list(Path folder, IProgressMonitor monitor) throws IOException {
		List<Found> files = new ArrayList<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path p, BasicFileAttributes attributes) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				if (attributes.isRegularFile()) {
					files.add(found(p, folder.relativize(p).toString().replace('\\', '/'), attributes));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path p, IOException e) {
				// a loop of links, or a file nobody may read: its name and the reason stand for it
				files.add(new Found(p, folder.relativize(p).toString().replace('\\', '/') + " (" + e.getClass().getSimpleName() + ')', 0, -1)); //$NON-NLS-1$
				return FileVisitResult.CONTINUE;
			}
		});
		files.sort(Comparator.comparing(Found::name));
		return files;
	}

	private static Found found(Path file, String name, BasicFileAttributes attributes) {
		return new Found(file, name, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
	}

	private String[] hashes(List<Found> files, IProgressMonitor monitor) throws IOException {
		String[] hashes = new String[files.size()];
		List<Integer> open = new ArrayList<>();
		for (int i = 0; i < hashes.length; i++) {
			Found f = files.get(i);
			Known k = known.get(f.file.toString());
			if (f.time == -1) {
				hashes[i] = "-"; //$NON-NLS-1$
			} else if (k != null && k.bytes == f.bytes && k.time == f.time) {
				hashes[i] = k.hash;
			} else {
				open.add(i);
			}
		}
		try {
			Parallel.machine().forEach(open.size(), t -> {
				int i = open.get(t);
				hashes[i] = content(files.get(i).file, monitor);
			});
		} catch (IllegalStateException e) {
			if (e.getCause() instanceof IOException io) {
				throw io;
			}
			throw e;
		}
		remember(files, hashes, open);
		return hashes;
	}

	private void remember(List<Found> files, String[] hashes, List<Integer> open) throws IOException {
		long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
		StringBuilder text = new StringBuilder();
		for (int i : open) {
			Found f = files.get(i);
			String path = f.file.toString();
			if (now - f.time > FRESH && path.indexOf('\t') < 0 && path.indexOf('\n') < 0) {
				Known k = new Known(f.bytes, f.time, hashes[i]);
				known.put(path, k);
				text.append(line(path, k));
			}
		}
		if (!text.isEmpty()) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
	}

	private static String content(Path path, IProgressMonitor monitor) throws IOException {
		MessageDigest digest = sha256();
		try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
			ByteBuffer chunk = ByteBuffer.allocate((int) Math.max(1, Math.min(CHUNK, in.size())));
			while (in.read(chunk) >= 0) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				digest.update(chunk.flip());
				chunk.clear();
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** SHA-256. */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
