/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.formats;

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
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.build.AttributeType;
import org.recital.importers.internal.build.AttributeType.Converted;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.formats.AtomicHeader.Type;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads a {@code .item} or {@code .user} file of RecBole. A float becomes a number, a token sequence categories, a token a
 * category or, where most entities have one of their own, a text. A column called title or name is text, its tokens being
 * words. A float sequence becomes one number a place: {@code vector 1}, {@code vector 2}, ...
 */
final class AtomicEntities {

	private static final int LONGEST_VECTOR = 4096;

	private AtomicEntities() {
	}

	static List<Attribute> read(TextFile file, EntityTable entities, String idName, String idWord, String twice, Ledger ledger)
			throws IOException, InputException {
		AtomicHeader header;
		String[][] columns;
		try (RecordReader reader = new RecordReader(file, Delimiter.TAB, -1, ledger)) {
			header = AtomicHeader.of(file.name(), reader.header());
			int id = header.find(idName, idWord);
			if (id < 0) {
				throw new InputException(file.name(), 1, NLS.bind(Messages.header_missing, idName),
						NLS.bind(Messages.header_missingExpected, idName, String.join(", ", header.names()))); //$NON-NLS-1$
			}
			columns = new String[header.names().size()][64];
			String[] record;
			while ((record = reader.next()) != null) {
				if (record[id].isBlank()) {
					reader.wrong(NLS.bind(Messages.line_id, idName), Messages.expected_id);
					continue;
				}
				int entity = entities.ids().intern(record[id].strip());
				if (!entities.describe(entity)) {
					ledger.count(twice, 1);
					continue;
				}
				for (int c = 0; c < columns.length; c++) {
					if (c != id && !record[c].isBlank()) {
						if (entity >= columns[c].length) {
							columns[c] = Arrays.copyOf(columns[c], Math.max(entity + 1, 2 * columns[c].length));
						}
						columns[c][entity] = record[c].strip();
					}
				}
			}
			reader.sum();
			columns[id] = null;
		}
		return attributes(file, header, columns, entities.ids().size(), ledger);
	}

	private static List<Attribute> attributes(TextFile file, AtomicHeader header, String[][] columns, int size, Ledger ledger) {
		List<Attribute> attributes = new ArrayList<>();
		for (int c = 0; c < columns.length; c++) {
			if (columns[c] == null) {
				continue;
			}
			String name = header.names().get(c).toLowerCase(Locale.ROOT);
			String[] values = Arrays.copyOf(columns[c], size);
			if (header.types().get(c) == Type.FLOAT_SEQ) {
				attributes.addAll(vector(file, name, values, ledger));
				continue;
			}
			Optional<Converted> converted = type(name, header.types().get(c), values).convert(attributeName(name), values);
			converted.ifPresent(a -> {
				attributes.add(a.attribute());
				ledger.count(NLS.bind(Messages.count_notNumbers, name), a.notNumbers());
			});
		}
		return attributes;
	}

	/** {@code movie_title} is what other importers call {@code title}: the name that people are shown. */
	private static String attributeName(String name) {
		return name.endsWith("_title") ? "title" : name.endsWith("_name") ? "name" : name; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static AttributeType type(String name, Type type, String[] values) {
		boolean called = name.contains("title") || name.contains("name"); //$NON-NLS-1$ //$NON-NLS-2$
		return switch (type) {
		case FLOAT -> new AttributeType(AttributeType.Kind.NUMBER, " "); //$NON-NLS-1$
		case TOKEN_SEQ -> new AttributeType(called ? AttributeType.Kind.TEXT : AttributeType.Kind.CATEGORIES, " "); //$NON-NLS-1$
		default -> {
			long known = Arrays.stream(values).filter(v -> v != null).count();
			long distinct = Arrays.stream(values).filter(v -> v != null).distinct().count();
			yield new AttributeType(called || distinct * 2 > known ? AttributeType.Kind.TEXT : AttributeType.Kind.CATEGORY, " "); //$NON-NLS-1$
		}
		};
	}

	private static List<Attribute> vector(TextFile file, String name, String[] values, Ledger ledger) {
		int length = -1;
		Map<Integer, float[]> rows = new LinkedHashMap<>();
		for (int e = 0; e < values.length; e++) {
			if (values[e] == null) {
				continue;
			}
			String[] parts = values[e].split("\\s+"); //$NON-NLS-1$
			if (length >= 0 && parts.length != length || parts.length > LONGEST_VECTOR) {
				ledger.context().note(NLS.bind(Messages.recbole_vector, new Object[] { name, file.shortName(), length, parts.length }));
				return List.of();
			}
			length = parts.length;
			float[] row = new float[length];
			for (int i = 0; i < length; i++) {
				row[i] = Numbers.parseFloat(parts[i]);
			}
			rows.put(e, row);
		}
		List<Attribute> numbers = new ArrayList<>();
		for (int i = 0; i < length; i++) {
			float[] column = new float[values.length];
			Arrays.fill(column, Float.NaN);
			int place = i;
			rows.forEach((e, row) -> column[e] = row[place]);
			numbers.add(new Attribute.Numeric(name + ' ' + (i + 1), column));
		}
		return numbers;
	}
}
