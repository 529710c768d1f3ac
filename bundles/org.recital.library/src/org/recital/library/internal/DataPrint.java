/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

import org.recital.library.Signal.Kind;
import org.recital.library.internal.LibraryImporter.Signals;

/**
 * A text that is another when what is read of a library is: a hash of it. The bytes of the database's file say nothing, for they change each
 * time it is opened; and nothing has to be computed anew for a playlist, or for what was seen in a photo.
 */
final class DataPrint {

	private final MessageDigest digest;

	private DataPrint() {
		try {
			digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	static String of(Connection connection, Signals signals, LibraryAssets files) throws SQLException {
		DataPrint print = new DataPrint();
		print.rows(connection, "SELECT no, id, title FROM item ORDER BY no", 3); //$NON-NLS-1$
		print.rows(connection, "SELECT item, name, place, text FROM item_attribute ORDER BY item, name, place", 4); //$NON-NLS-1$
		print.rows(connection, "SELECT no, id, name FROM person ORDER BY no", 3); //$NON-NLS-1$
		print.rows(connection, "SELECT person, name, text FROM person_attribute ORDER BY person, name", 3); //$NON-NLS-1$
		print.rows(connection, "SELECT person, file FROM photo ORDER BY no", 2); //$NON-NLS-1$
		print.signals(connection, signals);
		files.look(connection, print::add);
		return HexFormat.of().formatHex(print.digest.digest());
	}

	private void rows(Connection connection, String sql, int columns) throws SQLException {
		add(sql); // so that the rows of one table are never taken for those of another
		Sql.list(connection, sql, row -> {
			for (int c = 1; c <= columns; c++) {
				add(row.getString(c));
			}
			return null;
		});
	}

	private void add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		digest.update(bytes);
	}

	private void signals(Connection connection, Signals signals) throws SQLException {
		ByteBuffer row = ByteBuffer.allocate(3 * Integer.BYTES + 2 * Long.BYTES);
		SignalBlocks.forEach(connection, 0, (number, person, item, code, amount, millis) -> {
			if (signals.are(Kind.of(code))) {
				digest.update(row.clear().putInt(person).putInt(item).putInt(code).putDouble(amount).putLong(millis).flip());
			}
		});
	}
}
