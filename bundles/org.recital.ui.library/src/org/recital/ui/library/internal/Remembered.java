/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Which library and whom the window had open, over restarts. */
final class Remembered {

    private static final String FOLDER = "folder";
    private static final String URL = "url";
    private static final String USER = "user";
    /** Whether the password is kept in the secure storage. */
    private static final String KEEP = "keepPassword";
    private static final String PERSON = "person";
    /** Name of the folder of the workspace's own library. */
    private static final String OWN = "library";

    private Remembered() {
    }

    private static IEclipsePreferences store() {
        return InstanceScope.INSTANCE.getNode("org.recital.ui.library");
    }

    private static Path own() {
        return Platform.getLocation().toPath().resolve(OWN);
    }

    /** The library; its password, if it needs one, is in the secure storage or was not kept. */
    static LibraryChoice choice() {
        return new LibraryChoice(folder(), store().get(URL, ""), store().get(USER, ""), "", store().getBoolean(KEEP, true));
    }

    private static Path folder() {
        String folder = store().get(FOLDER, "");
        try {
            return folder.isBlank() ? own() : Path.of(folder);
        } catch (InvalidPathException e) {
            ILog.of(Remembered.class).warn(e.getMessage(), e);
            return own();
        }
    }

    static String person() {
        return store().get(PERSON, "");
    }

    /** Writes down which library it is, but never a password. */
    static void keep(LibraryChoice choice) {
        store().put(FOLDER, choice.folder().equals(own()) ? "" : choice.folder().toString());
        store().putBoolean(KEEP, choice.keep());
        boolean written = !LibraryChoice.hasPassword(choice.url());
        store().put(URL, written ? choice.url() : "");
        put(USER, written ? choice.user() : "");
    }

    static void person(String id) {
        put(PERSON, id);
    }

    private static void put(String key, String value) {
        store().put(key, value);
        try {
            store().flush();
        } catch (BackingStoreException e) {
            ILog.of(Remembered.class).warn(e.getMessage(), e);
        }
    }
}
