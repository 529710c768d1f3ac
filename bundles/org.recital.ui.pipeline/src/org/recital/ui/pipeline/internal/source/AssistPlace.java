/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a pipeline's text the caret is, found from the text before it alone, because while somebody types the text is
 * seldom right.
 *
 * @param path   keys from the outermost to the innermost: {@code [steps, small, with]}
 * @param prefix what has been typed of the word at the caret
 * @param value  whether the word is a value (of the last key of the path) rather than a key
 */
public record AssistPlace(List<String> path, String prefix, boolean value) {

    public AssistPlace {
        path = List.copyOf(path);
    }

    /** The step the caret is in, or empty. */
    public String step() {
        return path.size() >= 2 && path.getFirst().equals("steps") ? path.get(1) : "";
    }

    /** The key at a depth of the path, or empty. */
    public String key(int depth) {
        return depth < path.size() ? path.get(depth) : "";
    }

    private record Level(int indent, String key, boolean flow) {
    }

    /** The place at an offset of a text. */
    public static AssistPlace at(String text, int offset) {
        return new Finder(text.substring(0, offset)).find();
    }

    private static final class Finder {

        private final String text;
        private final List<Level> levels = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean afterColon;
        private int at;

        Finder(String text) {
            this.text = text;
        }

        AssistPlace find() {
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                line(text.substring(at, end < 0 ? text.length() : end), end < 0);
                at = end < 0 ? text.length() : end + 1;
            }
            if (text.isEmpty() || text.endsWith("\n")) {
                newLine("");
            }
            return new AssistPlace(levels.stream().map(Level::key).filter(k -> !k.isEmpty()).toList(), word.toString().stripLeading(), afterColon);
        }

        private void line(String line, boolean last) {
            if (!last && (line.isBlank() || line.strip().startsWith("#"))) {
                return;
            }
            newLine(line);
            int indent = indent(line);
            boolean quoted = false;
            char quote = 0;
            for (int i = indent; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quoted) {
                    quoted = c != quote;
                    word.append(c);
                } else if (c == '"' || c == '\'') {
                    quoted = true;
                    quote = c;
                    word.append(c);
                } else if (c == '#' && i > 0 && line.charAt(i - 1) == ' ') {
                    return;
                } else {
                    plain(line, i, indent);
                }
            }
        }

        private void newLine(String line) {
            word.setLength(0);
            if (levels.stream().noneMatch(Level::flow)) {
                afterColon = false;
                int indent = indent(line);
                levels.removeIf(l -> l.indent() >= indent);
            }
        }

        private void plain(String line, int i, int indent) {
            char c = line.charAt(i);
            boolean blankNext = i + 1 >= line.length() || line.charAt(i + 1) == ' ';
            if (c == ':' && blankNext) {
                String key = word.toString().strip();
                word.setLength(0);
                boolean inFlow = !levels.isEmpty() && levels.getLast().flow() && levels.getLast().key().isEmpty();
                levels.add(new Level(indent, key, inFlow));
                afterColon = true;
            } else if (c == '{' && !(i > 0 && line.charAt(i - 1) == '$')) {
                levels.add(new Level(indent, "", true));
                word.setLength(0);
                afterColon = false;
            } else if (c == '[') {
                levels.add(new Level(indent, "", true));
                word.setLength(0);
                afterColon = true;
            } else if (c == ',' && inFlow()) {
                word.setLength(0);
                if (!levels.getLast().key().isEmpty()) {
                    levels.removeLast();
                    afterColon = false;
                }
            } else if ((c == '}' || c == ']') && inFlow() && line.lastIndexOf("${", i) <= line.lastIndexOf('}', i - 1)) {
                close();
            } else if (c == '-' && blankNext && word.toString().isBlank()) {
                afterColon = true; // an entry of a list
            } else {
                word.append(c);
            }
        }

        private boolean inFlow() {
            return levels.stream().anyMatch(Level::flow);
        }

        private void close() {
            word.setLength(0);
            while (!levels.isEmpty() && !levels.getLast().key().isEmpty()) {
                levels.removeLast();
            }
            if (!levels.isEmpty()) {
                levels.removeLast();
            }
            afterColon = true;
        }

        private static int indent(String line) {
            int indent = 0;
            while (indent < line.length() && line.charAt(indent) == ' ') {
                indent++;
            }
            return indent;
        }
    }
}
