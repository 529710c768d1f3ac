/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.recital.importers.internal.build.IdTable;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.TimeFormat;

/** Reads fields of the current row by the type of their column. Columns are counted from 0. */
final class RowReader {

	private final ResultSet rows;
	private final int[] types;

	RowReader(ResultSet rows) throws SQLException {
		this.rows = rows;
		ResultSetMetaData about = rows.getMetaData();
		types = new int[about.getColumnCount()];
		for (int c = 0; c < types.length; c++) {
			types[c] = about.getColumnType(c + 1);
		}
	}

	/** Numbers the name in a column; -1 when there is none. */
	int intern(int column, IdTable ids) throws SQLException {
		switch (types[column]) {
		case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT:
			long number = rows.getLong(column + 1);
			return rows.wasNull() ? -1 : ids.intern(Long.toString(number));
		default:
			String name = rows.getString(column + 1);
			return name == null || name.isBlank() ? -1 : ids.intern(name.strip());
		}
	}

	/** Whether there is a name in a column. */
	boolean hasName(int column) throws SQLException {
		String name = rows.getString(column + 1);
		return name != null && !name.isBlank();
	}

	/** What stands in a column, or null. */
	String text(int column) throws SQLException {
		return rows.getString(column + 1);
	}

	/** The number in a column; NaN when there is none. */
	double number(int column) throws SQLException {
		if (isNumber(column)) {
			double value = rows.getDouble(column + 1);
			return rows.wasNull() ? Double.NaN : value;
		}
		String text = rows.getString(column + 1);
		return text == null ? Double.NaN : Numbers.parseDouble(text);
	}

	/** Seconds since the epoch; {@link TimeFormat#INVALID} when it is no time. Times without a zone are taken as UTC. */
	long seconds(int column) throws SQLException {
		switch (types[column]) {
		case Types.DATE:
			return rows.getObject(column + 1, LocalDate.class).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
		case Types.TIMESTAMP:
			return postgresZone(column);
		case Types.TIMESTAMP_WITH_TIMEZONE:
			return rows.getObject(column + 1, OffsetDateTime.class).toEpochSecond();
		default:
			return TimeFormat.AUTO.parse(rows.getString(column + 1));
		}
	}

	/** PostgreSQL gives the same type for times with and without a zone; the name of its type tells them apart. */
	private long postgresZone(int column) throws SQLException {
		if ("timestamptz".equals(rows.getMetaData().getColumnTypeName(column + 1))) { //$NON-NLS-1$
			return rows.getObject(column + 1, OffsetDateTime.class).toEpochSecond();
		}
		return rows.getObject(column + 1, LocalDateTime.class).toEpochSecond(ZoneOffset.UTC);
	}

	/** Whether a column holds dates or times. */
	boolean isTime(int column) {
		return types[column] == Types.DATE || types[column] == Types.TIMESTAMP || types[column] == Types.TIMESTAMP_WITH_TIMEZONE;
	}

	/** Whether a column holds numbers. */
	boolean isNumber(int column) {
		return switch (types[column]) {
		case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.FLOAT, Types.DOUBLE, Types.NUMERIC,
				Types.DECIMAL -> true;
		default -> false;
		};
	}
}
