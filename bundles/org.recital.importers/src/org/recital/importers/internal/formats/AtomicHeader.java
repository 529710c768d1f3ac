/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;

/**
 * The header of an atomic file of RecBole: {@code user_id:token  rating:float  ...}.
 *
 * @param names of the columns
 * @param types of the columns
 */
record AtomicHeader(List<String> names, List<Type> types) {

	/** What stands in a column. */
	enum Type {
		/** One discrete thing: an id, a category. */
		TOKEN,
		/** Several, blanks between them. */
		TOKEN_SEQ,
		/** A number. */
		FLOAT,
		/** Several numbers, blanks between them. */
		FLOAT_SEQ;

		static Optional<Type> named(String name) {
			for (Type t : values()) {
				if (t.name().equalsIgnoreCase(name)) {
					return Optional.of(t);
				}
			}
			return Optional.empty();
		}
	}

	static AtomicHeader of(String file, String[] fields) throws InputException {
		List<String> names = new ArrayList<>();
		List<Type> types = new ArrayList<>();
		for (String field : fields) {
			int colon = field.lastIndexOf(':');
			Optional<Type> type = colon < 1 ? Optional.empty() : Type.named(field.substring(colon + 1).strip());
			if (type.isEmpty()) {
				throw new InputException(file, 1, NLS.bind(Messages.recbole_header, field), Messages.recbole_headerExpected);
			}
			names.add(field.substring(0, colon).strip());
			types.add(type.get());
		}
		return new AtomicHeader(List.copyOf(names), List.copyOf(types));
	}

	/** The column of that name, else the first whose name contains the word, else -1. */
	int find(String name, String word) {
		int at = names.indexOf(name);
		for (int c = 0; at < 0 && c < names.size(); c++) {
			if (names.get(c).toLowerCase(java.util.Locale.ROOT).contains(word)) {
				at = c;
			}
		}
		return at;
	}

	/** The column of that name when it is a number, else -1. */
	int number(String name) {
		int at = names.indexOf(name);
		return at >= 0 && types.get(at) == Type.FLOAT ? at : -1;
	}
}
