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
import java.sql.SQLException;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.LibraryException;
import org.recital.ui.parts.Latest;

/**
 * A library that was opened.
 *
 * @param person whom it is looked at for
 * @param note   what a person should know besides; empty: nothing
 */
record Opening(Library library, String person, String note) {

    /** A server that wants a password, or another one. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A library that is left when another is open; closed once, by any thread. */
    static final class Leaving {
        private final Library library;
        private boolean closed;

        Leaving(Library library) {
            this.library = library;
        }

        Library library() {
            return library;
        }

        synchronized boolean isClosed() {
            return closed;
        }

        synchronized void close() throws LibraryException {
            if (!closed) {
                closed = true;
                library.close();
            }
        }

        /** The same database is not opened twice by a window: what one connection rewrites, the other would not know. */
        private boolean isAt(LibraryAddress address) {
            LibraryAddress own = library.address();
            return own.url().equals(address.url()) && (own.url().isPresent() || own.folder().equals(address.folder()));
        }
    }

    /**
     * Opens, and then closes the one that is left. Takes long: off the UI thread.
     *
     * @param before the one that is left, which stays open when the other cannot be opened, unless it is the same; null: none
     */
    static Opening of(LibraryChoice choice, Leaving before, IProgressMonitor monitor) throws IOException, InputException {
        LibraryAddress address = choice.address();
        if (before != null && before.isAt(address)) {
            before.close();
        }
        Library library = open(choice, address);
        if (monitor.isCanceled()) {
            library.close(); // another is wanted by now
            throw new OperationCanceledException();
        }
        if (before != null) {
            before.close();
        }
        List<String> people = library.people().ids();
        String last = Remembered.person();
        return new Opening(library, people.contains(last) ? last : people.isEmpty() ? "" : people.getFirst(), kept(choice));
    }

    private static Library open(LibraryChoice choice, LibraryAddress address) throws IOException {
        try {
            return Library.open(address);
        } catch (LibraryException e) {
            if (address.url().isEmpty() || !(e.getCause() instanceof SQLException why) || !isRefusal(why.getSQLState())) {
                throw e;
            }
            throw new Refused(address.password().isEmpty() ? NLS.bind(Messages.Hub_password, choice.label(), address.user()) : e.getMessage(), e);
        }
    }

    /** PostgreSQL says class 28, its driver 08004 where it has no password to give. */
    private static boolean isRefusal(String state) {
        return state != null && (state.startsWith("28") || state.equals("08004"));
    }

    private static String kept(LibraryChoice choice) {
        try {
            choice.keepPassword();
            return "";
        } catch (IOException e) {
            ILog.of(Opening.class).warn(e.getMessage(), e);
            return Latest.sentence(e);
        }
    }
}
