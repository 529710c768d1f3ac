/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.recital.library.internal.Desk;
import org.recital.library.internal.Sql;

/** The people of a library. */
public final class People {

	private final Desk desk;

	People(Desk desk) {
		this.desk = desk;
	}

	/** Adds a person, or replaces name and attributes. */
	public CompletableFuture<Void> put(Person person) {
		return desk.write(c -> {
			Optional<Integer> known = number(c, person.id());
			int no;
			if (known.isPresent()) {
				no = known.get();
				Sql.update(c, "UPDATE person SET name = ? WHERE no = ?", person.name(), no); //$NON-NLS-1$
				Sql.update(c, "DELETE FROM person_attribute WHERE person = ?", no); //$NON-NLS-1$
			} else {
				no = Sql.insert(c, "INSERT INTO person(id, name) VALUES (?, ?)", person.id(), person.name()); //$NON-NLS-1$
			}
			for (Map.Entry<String, String> a : person.attributes().entrySet()) {
				Sql.update(c, "INSERT INTO person_attribute(person, name, text) VALUES (?, ?, ?)", no, a.getKey(), a.getValue()); //$NON-NLS-1$
			}
			return null;
		});
	}

	private static Optional<Integer> number(Connection c, String id) throws SQLException {
		return Sql.first(c, "SELECT no FROM person WHERE id = ?", r -> r.getInt(1), id); //$NON-NLS-1$
	}

	/** The person of an id. */
	public Optional<Person> find(String id) throws LibraryException {
		return desk.read(c -> {
			Map<String, String> attributes = new LinkedHashMap<>();
			Sql.list(c, "SELECT a.name, a.text FROM person_attribute a JOIN person p ON p.no = a.person WHERE p.id = ?", //$NON-NLS-1$
					r -> attributes.put(r.getString(1), r.getString(2)), id);
			return Sql.first(c, "SELECT name FROM person WHERE id = ?", r -> new Person(id, r.getString(1), attributes), id); //$NON-NLS-1$
		});
	}

	/** Ids of all, in order. */
	public List<String> ids() throws LibraryException {
		return desk.read(c -> Sql.list(c, "SELECT id FROM person ORDER BY id", r -> r.getString(1))); //$NON-NLS-1$
	}

	/**
	 * Erases a person: profile, signals, playlists, photos and what was seen in them. Afterwards the database is rewritten, so
	 * that no byte of them is left in its files.
	 *
	 * @return ends with a line on each thing that was done; with a {@link LibraryException} when there is no such person
	 */
	public CompletableFuture<List<String>> erase(String id) {
		return Erasing.erase(desk, id);
	}
}
