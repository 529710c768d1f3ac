/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.core.worker.ListenAnswer;
import org.recital.core.worker.ListenAnswer.ListedSong;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.ui.library.internal.songs.SongRow;

/**
 * Songs that suit photos.
 *
 * @param others how many of the songs the library knows by another title under the same id
 */
record Suited(ListenAnswer answer, List<SongRow> rows, int others) {

    /**
     * Puts songs that the library does not have into it, so that thumbs, plays and playlists can be about them. Off the UI thread.
     *
     * @param checked songs that were looked up before, and whether the library knows them by the same title
     */
    static Suited of(Library library, ListenAnswer answer, Map<String, Boolean> checked) throws IOException {
        List<SongRow> rows = new ArrayList<>();
        List<Item> strangers = new ArrayList<>();
        int others = 0;
        for (ListedSong song : answer.songs()) {
            rows.add(new SongRow(song.id(), song.title(), song.artist(), song.style(), song.mood(), SongRow.tempo(song.tempo()), song.sound(), song.why()));
            Boolean same = checked.get(song.id());
            if (same == null) {
                Optional<Item> known = library.catalogue().find(song.id());
                same = known.isEmpty() || known.get().title().equals(song.title());
                if (known.isEmpty()) {
                    strangers.add(item(song));
                }
                checked.put(song.id(), same);
            }
            others += same ? 0 : 1;
        }
        if (!strangers.isEmpty()) {
            library.catalogue().put(strangers).join();
        }
        return new Suited(answer, rows, others);
    }

    private static Item item(ListedSong song) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        put(attributes, "artist", song.artist());
        put(attributes, "style", song.style());
        put(attributes, "mood", song.mood());
        put(attributes, "tempo", SongRow.tempo(song.tempo()));
        put(attributes, "file", song.sound());
        return new Item(song.id(), song.title(), attributes);
    }

    private static void put(Map<String, List<String>> attributes, String name, String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(name, List.of(value));
        }
    }
}
