/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace belongs to one window at a time. */
class WorkspaceLockTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private final WorkspaceLock.Person person = new WorkspaceLock.Person() {

        @Override
        public void tell(String title, String sentence) {
            told.add(sentence);
        }

        @Override
        public Optional<Path> otherFolder(String title, String sentence) {
            told.add(sentence);
            return others.isEmpty() ? Optional.empty() : Optional.of(others.removeFirst());
        }
    };

    /** A real location, with the real lock on its folder. */
    private static Location location(Path set, Path otherwise) throws IOException {
        Location location = Platform.getInstanceLocation().createLocation(null, otherwise.toUri().toURL(), false);
        if (set != null) {
            location.set(set.toUri().toURL(), false);
        }
        return location;
    }

    @Test
    void aSecondWindowOnAWorkspaceIsToldWhoHasIt() throws Exception {
        Path films = folder.resolve("films");
        Location first = location(films, films);
        assertTrue(new WorkspaceLock(first, person).take());
        assertEquals(List.of(), told);
        try {
            assertFalse(new WorkspaceLock(location(films, films), person).take());
            assertEquals(1, told.size());
            assertTrue(told.getFirst().contains(films + "/ is open in another Recital window") && told.getFirst().contains("-data FOLDER"), told.getFirst());
        } finally {
            first.release();
        }
    }

    @Test
    void whoNamedNoWorkspaceIsOfferedAnother() throws Exception {
        Path usual = folder.resolve("usual");
        Location first = location(null, usual);
        assertTrue(new WorkspaceLock(first, person).take());
        Location second = location(null, usual);
        others.add(folder.resolve("other"));
        try {
            assertTrue(new WorkspaceLock(second, person).take());
            assertEquals(folder.resolve("other"), Path.of(second.getURL().getPath()));
            assertEquals(1, told.size());
            assertFalse(new WorkspaceLock(location(null, usual), person).take(), "who gives up has no window");
        } finally {
            first.release();
            second.release();
        }
    }

    @Test
    void aFolderThatIsAFileIsNoWorkspace() throws Exception {
        Path file = java.nio.file.Files.writeString(folder.resolve("file"), "no folder");
        assertFalse(new WorkspaceLock(location(file, file), person).take());
        assertTrue(told.getFirst().contains(file.toString()), told.getFirst());
    }
}
