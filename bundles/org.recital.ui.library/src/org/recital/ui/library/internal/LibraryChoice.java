/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.recital.api.problem.InputException;
import org.recital.importers.database.DatabasePasswords;
import org.recital.library.LibraryAddress;

/**
 * A library that a person chose.
 *
 * @param folder holds the photos and, unless there is a url, the database
 * @param url    address of a PostgreSQL; empty: H2 in the folder
 * @param user   who logs in there
 * @param typed  the password as it was typed; empty: the one that is kept
 * @param keep   whether a password that was typed is kept in the secure storage; else it is asked for each time
 */
public record LibraryChoice(Path folder, String url, String user, String typed, boolean keep) {

    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&;](ssl)?password=|//[^/]*@");

    /** The one at an address. */
    static LibraryChoice of(LibraryAddress address) {
        return new LibraryChoice(address.folder(), address.url().orElse(""), address.user(), address.password(), true);
    }

    /** Whether an address of a database has a password in it, which would be written down with it. */
    public static boolean hasPassword(String url) {
        return PASSWORD.matcher(url).find();
    }

    /** What a person reads for it. */
    String label() {
        return url.isEmpty() ? folder.toString() : url.split("\\?", 2)[0];
    }

    /** Where it is, with the password. Asks the secure storage: off the UI thread. */
    LibraryAddress address() throws InputException {
        if (url.isEmpty()) {
            return LibraryAddress.of(folder);
        }
        return LibraryAddress.of(folder, url, user, typed.isEmpty() ? DatabasePasswords.find(url, user).orElse("") : typed);
    }

    /** Keeps a password that was typed and was the right one, or forgets the one that was kept. Off the UI thread. */
    void keepPassword() throws IOException {
        if (url.isEmpty() || typed.isEmpty()) {
            return;
        }
        if (keep) {
            DatabasePasswords.store(url, user, typed);
        } else {
            DatabasePasswords.remove(url, user);
        }
    }
}
