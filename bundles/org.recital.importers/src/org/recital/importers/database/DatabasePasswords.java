/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.database;

import java.io.IOException;
import java.util.Optional;

import org.recital.importers.internal.jdbc.DatabaseUrl;
import org.recital.importers.internal.jdbc.SecureStorage;

/**
 * Passwords of databases. They are kept in the secure storage of the platform, encrypted, one for each database and user;
 * where there is none, the environment variable {@code RECITAL_DB_PASSWORD} is taken. They are never in a pipeline, a run
 * or a file of ours.
 */
public final class DatabasePasswords {

	/** The environment variable that is read where the secure storage has nothing. */
	public static final String VARIABLE = "RECITAL_DB_PASSWORD"; //$NON-NLS-1$

	private DatabasePasswords() {
	}

	/**
	 * The password for a database and a user, from the secure storage or else from the environment.
	 *
	 * @param url  as the importer {@code jdbc} takes it; its settings do not matter
	 * @param user name of the user
	 */
	public static Optional<String> find(String url, String user) {
		return SecureStorage.find(DatabaseUrl.bare(url), user).or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
	}

	/**
	 * Keeps a password.
	 *
	 * @throws IOException when there is no secure storage or it refuses
	 */
	public static void store(String url, String user, String password) throws IOException {
		SecureStorage.store(DatabaseUrl.bare(url), user, password);
	}

	/**
	 * Forgets a password.
	 *
	 * @throws IOException when there is no secure storage or it refuses
	 */
	public static void remove(String url, String user) throws IOException {
		SecureStorage.remove(DatabaseUrl.bare(url), user);
	}
}
