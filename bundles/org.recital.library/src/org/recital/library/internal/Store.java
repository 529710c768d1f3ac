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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.recital.library.LibraryAddress;

/** Which database it is, and the few things the two do differently. */
public final class Store {

	/** Name of the database in the folder, without endings. */
	static final String NAME = "library"; //$NON-NLS-1$

	private static final String KEY = "library.key"; //$NON-NLS-1$
	private static final int LOGIN_SECONDS = 15;
	/** How often is tried to open a database that another process opens or closes. */
	private static final int TRIES = 20;
	private static final long PAUSE_MILLIS = 200;
	/** H2's number of that, ERROR_OPENING_DATABASE_1. */
	private static final int CANNOT_OPEN = 8000;
	/** Smaller files may be wasteful. */
	private static final long LARGE = 32L << 20;
	/** Percent of the file that are alive at least when it is not worth copying. */
	private static final int WASTE = 40;

	private final LibraryAddress address;
	private final DataSource source;

	private Store(LibraryAddress address, DataSource source) {
		this.address = address;
		this.source = source;
	}

	/** Connects to nothing yet; makes the folder. */
	public static Store of(LibraryAddress address) throws IOException {
		Files.createDirectories(address.folder());
		if (address.url().isPresent()) {
			PGSimpleDataSource source = new PGSimpleDataSource();
			source.setURL(address.url().get());
			source.setUser(address.user().isEmpty() ? null : address.user());
			source.setPassword(address.password());
			source.setLoginTimeout(LOGIN_SECONDS);
			return new Store(address, source);
		}
		if (System.getProperty("h2.bindAddress") == null) { //$NON-NLS-1$
			System.setProperty("h2.bindAddress", "127.0.0.1"); // other processes of this machine may join, no others //$NON-NLS-1$ //$NON-NLS-2$
		}
		JdbcDataSource source = new JdbcDataSource();
		// WRITE_DELAY 0: a commit is written before it returns. With a delay a thread in the background writes, and forcing the file does not
		// wait for what that has at hand. REUSE_SPACE, MAX_COMPACT_TIME: nothing in the file is ever written over or moved. Where it was,
		// kill -9 made H2 2.5.252 open at an older version, or not at all; so the file grows, until it is copied (isWasteful).
		// TRACE_LEVEL_FILE 0: no file in which statements that failed stand with their values.
		// AUTO_SERVER: the worker reads while the window has the library open
		source.setURL("jdbc:h2:file:" + address.folder().resolve(NAME) //$NON-NLS-1$
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE;LOCK_TIMEOUT=60000;AUTO_SERVER=TRUE"); //$NON-NLS-1$
		source.setUser("recital"); //$NON-NLS-1$
		source.setPassword(key(address.folder()));
		return new Store(address, source);
	}

	/** The password of the database in a folder, made once and readable by the owner only: the server is for this person's processes. */
	private static String key(Path folder) throws IOException {
		Path file = folder.resolve(KEY);
		try {
			return Files.readString(file).strip();
		} catch (NoSuchFileException e) {
			byte[] bytes = new byte[16];
			new SecureRandom().nextBytes(bytes);
			String made = HexFormat.of().formatHex(bytes);
			try {
				if (Files.getFileStore(folder).supportsFileAttributeView("posix")) { //$NON-NLS-1$
					Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))); //$NON-NLS-1$
				} else {
					Files.createFile(file);
				}
				Files.writeString(file, made);
				return made;
			} catch (FileAlreadyExistsException other) {
				return Files.readString(file).strip();
			}
		}
	}

	public LibraryAddress address() {
		return address;
	}

	/** Whether it is H2 in the folder. */
	public boolean isEmbedded() {
		return address.url().isEmpty();
	}

	/** A new connection; transactions are ended by whom it is given to. */
	public Connection connect() throws SQLException {
		Connection connection = open();
		try {
			connection.setAutoCommit(false);
			return connection;
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
	}

	/** While another process opens or closes the same database at this moment, H2 refuses; a moment later it does not. */
	private Connection open() throws SQLException {
		for (int left = TRIES;; left--) {
			try {
				return source.getConnection();
			} catch (SQLException e) {
				if (left == 0 || !isEmbedded() || e.getErrorCode() != CANNOT_OPEN || !String.valueOf(e.getMessage()).contains("Lock file")) { //$NON-NLS-1$
					throw e;
				}
				try {
					Thread.sleep(PAUSE_MILLIS);
				} catch (InterruptedException interrupted) {
					Thread.currentThread().interrupt();
					throw e;
				}
			}
		}
	}

	/** Bytes of the database's file; 0 for a PostgreSQL. */
	long size() {
		return isEmbedded() ? address.folder().resolve(NAME + ".mv.db").toFile().length() : 0; //$NON-NLS-1$
	}

	/** Whether most of a file that is not small is waste, and this is the only connection to it. */
	boolean isWasteful(Connection connection) throws SQLException {
		if (!isEmbedded() || Sql.first(connection, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS", r -> r.getInt(1)).orElse(0) != 1) { //$NON-NLS-1$
			return false;
		}
		Map<String, Long> info = new HashMap<>();
		Sql.list(connection, "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN " //$NON-NLS-1$
				+ "('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')", r -> info.put(r.getString(1), Long.parseLong(r.getString(2)))); //$NON-NLS-1$
		long alive = info.getOrDefault("info.FILL_RATE", 100L) * info.getOrDefault("info.CHUNKS_FILL_RATE", 100L) / 100; //$NON-NLS-1$ //$NON-NLS-2$
		return info.getOrDefault("info.FILE_SIZE", 0L) > LARGE && alive < WASTE; //$NON-NLS-1$
	}

	/** Forces what was committed to disk. PostgreSQL's commit has done so. */
	void force(Connection connection) throws SQLException {
		if (isEmbedded()) {
			try (Statement s = connection.createStatement()) {
				s.execute("CHECKPOINT SYNC"); //$NON-NLS-1$
			}
		}
	}
}
