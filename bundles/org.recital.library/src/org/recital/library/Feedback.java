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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.osgi.util.NLS;
import org.recital.library.internal.Desk;
import org.recital.library.internal.Messages;
import org.recital.library.internal.Sql;

/** What people did and said. */
public final class Feedback {

	private static final int BATCH = 1000;
	private static final String INSERT = "INSERT INTO signal(person, item, kind, amount, millis) " //$NON-NLS-1$
			+ "SELECT p.no, i.no, CAST(? AS SMALLINT), CAST(? AS DOUBLE PRECISION), CAST(? AS BIGINT) FROM person p, item i WHERE p.id = ? AND i.id = ?"; //$NON-NLS-1$

	private final Desk desk;

	Feedback(Desk desk) {
		this.desk = desk;
	}

	/**
	 * Keeps a signal.
	 *
	 * @return ends when it is on disk; with a {@link LibraryException} when person or item are not in the library
	 */
	public CompletableFuture<Void> record(Signal signal) {
		return record(List.of(signal));
	}

	/** Keeps signals, all or none. */
	public CompletableFuture<Void> record(Collection<Signal> signals) {
		List<Signal> all = List.copyOf(signals);
		// the refusal is a result, no exception in the database: others in the same transaction are not held up by it
		return desk.write(c -> insert(c, all)).thenAccept(refused -> {
			if (refused.isPresent()) {
				Signal s = all.get(refused.getAsInt());
				throw new CompletionException(new LibraryException(NLS.bind(Messages.signal_unknown, s.person(), s.item())));
			}
		});
	}

	/** Inserts; which was the first that cannot be, none being inserted then. */
	private static OptionalInt insert(Connection c, List<Signal> all) throws SQLException {
		var before = all.size() > 1 ? c.setSavepoint() : null;
		try (PreparedStatement s = c.prepareStatement(INSERT)) {
			for (int from = 0; from < all.size(); from += BATCH) {
				int to = Math.min(all.size(), from + BATCH);
				for (Signal signal : all.subList(from, to)) {
					s.setInt(1, signal.kind().code());
					s.setDouble(2, signal.value());
					s.setLong(3, signal.time().toEpochMilli());
					s.setString(4, signal.person());
					s.setString(5, signal.item());
					s.addBatch();
				}
				int[] counts = s.executeBatch();
				for (int i = 0; i < counts.length; i++) {
					if (counts[i] == 0) {
						if (before != null) {
							c.rollback(before);
						}
						return OptionalInt.of(from + i);
					}
				}
			}
			return OptionalInt.empty();
		}
	}

	/** Number of signals. */
	public long size() throws LibraryException {
		return desk.read(c -> Sql.first(c, "SELECT COUNT(*) FROM signal", r -> r.getLong(1)).orElseThrow()); //$NON-NLS-1$
	}

	/** All that a person did and said, in the order it was kept. */
	public List<Signal> of(String person) throws LibraryException {
		return desk.read(c -> Sql.list(c, "SELECT i.id, s.kind, s.amount, s.millis FROM signal s JOIN item i ON i.no = s.item " //$NON-NLS-1$
				+ "WHERE s.person = (SELECT no FROM person WHERE id = ?) ORDER BY s.no", r -> signal(person, r), person)); //$NON-NLS-1$
	}

	private static Signal signal(String person, ResultSet r) throws SQLException {
		return new Signal(person, r.getString(1), Signal.Kind.of(r.getInt(2)), r.getDouble(3), Instant.ofEpochMilli(r.getLong(4)));
	}

	/** What a person says now: the last thumb on each item; those taken back are left out. */
	public Map<String, Integer> thumbs(String person) throws LibraryException {
		Map<String, Integer> thumbs = new LinkedHashMap<>();
		desk.read(c -> Sql.list(c, "SELECT i.id, s.amount FROM signal s JOIN item i ON i.no = s.item " //$NON-NLS-1$
				+ "WHERE s.person = (SELECT no FROM person WHERE id = ?) AND s.kind = ? ORDER BY s.no", //$NON-NLS-1$
				r -> thumbs.put(r.getString(1), r.getInt(2)), person, Signal.Kind.THUMB.code()));
		thumbs.values().removeIf(v -> v == 0);
		return thumbs;
	}

	/** Values of an attribute of the items a person did or said something about, by item; items without it are left out. */
	public Map<String, List<String>> values(String person, String attribute) throws LibraryException {
		Map<String, List<String>> values = new LinkedHashMap<>();
		desk.read(c -> Sql.list(c, "SELECT i.id, a.text FROM item i JOIN item_attribute a ON a.item = i.no WHERE a.name = ? AND i.no IN " //$NON-NLS-1$
				+ "(SELECT s.item FROM signal s WHERE s.person = (SELECT no FROM person WHERE id = ?)) ORDER BY i.no, a.place", //$NON-NLS-1$
				r -> values.computeIfAbsent(r.getString(1), k -> new ArrayList<>()).add(r.getString(2)), attribute, person));
		return values;
	}
}
