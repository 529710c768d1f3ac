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
import java.sql.Statement;

/** Makes blocks of the signals of format 1, which were a row each. */
final class OldSignals {

	private static final int ROWS_AT_A_TIME = 10_000;

	private OldSignals() {
	}

	/** May be done again: when it was cut short either all is as it was, or only dropping the old table is left. */
	static void convert(Connection c) throws SQLException {
		try (Statement s = c.createStatement()) {
			s.execute("CREATE TABLE IF NOT EXISTS signal (no BIGINT PRIMARY KEY, person INTEGER, item INTEGER, kind SMALLINT, " //$NON-NLS-1$
					+ "amount DOUBLE PRECISION, millis BIGINT)"); //$NON-NLS-1$
		}
		SignalBlocks blocks = new SignalBlocks();
		blocks.begin();
		try (PreparedStatement s = c.prepareStatement("SELECT person, item, kind, amount, millis FROM signal ORDER BY no")) { //$NON-NLS-1$
			s.setFetchSize(ROWS_AT_A_TIME);
			try (ResultSet r = s.executeQuery()) {
				while (r.next()) {
					blocks.add(r.getInt(1), r.getInt(2), r.getInt(3), r.getDouble(4), r.getLong(5));
				}
			}
		}
		blocks.flush(c);
		Sql.update(c, "DELETE FROM signal"); //$NON-NLS-1$
		c.commit();
		try (Statement s = c.createStatement()) {
			s.execute("DROP TABLE signal"); //$NON-NLS-1$
		}
	}
}
