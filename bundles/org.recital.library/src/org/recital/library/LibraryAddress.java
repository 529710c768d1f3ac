/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.library.internal.Messages;

/**
 * Where a library is: a folder, or a PostgreSQL database by its address.
 *
 * @param folder   holds the photos and, unless there is a url, the database
 * @param url      {@code jdbc:postgresql://host:port/database}; empty: H2 in the folder
 * @param user     who logs in there
 * @param password never written anywhere
 */
public record LibraryAddress(Path folder, Optional<String> url, String user, String password) {

	private static final String POSTGRESQL = "jdbc:postgresql:"; //$NON-NLS-1$

	public LibraryAddress {
		folder = folder.toAbsolutePath().normalize();
		Objects.requireNonNull(url);
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
	}

	/** In a folder, which need not be there yet. */
	public static LibraryAddress of(Path folder) {
		return new LibraryAddress(folder, Optional.empty(), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * In a PostgreSQL, photos in a folder.
	 *
	 * @throws InputException when the address is of another kind
	 */
	public static LibraryAddress of(Path folder, String url, String user, String password) throws InputException {
		if (!url.startsWith(POSTGRESQL)) {
			throw new InputException(NLS.bind(Messages.address_kind, url.contains("?") ? url.substring(0, url.indexOf('?')) : url), //$NON-NLS-1$
					Messages.address_kindExpected);
		}
		return new LibraryAddress(folder, Optional.of(url), user, password);
	}

	/**
	 * Whether a parameter of a step names this library: its database, or what lies in its folder or around it.
	 *
	 * @param text of the parameter; files and folders by absolute path
	 */
	public boolean isNamedBy(String text) {
		if (url.isPresent() && url.get().equals(text)) {
			return true;
		}
		try {
			Path path = Path.of(text).normalize();
			return path.isAbsolute() && (path.startsWith(folder) || folder.startsWith(path));
		} catch (InvalidPathException e) {
			return false; // a word, which is no path
		}
	}

	/** What a person reads; without user and password. */
	@Override
	public String toString() {
		return url.map(u -> u.contains("?") ? u.substring(0, u.indexOf('?')) : u).orElse(folder.toString()); //$NON-NLS-1$
	}
}
