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

/** Finds what is to be coloured in a line of YAML. Knows nothing of how it is drawn. */
public final class YamlScanner {

    /** What a piece of a line is. */
    public enum Role {
        PLAIN, KEY, TEXT, NUMBER, COMMENT, VARIABLE, MARK
    }

    /**
     * A piece of a line.
     *
     * @param offset in the line
     * @param length at least 1
     */
    public record Piece(int offset, int length, Role role) {
    }

    private final String line;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private YamlScanner(String line) {
        this.line = line;
    }

    /** The pieces of a line, without the blanks between them. */
    public static List<Piece> scan(String line) {
        YamlScanner scanner = new YamlScanner(line);
        scanner.run();
        return scanner.pieces;
    }

    private void run() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
                add(line.length(), Role.COMMENT);
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if ("{}[],&*!|>".indexOf(c) >= 0 || (c == '-' || c == ':' || c == '?') && isBlankAt(at + 1)) {
                add(at + 1, Role.MARK);
            } else {
                plain();
            }
        }
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += quote == '"' && line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(line.length(), end + 1);
        if (isKeyBefore(end)) {
            add(end, Role.KEY);
        } else {
            variables(end, Role.TEXT);
        }
    }

    private void plain() {
        int end = at;
        while (end < line.length()) {
            char c = line.charAt(end);
            boolean variable = c == '{' && end > 0 && line.charAt(end - 1) == '$';
            if (variable) {
                int close = line.indexOf('}', end);
                end = close < 0 ? line.length() : close + 1;
                continue;
            }
            if (",[]{}".indexOf(c) >= 0 || c == ':' && isBlankAt(end + 1) || c == '#' && end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
                break;
            }
            end++;
        }
        while (end > at && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        String text = line.substring(at, end);
        if (isKeyBefore(end)) {
            add(end, Role.KEY);
        } else if (text.matches("[-+]?(\\d[\\d_]*\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|true|false|null|~|[-+]?\\.inf|\\.nan")) {
            add(end, Role.NUMBER);
        } else {
            variables(end, Role.PLAIN);
        }
    }

    /** Adds text in which <code>${...}</code> stands out. */
    private void variables(int end, Role role) {
        while (at < end) {
            int start = line.indexOf("${", at);
            if (start < 0 || start >= end) {
                add(end, role);
                return;
            }
            if (start > at) {
                add(start, role);
            }
            int close = line.indexOf('}', start);
            add(close < 0 || close >= end ? end : close + 1, Role.VARIABLE);
        }
    }

    private boolean isKeyBefore(int end) {
        int colon = end;
        while (colon < line.length() && line.charAt(colon) == ' ') {
            colon++;
        }
        return colon < line.length() && line.charAt(colon) == ':' && isBlankAt(colon + 1);
    }

    private boolean isBlankAt(int index) {
        return index >= line.length() || Character.isWhitespace(line.charAt(index)) || ",]}".indexOf(line.charAt(index)) >= 0;
    }

    private void add(int end, Role role) {
        pieces.add(new Piece(at, Math.max(1, end - at), role));
        at = Math.max(at + 1, end);
    }
}
