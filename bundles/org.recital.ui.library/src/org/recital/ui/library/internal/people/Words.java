/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether texts of somebody stand in something that was written down. */
final class Words {

    /** Shorter ones stand in anything. */
    static final int LEAST = 3;

    private static final Pattern REFERENCE = Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));");

    private Words() {
    }

    /** Whether a text has one of them in it that is not too short for that. */
    static boolean holds(String text, Set<String> words) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        String plain = plain(plain(text)); // a memento is a text in a text
        return words.stream().anyMatch(w -> w.length() >= LEAST && (text.contains(w) || plain.contains(w)));
    }

    /** Without references of XML. */
    private static String plain(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher m = REFERENCE.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(plain, Matcher.quoteReplacement(sign(m)));
        }
        return m.appendTail(plain).toString();
    }

    private static String sign(Matcher m) {
        if (m.group(3) != null) {
            return switch (m.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "'";
            };
        }
        int code = m.group(1) != null ? Integer.parseInt(m.group(1), 16) : Integer.parseInt(m.group(2));
        return Character.isValidCodePoint(code) ? Character.toString(code) : m.group();
    }

    /** The bytes of words in encodings that files have, each byte as a character; too short ones are left out. */
    static List<String> bytes(Iterable<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            if (word.length() >= LEAST) {
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                    all.add(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }
}
