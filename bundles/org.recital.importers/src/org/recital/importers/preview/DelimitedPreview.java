/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.problem.InputException;
import org.recital.importers.internal.delimited.Sniffer;
import org.recital.importers.internal.text.TextFile;

/**
 * The first rows of a delimited text and what they seem to be.
 *
 * @param file      the file
 * @param encoding  the encoding met
 * @param delimiter as the importer {@code delimited} takes it
 * @param header    whether the first line names the columns
 * @param columns   all columns
 * @param rows      the first rows, the header not among them; a row may have more or fewer fields than there are columns
 */
public record DelimitedPreview(Path file, String encoding, String delimiter, boolean header, List<PreviewColumn> columns,
		List<List<String>> rows) {

	public DelimitedPreview {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/**
	 * Looks at the first 256 KiB of a file.
	 *
	 * @throws InputException when it is missing, empty or no text, or an option makes no sense
	 */
	public static DelimitedPreview of(Path file, PreviewOptions options) throws IOException, InputException {
		TextFile text = TextFile.of(file, options.encoding());
		Sniffer s = Sniffer.look(text, options.delimiter(), options.quote(), options.header());
		List<PreviewColumn> columns = new ArrayList<>();
		for (int c = 0; c < s.columns(); c++) {
			columns.add(new PreviewColumn(c + 1, s.names().get(c), s.types().get(c), s.roles().get(c)));
		}
		return new DelimitedPreview(file, text.encoding(), s.delimiter().name(), s.header(), columns,
				s.rows().subList(0, Math.min(options.rows(), s.rows().size())));
	}

	/** What to give the importer {@code delimited} to read the file as it was guessed. */
	public Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("file", file.toAbsolutePath().toString()); //$NON-NLS-1$
		parameters.put("delimiter", delimiter); //$NON-NLS-1$
		parameters.put("header", header ? "yes" : "no"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (ColumnRole role : List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.VALUE, ColumnRole.TIME)) {
			String column = columns.stream().filter(c -> c.suggested() == role).findFirst()
					.map(c -> header ? c.name() : Integer.toString(c.number())).orElse("none"); //$NON-NLS-1$
			parameters.put(role.name().toLowerCase(java.util.Locale.ROOT), column);
		}
		return parameters;
	}
}
