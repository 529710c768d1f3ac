/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.sql.SQLException;

import org.recital.library.internal.Desk;

/**
 * An open library. Safe for any number of threads; several processes may have the same one open.
 * <p>
 * What writes returns a {@link java.util.concurrent.CompletableFuture} that ends when it is on disk; nothing waits in the thread that asks.
 */
public final class Library implements AutoCloseable {

	private final Desk desk;
	private final Catalogue catalogue;
	private final People people;
	private final Feedback feedback;
	private final Photos photos;
	private final Playlists playlists;

	private Library(Desk desk) {
		this.desk = desk;
		this.catalogue = new Catalogue(desk);
		this.people = new People(desk);
		this.feedback = new Feedback(desk);
		this.photos = new Photos(desk);
		this.playlists = new Playlists(desk);
	}

	/**
	 * Opens a library, making it when there is none and bringing an older format up to date.
	 *
	 * @throws LibraryException when its database cannot be reached or is of a newer format
	 */
	public static Library open(LibraryAddress address) throws IOException {
		try {
			return new Library(Desk.open(address));
		} catch (SQLException e) {
			throw new LibraryException(Desk.why(address, e), e);
		}
	}

	/** Where it is. */
	public LibraryAddress address() {
		return desk.address();
	}

	/** Films, songs. */
	public Catalogue catalogue() {
		return catalogue;
	}

	/** Who is recommended to. */
	public People people() {
		return people;
	}

	/** Ratings, plays, skips, thumbs. */
	public Feedback feedback() {
		return feedback;
	}

	/** Pictures that people added. */
	public Photos photos() {
		return photos;
	}

	/** Lists that people made. */
	public Playlists playlists() {
		return playlists;
	}

	/** Writes what waits and closes. */
	@Override
	public void close() throws LibraryException {
		desk.close();
	}
}
