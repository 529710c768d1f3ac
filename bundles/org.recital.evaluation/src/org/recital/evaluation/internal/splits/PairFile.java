/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.api.data.Dataset;
import org.recital.api.data.Role;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.evaluation.internal.prepare.Pairs;

/** Reads files of user-item pairs and collects a role for each pair of a data set. */
final class PairFile {

	private static final String[] DELIMITERS = { "\t", "::", ",", ";", "|", " " }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	private static final Map<String, Role> ROLES = Map.of("train", Role.TRAIN, "training", Role.TRAIN, "base", Role.TRAIN, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"validation", Role.VALIDATION, "valid", Role.VALIDATION, "val", Role.VALIDATION, "dev", Role.VALIDATION, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			"known", Role.KNOWN, "test", Role.TEST); //$NON-NLS-1$ //$NON-NLS-2$
	/** The role learned from first wins. */
	private static final Role[] PRECEDENCE = { Role.TRAIN, Role.VALIDATION, Role.KNOWN, Role.TEST };

	private final GivenSplit.Parameters parameters;
	private final Dataset data;
	private final Pairs pairs;
	private final byte[] listed;
	private long matched;
	private long unmatched;
	private String example = ""; //$NON-NLS-1$

	PairFile(GivenSplit.Parameters parameters, Dataset data, Pairs pairs) {
		this.parameters = parameters;
		this.data = data;
		this.pairs = pairs;
		this.listed = new byte[pairs.size()];
	}

	/**
	 * Reads a file.
	 *
	 * @param role of all its pairs; null: it has a role column
	 * @throws InputException when it is missing, not UTF-8, empty, or a line has too few columns or an unknown role
	 */
	void read(Path file, Role role) throws InputException, IOException {
		int line = 0;
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			String delimiter = null;
			int[] columns = null;
			String text;
			while ((text = reader.readLine()) != null) {
				line++;
				if (text.isBlank()) {
					continue;
				}
				if (delimiter == null) {
					String first = text.startsWith("\uFEFF") ? text.substring(1) : text; //$NON-NLS-1$
					delimiter = delimiter(first);
					List<String> header = fields(first, delimiter);
					columns = columns(header, role == null, file, line);
					if (parameters.header() || isNamed(role == null)) {
						continue;
					}
					text = first;
				}
				take(fields(text, delimiter), columns, role, file, line);
			}
			if (delimiter == null) {
				throw new InputException(file.toString(), 0, Messages.PairFile_empty, Messages.PairFile_emptyHint);
			}
		} catch (NoSuchFileException e) {
			throw new InputException(file.toString(), Messages.PairFile_missing, Messages.PairFile_missingHint, e);
		} catch (CharacterCodingException e) {
			throw new InputException(file.toString(), line + 1, Messages.PairFile_encoding, Messages.PairFile_encodingHint);
		}
	}

	private void take(List<String> fields, int[] columns, Role of, Path file, int line) throws InputException {
		int most = Math.max(columns[0], Math.max(columns[1], columns[2]));
		if (fields.size() <= most) {
			throw new InputException(file.toString(), line, Messages.say(Messages.PairFile_short, fields.size()),
					Messages.say(Messages.PairFile_shortHint, most + 1));
		}
		Role role = of;
		if (role == null) {
			String word = fields.get(columns[2]).strip();
			role = ROLES.get(word.toLowerCase(Locale.ROOT));
			if (role == null) {
				throw new InputException(file.toString(), line, Messages.say(Messages.PairFile_role, word), Messages.PairFile_roleHint);
			}
		}
		String userId = fields.get(columns[0]).strip();
		String itemId = fields.get(columns[1]).strip();
		int user = data.users().ids().indexOf(userId);
		int item = data.items().ids().indexOf(itemId);
		int pair = user < 0 || item < 0 ? -1 : pairs.find(user, item);
		if (pair < 0) {
			if (unmatched++ == 0) {
				example = Messages.say(Messages.PairFile_example, userId, itemId, file.getFileName(), line);
			}
		} else {
			listed[pair] |= role.code();
			matched++;
		}
	}

	/** The roles of all pairs of the data set; 0 for pairs no file lists, or train where asked. */
	byte[] roles(boolean restIsTrain) {
		byte[] roles = new byte[listed.length];
		for (int p = 0; p < roles.length; p++) {
			for (Role role : PRECEDENCE) {
				if ((listed[p] & role.code()) != 0) {
					roles[p] = role.code();
					break;
				}
			}
			if (listed[p] == 0 && restIsTrain) {
				roles[p] = Role.TRAIN.code();
			}
		}
		return roles;
	}

	/** Lines whose pair the data set has. */
	long matched() {
		return matched;
	}

	/** Lines whose pair the data set has not. */
	long unmatched() {
		return unmatched;
	}

	/** Pairs listed for several roles. */
	int conflicts() {
		int n = 0;
		for (byte b : listed) {
			n += Integer.bitCount(b) > 1 ? 1 : 0;
		}
		return n;
	}

	/** The first line without a match, in words; empty when there is none. */
	String example() {
		return example;
	}

	private String delimiter(String first) {
		String given = parameters.delimiter();
		if (!given.isEmpty()) {
			return switch (given) {
			case "tab", "\\t" -> "\t"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "blank", "whitespace" -> " "; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			default -> given;
			};
		}
		for (String d : DELIMITERS) {
			if (first.contains(d)) {
				return d;
			}
		}
		return "\t"; // one column: the complaint about missing columns says so //$NON-NLS-1$
	}

	/** Cuts a line; a field in double quotes may hold the delimiter, and doubled quotes. Blanks count as one. */
	static List<String> fields(String line, String delimiter) {
		if (delimiter.equals(" ")) { //$NON-NLS-1$
			return List.of(line.strip().split("\\s+")); //$NON-NLS-1$
		}
		List<String> fields = new ArrayList<>();
		int at = 0;
		while (true) {
			if (line.startsWith("\"", at)) { //$NON-NLS-1$
				StringBuilder field = new StringBuilder();
				int c = at + 1;
				while (c < line.length() && (line.charAt(c) != '"' || line.startsWith("\"\"", c))) { //$NON-NLS-1$
					field.append(line.charAt(c));
					c += line.charAt(c) == '"' ? 2 : 1;
				}
				fields.add(field.toString());
				at = c + 1;
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

	private boolean isNamed(boolean withRole) {
		return !isNumber(parameters.user()) || !isNumber(parameters.item()) || withRole && !isNumber(parameters.role());
	}

	private static boolean isNumber(String column) {
		return column.matches("[1-9]\\d{0,5}"); //$NON-NLS-1$
	}

	/** Places of user, item and role (-1 without a role column). */
	private int[] columns(List<String> header, boolean withRole, Path file, int line) throws InputException {
		return new int[] { column(parameters.user(), header, file, line), column(parameters.item(), header, file, line),
				withRole ? column(parameters.role(), header, file, line) : -1 };
	}

	private static int column(String name, List<String> header, Path file, int line) throws InputException {
		if (isNumber(name)) {
			return Integer.parseInt(name) - 1;
		}
		for (int c = 0; c < header.size(); c++) {
			if (header.get(c).strip().equalsIgnoreCase(name)) {
				return c;
			}
		}
		throw new InputException(file.toString(), line, Messages.say(Messages.PairFile_column, name),
				Messages.say(Messages.PairFile_columnHint, Names.nearest(name, header).orElse(String.join(", ", header)))); //$NON-NLS-1$
	}
}
