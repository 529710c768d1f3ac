/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.problem.InputException;

/** What a person may ask for: a copy of everything, and that nothing is left. */
class PersonTest {

	private static final String MARK = "Zaphodina7391";

	@TempDir
	Path folder;

	private Path place() {
		return folder.resolve("library");
	}

	private Library filled() throws Exception {
		Library library = Library.open(LibraryAddress.of(place()));
		library.catalogue().put(List.of(new Item("s1", "One", Map.of()), new Item("s2", "Two", Map.of())));
		library.people().put(new Person("bob", "Bob", Map.of("note", "nobody's mark")));
		library.feedback().record(new Signal("bob", "s2", Signal.Kind.RATING, 3, Instant.EPOCH)).get();
		library.people().put(new Person(MARK, MARK + " Name", Map.of("age", "4", "note", "about " + MARK))).get();
		library.feedback().record(new Signal(MARK, "s1", Signal.Kind.RATING, 4.5, Instant.ofEpochSecond(5))).get();
		library.playlists().put(new Playlist(0, MARK, MARK + "'s list", List.of("s2", "s1"))).get();
		Path picture = Files.writeString(folder.resolve(MARK + ".jpg"), "picture of " + MARK);
		Photo photo = library.photos().add(MARK, picture).get();
		library.photos().feature(photo.number(), "palette " + MARK, new float[] { 1, 2.5f }).get();
		Files.delete(picture);
		return library;
	}

	@Test
	void theArchiveHasAll() throws Exception {
		Path file = folder.resolve("me.zip");
		try (Library library = filled()) {
			PersonArchive.write(library, MARK, file);
			assertThrows(FileAlreadyExistsException.class, () -> PersonArchive.write(library, MARK, file));
			InputException e = assertThrows(InputException.class, () -> PersonArchive.write(library, "nobody", folder.resolve("n.zip")));
			assertTrue(e.getMessage().contains("nobody"), e.getMessage());
			assertFalse(Files.exists(folder.resolve("n.zip")));
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			String text = new String(zip.getInputStream(zip.getEntry("person.json")).readAllBytes(), StandardCharsets.UTF_8);
			for (String expected : List.of("\"about " + MARK + '"', "\"kind\": \"rating\"", "\"value\": 4.5", "1970-01-01T00:00:05Z", MARK + "'s list",
					"\"palette " + MARK + '"', "2.5")) {
				assertTrue(text.contains(expected), expected + " in " + text);
			}
			assertFalse(text.contains("nobody's mark"));
			var photo = zip.stream().filter(z -> z.getName().startsWith("photos/")).findFirst().orElseThrow();
			assertTrue(photo.getName().endsWith(MARK + ".jpg"), photo.getName());
			assertEquals("picture of " + MARK, new String(zip.getInputStream(photo).readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void noByteOfAnErasedPersonIsLeft() throws Exception {
		try (Library library = filled()) {
			assertFalse(traces(MARK).isEmpty(), "the mark can be found before");
			List<String> said = library.people().erase(MARK).get();
			assertTrue(said.stream().anyMatch(s -> s.contains("feedback (thumbs, ratings, plays): one row")), said.toString());
			assertTrue(said.stream().anyMatch(s -> s.startsWith("One photo")), said.toString());
			assertEquals(List.of(), traces(MARK));
			assertEquals(List.of("bob"), library.people().ids());
			assertEquals(1, library.feedback().of("bob").size(), "others stay");
			library.feedback().record(Signal.thumb("bob", "s1", 1)).get();
			ExecutionException e = assertThrows(ExecutionException.class, library.people().erase(MARK)::get);
			assertTrue(e.getMessage().contains(MARK), e.getMessage());
		}
		assertEquals(List.of(), traces(MARK));
	}

	@Test
	void aPersonIsErasedWhileOthersSpeak() throws Exception {
		try (Library library = filled()) {
			List<java.util.concurrent.CompletableFuture<?>> all = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				all.add(library.feedback().record(Signal.thumb("bob", "s1", 1)));
				if (i == 100) {
					all.add(library.people().erase(MARK));
				}
				if (i % 20 == 0) {
					library.people().find("bob").orElseThrow();
				}
			}
			for (var a : all) {
				a.get();
			}
			assertEquals(201, library.feedback().of("bob").size());
		}
		assertEquals(List.of(), traces(MARK));
	}

	/** What a process left that died, and what the database wrote beside itself: whose it is cannot be told. */
	@Test
	void whatBelongsToNobodyGoesToo() throws Exception {
		try (Library library = filled()) {
			Photo bobs = library.photos().add("bob", Files.writeString(folder.resolve("b.jpg"), "of bob")).get();
			Path photos = place().resolve("photos");
			Files.writeString(photos.resolve("0f0e0d0c.jpg"), "copied, but never in the database: " + MARK);
			Files.writeString(Files.createDirectory(place().resolve("back123")).resolve(MARK + ".jpg"), "brought back");
			Files.writeString(place().resolve("library.trace.db"), "failed with ('" + MARK + "')");
			Files.writeString(place().resolve("library.mv.db.tempFile"), MARK);
			Path growing = Files.writeString(photos.resolve("1a1b.jpg"), "bytes");
			Thread copying = Thread.startVirtualThread(() -> {
				try {
					for (int i = 0; i < 100; i++) {
						Thread.sleep(50);
						Files.writeString(growing, "more", java.nio.file.StandardOpenOption.APPEND);
					}
				} catch (IOException | InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			});
			List<String> said = library.people().erase(MARK).get();
			assertEquals(List.of(), traces(MARK));
			assertTrue(said.contains("3 files that belonged to nobody were deleted from the folder of the library: left by a program that was broken off."), said::toString);
			assertTrue(Files.exists(growing), "a photo that is being copied");
			assertTrue(Files.exists(bobs.file()));
			copying.interrupt();
		}
	}

	/** Files with the mark, as bytes of any usual encoding, in the content or in the name. */
	private List<String> traces(String mark) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(place())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
					if (bytes.contains(new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1)) || file.toString().contains(mark)) {
						found.add(file + " " + charset);
					}
				}
			}
		}
		return found;
	}
}
