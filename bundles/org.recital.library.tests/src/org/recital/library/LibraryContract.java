/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library does, whatever database it is in. */
abstract class LibraryContract {

	@TempDir
	Path folder;

	Library library;

	abstract LibraryAddress address() throws Exception;

	@BeforeEach
	void open() throws Exception {
		library = Library.open(address());
		library.catalogue().put(List.of(
				new Item("s1", "Été", Map.of("artist", List.of("Zoë"), "mood", List.of("calm", "warm"), "tempo", List.of("84.5"))),
				new Item("s2", "100% Steel_Rain", Map.of("artist", List.of("Iron"), "mood", List.of("angry"), "tempo", List.of("150"))),
				new Item("s3", "Rain on Steel", Map.of("artist", List.of("Zoe B"), "tempo", List.of("fast"))))).get();
		library.people().put(new Person("anna", "Anna", Map.of("age", "31"))).get();
		library.people().put(new Person("bob", "Bob", Map.of())).get();
	}

	@AfterEach
	void close() throws Exception {
		library.close();
	}

	@Test
	void itemsAndPeopleAreThereAfterReopening() throws Exception {
		library.catalogue().put(List.of(new Item("s1", "Winter", Map.of("artist", List.of("Zoë"))))).get();
		library.people().put(new Person("bob", "Robert", Map.of("age", "40"))).get();
		library.close();
		library = Library.open(address());
		assertEquals(3, library.catalogue().size());
		assertEquals(new Item("s1", "Winter", Map.of("artist", List.of("Zoë"))), library.catalogue().find("s1").orElseThrow());
		assertEquals(new Person("bob", "Robert", Map.of("age", "40")), library.people().find("bob").orElseThrow());
		assertEquals(List.of("anna", "bob"), library.people().ids());
		assertTrue(library.catalogue().find("s9").isEmpty());
	}

	private List<String> found(ItemQuery query) throws Exception {
		return library.catalogue().search(query).stream().map(Item::id).toList();
	}

	@Test
	void itemsAreFoundByWordsWhateverCaseAndAccents() throws Exception {
		assertEquals(List.of("s1"), found(ItemQuery.of("ete", 10)));
		assertEquals(List.of("s3", "s2"), found(ItemQuery.of("RAIN", 10)), "titles that begin so come first");
		assertEquals(List.of("s1", "s3"), found(new ItemQuery("", Map.of("artist", "zoe"), Map.of(), 10)).stream().sorted().toList());
		assertEquals(List.of("s3"), found(ItemQuery.of("zoe rain", 10)), "each word somewhere");
		assertEquals(List.of("s3"), found(ItemQuery.of("rain", 1)));
		assertEquals(List.of(), found(ItemQuery.of("nothing like it", 10)));
	}

	@Test
	void signsOfPatternsAreLookedForAsTheyAre() throws Exception {
		assertEquals(List.of("s2"), found(ItemQuery.of("0%", 10)));
		assertEquals(List.of("s2"), found(ItemQuery.of("l_r", 10)));
		assertEquals(List.of(), found(ItemQuery.of("!", 10)));
	}

	@Test
	void numbersAreFoundByRange() throws Exception {
		assertEquals(List.of("s1"), found(new ItemQuery("", Map.of("mood", "calm"), Map.of("tempo", new ItemQuery.Range(70, 90)), 10)));
		assertEquals(List.of("s2"), found(new ItemQuery("", Map.of(), Map.of("tempo", new ItemQuery.Range(90, 200)), 10)));
	}

	@Test
	void searchesSeeEachChange() throws Exception {
		assertEquals(List.of("s1"), found(ItemQuery.of("ete", 10)));
		assertEquals(Map.of("calm", 1, "warm", 1, "angry", 1), library.catalogue().values("mood"));
		try (Library other = Library.open(address())) {
			other.catalogue().search(ItemQuery.of("ete", 10));
			library.catalogue().put(List.of(new Item("s1", "Hiver", Map.of("mood", List.of("Angry"))), new Item("s4", "Été 2", Map.of("mood", List.of("angry")))))
					.get();
			for (Library l : List.of(library, other)) {
				assertEquals(List.of("s4"), l.catalogue().search(ItemQuery.of("ete", 10)).stream().map(Item::id).toList());
				assertEquals(List.of("s1"), l.catalogue().search(ItemQuery.of("hiver", 10)).stream().map(Item::id).toList());
				assertEquals(List.of("angry", "Angry"), List.copyOf(l.catalogue().values("mood").keySet()), "those of most items first");
			}
		}
	}

	@Test
	void whatPeopleSayIsKeptInItsOrder() throws Exception {
		Signal up = new Signal("anna", "s1", Signal.Kind.THUMB, 1, Instant.ofEpochMilli(1_700_000_000_123L));
		Signal down = new Signal("anna", "s2", Signal.Kind.THUMB, -1, Instant.ofEpochMilli(1_700_000_001_000L));
		Signal back = new Signal("anna", "s1", Signal.Kind.THUMB, 0, Instant.ofEpochMilli(1_700_000_002_000L));
		Signal rating = new Signal("anna", "s1", Signal.Kind.RATING, 4.5, Instant.ofEpochMilli(1_600_000_000_000L));
		library.feedback().record(up).get();
		library.feedback().record(List.of(down, rating)).get();
		assertEquals(Map.of("s1", 1, "s2", -1), library.feedback().thumbs("anna"));
		library.feedback().record(back).get();
		assertEquals(Map.of("s2", -1), library.feedback().thumbs("anna"));
		assertEquals(List.of(up, down, rating, back), library.feedback().of("anna"));
		assertEquals(List.of(), library.feedback().of("bob"));
	}

