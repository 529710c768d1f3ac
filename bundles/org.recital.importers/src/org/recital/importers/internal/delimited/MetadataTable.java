/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.delimited;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Attribute;
import org.recital.api.data.EntityKind;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.AttributeType;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;
import org.recital.importers.preview.ColumnRole;

/** Attributes of items or users, gathered record by record and typed when all are there. */
public final class MetadataTable {

	private final EntityKind kind;
	private final EntityTable entities;
	private final Ledger ledger;
	private final boolean addNew;
	private final Map<String, String[]> columns = new LinkedHashMap<>();

	/**
	 * @param addNew whether entities that no event names are added
	 */
	public MetadataTable(EntityKind kind, EntityTable entities, Ledger ledger, boolean addNew) {
		this.kind = kind;
		this.entities = entities;
		this.ledger = ledger;
		this.addNew = addNew;
	}

	/**
	 * Reads a delimited text.
	 *
	 * @param form   how it is written
	 * @param id     column of the id: name, number or {@code auto}
	 */
	public void read(TextFile file, Sniffer form, String id) throws IOException, InputException {
		ColumnRole role = kind.equals(EntityKind.USER) ? ColumnRole.USER : ColumnRole.ITEM;
		List<Integer> named = new ArrayList<>();
		for (int c = 0; c < form.columns(); c++) {
			if (Headers.byName(form.names().get(c)) == role) {
				named.add(c);
			}
		}
		int idColumn = ColumnChoice.required(file.name(), form.names(), id, named.isEmpty() ? 0 : named.getFirst(), "id"); //$NON-NLS-1$
		try (RecordReader reader = new RecordReader(file, form.delimiter(), form.quote(), ledger)) {
			if (form.header()) {
				reader.header();
			}
			reader.columns(form.columns(), form.columns(), form.names().toArray(String[]::new));
			String[] record;
			while ((record = reader.next()) != null) {
				if (record[idColumn].isBlank()) {
					reader.wrong(NLS.bind(Messages.line_id, form.names().get(idColumn)), Messages.expected_id);
				} else {
					add(record[idColumn], form.names(), record, idColumn);
				}
			}
			reader.sum();
		}
	}

	/**
	 * Reads a whole table beside the events, and counts those that only events or only the table name.
	 *
	 * @param quote as {@link Sniffer} takes it
	 * @param id    column of the id: name, number or {@code auto}
	 * @param types see {@link #attributes}
	 */
	public List<Attribute> read(TextFile file, String quote, String id, Map<String, String> types) throws IOException, InputException {
		int named = entities.ids().size();
		read(file, Sniffer.look(file, "auto", quote, "auto"), id); //$NON-NLS-1$ //$NON-NLS-2$
		boolean items = kind.equals(EntityKind.ITEM);
		ledger.count(items ? Messages.count_itemsUndescribed : Messages.count_usersUndescribed, entities.undescribed(named));
		ledger.count(items ? Messages.count_itemsUnused : Messages.count_usersUnused, entities.ids().size() - named);
		return attributes(types);
	}

	/** Adds what is known of one entity; false when it was described before or is none of interest. */
	public boolean add(String id, List<String> names, String[] values, int except) {
		String bare = id.strip();
		int entity = addNew ? entities.ids().intern(bare) : entities.ids().find(bare);
		if (entity < 0) {
			return false;
		}
		if (!entities.describe(entity)) {
			ledger.count(kind.equals(EntityKind.USER) ? Messages.count_usersTwice : Messages.count_itemsTwice, 1);
			return false;
		}
		for (int c = 0; c < values.length; c++) {
			if (c != except && values[c] != null && !values[c].isBlank()) {
				String name = names.get(c).toLowerCase(Locale.ROOT);
				String[] column = columns.computeIfAbsent(name, n -> new String[64]);
				if (entity >= column.length) {
					column = Arrays.copyOf(column, Math.max(entity + 1, column.length * 2));
					columns.put(name, column);
				}
				column[entity] = values[c].strip();
			}
		}
		return true;
	}

	/**
	 * The attributes, one entry for each entity known now.
	 *
	 * @param types by name of column; what is not named is guessed; when empty all are taken, else only those named
	 * @throws InputException when a type is unknown or a column does not exist
	 */
	public List<Attribute> attributes(Map<String, String> types) throws InputException {
		Map<String, AttributeType> chosen = new LinkedHashMap<>();
		for (Map.Entry<String, String> e : types.entrySet()) {
			String name = e.getKey().toLowerCase(Locale.ROOT);
			Optional<AttributeType> type = AttributeType.named(e.getValue());
			if (type.isEmpty()) {
				throw new InputException(NLS.bind(Messages.type_unknown, e.getValue(), e.getKey()), Messages.type_expected);
			}
			if (!columns.containsKey(name)) {
				throw new InputException(NLS.bind(Messages.column_unknown, e.getKey()),
						NLS.bind(Messages.column_oneOf, String.join(", ", columns.keySet()))); //$NON-NLS-1$
			}
			chosen.put(name, type.get());
		}
		if (chosen.isEmpty()) {
			columns.keySet().forEach(name -> chosen.put(name, AttributeType.AUTO));
		}
		List<Attribute> attributes = new ArrayList<>();
		chosen.forEach((name, type) -> {
			String[] values = Arrays.copyOf(columns.get(name), entities.ids().size());
			type.convert(name, values).ifPresent(converted -> {
				attributes.add(converted.attribute());
				ledger.count(NLS.bind(Messages.count_notNumbers, name), converted.notNumbers());
			});
		});
		return attributes;
	}
}
