/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.library.DatasetIntake;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.library.Photo;
import org.recital.library.Playlist;
import org.recital.library.Signal;
import org.recital.library.Signal.Kind;
import org.recital.library.internal.LibraryImporter.Signals;
import org.recital.testkit.database.PostgresServer;

/** Photos and sounds of a library as data, in H2 and, where the distribution has one, in a PostgreSQL. */
class LibraryAssetsTest {

	enum Where {
		FOLDER, POSTGRESQL
	}

	private static PostgresServer server;

	@TempDir
	Path folder;

	@BeforeAll
	static void startServer() {
		server = PostgresServer.start().orElse(null);
	}

	@AfterAll
	static void stopServer() throws Exception {
		if (server != null) {
			server.close();
		}
	}

	@BeforeEach
	void sounds() throws Exception {
		Files.write(folder.resolve("one.wav"), new byte[] { 1 });
	}

	private LibraryAddress address(Where where, String name) throws Exception {
		if (where == Where.FOLDER) {
			return LibraryAddress.of(folder.resolve(name));
		}
		Assumptions.assumeTrue(server != null, "no PostgreSQL");
		return LibraryAddress.of(folder.resolve(name), server.url(), "owner", "letmein");
	}

	/** An empty one: there is one database for all tests. */
	private LibraryAddress fresh(Where where, String name) throws Exception {
		LibraryAddress address = address(where, name);
		if (where == Where.POSTGRESQL) {
			try (var c = Store.of(address).connect(); var s = c.createStatement()) {
				s.execute("DROP SCHEMA public CASCADE");
				s.execute("CREATE SCHEMA public");
				c.commit();
			}
		}
		return address;
	}

	private LibraryAddress filled(Where where) throws Exception {
		LibraryAddress address = fresh(where, "library");
		try (Library library = Library.open(address)) {
			library.catalogue().put(List.of(new Item("a", "One", Map.of("file", List.of(folder.resolve("one.wav").toString()), "mood", List.of("calm", "warm"))),
					new Item("b", "Two", Map.of("file", List.of("https://example.org/two.mp3"), "tempo", List.of("120.5"))),
					new Item("c", "Three", Map.of("file", List.of(folder.resolve("gone.wav").toString())))));
			for (String id : List.of("anna", "bob", "carl")) {
				library.people().put(new Person(id, id, Map.of("photos", "many")));
			}
			library.feedback().record(List.of(new Signal("anna", "a", Kind.PLAY, 3, Instant.ofEpochSecond(1000)),
					new Signal("anna", "b", Kind.SKIP, 2, Instant.ofEpochSecond(1001)))).get();
			photo(library, "carl", 1);
			photo(library, "anna", 2);
			photo(library, "carl", 3);
		}
		return address;
	}

	private Photo photo(Library library, String person, int content) throws Exception {
		Path file = Files.write(folder.resolve(person + " at home.JPG"), new byte[] { (byte) content });
		return library.photos().add(person, file).get();
	}

	private static Dataset read(LibraryAddress address, SimpleContext context) throws Exception {
		try (Desk desk = Desk.open(address)) {
			return desk.read(c -> new DatasetReader(c, context).read("it", Signals.PLAYS, new LibraryAssets(address.folder(), context)));
		}
	}

	private static String fingerprint(LibraryAddress address) throws Exception {
		try (Desk desk = Desk.open(address)) {
			return desk.read(c -> DataPrint.of(c, Signals.PLAYS, new LibraryAssets(address.folder(), null)));
		}
	}

	@ParameterizedTest
	@EnumSource
	void photosAreAssetsAndTheUsersSayWhose(Where where) throws Exception {
		SimpleContext context = new SimpleContext(1, 1);
		Dataset data = read(filled(where), context);
		FileAssets photos = (FileAssets) data.assets(EntityKind.PHOTO, AssetSource.IMAGE).orElseThrow();
		Attribute.Categories whose = data.users().categories(EntityKind.PHOTOS).orElseThrow();
		assertArrayEquals(new int[] { 1 }, whose.codes(data.users().ids().indexOf("anna")));
		assertArrayEquals(new int[0], whose.codes(data.users().ids().indexOf("bob")));
		assertArrayEquals(new int[] { 0, 2 }, whose.codes(data.users().ids().indexOf("carl")));
		assertEquals(3, photos.size());
		for (int p = 0; p < 3; p++) {
			assertArrayEquals(new byte[] { (byte) (p + 1) }, Files.readAllBytes(photos.file(p)));
			assertEquals(photos.file(p).getFileName().toString(), whose.labels()[p]);
			assertFalse(photos.name(p).contains("home"), "what the photo was called is no business of an analyst: " + photos.name(p));
		}
		assertTrue(context.notes().contains("3 photos of 2 of 3 people"), context.notes().toString());
		assertEquals(3, data.origin().counts().get("photos"));
	}

	@ParameterizedTest
	@EnumSource
	void soundsOfItemsAreAssets(Where where) throws Exception {
		Dataset data = read(filled(where), new SimpleContext(1, 1));
		AssetSource sounds = data.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow();
		assertTrue(sounds.has(data.items().ids().indexOf("a")));
		assertEquals(1, sounds.count(), "an address in a network is no file, nor is what is gone");
		assertEquals(2, data.origin().counts().get(Messages.import_soundsMissing));
		assertEquals("calm, warm", data.items().attribute("mood").orElseThrow().text(data.items().ids().indexOf("a")));
	}

