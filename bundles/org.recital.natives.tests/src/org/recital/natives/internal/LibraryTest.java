/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.natives.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How libraries get to where the system can load them. */
class LibraryTest {

	/** Two files that are resources here as well as in a product. */
	private static final Library CLASSES = new Library("some-1.0", "/org/recital/natives/internal/",
			List.of("Library.class", "Cache.class"));

	@TempDir
	Path folder;

	@Test
	void copiesTheLibraryAndWhatItNeeds() throws IOException {
		Path file = CLASSES.file(folder.resolve("deep/cache")).orElseThrow();
		assertEquals(folder.resolve("deep/cache/some-1.0/Library.class").toAbsolutePath(), file);
		same("Library.class", file);
		same("Cache.class", file.resolveSibling("Cache.class"));
		assertEquals(1, count(folder.resolve("deep/cache")), "something is left of copying");
	}

	private static void same(String resource, Path file) throws IOException {
		try (InputStream in = Library.class.getResourceAsStream(resource)) {
			assertEquals(-1, Arrays.mismatch(in.readAllBytes(), Files.readAllBytes(file)));
		}
	}

	private static long count(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.count();
		}
	}

	@Test
	void leavesAloneWhatIsThere() throws IOException {
		Path file = CLASSES.file(folder).orElseThrow();
		Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
		assertEquals(file, CLASSES.file(folder).orElseThrow());
		assertEquals(key, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
	}

	@Test
	void replacesWhatIsDamaged() throws IOException {
		Path file = CLASSES.file(folder).orElseThrow();
		Files.write(file, new byte[] { 1, 2, 3 });
		same("Library.class", CLASSES.file(folder).orElseThrow());
		Files.delete(file.resolveSibling("Cache.class"));
		same("Cache.class", CLASSES.file(folder).orElseThrow().resolveSibling("Cache.class"));
		assertEquals(1, count(folder));
	}

	@Test
	void severalAtOnceDoNotHurtEachOther() throws Exception {
		for (int round = 0; round < 20; round++) {
			Path cache = folder.resolve("round" + round);
			try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
				List<Future<Optional<Path>>> all = new ArrayList<>();
				for (int k = 0; k < 6; k++) {
					all.add(pool.submit(() -> CLASSES.file(cache)));
				}
				for (Future<Optional<Path>> one : all) {
					same("Library.class", one.get().orElseThrow());
				}
			}
			assertEquals(1, count(cache));
		}
	}

	@Test
	void saysWhereThereIsNoRoom() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "no folder");
		IOException e = assertThrows(IOException.class, () -> CLASSES.file(file));
		assertTrue(e.getMessage().contains(file.toString()) && e.getMessage().contains(Cache.PROPERTY), e.getMessage());
	}

	@Test
	void knowsThePlatformsWeShip() {
		assertEquals("libopenblas.so.0", Library.openblas("Linux", "amd64").files().get(0));
		assertEquals("libopenblas.dll", Library.openblas("Windows 11", "amd64").files().get(0));
		assertEquals("libopenblas.0.dylib", Library.openblas("Mac OS X", "aarch64").files().get(0));
		assertTrue(Library.openblas("Linux", "riscv64").files().isEmpty());
		assertTrue(Library.openblas("Mac OS X", "x86_64").files().isEmpty());
	}

	@Test
	void isEmptyWhereThereIsNone() throws IOException {
		assertFalse(new Library("none", "/nowhere/", List.of("a.so")).file(folder).isPresent());
		assertFalse(Library.openblas("Linux", "riscv64").file(folder).isPresent());
		assertEquals(0, count(folder));
	}
}
