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

import org.eclipse.osgi.util.NLS;
import org.recital.library.LibraryAddress;
import org.recital.library.LibraryException;

/** Where an open library is asked and told: many read, one writes. */
public final class Desk implements AutoCloseable {

	/** More readers than cores only wait for each other. */
	private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());

	/** Looking for waste costs little, copying a large library a second or so. */
	private static final long GROWTH = 384L << 20;

	/**
	 * What a PostgreSQL is told of the columns of a table that hold texts: they get the type that they have. It then forgets its statistics of
	 * them, in which frequent values stand, and which it keeps when nothing is left of a table.
	 */
	private static final String TEXTS = "SELECT quote_ident(attname) || ' TYPE ' || format_type(atttypid, atttypmod) FROM pg_attribute " //$NON-NLS-1$
			+ "WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped AND atttypid IN ('text'::regtype, 'varchar'::regtype)"; //$NON-NLS-1$

	private final Store store;
	private final Connections readers;
	private final Writer writer;
	/** Keeps H2 from closing the database between two others: closing and opening take long. */
	private Connection anchor;
	private final Memory memory = new Memory(this);
	private final CatalogueIndex index = new CatalogueIndex(this);

	private Desk(Store store, Connection anchor, long growth) {
		this.store = store;
		this.anchor = anchor;
		this.readers = new Connections(store, READERS);
		this.writer = new Writer(store, this::tidy, growth);
	}

	/** Opens, the schema being brought up to date. */
	public static Desk open(LibraryAddress address) throws IOException, SQLException {
		return open(address, Schema.current());
	}

	static Desk open(LibraryAddress address, Schema schema) throws IOException, SQLException {
		return open(address, schema, GROWTH);
	}

	/** @param growth bytes that the file may grow by before waste is looked for */
	static Desk open(LibraryAddress address, Schema schema, long growth) throws IOException, SQLException {
		Store store = Store.of(address);
		Connection c = store.connect();
		try {
			schema.bring(c);
			store.force(c);
			return new Desk(store, c, growth);
		} catch (SQLException | IOException | RuntimeException e) {
			c.close();
			throw e;
		}
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

	/** Writes about so many rows, in the background; ends when they are on disk. */
	public <T> CompletableFuture<T> write(Writer.Work<T> work, int rows) {
		return writer.submit(work, rows);
	}

	/** What can be searched for. */
	public CatalogueIndex index() {
		return index;
	}

	/** Where {@link #write} puts signals. */
	public SignalBlocks blocks() {
		return writer.blocks();
	}

	/** What people said. */
	public Memory memory() {
		return memory;
	}

	/** Rewrites the database when most of its file is waste and no other process has it open. */
	void tidy() throws SQLException {
		readers.without(() -> {
			try (Connection c = store.connect()) { // before the last other one is closed, and the database with it
				anchor.close();
				if (store.isWasteful(c)) {
					rewrite(c);
				}
			} finally {
				anchor = store.connect();
			}
		});
	}

	/**
	 * Rewrites the database so that nothing that was deleted is left in its files, in turn with what is written; questions wait
	 * for it. Other processes that have the library open lose their connections and make new ones.
	 */
	public CompletableFuture<Void> compact() {
		return writer.submitApart(none -> {
			readers.without(() -> {
				try (Connection c = store.connect()) {
					anchor.close();
					rewrite(c);
				} finally {
					anchor = store.connect();
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
			for (String table : new String[] { "person", "person_attribute", "feedback", "photo", "photo_feature", "playlist", "playlist_item" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				for (String column : Sql.list(c, TEXTS, r -> r.getString(1), table)) {
					s.execute("ALTER TABLE " + table + " ALTER COLUMN " + column); //$NON-NLS-1$ //$NON-NLS-2$
				}
				s.execute("VACUUM (FULL, ANALYZE) " + table); //$NON-NLS-1$
			}
		}
	}

	/** Why a library cannot be opened, for a person. */
	public static String why(LibraryAddress address, SQLException e) {
		String state = e.getSQLState() == null ? "" : e.getSQLState(); //$NON-NLS-1$
		if (address.url().isPresent() && (state.startsWith("28") || state.equals("08004"))) { //$NON-NLS-1$ //$NON-NLS-2$
			return NLS.bind(Messages.open_refused, address, address.user());
		}
		if (address.url().isPresent() && state.startsWith("08")) { //$NON-NLS-1$
			return NLS.bind(Messages.open_unreachable, address);
		}
		return NLS.bind(Messages.open_failed, address, firstLine(e));
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
			if (!anchor.isClosed() && store.isWasteful(anchor)) {
				rewrite(anchor);
			}
			anchor.close();
		} catch (SQLException e) {
			throw new LibraryException(firstLine(e), e);
		}
	}
}
