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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.library.Signal;
import org.recital.library.Signal.Kind;
import org.recital.library.internal.LibraryImporter.Parameters;
import org.recital.library.internal.LibraryImporter.Signals;

class LibraryImporterTest {

	@TempDir
	Path folder;

	@BeforeEach
	void fill() throws Exception {
		try (Library library = Library.open(LibraryAddress.of(folder))) {
			library.catalogue().put(List.of(new Item("a", "One", Map.of("mood", List.of("calm", "warm"), "tempo", List.of("80"))),
					new Item("b", "Two", Map.of("tempo", List.of("120.5")))));
			library.people().put(new Person("p", "Pat", Map.of("age", "31")));
			library.people().put(new Person("q", "Quinn", Map.of("age", "unknown")));
			library.feedback().record(List.of(signal("p", "a", Kind.RATING, 4), signal("q", "b", Kind.RATING, 2.5), signal("p", "a", Kind.RATING, 5),
					signal("p", "b", Kind.PLAY, 3), signal("p", "b", Kind.SKIP, 1), signal("q", "a", Kind.THUMB, 1), signal("q", "b", Kind.THUMB, 1),
					signal("q", "a", Kind.THUMB, -1), signal("q", "b", Kind.THUMB, 0))).get();
		}
	}

	private static String script() throws Exception {
		try (var in = Schema.class.getResourceAsStream("schema/1.sql")) {
			return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		}
	}

	private static Signal signal(String person, String item, Kind kind, double value) {
		return new Signal(person, item, kind, value, Instant.ofEpochSecond(1000));
	}

	private Parameters parameters(Signals signals) {
		return new Parameters(folder, "", "", signals);
	}

	private Dataset read(Signals signals) throws Exception {
		return new LibraryImporter().read(parameters(signals), new SimpleContext(1, 1));
	}

	@Test
	void ratings() throws Exception {
		Dataset data = read(Signals.RATINGS);
		assertEquals(3, data.events().size());
		assertEquals(ValueScale.ratings(2.5, 5, 0.5), data.scale());
		assertEquals(2, data.interactions().size(), "the last of a person on an item");
		assertEquals(1000, data.events().times().orElseThrow().get(0));
		assertEquals("One", ((Attribute.Text) data.items().attribute("title").orElseThrow()).text(0));
		assertEquals("calm, warm", data.items().attribute("mood").orElseThrow().text(0));
		assertArrayEquals(new float[] { 80, 120.5f }, ((Attribute.Numeric) data.items().attribute("tempo").orElseThrow()).values());
		assertEquals("unknown", data.users().attribute("age").orElseThrow().text(1));
	}

	@Test
	void playsAndSkips() throws Exception {
		Dataset data = read(Signals.PLAYS);
		assertEquals(ValueScale.PLAYS, data.scale());
		assertEquals(3, data.events().values().get(0));
		assertEquals(1, data.events().extras().get("skips").get(1));
	}

	@Test
	void theLastThumbCounts() throws Exception {
		Dataset data = read(Signals.THUMBS);
		assertEquals(1, data.events().size(), "one was taken back");
		assertEquals(-1, data.events().values().get(0));
	}

	@Test
	void eachChangeIsSeen() throws Exception {
		String before = new LibraryImporter().fingerprint(parameters(Signals.RATINGS)).orElseThrow();
		assertEquals(before, new LibraryImporter().fingerprint(parameters(Signals.RATINGS)).orElseThrow());
		try (Library library = Library.open(LibraryAddress.of(folder))) {
			library.people().put(new Person("p", "Patricia", Map.of())).get();
		}
		assertNotEquals(before, new LibraryImporter().fingerprint(parameters(Signals.RATINGS)).orElseThrow());
	}

	@Test
	void whatIsNoLibraryIsNamedAndNotMade() throws Exception {
		Path empty = Files.createDirectory(folder.resolve("empty"));
		InputException e = assertThrows(InputException.class,
				() -> new LibraryImporter().read(new Parameters(empty, "", "", Signals.RATINGS), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("empty") && e.getMessage().contains("library.mv.db"), e.getMessage());
		try (var files = Files.list(empty)) {
			assertEquals(0, files.count());
		}
		assertTrue(new LibraryImporter().probe(empty).isEmpty());
		assertEquals(1, new LibraryImporter().probe(folder).orElseThrow().confidence());
	}

	@Test
	void aLibraryWithoutSuchSignalsSaysSo() throws Exception {
		Path other = folder.resolve("other");
		Library.open(LibraryAddress.of(other)).close();
		InputException e = assertThrows(InputException.class,
				() -> new LibraryImporter().read(new Parameters(other, "", "", Signals.THUMBS), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("thumbs"), e.getMessage());
	}

	@Test
	void aLibraryOfANewerFormatIsLeftAlone() throws Exception {
		Schema newer = new Schema(List.of("CREATE TABLE IF NOT EXISTS x (y INTEGER);\n" + script(), "CREATE TABLE IF NOT EXISTS later (z INTEGER)"));
		Path other = folder.resolve("newer");
		Desk.open(LibraryAddress.of(other), newer).close();
		Exception e = assertThrows(org.recital.library.LibraryException.class, () -> Library.open(LibraryAddress.of(other)));
		assertTrue(e.getMessage().contains("format 2"), e.getMessage());
	}

	@Test
	void aLibraryOfAnOlderFormatIsBroughtUpToDate() throws Exception {
		Schema newer = new Schema(List.of(script(), "ALTER TABLE person ADD COLUMN IF NOT EXISTS nick VARCHAR(40) DEFAULT 'none'"));
		try (Desk desk = Desk.open(LibraryAddress.of(folder), newer)) {
			assertEquals(List.of("none", "none"), desk.read(c -> Sql.list(c, "SELECT nick FROM person", r -> r.getString(1))));
			assertEquals(2, desk.read(c -> Sql.first(c, "SELECT MAX(number) FROM library_format", r -> r.getInt(1))).orElseThrow());
		}
	}
}
