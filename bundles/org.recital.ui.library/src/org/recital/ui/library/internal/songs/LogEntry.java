/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.Signal;

/** A line of what a person did and said, newest first. */
record LogEntry(Instant time, Signal.Kind kind, double value, String song, String title) {

    private static final int MOST = 1000;

    /** Reads: off the UI thread. */
    static List<LogEntry> of(Library library, String person) throws IOException {
        if (person.isEmpty()) {
            return List.of();
        }
        List<Signal> all = library.feedback().of(person);
        Map<String, String> titles = new HashMap<>();
        List<LogEntry> lines = new ArrayList<>();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - MOST); i--) {
            Signal s = all.get(i);
            String title = titles.get(s.item());
            if (title == null) {
                title = library.catalogue().find(s.item()).map(LogEntry::title).orElse(s.item());
                titles.put(s.item(), title);
            }
            lines.add(new LogEntry(s.time(), s.kind(), s.value(), s.item(), title));
        }
        return lines;
    }

    private static String title(Item item) {
        return item.first("artist").isEmpty() ? item.title() : item.title() + " \u2013 " + item.first("artist");
    }
}
