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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.recital.library.internal.Desk;
import org.recital.library.internal.Folding;
import org.recital.library.internal.Sql;

/** The items of a library. */
public final class Catalogue {

	private final Desk desk;

	Catalogue(Desk desk) {
		this.desk = desk;
	}

	/** Adds items, or replaces what was known of them; all or none. */
	public CompletableFuture<Void> put(Collection<Item> items) {
		List<Item> all = List.copyOf(items);
		return desk.write(c -> {
			for (Item item : all) {
				put(c, item);
			}
			return null;
		});
	}

	private static void put(Connection c, Item item) throws SQLException {
		String folded = Folding.fold(item.title());
		Optional<Integer> known = Sql.first(c, "SELECT no FROM item WHERE id = ?", r -> r.getInt(1), item.id()); //$NON-NLS-1$
		int no;
		if (known.isPresent()) {
			no = known.get();
			Sql.update(c, "UPDATE item SET title = ?, folded = ? WHERE no = ?", item.title(), folded, no); //$NON-NLS-1$
			Sql.update(c, "DELETE FROM item_attribute WHERE item = ?", no); //$NON-NLS-1$
		} else {
			no = Sql.insert(c, "INSERT INTO item(id, title, folded) VALUES (?, ?, ?)", item.id(), item.title(), folded); //$NON-NLS-1$
		}
		try (PreparedStatement s = c.prepareStatement("INSERT INTO item_attribute(item, name, place, text, folded, number) VALUES (?, ?, ?, ?, ?, ?)")) { //$NON-NLS-1$
			for (Map.Entry<String, List<String>> attribute : item.attributes().entrySet()) {
				int place = 0;
				for (String value : attribute.getValue()) {
					s.setInt(1, no);
					s.setString(2, attribute.getKey());
					s.setInt(3, place++);
					s.setString(4, value);
					s.setString(5, Folding.fold(value));
					s.setObject(6, number(value));
					s.addBatch();
				}
			}
			s.executeBatch();
		}
	}

	private static Double number(String text) {
		try {
			double value = Double.parseDouble(text);
			return Double.isFinite(value) ? value : null;
		} catch (NumberFormatException e) {
			return null; // a word, which is no fault
		}
	}

	/** Number of items. */
	public int size() throws LibraryException {
		return desk.read(c -> Sql.first(c, "SELECT COUNT(*) FROM item", r -> r.getInt(1)).orElseThrow()); //$NON-NLS-1$
	}

	/** The item of an id. */
	public Optional<Item> find(String id) throws LibraryException {
		return desk.read(c -> items(c, Sql.list(c, "SELECT no FROM item WHERE id = ?", r -> r.getInt(1), id)).stream().findFirst()); //$NON-NLS-1$
	}

	/**
	 * Items that a query asks for: those whose title begins with its words first, then by title.
	 *
	 * @return at most {@link ItemQuery#limit()}
	 */
	public List<Item> search(ItemQuery query) throws LibraryException {
		StringBuilder sql = new StringBuilder("SELECT i.no FROM item i WHERE 1 = 1"); //$NON-NLS-1$
		List<Object> values = new ArrayList<>();
		for (String word : Folding.fold(query.words()).split("\\s+")) { //$NON-NLS-1$
			if (!word.isEmpty()) {
				sql.append(" AND (i.folded LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM item_attribute a WHERE a.item = i.no AND a.folded LIKE ? ESCAPE '!'))"); //$NON-NLS-1$
				values.add(Folding.contains(word));
				values.add(Folding.contains(word));
			}
		}
		query.having().forEach((name, value) -> {
			sql.append(" AND EXISTS (SELECT 1 FROM item_attribute a WHERE a.item = i.no AND a.name = ? AND a.folded LIKE ? ESCAPE '!')"); //$NON-NLS-1$
			values.add(name);
			values.add(Folding.contains(value));
		});
		query.between().forEach((name, range) -> {
			sql.append(" AND EXISTS (SELECT 1 FROM item_attribute a WHERE a.item = i.no AND a.name = ? AND a.number BETWEEN ? AND ?)"); //$NON-NLS-1$
			values.add(name);
			values.add(range.least());
			values.add(range.most());
		});
		sql.append(" ORDER BY CASE WHEN i.folded LIKE ? ESCAPE '!' THEN 0 ELSE 1 END, i.folded, i.no LIMIT ?"); //$NON-NLS-1$
		values.add(Folding.begins(query.words()));
		values.add(query.limit());
		return desk.read(c -> items(c, Sql.list(c, sql.toString(), r -> r.getInt(1), values.toArray())));
	}

	/** Items of numbers, in their order. */
	private static List<Item> items(Connection c, List<Integer> numbers) throws SQLException {
		List<Item> items = new ArrayList<>(numbers.size());
		for (int no : numbers) {
			Map<String, List<String>> attributes = new LinkedHashMap<>();
			Sql.list(c, "SELECT name, text FROM item_attribute WHERE item = ? ORDER BY name, place", //$NON-NLS-1$
					r -> attributes.computeIfAbsent(r.getString(1), k -> new ArrayList<>()).add(r.getString(2)), no);
			items.add(Sql.first(c, "SELECT id, title FROM item WHERE no = ?", r -> new Item(r.getString(1), r.getString(2), attributes), no) //$NON-NLS-1$
					.orElseThrow());
		}
		return items;
	}
}
