/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.recital.ui.library.internal.Messages;

/** Files in which the window writes down its state and what went wrong. */
final class WrittenByWindow {

    private static final String STATE = ".metadata/.plugins/org.eclipse.e4.workbench";

    private WrittenByWindow() {
    }

    /**
     * Takes entries of the log that hold one of the texts out of it, and deletes a stored state of the window that does: it is written
     * again every few minutes and at the end.
     *
     * @return a sentence on each thing that was done
     */
    static List<String> forget(Set<String> texts) throws IOException {
        List<String> said = new ArrayList<>();
        Path log = Platform.getLogFileLocation().toPath();
        int entries = 0;
        for (Path file : list(log.getParent())) {
            if (file.getFileName().toString().endsWith(".log")) {
                entries += entries(file, texts);
            }
        }
        if (entries > 0) {
            said.add(MessageFormat.format(Messages.Erase_log, entries));
        }
        for (Path file : list(Platform.getLocation().toPath().resolve(STATE))) {
            if (Words.holds(Files.readString(file, StandardCharsets.ISO_8859_1), latin(texts))) {
                Files.delete(file);
                said.add(NLS.bind(Messages.Erase_state, file));
            }
        }
        return said;
    }

    /** Texts as they are and as bytes of UTF-8. */
    private static Set<String> latin(Set<String> texts) {
        Set<String> all = new java.util.HashSet<>(texts);
        all.addAll(Words.bytes(texts));
        return all;
    }

    private static int entries(Path log, Set<String> texts) throws IOException {
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        Set<String> words = latin(texts);
        StringBuilder kept = new StringBuilder();
        int gone = 0;
        for (String entry : text.split("(?m)^(?=!(?:ENTRY|SESSION) )")) {
            if (Words.holds(entry, words)) {
                gone++;
            } else {
                kept.append(entry);
            }
        }
        if (gone > 0) {
            Files.writeString(log, kept, StandardCharsets.ISO_8859_1);
        }
        return gone;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
