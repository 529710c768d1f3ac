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
import org.recital.library.ItemQuery;
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

	private static String script(int format) throws Exception {
		try (var in = Schema.class.getResourceAsStream("schema/" + format + ".sql")) {
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
		Schema newer = new Schema(List.of(script(1), script(2), "CREATE TABLE IF NOT EXISTS later (z INTEGER)"));
		Path other = folder.resolve("newer");
		Desk.open(LibraryAddress.of(other), newer).close();
		Exception e = assertThrows(org.recital.library.LibraryException.class, () -> Library.open(LibraryAddress.of(other)));
		assertTrue(e.getMessage().contains("format 3"), e.getMessage());
	}

	@Test
	void aLibraryOfAnOlderFormatIsBroughtUpToDate() throws Exception {
		Schema newer = new Schema(List.of(script(1), script(2), "ALTER TABLE person ADD COLUMN IF NOT EXISTS nick VARCHAR(40) DEFAULT 'none'"));
		try (Desk desk = Desk.open(LibraryAddress.of(folder), newer)) {
			assertEquals(List.of("none", "none"), desk.read(c -> Sql.list(c, "SELECT nick FROM person", r -> r.getString(1))));
			assertEquals(3, desk.read(c -> Sql.first(c, "SELECT MAX(number) FROM library_format", r -> r.getInt(1))).orElseThrow());
		}
	}

	/** What format 1 had of signals is there in its order, also when the change was cut short after its last step. */
	@Test
	void signalsOfFormatOneAreKept() throws Exception {
		for (boolean cut : new boolean[] { false, true }) {
			LibraryAddress address = LibraryAddress.of(folder.resolve("old " + cut));
			try (Desk desk = Desk.open(address, new Schema(List.of(script(1))))) {
				Store store = Store.of(address);
				try (var c = store.connect(); var s = c.createStatement()) {
					s.execute("INSERT INTO item(id, title, folded) VALUES ('a', 'A b', 'a b'), ('b', 'B', 'b')");
					s.execute("INSERT INTO item_attribute(item, name, place, text, folded) SELECT no, 'mood', 0, 'Calm', 'calm' FROM item WHERE id = 'b'");
					s.execute("INSERT INTO person(id, name) VALUES ('p', 'Pat')");
					for (int n = 30; n > 0; n--) {
						s.execute("INSERT INTO signal(no, person, item, kind, amount, millis) SELECT " + (100 - n) + ", p.no, i.no, 4, " + n % 2 + ", " + n
								+ " FROM person p, item i WHERE i.id = '" + (n % 3 == 0 ? "a" : "b") + "'");
					}
					c.commit();
					for (String statement : script(2).split(";\\s*(?:\\R|$)")) {
						if (cut && !statement.isBlank()) {
							s.execute(statement);
						}
					}
					if (cut) {
						OldSignals.convert(c);
					}
				}
			}
			try (Library library = Library.open(address)) {
				List<Signal> signals = library.feedback().of("p");
				assertEquals(30, signals.size());
				for (int n = 30; n > 0; n--) {
					assertEquals(new Signal("p", n % 3 == 0 ? "a" : "b", Kind.THUMB, n % 2, Instant.ofEpochMilli(n)), signals.get(30 - n));
				}
				assertEquals(1, library.catalogue().search(ItemQuery.of("calm", 5)).size());
				library.feedback().record(new Signal("p", "a", Kind.THUMB, 1, Instant.EPOCH)).get();
				assertEquals(31, library.feedback().of("p").size());
			}
		}
	}
}
