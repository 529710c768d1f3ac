/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deleted runs, until they are really gone: in a hidden folder beside the runs, so that moving them there and back is one
 * step of the file system however large they are.
 */
public final class RunTrash {

    /** Name of the folder. */
    static final String FOLDER = ".trash";
    private static final Duration KEPT = Duration.ofDays(14);

    private RunTrash() {
    }

    /** Moves a run away; tells where it is now. */
    static Path put(Path run) throws IOException {
        Path trash = Files.createDirectories(run.getParent().resolve(FOLDER));
        Path place = trash.resolve(run.getFileName().toString() + '.' + System.nanoTime());
        Files.move(run, place, StandardCopyOption.ATOMIC_MOVE);
        Files.setLastModifiedTime(place, java.nio.file.attribute.FileTime.from(Instant.now()));
        return place;
    }

    /** Moves it back. */
    static void restore(Path place, Path run) throws IOException {
        Files.move(place, run, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes for good what has been in the trash for two weeks. */
    static void empty(Path runsFolder, Instant now) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(runsFolder.resolve(FOLDER))) {
            old = all.filter(p -> age(p, now).compareTo(KEPT) > 0).toList();
        } catch (NoSuchFileException e) {
            return; // nothing was ever deleted
        }
        for (Path run : old) {
            try (Stream<Path> content = Files.walk(run)) {
                for (Path p : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }

    private static Duration age(Path path, Instant now) {
        try {
            return Duration.between(Files.getLastModifiedTime(path).toInstant(), now);
        } catch (IOException e) {
            return Duration.ZERO; // somebody else is at it
        }
    }
}
