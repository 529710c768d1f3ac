/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.importers.database.DatabasePasswords;

class SecureStorageTest {

	private static final String DATABASE = "jdbc:postgresql://host:5432/films";

	@TempDir
	Path folder;

	private static boolean inOsgi() {
		return FrameworkUtil.getBundle(SecurePreferencesFactory.class) != null;
	}

	private ISecurePreferences open() throws IOException {
		Map<Object, Object> options = new HashMap<>();
		options.put(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec("master".toCharArray()));
		options.put(IProviderHints.PROMPT_USER, Boolean.FALSE);
		return SecurePreferencesFactory.open(folder.resolve("storage").toUri().toURL(), options);
	}

	@Test
	void passwordsAreKeptEncryptedForEachDatabaseAndUser() throws Exception {
		Assumptions.assumeTrue(inOsgi(), "the secure storage needs OSGi");
		ISecurePreferences storage = open();
		SecureStorage.store(storage, DATABASE, "ann", "open sesame");
		SecureStorage.store(storage, DATABASE, "bob", "please");

		assertEquals(Optional.of("open sesame"), SecureStorage.find(storage, DATABASE, "ann"));
		assertEquals(Optional.of("please"), SecureStorage.find(storage, DATABASE, "bob"));
		assertEquals(Optional.empty(), SecureStorage.find(storage, DATABASE + "2", "ann"));
		String file = Files.readString(folder.resolve("storage"));
		assertFalse(file.contains("open sesame"), file);
		assertTrue(file.contains("recital"), file);
		SecureStorage.remove(storage, DATABASE, "ann");
		assertEquals(Optional.empty(), SecureStorage.find(storage, DATABASE, "ann"));
		assertEquals(Optional.of("please"), SecureStorage.find(storage, DATABASE, "bob"));
	}

	@Test
	void outsideOsgiThereIsNoneAndItSaysSo() {
		Assumptions.assumeFalse(inOsgi(), "there is one within OSGi");
		assertEquals(Optional.ofNullable(System.getenv(DatabasePasswords.VARIABLE)), DatabasePasswords.find(DATABASE, "ann"));
		IOException e = assertThrows(IOException.class, () -> DatabasePasswords.store(DATABASE, "ann", "x"));
		assertTrue(e.getMessage().contains(DatabasePasswords.VARIABLE), e.getMessage());
	}
}
