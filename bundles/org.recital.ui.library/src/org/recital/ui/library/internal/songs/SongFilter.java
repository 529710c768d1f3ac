/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.library.ItemQuery;

/**
 * What is typed to find songs.
 *
 * @param words  in titles or whatever is known
 * @param artist in the artist's name, empty: any
 * @param style  the same of styles
 * @param mood   the same of moods
 * @param tempo  {@code 90}: about that, {@code 70-90}, {@code 70-}, {@code -90}; empty: any
 */
public record SongFilter(String words, String artist, String style, String mood, String tempo) {

    /** Any song. */
    public static final SongFilter ALL = new SongFilter("", "", "", "", "");

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d+)?)?\\s*([-\u2013])?\\s*(\\d{1,3}(?:\\.\\d+)?)?\\s*");
    /** What one number stands for: so many beats a minute less and more. */
    private static final double ABOUT = 5;
    private static final double FASTEST = 999;

    /** Whether the tempo makes sense. */
    public boolean isClear() {
        return tempo.isBlank() || range() != null;
    }

    private ItemQuery.Range range() {
        Matcher m = RANGE.matcher(tempo);
        if (!m.matches() || m.group(1) == null && m.group(3) == null) {
            return null;
        }
        if (m.group(2) == null) {
            // without a dash there is one number only
            double about = Double.parseDouble(m.group(1) == null ? m.group(3) : m.group(1));
            return m.group(1) != null && m.group(3) != null ? null : new ItemQuery.Range(about - ABOUT, about + ABOUT);
        }
        return new ItemQuery.Range(m.group(1) == null ? 0 : Double.parseDouble(m.group(1)), m.group(3) == null ? FASTEST : Double.parseDouble(m.group(3)));
    }

    /** As the library is asked; a tempo that makes no sense is left out. */
    public ItemQuery query(int limit) {
        Map<String, String> having = new LinkedHashMap<>();
        put(having, "artist", artist);
        put(having, "style", style);
        put(having, "mood", mood);
        ItemQuery.Range range = tempo.isBlank() ? null : range();
        return new ItemQuery(words, having, range == null ? Map.of() : Map.of("tempo", range), limit);
    }

    private static void put(Map<String, String> having, String name, String text) {
        if (!text.isBlank()) {
            having.put(name, text.strip());
        }
    }
}
