/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.delimited;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.TextFile;

/** A table of texts read line by line, its fields found by the names in its header, upper and lower case alike. */
public final class NamedTable implements Closeable {

	private final TextFile file;
	private final RecordReader reader;
	private final List<String> names;
	private String[] record;

	private NamedTable(TextFile file, RecordReader reader, List<String> names) {
		this.file = file;
		this.reader = reader;
		this.names = names;
	}

	/** A table whose first line names the columns, its form guessed. */
	public static NamedTable open(TextFile file, Ledger ledger) throws IOException, InputException {
		Sniffer form = Sniffer.look(file, "auto", "\"", "yes"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return open(file, form.delimiter(), form.quote(), 1, ledger);
	}

	/**
	 * A table.
	 *
	 * @param quote the quotation mark, or -1
	 * @param lines how many lines its header has; a column's name is what they say of it, with blanks between
	 * @throws InputException when there is no such header
	 */
	public static NamedTable open(TextFile file, Delimiter delimiter, int quote, int lines, Ledger ledger) throws IOException, InputException {
		RecordReader reader = new RecordReader(file, delimiter, quote, ledger);
		try {
			List<String> names = new ArrayList<>();
			for (int line = 1; line <= lines; line++) {
				String[] header = reader.header();
				if (line > 1 && header.length != names.size()) {
					throw new InputException(file.name(), line, NLS.bind(Messages.line_columns, header.length),
							NLS.bind(Messages.header_lines, lines, names.size()));
				}
				for (int c = 0; c < header.length; c++) {
					if (line == 1) {
						names.add(header[c]);
					} else {
						names.set(c, (names.get(c) + ' ' + header[c]).strip());
					}
				}
			}
			reader.columns(names.size(), names.size(), names.toArray(String[]::new));
			return new NamedTable(file, reader, List.copyOf(names));
		} catch (IOException | InputException | RuntimeException e) {
			reader.close();
			throw e;
		}
	}

	/** Names of the columns as they stand there. */
	public List<String> names() {
		return names;
	}

	/** The place of a column that must be there. */
	public int column(String name) throws InputException {
		return Columns.of(file, names, name);
	}

	/** The place of a column, or -1. */
	public int find(String name) {
		return Columns.find(names, name);
	}

	/** Goes on to the next line; false at the end, when the ledger has been told how it went. */
	public boolean next() throws IOException, InputException {
		record = reader.next();
		if (record == null) {
			reader.sum();
		}
		return record != null;
	}

	/** A field of the line without blanks at either end; empty for column -1. */
	public String get(int column) {
		return column < 0 ? "" : record[column].strip(); //$NON-NLS-1$
	}

	/** All fields of the line. */
	public String[] fields() {
		return record.clone();
	}

	/** A field that must not be empty; else null, and the line is set aside. */
	public String id(int column) throws InputException {
		String id = get(column);
		if (id.isEmpty()) {
			wrong(NLS.bind(Messages.line_id, names.get(column)), Messages.expected_id);
			return null;
		}
		return id;
	}

	/** Sets the line aside. */
	public void wrong(String message, String expected) throws InputException {
		reader.wrong(message, expected);
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
