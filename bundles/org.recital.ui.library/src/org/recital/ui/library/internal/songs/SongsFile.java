/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.library.Item;
import org.recital.library.PlaylistFiles;
import org.recital.ui.library.internal.Messages;

/**
 * Reads songs from a table with a head line: {@code item} (or {@code id}), {@code title}, and what else is known of them, each
 * column an attribute, several values of one parted by {@code |}. Paths in {@code file} count from the table's folder. As the
 * sample world writes it, and with commas, quotes and doubled quotes as CSV has them.
 */
final class SongsFile {

    private static final Set<String> IDS = Set.of("item", "id", "song");
    private static final String TITLE = "title";

    private SongsFile() {
    }

    static List<Item> read(Path file) throws IOException, InputException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<String> head = line(in);
            List<String> names = head == null ? List.of() : head.stream().map(n -> n.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)).toList();
            int id = -1;
            for (int c = 0; c < names.size(); c++) {
                if (id < 0 && IDS.contains(names.get(c))) {
                    id = c;
                }
            }
            int title = names.indexOf(TITLE);
            if (id < 0 || title < 0) {
                throw new InputException(file.toString(), 1, NLS.bind(Messages.SongsFile_head, String.join(", ", names)), Messages.SongsFile_headExpected);
            }
            List<Item> items = new ArrayList<>();
            int number = 1;
            for (List<String> cells = line(in); cells != null; cells = line(in)) {
                number++;
                if (cells.size() == 1 && cells.getFirst().isBlank()) {
                    continue;
                }
                if (cells.size() <= Math.max(id, title) || cells.get(id).isBlank()) {
                    throw new InputException(file.toString(), number, NLS.bind(Messages.SongsFile_row, number), Messages.SongsFile_rowExpected);
                }
                items.add(new Item(cells.get(id).strip(), cells.get(title), attributes(file, names, cells, id, title)));
            }
            return items;
        }
    }

    private static Map<String, List<String>> attributes(Path file, List<String> names, List<String> cells, int id, int title) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (int c = 0; c < Math.min(names.size(), cells.size()); c++) {
            String cell = cells.get(c).strip();
            if (c == id || c == title || cell.isEmpty() || names.get(c).isEmpty()) {
                continue;
            }
            if (names.get(c).equals(PlaylistFiles.FILE)) {
                attributes.put(names.get(c), List.of(cell.contains("://") ? cell : file.toAbsolutePath().resolveSibling(cell).normalize().toString()));
            } else {
                List<String> values = new ArrayList<>();
                for (String value : cell.split("\\|")) {
                    if (!value.isBlank()) {
                        values.add(value.strip());
                    }
                }
                attributes.put(names.get(c), List.copyOf(values));
            }
        }
        attributes.values().removeIf(List::isEmpty);
        return attributes;
    }

    /** The cells of the next line, which goes on over line ends within quotes; null at the end. */
    private static List<String> line(BufferedReader in) throws IOException {
        String text = in.readLine();
        if (text == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0;; i++) {
            if (i == text.length()) {
                String more = quoted ? in.readLine() : null;
                if (more == null) {
                    cells.add(cell.toString());
                    return cells;
                }
                cell.append('\n');
                text = more;
                i = -1;
                continue;
            }
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
    }
}
