/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/** Takes the folder that a window works in for itself. Nobody is asked where to work, unless another window works there already. */
final class WorkspaceLock {

    /** Tells and asks a person. */
    interface Person {

        /** Tells why no window opens. */
        void tell(String title, String sentence);

        /** Asks for another folder; empty when the person gives up. */
        Optional<Path> otherFolder(String title, String sentence);
    }

    private final Location workspace;
    private final Person person;

    WorkspaceLock(Location workspace, Person person) {
        this.workspace = workspace;
        this.person = person;
    }

    /** Whether there is a workspace to work in; when there is not the person has been told why. */
    boolean take() {
        if (workspace.isSet()) {
            return takeGiven();
        }
        URL wanted = workspace.getDefault();
        while (true) {
            String sentence;
            try {
                if (workspace.set(wanted, true)) {
                    return true;
                }
                sentence = NLS.bind(Messages.WindowApplication_workspaceInUseOther, wanted.getPath());
            } catch (IOException e) {
                sentence = NLS.bind(Messages.WindowApplication_workspaceUnusableOther, wanted.getPath(), e.getMessage());
            }
            Optional<Path> other = person.otherFolder(Messages.WindowApplication_workspaceInUseTitle, sentence);
            if (other.isEmpty()) {
                return false;
            }
            wanted = url(other.get());
        }
    }

    private boolean takeGiven() {
        try {
            if (workspace.lock()) {
                return true;
            }
            person.tell(Messages.WindowApplication_workspaceInUseTitle, NLS.bind(Messages.WindowApplication_workspaceInUse, workspace.getURL().getPath()));
        } catch (IOException e) {
            person.tell(Messages.WindowApplication_workspaceInUseTitle,
                    NLS.bind(Messages.WindowApplication_workspaceUnusable, workspace.getURL().getPath(), e.getMessage()));
        }
        return false;
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e); // a path of the default file system always has one
        }
    }
}
