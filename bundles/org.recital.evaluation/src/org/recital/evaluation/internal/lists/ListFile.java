/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;

/** Reads a file of recommendations line by line, in any order of users; what cannot be used is counted or, strictly, an error. */
final class ListFile {

	private static final int LONGEST = 1 << 16;

	private final GivenListsParameters parameters;
	private final Dataset data;
	private final ListRows rows = new ListRows();
	private ListLayout layout;
	private String lastUser;
	private int last = -1;
	private int read;
	private final LeftOut users = new LeftOut();
	private final LeftOut items = new LeftOut();
	private final LeftOut lines = new LeftOut();

	/** What was left out, and the first of it. */
	static final class LeftOut {
		private long count;
		private String first = "";

		private void add(Path file, int line, String what) {
			if (count++ == 0) {
				first = NLS.bind(Messages.Lists_at, new Object[] { what, file.getFileName(), line });
			}
		}

		long count() {
			return count;
		}

		/** The first, with its line. */
		String first() {
			return first;
		}
	}

	ListFile(GivenListsParameters parameters, Dataset data) {
		this.parameters = parameters;
		this.data = data;
	}

	/**
	 * Reads.
	 *
	 * @throws InputException when the file is missing, not UTF-8 or empty, its first line is not of the format, or, strictly, anything
	 *                        cannot be used; names the file and the line
	 */
	ListRows read(Path file, Runnable tick) throws InputException, IOException {
		StringBuilder text = new StringBuilder();
		int line = 1;
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (int c = in.read();; c = in.read()) {
				if (c == '\n' || c < 0) {
					line(file, line, text.toString());
					text.setLength(0);
					if (c < 0) {
						break;
					}
					if ((line++ & 0xFFF) == 0) {
						tick.run();
					}
				} else if (text.length() == LONGEST) {
					throw new InputException(file.toString(), line, NLS.bind(Messages.Lists_long, LONGEST), Messages.Lists_long_expected);
				} else {
					text.append((char) c);
				}
			}
		} catch (NoSuchFileException e) {
			throw new InputException(file.toString(), Messages.Lists_missing, Messages.Lists_missing_expected, e);
		} catch (MalformedInputException e) {
			throw new InputException(file.toString(), line, Messages.Lists_encoding, Messages.Lists_encoding_expected);
		}
		if (read == 0) {
			throw new InputException(file.toString(), 1, lines.count == 0 ? Messages.Lists_empty : lines.first, Messages.Lists_empty_expected);
		}
		return rows;
	}

	private void line(Path file, int number, String raw) throws InputException {
		String text = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
		text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
		if (text.isBlank() || text.startsWith("#")) {
			return;
		}
		if (layout == null) {
			layout = ListLayout.of(text, parameters, file, number);
			if (layout.header()) {
				return;
			}
		}
		List<String> fields = ListLayout.fields(text, layout.delimiter());
		if (fields.size() < layout.columns()) {
			wrong(file, number, NLS.bind(Messages.Lists_columns, fields.size()), layout.expected());
			return;
		}
		float score = 0;
		if (layout.score() >= 0) {
			String field = fields.get(layout.score());
			if (!ListLayout.isNumber(field)) {
				wrong(file, number, NLS.bind(Messages.Lists_score, field), NLS.bind(Messages.Lists_score_expected, layout.score() + 1));
				return;
			}
			score = Float.parseFloat(field.strip());
		}
		read++;
		take(file, number, fields.get(layout.user()).strip(), fields.get(layout.item()).strip(), score);
	}

	private void take(Path file, int line, String userName, String itemName, float score) throws InputException {
		if (!userName.equals(lastUser)) {
			lastUser = userName;
			last = data.users().ids().indexOf(userName);
		}
		int item = data.items().ids().indexOf(itemName);
		if (parameters.strict() && (last < 0 || item < 0)) {
			throw new InputException(file.toString(), line,
					last < 0 ? NLS.bind(Messages.Lists_user, userName) : NLS.bind(Messages.Lists_item, itemName), Messages.Lists_unknown_expected);
		}
		if (last < 0) {
			users.add(file, line, userName);
		} else if (item < 0) {
			items.add(file, line, itemName);
		} else {
			rows.add(last, item, score, line);
		}
	}

	private void wrong(Path file, int line, String message, String expected) throws InputException {
		if (parameters.strict()) {
			throw new InputException(file.toString(), line, message, expected);
		}
		lines.add(file, line, message);
	}

	/** The format that was found; null before anything was read. */
	ListLayout layout() {
		return layout;
	}

	/** Lines whose user the data set does not have. */
	LeftOut users() {
		return users;
	}

	/** Lines of known users whose item it does not have. */
	LeftOut items() {
		return items;
	}

	/** Lines that are not of the format. */
	LeftOut lines() {
		return lines;
	}

	/** Columns of a growing table. */
	static final class ListRows {
		private int[] users = new int[1024];
		private int[] items = new int[1024];
		private float[] scores = new float[1024];
		private int[] lines = new int[1024];
		private int size;

		private void add(int user, int item, float score, int line) {
			if (size == users.length) {
				int more = Math.addExact(size, size >> 1);
				users = Arrays.copyOf(users, more);
				items = Arrays.copyOf(items, more);
				scores = Arrays.copyOf(scores, more);
				lines = Arrays.copyOf(lines, more);
			}
			users[size] = user;
			items[size] = item;
			scores[size] = score;
			lines[size++] = line;
		}

		int size() {
			return size;
		}

		int user(int row) {
			return users[row];
		}

		int item(int row) {
			return items[row];
		}

		float score(int row) {
			return scores[row];
		}

		int line(int row) {
			return lines[row];
		}
	}
}
