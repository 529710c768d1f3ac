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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.TimeFormat;
import org.recital.importers.preview.ColumnRole;
import org.recital.importers.preview.ColumnType;

/** Guesses what columns are from their names and from what stands in them. */
final class Headers {

	private static final Set<String> USERS = Set.of("user", "userid", "uid", "username", "reviewer", "reviewerid", "customer", "customerid", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"visitor", "visitorid", "member", "memberid", "person", "personid", "listener", "listenerid", "profile", "account", "session", "sessionid"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
	private static final Set<String> ITEMS = Set.of("item", "itemid", "iid", "movie", "movieid", "film", "filmid", "product", "productid", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			"asin", "parentasin", "isbn", "song", "songid", "track", "trackid", "artist", "artistid", "book", "bookid", "business", "businessid", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$
			"video", "videoid", "game", "gameid", "article", "articleid"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	private static final Set<String> VALUES = Set.of("rating", "ratings", "score", "stars", "value", "overall", "plays", "playcount", "count", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			"weight", "listens", "preference", "bookrating"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final Set<String> TIMES = Set.of("timestamp", "time", "date", "datetime", "ts", "unixreviewtime", "when", "createdat", "playedat"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private static final Set<String> METADATA = Set.of("id", "title", "name", "genre", "genres", "year", "age", "gender"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	private static final long YEAR_1990 = 631_152_000L;
	private static final long YEAR_2096 = 3_976_214_400L;

	private Headers() {
	}

	/** Whether a row can only be a header: it holds no number and no time, and names so many things we know. */
	static boolean isPlainHeader(List<String> row, int known) {
		return isWords(row) && row.stream().filter(f -> byName(f) != ColumnRole.OTHER || METADATA.contains(bare(f))).count() >= known;
	}

	/** Whether the first of some rows names the columns rather than being data. */
	static boolean isHeader(List<List<String>> rows, int columns) {
		List<String> first = rows.getFirst();
		if (!isWords(first) || first.size() != columns) {
			return false;
		}
		List<List<String>> others = rows.subList(1, rows.size());
		for (int c = 0; c < columns; c++) {
			ColumnType type = type(others, c);
			if (type == ColumnType.INTEGER || type == ColumnType.NUMBER || type == ColumnType.TIME) {
				return true;
			}
		}
		return false;
	}

	/** Whether there is no number and no time in it: nobody calls a column 3.5. */
	private static boolean isWords(List<String> row) {
		if (row == null) {
			return false;
		}
		for (String field : row) {
			if (!Float.isNaN(Numbers.parseFloat(field)) || TimeFormat.ISO.parse(field) != TimeFormat.INVALID) {
				return false;
			}
		}
		return true;
	}

	private static String bare(String name) {
		return name.toLowerCase(Locale.ROOT).replaceFirst(":.*", "").replaceAll("[^a-z0-9]", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** What stands in a column. */
	static ColumnType type(List<List<String>> rows, int column) {
		boolean any = false;
		boolean integer = true;
		boolean number = true;
		boolean time = true;
		for (List<String> row : rows) {
			if (row == null || column >= row.size() || row.get(column).isEmpty()) {
				continue;
			}
			any = true;
			String field = row.get(column);
			double d = Numbers.parseDouble(field);
			boolean isNumber = !Double.isNaN(d) && !Double.isInfinite(d);
			number &= isNumber;
			integer &= isNumber && d == Math.rint(d) && field.indexOf('.') < 0;
			time &= isNumber ? d >= YEAR_1990 && d <= YEAR_2096 || d >= YEAR_1990 * 1000 && d <= YEAR_2096 * 1000
					: TimeFormat.ISO.parse(field) != TimeFormat.INVALID;
		}
		if (!any) {
			return ColumnType.EMPTY;
		}
		return time ? ColumnType.TIME : integer ? ColumnType.INTEGER : number ? ColumnType.NUMBER : ColumnType.TEXT;
	}

	/** What columns seem to be: by name; what no name tells, by place and type. */
	static List<ColumnRole> roles(List<String> names, List<ColumnType> types) {
		List<ColumnRole> roles = new ArrayList<>(Collections.nCopies(names.size(), ColumnRole.OTHER));
		for (int c = 0; c < names.size(); c++) {
			ColumnRole role = byName(names.get(c));
			if (!roles.contains(role)) {
				roles.set(c, role);
			}
		}
		fill(roles, types, ColumnRole.USER, Set.of(ColumnType.values()));
		fill(roles, types, ColumnRole.ITEM, Set.of(ColumnType.values()));
		fill(roles, types, ColumnRole.TIME, Set.of(ColumnType.TIME));
		fill(roles, types, ColumnRole.VALUE, Set.of(ColumnType.INTEGER, ColumnType.NUMBER));
		return List.copyOf(roles);
	}

	private static void fill(List<ColumnRole> roles, List<ColumnType> types, ColumnRole role, Set<ColumnType> suitable) {
		if (roles.contains(role)) {
			return;
		}
		for (int c = 0; c < roles.size(); c++) {
			if (roles.get(c) == ColumnRole.OTHER && suitable.contains(types.get(c))) {
				roles.set(c, role);
				return;
			}
		}
	}

	/** The role a name stands for. */
	static ColumnRole byName(String name) {
		String bare = bare(name);
		if (USERS.contains(bare)) {
			return ColumnRole.USER;
		} else if (ITEMS.contains(bare)) {
			return ColumnRole.ITEM;
		} else if (VALUES.contains(bare)) {
			return ColumnRole.VALUE;
		}
		return TIMES.contains(bare) ? ColumnRole.TIME : ColumnRole.OTHER;
	}
}
