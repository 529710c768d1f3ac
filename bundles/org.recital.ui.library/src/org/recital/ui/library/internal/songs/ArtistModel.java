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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.recital.library.Item;
import org.recital.library.ItemQuery;
import org.recital.library.Library;

/**
 * What the library knows of an artist.
 *
 * @param name   of the artist
 * @param songs  theirs
 * @param styles with the number of songs that have each, most first
 * @param moods  the same
 * @param slow   the least tempo in beats a minute, NaN: none is known
 * @param fast   the greatest
 * @param alike  other artists, most alike first
 */
public record ArtistModel(String name, List<SongRow> songs, Map<String, Integer> styles, Map<String, Integer> moods, double slow, double fast,
        List<Alike> alike) {

    /**
     * Another artist.
     *
     * @param shared what both have, in words
     * @param degree cosine of the counts of styles and moods, 0 to 1
     */
    public record Alike(String name, List<String> shared, double degree) {
    }

    private static final int SONGS = 500;
    /** Songs of a style that are looked at for other artists. */
    private static final int LOOKED_AT = 1000;
    private static final int STYLES = 3;
    private static final int ALIKE = 8;

    /** Looks in the library: off the UI thread. */
    public static ArtistModel of(Library library, String name) throws IOException {
        List<Item> own = library.catalogue().search(new ItemQuery("", Map.of("artist", name), Map.of(), SONGS)).stream()
                .filter(i -> i.first("artist").equals(name)).toList();
        Map<String, Integer> styles = new HashMap<>();
        Map<String, Integer> moods = new HashMap<>();
        double slow = Double.NaN;
        double fast = Double.NaN;
        for (Item item : own) {
            SongRow.styles(item).forEach(s -> styles.merge(s, 1, Integer::sum));
            SongRow.moods(item).forEach(m -> moods.merge(m, 1, Integer::sum));
            double bpm = SongRow.bpm(item);
            if (bpm > 0) {
                slow = Double.isNaN(slow) ? bpm : Math.min(slow, bpm);
                fast = Double.isNaN(fast) ? bpm : Math.max(fast, bpm);
            }
        }
        Map<String, Integer> most = sorted(styles);
        return new ArtistModel(name, own.stream().map(SongRow::of).toList(), most, sorted(moods), slow, fast, alike(library, name, own, most));
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        Map<String, Integer> most = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> most.put(e.getKey(), e.getValue()));
        return most;
    }

    /** Others who have songs in the main styles, by how alike their counts of styles and moods are. */
    private static List<Alike> alike(Library library, String name, List<Item> own, Map<String, Integer> styles) throws IOException {
        Map<String, Item> looked = new LinkedHashMap<>();
        for (String style : styles.keySet().stream().limit(STYLES).toList()) {
            for (String attribute : List.of("style", "genre", "genres")) {
                for (Item item : library.catalogue().search(new ItemQuery("", Map.of(attribute, style), Map.of(), LOOKED_AT))) {
                    looked.put(item.id(), item);
                }
            }
        }
        Map<String, Map<String, Integer>> others = new TreeMap<>();
        for (Item item : looked.values()) {
            String artist = item.first("artist");
            if (!artist.isEmpty() && !artist.equals(name)) {
                count(others.computeIfAbsent(artist, k -> new HashMap<>()), item);
            }
        }
        Map<String, Integer> mine = new HashMap<>();
        own.forEach(item -> count(mine, item));
        List<Alike> all = new ArrayList<>();
        others.forEach((artist, counts) -> {
            Set<String> shared = new LinkedHashSet<>(sorted(mine).keySet());
            shared.retainAll(counts.keySet());
            all.add(new Alike(artist, shared.stream().map(s -> s.substring(1)).toList(), cosine(mine, counts)));
        });
        all.sort(Comparator.comparingDouble(Alike::degree).reversed().thenComparing(Alike::name));
        return List.copyOf(all.subList(0, Math.min(ALIKE, all.size())));
    }

    /** Styles and moods are told apart by a letter before them. */
    private static void count(Map<String, Integer> counts, Item item) {
        SongRow.styles(item).forEach(s -> counts.merge('s' + s, 1, Integer::sum));
        SongRow.moods(item).forEach(m -> counts.merge('m' + m, 1, Integer::sum));
    }

    private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (Map.Entry<String, Integer> e : a.entrySet()) {
            dot += (double) e.getValue() * b.getOrDefault(e.getKey(), 0);
            aa += (double) e.getValue() * e.getValue();
        }
        for (int v : b.values()) {
            bb += (double) v * v;
        }
        return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
    }
}
