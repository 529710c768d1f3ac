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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

import org.recital.library.LibraryAddress;
import org.recital.library.LibraryException;

/** Where an open library is asked and told: many read, one writes. */
public final class Desk implements AutoCloseable {

	/** More readers than cores only wait for each other. */
	private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());

	private final Store store;
	private final Connections readers;
	private final Writer writer;

	private Desk(Store store) {
		this.store = store;
		this.readers = new Connections(store, READERS);
		this.writer = new Writer(store);
	}

	/** Opens, the schema being brought up to date. */
	public static Desk open(LibraryAddress address) throws IOException, SQLException {
		return open(address, Schema.current());
	}

	static Desk open(LibraryAddress address, Schema schema) throws IOException, SQLException {
		Store store = Store.of(address);
		try (Connection c = store.connect()) {
			schema.bring(c);
			store.force(c);
		}
		return new Desk(store);
	}

	public LibraryAddress address() {
		return store.address();
	}

	/** A text that is another after each change, and for each library. */
	public String fingerprint() throws LibraryException {
		return read(Schema::fingerprint);
	}

	/** Reads. */
	public <T> T read(Connections.Question<T> question) throws LibraryException {
		try {
			return readers.read(question);
		} catch (SQLException e) {
			throw new LibraryException(firstLine(e), e);
		}
	}

	/** Writes, in the background; ends when it is on disk. */
	public <T> CompletableFuture<T> write(Writer.Work<T> work) {
		return writer.submit(work);
	}

	/**
	 * Rewrites the database so that nothing that was deleted is left in its files, in turn with what is written; questions wait
	 * for it. Other processes that have the library open lose their connections and make new ones.
	 */
	public CompletableFuture<Void> compact() {
		return writer.submitApart(none -> {
			readers.without(() -> {
				try (Connection c = store.connect()) {
					rewrite(c);
				}
			});
			return null;
		});
	}

	private void rewrite(Connection c) throws SQLException {
		if (store.isEmbedded()) {
			try (Statement s = c.createStatement()) {
				s.execute("SHUTDOWN COMPACT"); //$NON-NLS-1$
			}
			return;
		}
		c.setAutoCommit(true); // VACUUM is refused within a transaction
		try (Statement s = c.createStatement()) {
			for (String table : new String[] { "person", "person_attribute", "signal", "photo", "photo_feature", "playlist", "playlist_item" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				s.execute("VACUUM FULL " + table); //$NON-NLS-1$
			}
		}
	}

	/** What a database says, without its statement. */
	public static String firstLine(SQLException e) {
		String text = e.getMessage() == null ? e.toString() : e.getMessage();
		return text.lines().findFirst().orElse(text);
	}

	@Override
	public void close() throws LibraryException {
		try {
			writer.close();
			readers.close();
		} catch (SQLException e) {
			throw new LibraryException(firstLine(e), e);
		}
	}
}
