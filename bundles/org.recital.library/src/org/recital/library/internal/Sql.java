/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements with values, in one line. */
public final class Sql {

	/** What becomes of a row. */
	@FunctionalInterface
	public interface Row<T> {
		T of(ResultSet row) throws SQLException;
	}

	private Sql() {
	}

	/** All rows. */
	public static <T> List<T> list(Connection c, String sql, Row<T> row, Object... values) throws SQLException {
		try (PreparedStatement s = prepared(c, sql, values); ResultSet rows = s.executeQuery()) {
			List<T> list = new ArrayList<>();
			while (rows.next()) {
				list.add(row.of(rows));
			}
			return list;
		}
	}

	/** The first row, when there is one. */
	public static <T> Optional<T> first(Connection c, String sql, Row<T> row, Object... values) throws SQLException {
		try (PreparedStatement s = prepared(c, sql, values); ResultSet rows = s.executeQuery()) {
			return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
		}
	}

	/** Changes; the number of rows. */
	public static int update(Connection c, String sql, Object... values) throws SQLException {
		try (PreparedStatement s = prepared(c, sql, values)) {
			return s.executeUpdate();
		}
	}

	/** Inserts into a table whose first column numbers its rows; that number. */
	public static int insert(Connection c, String sql, Object... values) throws SQLException {
		try (PreparedStatement s = c.prepareStatement(sql, new String[] { "no" })) { //$NON-NLS-1$
			set(s, values);
			s.executeUpdate();
			try (ResultSet keys = s.getGeneratedKeys()) {
				keys.next();
				return keys.getInt(1);
			}
		}
	}

	/** Numbers for what stands between the brackets of IN. */
	public static String numbers(int[] numbers) {
		return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static PreparedStatement prepared(Connection c, String sql, Object... values) throws SQLException {
		PreparedStatement s = c.prepareStatement(sql);
		try {
			set(s, values);
			return s;
		} catch (SQLException e) {
			s.close();
			throw e;
		}
	}

	private static void set(PreparedStatement s, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			s.setObject(i + 1, values[i]);
		}
	}
}
