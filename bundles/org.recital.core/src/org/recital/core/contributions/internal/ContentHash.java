/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * SHA-256 over what a bundle holds: names and bytes of its files in the order of their names. The manifest and signatures
 * are left out, so that building the same sources again does not make every cached result stale.
 */
final class ContentHash {

	private final MessageDigest digest;

	private ContentHash() {
		try {
			digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}

	/** Of jar files and folders together. */
	public static String of(List<Path> contents) throws IOException {
		ContentHash hash = new ContentHash();
		for (Path content : contents) {
			if (Files.isDirectory(content)) {
				hash.folder(content);
			} else {
				hash.jar(content);
			}
		}
		return HexFormat.of().formatHex(hash.digest.digest());
	}

	private void jar(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<ZipEntry> entries = new ArrayList<>();
			for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements();) {
				ZipEntry entry = e.nextElement();
				if (!entry.isDirectory() && counts(entry.getName())) {
					entries.add(entry);
				}
			}
			entries.sort(Comparator.comparing(ZipEntry::getName));
			for (ZipEntry entry : entries) {
				try (InputStream in = zip.getInputStream(entry)) {
					add(entry.getName(), in);
				}
			}
		}
	}

	private void folder(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
				String name = name(folder, dir);
				// a bundle under development: its sources and what tools keep beside them are not what runs
				boolean skip = name.equals("src") || name.startsWith(".") //$NON-NLS-1$ //$NON-NLS-2$
						|| name.startsWith("target/") && !name.startsWith("target/classes"); //$NON-NLS-1$ //$NON-NLS-2$
				return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				String name = name(folder, file);
				boolean tool = name.startsWith("target/") && !name.startsWith("target/classes/"); //$NON-NLS-1$ //$NON-NLS-2$
				if (attributes.isRegularFile() && counts(name) && !tool) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}
		});
		files.sort(Comparator.comparing(f -> name(folder, f)));
		for (Path file : files) {
			try (InputStream in = Files.newInputStream(file)) {
				add(name(folder, file), in);
			}
		}
	}

	private static String name(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	private static boolean counts(String name) {
		return !(name.equals("META-INF/MANIFEST.MF") || name.startsWith("META-INF/maven/") //$NON-NLS-1$ //$NON-NLS-2$
				|| name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)")); //$NON-NLS-1$
	}

	private void add(String name, InputStream in) throws IOException {
		digest.update(name.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
		long length = new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
		// the length behind the bytes keeps the end of one file apart from the name of the next
		digest.update(Long.toString(length).getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}
}
