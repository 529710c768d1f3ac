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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.problem.InputException;

/** In a folder. */
class LibraryTest extends LibraryContract {

	@Override
	LibraryAddress address() {
		return LibraryAddress.of(folder.resolve("library"));
	}

	@Test
	void addressesOfOtherDatabasesAreRefused() {
		assertThrows(InputException.class, () -> LibraryAddress.of(folder, "jdbc:mysql://there/db?password=x", "", ""));
	}

	@Test
	void passwordsAreNotInWhatPeopleRead() throws Exception {
		assertEquals("jdbc:postgresql://there/db",
				LibraryAddress.of(folder, "jdbc:postgresql://there/db?password=x", "me", "secret").toString());
	}

	@Test
	void aServerThatCannotBeReachedIsSaidInOneSentence() throws Exception {
		LibraryAddress nowhere = LibraryAddress.of(folder.resolve("nowhere"), "jdbc:postgresql://127.0.0.1:1/db?sslmode=disable", "me", "secret");
		assertEquals("The server of the library jdbc:postgresql://127.0.0.1:1/db cannot be reached: check the address, and whether the server runs.",
				assertThrows(LibraryException.class, () -> Library.open(nowhere)).getMessage());
	}

	@Test
	void aBrokenDatabaseIsNamedAndLeftAlone() throws Exception {
		library.close();
		var file = address().folder().resolve("library.mv.db");
		Files.writeString(file, "no database ".repeat(1000));
		LibraryException e = assertThrows(LibraryException.class, () -> Library.open(address()));
		assertTrue(e.getMessage().contains(address().folder().toString()), e.getMessage());
		assertTrue(Files.readString(file).startsWith("no database "));
		Files.delete(file);
		open();
	}

	@Test
	void twoMayHaveItOpen() throws Exception {
		try (Library other = Library.open(address())) {
			other.people().put(new Person("eve", "Eve", Map.of())).get();
			library.feedback().record(Signal.thumb("eve", "s1", 1)).get();
			assertEquals(Map.of("s1", 1), other.feedback().thumbs("eve"));
		}
	}
}