	@Test
	void aSignalOfNobodyOrOfNothingIsRefusedAndOthersAreKept() throws Exception {
		List<CompletableFuture<Void>> all = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			all.add(library.feedback().record(Signal.thumb(i == 17 ? "nobody" : "anna", i == 31 ? "s9" : "s1", 1)));
		}
		for (int i = 0; i < 50; i++) {
			if (i == 17 || i == 31) {
				ExecutionException e = assertThrows(ExecutionException.class, all.get(i)::get);
				assertTrue(e.getCause() instanceof LibraryException, e.toString());
				assertTrue(e.getMessage().contains(i == 17 ? "nobody" : "s9"), e.getMessage());
			} else {
				all.get(i).get();
			}
		}
		assertEquals(48, library.feedback().size());
		assertThrows(ExecutionException.class,
				library.feedback().record(List.of(Signal.thumb("anna", "s1", 1), Signal.thumb("anna", "s9", 1)))::get);
		assertEquals(48, library.feedback().size(), "all or none");
	}

	@Test
	void manyThreadsLoseNothing() throws Exception {
		int threads = 40;
		int each = 50;
		List<Thread> started = new ArrayList<>();
		List<CompletableFuture<Void>> said = java.util.Collections.synchronizedList(new ArrayList<>());
		for (int t = 0; t < threads; t++) {
			String who = t % 2 == 0 ? "anna" : "bob";
			started.add(Thread.ofVirtual().start(() -> {
				for (int i = 0; i < each; i++) {
					said.add(library.feedback().record(Signal.thumb(who, "s" + (1 + i % 3), 1)));
					if (i % 10 != 0) {
						continue;
					}
					try {
						library.feedback().thumbs(who);
					} catch (LibraryException e) {
						said.add(CompletableFuture.failedFuture(e));
					}
				}
			}));
		}
		for (Thread t : started) {
			t.join();
		}
		for (CompletableFuture<Void> s : said) {
			s.get();
		}
		assertEquals(threads * each, library.feedback().size());
		assertEquals(threads * each / 2, library.feedback().of("bob").size());
	}

	@Test
	void playlistsAreKeptReorderedAndRemoved() throws Exception {
		Playlist made = library.playlists().put(new Playlist(0, "anna", "Evening", List.of("s1", "s3", "s1"))).get();
		library.playlists().put(new Playlist(0, "bob", "Other", List.of("s2"))).get();
		assertEquals(List.of(made), library.playlists().of("anna"));
		Playlist changed = library.playlists().put(new Playlist(made.number(), "anna", "Night", List.of("s3", "s1"))).get();
		assertEquals(changed, library.playlists().find(made.number()).orElseThrow());
		assertThrows(ExecutionException.class, library.playlists().put(new Playlist(made.number(), "anna", "x", List.of("s2", "s9")))::get);
		assertEquals(changed, library.playlists().find(made.number()).orElseThrow(), "all or nothing");
		assertTrue(library.playlists().remove(made.number()).get());
		assertFalse(library.playlists().remove(made.number()).get());
		assertEquals(List.of(), library.playlists().of("anna"));
	}

	@Test
	void photosAreCopiedAndKnowWhatWasSeen() throws Exception {
		Path picture = Files.write(folder.resolve("Sea side.JPG"), new byte[] { 1, 2, 3 });
		Photo photo = library.photos().add("anna", picture).get();
		assertEquals("Sea side.JPG", photo.title());
		assertTrue(photo.file().startsWith(library.address().folder()));
		assertArrayEquals(new byte[] { 1, 2, 3 }, Files.readAllBytes(photo.file()));
		library.photos().feature(photo.number(), "palette", new float[] { 1, 2 }).get();
		library.photos().feature(photo.number(), "palette", new float[] { 0.5f, -2, 3 }).get();
		assertArrayEquals(new float[] { 0.5f, -2, 3 }, library.photos().feature(photo.number(), "palette").orElseThrow());
		assertTrue(library.photos().feature(photo.number(), "other").isEmpty());
		assertEquals(List.of(photo), library.photos().of("anna"));
		library.photos().remove(photo).get();
		assertEquals(List.of(), library.photos().of("anna"));
		assertFalse(Files.exists(photo.file()));
		assertTrue(Files.exists(picture));
	}

	@Test
	void aPhotoOfNobodyLeavesNoCopy() throws Exception {
		Path picture = Files.write(folder.resolve("x.png"), new byte[] { 1 });
		assertThrows(ExecutionException.class, library.photos().add("nobody", picture)::get);
		try (var files = Files.list(library.address().folder().resolve("photos"))) {
			assertEquals(0, files.count());
		}
	}

	@Test
	void aClosedLibraryTakesNothing() throws Exception {
		library.close();
		assertThrows(ExecutionException.class, library.feedback().record(Signal.thumb("anna", "s1", 1))::get);
		library = Library.open(address());
	}
}
