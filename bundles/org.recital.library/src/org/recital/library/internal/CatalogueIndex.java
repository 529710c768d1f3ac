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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.library.ItemQuery;
import org.recital.library.LibraryException;

/**
 * Titles and attributes of all items in memory, as they are searched for. Read whole when first asked; then before each answer the items that
 * changed since, by this or another process.
 */
public final class CatalogueIndex {

	private static final int ROWS_AT_A_TIME = 10_000;

	private final Desk desk;
	private final Refresh refresh = new Refresh(this::look);
	/** Changed by whoever looks. */
	private final AttributeValues values = new AttributeValues();
	private volatile Shelf shelf = new Shelf(List.of());
	private long known = -1;

	CatalogueIndex(Desk desk) {
		this.desk = desk;
	}

	/** Numbers of items that a query asks for: those whose title begins with its words first, then by title. */
	public List<Integer> search(ItemQuery query) throws LibraryException {
		refresh.upToDate();
		return shelf.search(query, values.snapshot());
	}

	/** Values of an attribute and how many items have each, those of most items first, then by name. */
	public Map<String, Integer> values(String attribute) throws LibraryException {
		refresh.upToDate();
		return shelf.count(attribute, values.snapshot());
	}

	private void look() throws LibraryException {
		desk.read(c -> {
			long now = Sql.first(c, "SELECT catalogue FROM library_change", r -> r.getLong(1)).orElseThrow(); //$NON-NLS-1$
			if (now != known) {
				shelf = shelf.with(changed(c));
				known = now;
			}
			return null;
		});
	}

	private List<Shelf.Entry> changed(Connection c) throws SQLException {
		Map<Integer, List<Integer>> attributes = new HashMap<>();
		walk(c, "SELECT a.item, a.name, a.text, a.folded, a.number FROM item_attribute a" //$NON-NLS-1$
				+ (known < 0 ? " WHERE ? < 0" : " JOIN item i ON i.no = a.item WHERE i.version > ?"), r -> { //$NON-NLS-1$ //$NON-NLS-2$
					double number = r.getDouble(5);
					attributes.computeIfAbsent(r.getInt(1), n -> new ArrayList<>())
							.add(values.number(r.getString(2), r.getString(3), r.getString(4), r.wasNull() ? Double.NaN : number));
				});
		List<Shelf.Entry> entries = new ArrayList<>();
		walk(c, "SELECT no, folded FROM item WHERE version > ?", r -> { //$NON-NLS-1$
			int[] own = attributes.getOrDefault(r.getInt(1), List.of()).stream().mapToInt(Integer::intValue).toArray();
			entries.add(new Shelf.Entry(r.getInt(1), r.getString(2), own));
		});
		return entries;
	}

	@FunctionalInterface
	private interface Walker {
		void row(ResultSet row) throws SQLException;
	}

	private void walk(Connection c, String sql, Walker walker) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql)) {
			s.setLong(1, known);
			s.setFetchSize(ROWS_AT_A_TIME);
			try (ResultSet rows = s.executeQuery()) {
				while (rows.next()) {
					walker.row(rows);
				}
			}
		}
	}
}
