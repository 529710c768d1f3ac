/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;
import org.recital.importers.internal.Messages;

/** The secure storage of the platform; the one class that knows of it. Outside OSGi there is none. */
public final class SecureStorage {

	private static final String NODE = "org.recital.importers/jdbc/"; //$NON-NLS-1$
	private static final String KEY = "password"; //$NON-NLS-1$

	private SecureStorage() {
	}

	/** The password kept for a database and a user. */
	public static Optional<String> find(String database, String user) {
		if (FrameworkUtil.getBundle(SecurePreferencesFactory.class) == null) {
			return Optional.empty();
		}
		return find(SecurePreferencesFactory.getDefault(), database, user);
	}

	static Optional<String> find(ISecurePreferences root, String database, String user) {
		if (root == null || !root.nodeExists(path(database, user))) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(root.node(path(database, user)).get(KEY, null));
		} catch (StorageException e) {
			return Optional.empty(); // locked: the environment or the database's own refusal has the next word
		}
	}

	/** Keeps a password. */
	public static void store(String database, String user, String password) throws IOException {
		store(root(), database, user, password);
	}

	static void store(ISecurePreferences root, String database, String user, String password) throws IOException {
		try {
			root.node(path(database, user)).put(KEY, password, true);
			root.flush();
		} catch (StorageException e) {
			throw unusable(e.getMessage(), e);
		}
	}

	/** Forgets a password. */
	public static void remove(String database, String user) throws IOException {
		remove(root(), database, user);
	}

	static void remove(ISecurePreferences root, String database, String user) throws IOException {
		if (root.nodeExists(path(database, user))) {
			root.node(path(database, user)).removeNode();
			root.flush();
		}
	}

	private static ISecurePreferences root() throws IOException {
		ISecurePreferences root = FrameworkUtil.getBundle(SecurePreferencesFactory.class) == null ? null
				: SecurePreferencesFactory.getDefault();
		if (root == null) {
			throw unusable("-", null); //$NON-NLS-1$
		}
		return root;
	}

	private static IOException unusable(String why, Throwable cause) {
		return new IOException(NLS.bind(Messages.jdbc_storage, why) + "; " + Messages.jdbc_storageExpected, cause); //$NON-NLS-1$
	}

	private static String path(String database, String user) {
		return NODE + EncodingUtils.encodeSlashes(database + ' ' + user);
	}
}