	@ParameterizedTest
	@EnumSource
	void whatIsGoneIsSaidAndTheRestIsRead(Where where) throws Exception {
		LibraryAddress address = filled(where);
		SimpleContext context = new SimpleContext(1, 1);
		Path first = ((FileAssets) read(address, context).assets(EntityKind.PHOTO, AssetSource.IMAGE).orElseThrow()).file(0);
		assertTrue(context.warnings().isEmpty());
		Files.delete(first);
		Dataset data = read(address, context);
		assertTrue(context.warnings().toString().contains(first.toString()), context.warnings().toString());
		Attribute.Categories whose = data.users().categories(EntityKind.PHOTOS).orElseThrow();
		assertArrayEquals(new int[] { 0 }, whose.codes(data.users().ids().indexOf("anna")));
		assertArrayEquals(new int[] { 1 }, whose.codes(data.users().ids().indexOf("carl")));
	}

	@ParameterizedTest
	@EnumSource
	void eachChangeOfAFileIsSeen(Where where) throws Exception {
		LibraryAddress address = filled(where);
		String before = fingerprint(address);
		assertEquals(before, fingerprint(address));
		Photo photo;
		try (Library library = Library.open(address)) {
			photo = photo(library, "bob", 4);
		}
		String added = fingerprint(address);
		assertNotEquals(before, added);
		Files.setLastModifiedTime(photo.file(), FileTime.from(Instant.ofEpochSecond(77)));
		String other = fingerprint(address);
		assertNotEquals(added, other, "a photo was changed on disk");
		Files.write(folder.resolve("one.wav"), new byte[] { 1, 2 });
		String sound = fingerprint(address);
		assertNotEquals(other, sound, "a sound was changed");
		try (Library library = Library.open(address)) {
			library.photos().remove(photo).get();
		}
		String less = fingerprint(address);
		assertNotEquals(sound, less);
		try (Library library = Library.open(address)) {
			library.playlists().put(new Playlist(0, "anna", "Mine", List.of("a"))).get();
			library.feedback().record(Signal.thumb("anna", "a", 1)).get();
			assertEquals(less, fingerprint(address), "neither a playlist nor a thumb is among plays");
			library.feedback().record(new Signal("bob", "a", Kind.PLAY, 1, Instant.ofEpochSecond(5))).get();
		}
		String played = fingerprint(address);
		assertNotEquals(less, played);
		try (Library library = Library.open(address)) {
			library.catalogue().put(List.of(new Item("b", "Two", Map.of("tempo", List.of("120"))))).get();
		}
		assertNotEquals(played, fingerprint(address));
	}

	@ParameterizedTest
	@EnumSource
	void aDataSetPutIntoALibraryIsReadAsItWas(Where where) throws Exception {
		Dataset data = read(filled(where), new SimpleContext(1, 1));
		LibraryAddress copy = fresh(where, "copy");
		Path kept;
		try (Library library = Library.open(copy)) {
			assertEquals(new DatasetIntake.Taken(3, 3, 2, 3), DatasetIntake.put(library, data, new NullProgressMonitor()));
			InputException e = assertThrows(InputException.class, () -> DatasetIntake.put(library, data, new NullProgressMonitor()));
			assertTrue(e.getMessage().contains("anna"), e.getMessage());
			assertEquals(2, library.feedback().size(), "nothing counts twice");
			kept = library.photos().of("anna").getFirst().file();
		}
		Dataset again = read(copy, new SimpleContext(1, 1));
		for (int n = 0; n < 3; n++) {
			assertEquals(data.items().ids().id(n), again.items().ids().id(n));
			assertEquals(data.users().ids().id(n), again.users().ids().id(n));
		}
		assertEquals(data.events().size(), again.events().size());
		for (int e = 0; e < data.events().size(); e++) {
			assertEquals(data.events().users().get(e), again.events().users().get(e));
			assertEquals(data.events().items().get(e), again.events().items().get(e));
			assertEquals(data.events().values().get(e), again.events().values().get(e));
			assertEquals(data.events().extras().get("skips").get(e), again.events().extras().get("skips").get(e));
			assertEquals(data.events().times().orElseThrow().get(e), again.events().times().orElseThrow().get(e));
		}
		for (String name : List.of("title", "mood", "tempo")) {
			for (int i = 0; i < 3; i++) {
				assertEquals(data.items().attribute(name).orElseThrow().text(i), again.items().attribute(name).orElseThrow().text(i));
			}
		}
		for (int u = 0; u < 3; u++) {
			assertEquals(data.users().categories(EntityKind.PHOTOS).orElseThrow().codes(u).length,
					again.users().categories(EntityKind.PHOTOS).orElseThrow().codes(u).length);
		}
		assertArrayEquals(new byte[] { 2 }, Files.readAllBytes(kept));
		assertTrue(kept.startsWith(folder.resolve("copy")), "copied");
		assertEquals(1, again.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow().count());
		try (Stream<Path> files = Files.list(folder.resolve("copy/photos"))) {
			assertEquals(3, files.count());
		}
	}
}
