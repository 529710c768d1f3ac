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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.recital.library.internal.Desk;
import org.recital.library.internal.Folding;
import org.recital.library.internal.Schema;
import org.recital.library.internal.Sql;

/** The items of a library. */
public final class Catalogue {

	private static final int AT_A_TIME = 500;

	private final Desk desk;

	Catalogue(Desk desk) {
		this.desk = desk;
	}

	/** Adds items, or replaces what was known of them; all or none. */
	public CompletableFuture<Void> put(Collection<Item> items) {
		List<Item> all = List.copyOf(items);
		return desk.write(c -> {
			long version = Schema.catalogueChanged(c);
			for (Item item : all) {
				put(c, item, version);
			}
			return null;
		}, all.size());
	}

	private static void put(Connection c, Item item, long version) throws SQLException {
		String folded = Folding.fold(item.title());
		Optional<Integer> known = Sql.first(c, "SELECT no FROM item WHERE id = ?", r -> r.getInt(1), item.id()); //$NON-NLS-1$
		int no;
		if (known.isPresent()) {
			no = known.get();
			Sql.update(c, "UPDATE item SET title = ?, folded = ?, version = ? WHERE no = ?", item.title(), folded, version, no); //$NON-NLS-1$
			Sql.update(c, "DELETE FROM item_attribute WHERE item = ?", no); //$NON-NLS-1$
		} else {
			no = Sql.insert(c, "INSERT INTO item(id, title, folded, version) VALUES (?, ?, ?, ?)", item.id(), item.title(), folded, version); //$NON-NLS-1$
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
		return desk.read(c -> items(c, Sql.list(c, "SELECT no FROM item WHERE id = ?", r -> r.getInt(1), id))).stream().findFirst(); //$NON-NLS-1$
	}

	/**
	 * Items that a query asks for: those whose title begins with its words first, then by title.
	 *
	 * @return at most {@link ItemQuery#limit()}
	 */
	public List<Item> search(ItemQuery query) throws LibraryException {
		List<Integer> numbers = desk.index().search(query);
		return desk.read(c -> items(c, numbers));
	}

	/** Values of an attribute and how many items have each, those of most items first, then by name. */
	public Map<String, Integer> values(String attribute) throws LibraryException {
		return desk.index().values(attribute);
	}

	/** Items of numbers, in their order. */
	private static List<Item> items(Connection c, List<Integer> numbers) throws SQLException {
		List<Item> items = new ArrayList<>(numbers.size());
		for (int from = 0; from < numbers.size(); from += AT_A_TIME) {
			List<Integer> some = numbers.subList(from, Math.min(numbers.size(), from + AT_A_TIME));
			String list = Sql.numbers(some.stream().mapToInt(Integer::intValue).toArray());
			Map<Integer, Map<String, List<String>>> attributes = new HashMap<>();
			Sql.list(c, "SELECT item, name, text FROM item_attribute WHERE item IN (" + list + ") ORDER BY item, name, place", //$NON-NLS-1$ //$NON-NLS-2$
					r -> attributes.computeIfAbsent(r.getInt(1), k -> new LinkedHashMap<>()).computeIfAbsent(r.getString(2), k -> new ArrayList<>())
							.add(r.getString(3)));
			Map<Integer, Item> found = new HashMap<>();
			Sql.list(c, "SELECT no, id, title FROM item WHERE no IN (" + list + ')', //$NON-NLS-1$
					r -> found.put(r.getInt(1), new Item(r.getString(2), r.getString(3), attributes.getOrDefault(r.getInt(1), Map.of()))));
			some.forEach(no -> items.add(found.get(no)));
		}
		return items;
	}
}
