/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.recital.library.LibraryException;

/**
 * Tables and how they came to be: one script a format, each leading from the format before. A library of an older format is
 * brought up to date when it is opened; one of a newer is left alone.
 */
public final class Schema {

	/** The format from which on signals are in blocks. */
	private static final int BLOCKS = 2;

	private final List<String> scripts;

	/** One script a format, from format 1; statements end with a semicolon at the end of a line and may be run again. */
	Schema(List<String> scripts) {
		this.scripts = List.copyOf(scripts);
	}

	/** The schema of this Recital. */
	public static Schema current() throws IOException {
		List<String> scripts = new ArrayList<>();
		while (true) {
			try (InputStream in = Schema.class.getResourceAsStream("schema/" + (scripts.size() + 1) + ".sql")) { //$NON-NLS-1$ //$NON-NLS-2$
				if (in == null) {
					return new Schema(scripts);
				}
				scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
	}

	/** The newest format. */
	public int format() {
		return scripts.size();
	}

	/**
	 * Brings a database up to date.
	 *
	 * @return the format it had; 0: it was empty
	 * @throws LibraryException when it is newer
	 */
	int bring(Connection connection) throws SQLException, LibraryException {
		try (Statement s = connection.createStatement()) {
			s.execute("CREATE TABLE IF NOT EXISTS library_format (number INTEGER NOT NULL)"); //$NON-NLS-1$
			int found = found(s);
			if (found > format()) {
				throw new LibraryException(NLS.bind(Messages.format_newer, found, format()));
			}
			for (int f = found; f < format(); f++) {
				for (String statement : scripts.get(f).split(";\\s*(?:\\R|$)")) { //$NON-NLS-1$
					if (!statement.isBlank()) {
						s.execute(statement);
					}
				}
				row(connection, s);
				if (f + 1 == BLOCKS) {
					OldSignals.convert(connection);
				}
				raise(connection, f + 1);
			}
			connection.commit();
			return found;
		}
	}

	/** The row of changes. */
	private static void row(Connection connection, Statement s) throws SQLException {
		if (count(s) == 0) {
			try (PreparedStatement insert = connection.prepareStatement("INSERT INTO library_change(id, number) VALUES (?, 0)")) { //$NON-NLS-1$
				insert.setString(1, UUID.randomUUID().toString());
				insert.executeUpdate();
			}
		}
	}

	private static int found(Statement s) throws SQLException {
		try (ResultSet rows = s.executeQuery("SELECT MAX(number) FROM library_format")) { //$NON-NLS-1$
			rows.next();
			return rows.getInt(1);
		}
	}

	private static int count(Statement s) throws SQLException {
		try (ResultSet rows = s.executeQuery("SELECT COUNT(*) FROM library_change")) { //$NON-NLS-1$
			rows.next();
			return rows.getInt(1);
		}
	}

	/**
	 * To be called at the beginning of every transaction that changes anything. The row stays locked until its end: transactions follow one
	 * another, also those of other processes, and numbers of rows are given in the order of commits.
	 */
	static void changed(Connection connection) throws SQLException {
		Sql.update(connection, "UPDATE library_change SET number = number + 1"); //$NON-NLS-1$
	}

	/** To be called in transactions that change items; the number that those get. */
	public static long catalogueChanged(Connection connection) throws SQLException {
		Sql.update(connection, "UPDATE library_change SET catalogue = catalogue + 1"); //$NON-NLS-1$
		return Sql.first(connection, "SELECT catalogue FROM library_change", r -> r.getLong(1)).orElseThrow(); //$NON-NLS-1$
	}

	/** A text that is another after each change, and for each library. */
	static String fingerprint(Connection connection) throws SQLException {
		return Sql.first(connection, "SELECT id, number FROM library_change", r -> r.getString(1) + ' ' + r.getLong(2)).orElseThrow(); //$NON-NLS-1$
	}

	private static void raise(Connection connection, int format) throws SQLException {
		try (PreparedStatement s = connection.prepareStatement("INSERT INTO library_format(number) VALUES (?)")) { //$NON-NLS-1$
			s.setInt(1, format);
			s.executeUpdate();
		}
	}
}
