/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.delimited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.RecordReader;
import org.recital.importers.internal.text.SampleLines;
import org.recital.importers.internal.text.TextFile;
import org.recital.importers.preview.ColumnRole;
import org.recital.importers.preview.ColumnType;

/**
 * Guesses the form of a delimited text from its first lines.
 *
 * @param delimiter what keeps fields apart
 * @param quote     the quotation mark or -1
 * @param header    whether the first line names the columns
 * @param names     names of the columns; their numbers where there is no header
 * @param types     what stands in them
 * @param roles     what they seem to be
 * @param rows      the first rows, without the header
 */
public record Sniffer(Delimiter delimiter, int quote, boolean header, List<String> names, List<ColumnType> types,
		List<ColumnRole> roles, List<List<String>> rows) {

	/** In order of preference where several cut the lines equally evenly. */
	private static final List<Delimiter> CANDIDATES = List.of(Delimiter.COLONS, Delimiter.TAB, Delimiter.COMMA, Delimiter.SEMICOLON,
			Delimiter.PIPE, Delimiter.BLANKS);

	/** Number of columns. */
	public int columns() {
		return names.size();
	}

	/** The first column of a role, or -1. */
	public int column(ColumnRole role) {
		return roles.indexOf(role);
	}

	/**
	 * Looks at a file.
	 *
	 * @param delimiter name, characters or {@code auto}
	 * @param quote     one character, or {@code none}
	 * @param header    {@code auto}, {@code yes} or {@code no}
	 */
	public static Sniffer look(TextFile file, String delimiter, String quote, String header) throws InputException {
		int mark = quote(quote);
		SampleLines sample = new SampleLines(file);
		Delimiter d = Delimiter.named(delimiter).orElseGet(() -> guess(sample, mark));
		List<List<String>> rows = new ArrayList<>(sample.fields(d, mark));
		int usual = mostCommonSize(rows);
		if (!rows.isEmpty() && usual == 0) {
			throw new InputException(file.name(), 1, Messages.file_cannotCut,
					NLS.bind(Messages.expected_mostColumns, RecordReader.MOST_COLUMNS));
		} else if (rows.isEmpty()) {
			throw new InputException(file.name(), 0, Messages.file_noRows, Messages.delimited_expected);
		}
		boolean headed = switch (header) {
		case "yes" -> true; //$NON-NLS-1$
		case "no" -> false; //$NON-NLS-1$
		default -> Headers.isPlainHeader(rows.getFirst(), 2) || Headers.isHeader(rows, usual);
		};
		// what the header says is right even where most lines are not
		int columns = headed && rows.getFirst() != null ? rows.getFirst().size() : usual;
		List<String> first = headed ? rows.removeFirst() : List.of();
		rows.removeIf(Objects::isNull);
		List<String> names = new ArrayList<>();
		List<ColumnType> types = new ArrayList<>();
		for (int c = 0; c < columns; c++) {
			boolean named = first != null && first.size() == columns && !first.get(c).isEmpty();
			names.add(named ? first.get(c) : Integer.toString(c + 1));
			types.add(Headers.type(rows, c));
		}
		return new Sniffer(d, mark, headed, List.copyOf(names), List.copyOf(types), Headers.roles(names, types), rows);
	}

	/** The quotation mark a person names, or -1. */
	static int quote(String quote) throws InputException {
		if (quote.isEmpty() || quote.equals("none")) { //$NON-NLS-1$
			return -1;
		}
		if (quote.length() != 1 || quote.charAt(0) > 127) {
			throw new InputException(NLS.bind(Messages.quote_wrong, quote), Messages.quote_expected);
		}
		return quote.charAt(0);
	}

	private static Delimiter guess(SampleLines sample, int quote) {
		Delimiter best = Delimiter.COMMA;
		double highest = 0;
		for (Delimiter candidate : CANDIDATES) {
			List<List<String>> rows = sample.fields(candidate, quote);
			int columns = mostCommonSize(rows);
			long even = rows.stream().filter(r -> r != null && r.size() == columns).count();
			double score = columns < 2 ? 0 : (double) even / rows.size();
			if (score > highest) {
				highest = score;
				best = candidate;
			}
		}
		return best;
	}

	private static int mostCommonSize(List<List<String>> rows) {
		Map<Integer, Integer> sizes = new HashMap<>();
		for (List<String> row : rows) {
			if (row != null) {
				sizes.merge(row.size(), 1, Integer::sum);
			}
		}
		return sizes.entrySet().stream().max((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey()
				: a.getValue() - b.getValue()).map(Map.Entry::getKey).orElse(0);
	}
}
