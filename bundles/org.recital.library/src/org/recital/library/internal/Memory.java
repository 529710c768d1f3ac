/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.recital.library.LibraryException;
import org.recital.library.Signal;

/**
 * What everybody did and said, in memory by person: the database keeps signals in the order they came, in blocks. Read whole
 * when first asked, about 25 bytes a signal; then before each answer what was added since by this or another process.
 */
public final class Memory {

	private static final int ROWS_AT_A_TIME = 10_000;

	/** What is known. Changed by whoever looks, one at a time. */
	private static final class State {

		private final long erased;
		private final Map<String, History> people = new ConcurrentHashMap<>();
		private final Map<Integer, History> numbered = new HashMap<>();
		private volatile String[] items = new String[1024];
		private long change = -1;
		private long lastSignal;
		private int lastPerson = Integer.MIN_VALUE;
		private int lastItem = Integer.MIN_VALUE;

		State(long erased) {
			this.erased = erased;
		}

		void item(int no, String id) {
			if (no >= items.length) {
				items = Arrays.copyOf(items, Math.max(no + 1, items.length + (items.length >> 1)));
			}
			items[no] = id;
		}
	}

	private final Desk desk;
	private final Refresh refresh = new Refresh(this::look);
	private volatile State state;

	Memory(Desk desk) {
		this.desk = desk;
	}

	/** What is told of a signal. */
	@FunctionalInterface
	public interface Visitor {
		void signal(String item, Signal.Kind kind, double amount, long millis);
	}

	/** Walks over all that a person did and said and that was kept before this call, in its order. */
	public void of(String person, Visitor visitor) throws LibraryException {
		refresh.upToDate();
		State now = state;
		History history = now.people.get(person);
		if (history != null) {
			// items may grow meanwhile; they are there before signals of them are shown
			history.forEach((item, kind, amount, millis) -> visitor.signal(now.items[item], Signal.Kind.of(kind), amount, millis));
		}
	}

	/** Numbers of the items a person did or said something about, each once, ascending. */
	public int[] items(String person) throws LibraryException {
		refresh.upToDate();
		History history = state.people.get(person);
		List<Integer> items = new ArrayList<>();
		if (history != null) {
			history.forEach((item, kind, amount, millis) -> items.add(item));
		}
		return items.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
	}

	private void look() throws LibraryException {
		desk.read(c -> {
			long[] now = Sql.first(c, "SELECT number, erased FROM library_change", r -> new long[] { r.getLong(1), r.getLong(2) }).orElseThrow(); //$NON-NLS-1$
			State known = state;
			if (known == null || known.erased != now[1]) {
				known = new State(now[1]);
			} else if (known.change == now[0]) {
				return null;
			}
			addTo(known, c);
			known.change = now[0];
			state = known;
			return null;
		});
	}

	/**
	 * Signals first: people and items they are of were kept before them and are seen by the later questions. Numbers are given in the order of
	 * commits, since whoever writes holds the row of changes from its beginning.
	 */
	private static void addTo(State known, Connection c) throws SQLException {
		Set<History> changed = new HashSet<>();
		SignalBlocks.forEach(c, known.lastSignal, (number, person, item, kind, amount, millis) -> {
			History history = known.numbered.computeIfAbsent(person, n -> new History());
			history.add(item, kind, amount, millis);
			known.lastSignal = number;
			changed.add(history);
		});
		walk(c, "SELECT no, id FROM item WHERE no > ? ORDER BY no", known.lastItem, r -> { //$NON-NLS-1$
			known.item(r.getInt(1), r.getString(2));
			known.lastItem = r.getInt(1);
		});
		changed.forEach(History::show);
		walk(c, "SELECT no, id FROM person WHERE no > ? ORDER BY no", known.lastPerson, r -> { //$NON-NLS-1$
			known.people.put(r.getString(2), known.numbered.computeIfAbsent(r.getInt(1), n -> new History()));
			known.lastPerson = r.getInt(1);
		});
	}

	@FunctionalInterface
	private interface Walker {
		void row(ResultSet row) throws SQLException;
	}

	private static void walk(Connection c, String sql, Number after, Walker walker) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql)) {
			s.setObject(1, after);
			s.setFetchSize(ROWS_AT_A_TIME);
			try (ResultSet rows = s.executeQuery()) {
				while (rows.next()) {
					walker.row(rows);
				}
			}
		}
	}
}
