/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;

/**
 * Where a line has its user, item and score.
 *
 * @param format    never AUTO
 * @param delimiter between columns; a blank stands for any white space
 * @param user      column, from 0
 * @param item      column
 * @param score     column; -1 without scores
 * @param header    whether the first line is one
 */
record ListLayout(ListFormat format, String delimiter, int user, int item, int score, boolean header) {

	private static final String[] DELIMITERS = { "\t", "::", ",", ";", "|", " " };
	private static final List<String> SCORES = List.of("score", "prediction", "rating", "value");

	/**
	 * Found from the first line.
	 *
	 * @throws InputException when it does not have the columns the format or the parameters say
	 */
	static ListLayout of(String first, GivenListsParameters parameters, Path file, int line) throws InputException {
		ListFormat format = parameters.format() == ListFormat.AUTO ? guess(first) : parameters.format();
		return switch (format) {
		case TREC -> new ListLayout(format, " ", 0, 2, 4, false);
		case ELLIOT -> new ListLayout(format, "\t", 0, 1, 2, false);
		case RECBOLE -> recbole(first, file, line);
		default -> table(first, parameters, file, line);
		};
	}

	private static ListFormat guess(String first) {
		List<String> blank = fields(first, " ");
		if (first.contains(":token")) {
			return ListFormat.RECBOLE;
		}
		return blank.size() == 6 && (blank.get(1).equalsIgnoreCase("Q0") || blank.get(1).equals("0")) && isNumber(blank.get(4)) ? ListFormat.TREC
				: ListFormat.TABLE;
	}

	private static ListLayout recbole(String first, Path file, int line) throws InputException {
		List<String> names = fields(first, "\t").stream().map(f -> f.strip().replaceFirst(":.*", "")).toList();
		int user = names.indexOf("user_id");
		int item = names.indexOf("item_id");
		int score = SCORES.stream().mapToInt(names::indexOf).filter(c -> c >= 0).findFirst().orElse(-1);
		if (user < 0 || item < 0 || !first.contains(":")) {
			throw new InputException(file.toString(), line, NLS.bind(Messages.Lists_recbole, first), Messages.Lists_recbole_expected);
		}
		return new ListLayout(ListFormat.RECBOLE, "\t", user, item, score, true);
	}

	private static ListLayout table(String first, GivenListsParameters p, Path file, int line) throws InputException {
		String delimiter = delimiter(first, p.delimiter());
		List<String> names = fields(first, delimiter);
		boolean named = !isColumn(p.user()) || !isColumn(p.item()) || !p.score().isBlank() && !isColumn(p.score());
		int user = column(p.user(), names, file, line);
		int item = column(p.item(), names, file, line);
		int score = p.score().isBlank() ? -1 : column(p.score(), names, file, line);
		if (score >= names.size() && score == 2 && names.size() == 2) {
			score = -1; // two columns are lists without scores, in order
		}
		boolean header = named || score >= 0 && score < names.size() && !isNumber(names.get(score));
		return new ListLayout(ListFormat.TABLE, delimiter, user, item, score, header);
	}

	private static String delimiter(String first, String given) {
		switch (given) {
		case "tab", "\\t":
			return "\t";
		case "blank", "whitespace":
			return " ";
		case "":
			for (String d : DELIMITERS) {
				if (first.contains(d)) {
					return d;
				}
			}
			return "\t"; // one column: the complaint about missing columns says so
		default:
			return given;
		}
	}

	private static int column(String name, List<String> header, Path file, int line) throws InputException {
		if (isColumn(name)) {
			return Integer.parseInt(name) - 1;
		}
		for (int c = 0; c < header.size(); c++) {
			if (header.get(c).strip().equalsIgnoreCase(name.strip())) {
				return c;
			}
		}
		throw new InputException(file.toString(), line, NLS.bind(Messages.Lists_noColumn, name),
				NLS.bind(Messages.Lists_noColumn_expected, String.join(", ", header)));
	}

	private static boolean isColumn(String text) {
		return text.matches("[1-9]\\d{0,5}");
	}

	static boolean isNumber(String text) {
		try {
			return !Float.isNaN(Float.parseFloat(text.strip()));
		} catch (NumberFormatException e) {
			return false;
		}
	}

	/** How many columns a line needs. */
	int columns() {
		return format == ListFormat.TREC ? 6 : Math.max(user, Math.max(item, score)) + 1;
	}

	/** What a line has, for people. */
	String expected() {
		return switch (format) {
		case TREC -> Messages.Lists_trec_expected;
		case ELLIOT -> Messages.Lists_elliot_expected;
		case RECBOLE -> NLS.bind(Messages.Lists_columns_expected, columns());
		default -> NLS.bind(Messages.Lists_columns_expected, columns());
		};
	}

	/** Cuts a line; a field in double quotes may hold the delimiter, and doubled quotes. */
	static List<String> fields(String line, String delimiter) {
		if (delimiter.equals(" ")) {
			return List.of(line.strip().split("\\s+"));
		}
		List<String> fields = new ArrayList<>();
		for (int at = 0;;) {
			if (line.startsWith("\"", at) && !delimiter.equals("\t")) {
				StringBuilder field = new StringBuilder();
				int c = at + 1;
				while (c < line.length() && (line.charAt(c) != '"' || line.startsWith("\"\"", c))) {
					field.append(line.charAt(c));
					c += line.charAt(c) == '"' ? 2 : 1;
				}
				fields.add(field.toString());
				at = Math.min(line.length(), c + 1);
			} else {
				int end = line.indexOf(delimiter, at);
				fields.add(line.substring(at, end < 0 ? line.length() : end));
				at = end < 0 ? line.length() : end;
			}
			if (!line.startsWith(delimiter, at)) {
				return fields;
			}
			at += delimiter.length();
		}
	}
}
