/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import org.eclipse.osgi.util.NLS;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.importers.database.DatabasePasswords;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.jdbc.DatabaseUrl.Kind;

/** A connection that only reads, rows fetched as they are asked for. */
final class Database implements AutoCloseable {

	private static final int ROWS_AT_A_TIME = 10_000;
	private static final int LOGIN_SECONDS = 15;

	private final DatabaseUrl url;
	private final Connection connection;

	private Database(DatabaseUrl url, Connection connection) {
		this.url = url;
		this.connection = connection;
	}

	/**
	 * Connects.
	 *
	 * @throws InputException when the address is not right, the database is not there or does not let the user in
	 */
	static Database connect(String address, String user) throws InputException {
		DatabaseUrl url = DatabaseUrl.of(address); // refused before anybody looks for a password
		return connect(url, user, DatabasePasswords.find(url.text(), user).orElse("")); //$NON-NLS-1$
	}

	static Database connect(DatabaseUrl url, String user, String password) throws InputException {
		try {
			Connection connection = source(url, user, password).getConnection();
			try {
				connection.setAutoCommit(false); // without this PostgreSQL fetches all rows at once
				connection.setReadOnly(true);
				if (url.kind() != Kind.POSTGRESQL) {
					try (Statement s = connection.createStatement()) {
						s.execute("SET LAZY_QUERY_EXECUTION TRUE"); //$NON-NLS-1$
					}
				}
			} catch (SQLException e) {
				connection.close();
				throw e;
			}
			return new Database(url, connection);
		} catch (SQLException e) {
			String state = e.getSQLState() == null ? "" : e.getSQLState(); //$NON-NLS-1$
			if (state.startsWith("28")) { //$NON-NLS-1$
				throw new InputException(url.bare(), NLS.bind(Messages.jdbc_login, new Object[] { url.bare(), user, firstLine(e) }),
						Messages.jdbc_loginExpected, e);
			}
			throw new InputException(url.bare(), NLS.bind(Messages.jdbc_connect, url.bare(), firstLine(e)), Messages.jdbc_connectExpected,
					e);
		}
	}

	private static DataSource source(DatabaseUrl url, String user, String password) {
		if (url.kind() == Kind.POSTGRESQL) {
			PGSimpleDataSource source = new PGSimpleDataSource();
			source.setURL(url.text());
			source.setUser(user.isEmpty() ? null : user);
			source.setPassword(password);
			source.setReadOnly(true);
			source.setDefaultRowFetchSize(ROWS_AT_A_TIME);
			source.setLoginTimeout(LOGIN_SECONDS);
			return source;
		}
		StringBuilder text = new StringBuilder(url.text());
		if (!url.says("ifexists")) { //$NON-NLS-1$
			text.append(";IFEXISTS=TRUE"); // a slip in the path must not make an empty database //$NON-NLS-1$
		}
		if (url.kind() == Kind.H2_FILE && !url.says("access_mode_data") && !url.says("auto_server")) { //$NON-NLS-1$ //$NON-NLS-2$
			text.append(";ACCESS_MODE_DATA=r"); //$NON-NLS-1$
		}
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(text.toString());
		source.setUser(user);
		source.setPassword(password);
		return source;
	}

	/** The address without settings, for messages. */
	String name() {
		return url.bare();
	}

	boolean isPostgres() {
		return url.kind() == Kind.POSTGRESQL;
	}

	/** Runs a query; closing the rows closes the statement. */
	ResultSet query(String sql) throws InputException {
		try {
			Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
			statement.closeOnCompletion();
			statement.setFetchSize(ROWS_AT_A_TIME);
			return statement.executeQuery(sql);
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	/** What to tell when a query fails. */
	InputException failed(SQLException e) {
		return new InputException(url.bare(), NLS.bind(Messages.jdbc_query, firstLine(e)), Messages.jdbc_queryExpected, e);
	}

	/** A query a person gave, checked to be one that reads. */
	static String reading(String query) throws InputException {
		String bare = query.strip().replaceFirst(";+$", "").strip(); //$NON-NLS-1$ //$NON-NLS-2$
		if (!bare.toLowerCase(Locale.ROOT).matches("(?s)(\\(\\s*)*(select|with|values|table)\\b.*")) { //$NON-NLS-1$
			throw new InputException(Messages.jdbc_select, Messages.jdbc_selectExpected);
		}
		return bare;
	}

	/**
	 * The table of that name ({@code table} or {@code schema.table}, upper and lower case alike unless both exist), quoted.
	 */
	String table(String given) throws InputException {
		String name = given.strip();
		int dot = name.indexOf('.');
		String schema = dot < 0 ? null : name.substring(0, dot);
		String table = name.substring(dot + 1);
		String found = null;
		List<String> all = new ArrayList<>();
		try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", //$NON-NLS-1$
				new String[] { "TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW", "PARTITIONED TABLE", "FOREIGN TABLE" })) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			while (tables.next()) {
				String s = tables.getString("TABLE_SCHEM"); //$NON-NLS-1$
				String t = tables.getString("TABLE_NAME"); //$NON-NLS-1$
				if (s != null && s.equalsIgnoreCase("information_schema")) { //$NON-NLS-1$
					continue;
				}
				all.add(t);
				boolean fits = t.equalsIgnoreCase(table) && (schema == null || schema.equalsIgnoreCase(s));
				if (fits && (found == null || t.equals(table))) {
					found = (s == null ? "" : quoted(s) + '.') + quoted(t); //$NON-NLS-1$
				}
			}
		} catch (SQLException e) {
			throw failed(e);
		}
		if (found == null) {
			String nearest = Names.nearest(table, all).map(n -> NLS.bind(Messages.column_nearest, n) + ' ').orElse(""); //$NON-NLS-1$
			throw new InputException(url.bare(), 0, NLS.bind(Messages.jdbc_table, given),
					nearest + NLS.bind(Messages.jdbc_tables, String.join(", ", all.subList(0, Math.min(20, all.size()))))); //$NON-NLS-1$
		}
		return found;
	}

	/** A name as SQL takes it exactly. */
	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String firstLine(SQLException e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse(""); //$NON-NLS-1$
	}

	@Override
	public void close() throws InputException {
		try {
			connection.close();
		} catch (SQLException e) {
			throw failed(e);
		}
	}
}
