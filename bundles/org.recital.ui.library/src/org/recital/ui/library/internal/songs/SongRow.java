/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.recital.library.Item;
import org.recital.library.PlaylistFiles;

/**
 * A song as lists show it.
 *
 * @param id     its name in the library
 * @param artist empty: not known
 * @param styles in words, several parted by commas
 * @param moods  the same
 * @param tempo  in beats a minute, empty: not known
 * @param file   where its sound is, empty: nowhere
 * @param why    why it is in the list, empty: nothing to be said
 */
public record SongRow(String id, String title, String artist, String styles, String moods, String tempo, String file, String why) {

    private static final List<String> STYLES = List.of("style", "styles", "genre", "genres");
    private static final List<String> MOODS = List.of("mood", "moods");

    /** A song of the library. */
    public static SongRow of(Item item) {
        return new SongRow(item.id(), item.title(), item.first("artist"), String.join(", ", styles(item)), String.join(", ", values(item, MOODS)),
                tempo(item.first("tempo")), item.first(PlaylistFiles.FILE), "");
    }

    /** The styles of a song: genres where nothing is called a style. */
    public static List<String> styles(Item item) {
        return values(item, STYLES);
    }

    /** The moods of a song. */
    public static List<String> moods(Item item) {
        return values(item, MOODS);
    }

    private static List<String> values(Item item, List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            if (all.isEmpty()) {
                all.addAll(item.attributes().getOrDefault(name, List.of()));
            }
        }
        return all;
    }

    /** Beats a minute of a song; NaN: not known. */
    public static double bpm(Item item) {
        try {
            return Double.parseDouble(item.first("tempo"));
        } catch (NumberFormatException e) {
            return Double.NaN; // not given, or words
        }
    }

    /** A tempo as lists show it. */
    public static String tempo(String text) {
        try {
            return tempo(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return text; // a word such as "slow"
        }
    }

    /** A tempo as lists show it; 0: not known. */
    public static String tempo(double bpm) {
        return bpm > 0 && Double.isFinite(bpm) ? String.format(Locale.ROOT, "%.0f", bpm) : "";
    }
}
