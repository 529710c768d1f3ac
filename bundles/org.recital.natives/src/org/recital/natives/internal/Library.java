/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.natives.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A native library and its companions as resources of this bundle. A copy is written to a folder of its own, which is then
 * renamed: it is there whole or not at all, and of several processes that copy at the same time one wins and the others use
 * what it made.
 *
 * @param name      of the folder of copies; another version or platform has another
 * @param resources folder of the resources, ends with a slash
 * @param files     the library first, then what it needs beside it
 */
public record Library(String name, String resources, List<String> files) {

	/** OpenBLAS for this platform; without files where we have none. */
	public static Library openblas() {
		return openblas(System.getProperty("os.name"), System.getProperty("os.arch")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static Library openblas(String osName, String osArch) {
		String os = osName.toLowerCase(Locale.ROOT);
		boolean intel = osArch.equals("amd64") || osArch.equals("x86_64"); //$NON-NLS-1$ //$NON-NLS-2$
		if (os.startsWith("linux") && intel) { //$NON-NLS-1$
			return openblas("linux-x86_64", List.of("libopenblas.so.0", "libgfortran.so.5", "libquadmath.so.0", "libgcc_s.so.1")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		} else if (os.startsWith("windows") && intel) { //$NON-NLS-1$
			return openblas("windows-x86_64", List.of("libopenblas.dll")); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (os.startsWith("mac") && osArch.equals("aarch64")) { //$NON-NLS-1$ //$NON-NLS-2$
			return openblas("macosx-arm64", List.of("libopenblas.0.dylib")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return openblas("none", List.of()); //$NON-NLS-1$
	}

	private static Library openblas(String platform, List<String> files) {
		return new Library("openblas-0.3.19-1.5.7-" + platform, "/org/bytedeco/openblas/" + platform + '/', files); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The library as a file below a folder.
	 *
	 * @return empty when it is not among the resources
	 */
	public Optional<Path> file(Path cache) throws IOException {
		return file(cache, Library.class);
	}

	/** The same of resources of the bundle of another class. */
	public Optional<Path> file(Path cache, Class<?> owner) throws IOException {
		List<URL> sources = new ArrayList<>();
		for (String file : files) {
			URL source = owner.getResource(resources + file);
			if (source != null) {
				sources.add(source);
			}
		}
		if (sources.isEmpty() || sources.size() < files.size()) {
			return Optional.empty();
		}
		Path folder = cache.toAbsolutePath().resolve(name);
		if (!whole(folder, sources)) {
			try {
				copy(cache.toAbsolutePath(), folder, sources);
			} catch (FileSystemException e) {
				throw new IOException("cannot copy " + files.get(0) + " to " + folder + " (" + e //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ "): make room there, or name another folder with -D" + Cache.PROPERTY, e); //$NON-NLS-1$
			}
		}
		return Optional.of(folder.resolve(files.get(0)));
	}

	private boolean whole(Path folder, List<URL> sources) throws IOException {
		for (int f = 0; f < files.size(); f++) {
			Path file = folder.resolve(files.get(f));
			if (!Files.isRegularFile(file) || Files.size(file) != size(sources.get(f))) {
				return false;
			}
		}
		return true;
	}

	private static long size(URL source) throws IOException {
		URLConnection connection = source.openConnection();
		connection.setUseCaches(false);
		try (InputStream in = connection.getInputStream()) {
			return connection.getContentLengthLong();
		}
	}

	private void copy(Path cache, Path folder, List<URL> sources) throws IOException {
		Files.createDirectories(cache);
		Path made = Files.createTempDirectory(cache, "copying"); //$NON-NLS-1$
		try {
			for (int f = 0; f < files.size(); f++) {
				try (InputStream in = sources.get(f).openStream()) {
					Files.copy(in, made.resolve(files.get(f)));
				}
			}
			if (Files.isDirectory(folder) && !whole(folder, sources)) {
				// damaged: out of the way, whoever has it open keeps it
				Files.move(folder, made.resolve("damaged")); //$NON-NLS-1$
			}
			move(made, folder, sources);
		} finally {
			delete(made);
		}
	}

	private void move(Path made, Path folder, List<URL> sources) throws IOException {
		Path damaged = made.resolve("damaged"); //$NON-NLS-1$
		if (Files.isDirectory(damaged)) {
			delete(damaged);
		}
		try {
			Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileSystemException e) {
			// systems differ in what they say when another process was quicker
			if (!whole(folder, sources)) {
				throw e;
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path p : all.sorted((a, b) -> b.compareTo(a)).toList()) {
				Files.deleteIfExists(p);
			}
		}
	}
}
