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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.recital.library.internal.Desk;
import org.recital.library.internal.Messages;
import org.recital.library.internal.Sql;

/** The playlists of a library. */
public final class Playlists {

	private final Desk desk;

	Playlists(Desk desk) {
		this.desk = desk;
	}

	/**
	 * Keeps a playlist, new (number 0) or changed.
	 *
	 * @return as it is kept, with its number; ends with a {@link LibraryException} when person or an item are not in the library
	 */
	public CompletableFuture<Playlist> put(Playlist playlist) {
		return desk.write(c -> {
			int no = playlist.number();
			if (no == 0) {
				int person = Sql.first(c, "SELECT no FROM person WHERE id = ?", r -> r.getInt(1), playlist.person()) //$NON-NLS-1$
						.orElseThrow(() -> new SQLException(NLS.bind(Messages.person_unknown, playlist.person())));
				no = Sql.insert(c, "INSERT INTO playlist(person, name, millis) VALUES (?, ?, ?)", person, playlist.name(), System.currentTimeMillis()); //$NON-NLS-1$
			} else if (Sql.update(c, "UPDATE playlist SET name = ? WHERE no = ?", playlist.name(), no) == 0) { //$NON-NLS-1$
				throw new SQLException(NLS.bind(Messages.playlist_unknown, playlist.name()));
			}
			Sql.update(c, "DELETE FROM playlist_item WHERE playlist = ?", no); //$NON-NLS-1$
			insert(c, no, playlist.items());
			return new Playlist(no, playlist.person(), playlist.name(), playlist.items());
		});
	}

	private static void insert(Connection c, int no, List<String> items) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(
				"INSERT INTO playlist_item(playlist, place, item) SELECT CAST(? AS INTEGER), CAST(? AS INTEGER), no FROM item WHERE id = ?")) { //$NON-NLS-1$
			for (int place = 0; place < items.size(); place++) {
				s.setInt(1, no);
				s.setInt(2, place);
				s.setString(3, items.get(place));
				if (s.executeUpdate() == 0) {
					throw new SQLException(NLS.bind(Messages.item_unknown, items.get(place)));
				}
			}
		}
	}

	/** Playlists of a person, oldest first. */
	public List<Playlist> of(String person) throws LibraryException {
		return desk.read(c -> {
			List<Playlist> bare = Sql.list(c, "SELECT l.no, l.name FROM playlist l JOIN person p ON p.no = l.person WHERE p.id = ? ORDER BY l.no", //$NON-NLS-1$
					r -> new Playlist(r.getInt(1), person, r.getString(2), List.of()), person);
			List<Playlist> whole = new java.util.ArrayList<>();
			for (Playlist l : bare) {
				whole.add(new Playlist(l.number(), person, l.name(), items(c, l.number())));
			}
			return whole;
		});
	}

	private static List<String> items(Connection c, int no) throws SQLException {
		return Sql.list(c, "SELECT i.id FROM playlist_item l JOIN item i ON i.no = l.item WHERE l.playlist = ? ORDER BY l.place", r -> r.getString(1), no); //$NON-NLS-1$
	}

	/** The playlist of a number. */
	public Optional<Playlist> find(int number) throws LibraryException {
		return desk.read(c -> Sql.first(c, "SELECT p.id, l.name FROM playlist l JOIN person p ON p.no = l.person WHERE l.no = ?", //$NON-NLS-1$
				r -> new Playlist(number, r.getString(1), r.getString(2), items(c, number)), number));
	}

	/** Removes a playlist; whether there was one. */
	public CompletableFuture<Boolean> remove(int number) {
		return desk.write(c -> Sql.update(c, "DELETE FROM playlist WHERE no = ?", number) > 0); //$NON-NLS-1$
	}
}
