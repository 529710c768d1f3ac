/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.playlists;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.recital.library.Playlist;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.library.internal.songs.SongRow;

/** What is done to playlists; each can be undone. Called on the UI thread. */
public final class PlaylistActions {

    private PlaylistActions() {
    }

    /** Makes a playlist of songs. */
    public static void make(LibraryHub hub, String name, List<SongRow> songs) {
        make(hub, new Playlist(0, hub.person(), name, songs.stream().map(SongRow::id).toList()), NLS.bind(Messages.Playlists_made, name, songs.size()));
    }

    /** @param label what is said then */
    static void make(LibraryHub hub, Playlist list, String label) {
        if (list.person().isEmpty()) {
            hub.say(Messages.Hub_nobody);
            return;
        }
        int[] number = new int[1];
        hub.perform(label, Topic.PLAYLISTS, () -> kept(hub, list, number),
                () -> hub.write(l -> l.playlists().remove(hub.number(number[0]))));
    }

    /** Keeps a list that is not in the library, under whatever number it gets. */
    private static CompletableFuture<?> kept(LibraryHub hub, Playlist list, int[] number) {
        return hub.write(l -> l.playlists().put(new Playlist(0, list.person(), list.name(), list.items())).thenAccept(kept -> {
            if (number[0] != 0) {
                hub.renumber(number[0], kept.number());
            }
            number[0] = kept.number();
            hub.later(() -> hub.playlist(kept.number()));
        }));
    }

    /** Adds songs to the playlist that is chosen, or to a new one. */
    public static void add(LibraryHub hub, List<SongRow> songs) {
        if (songs.isEmpty()) {
            hub.say(Messages.Playlists_nothing);
        } else if (hub.playlist() == 0) {
            make(hub, Messages.Playlists_new, songs);
        } else {
            int number = hub.playlist();
            List<String> more = songs.stream().map(SongRow::id).toList();
            Playlist[] before = new Playlist[1];
            String label = NLS.bind(more.size() == 1 ? Messages.Playlists_addedOne : Messages.Playlists_added, more.size() == 1 ? songs.getFirst().title() : more.size());
            hub.perform(label, Topic.PLAYLISTS, () -> CompletableFuture.supplyAsync(() -> hub.write(l -> {
                before[0] = l.playlists().find(hub.number(number)).orElseThrow();
                List<String> all = new ArrayList<>(before[0].items());
                all.addAll(more);
                return l.playlists().put(new Playlist(before[0].number(), before[0].person(), before[0].name(), all));
            })).thenCompose(f -> f), () -> put(hub, before[0]));
        }
    }

    /** Puts a list in place of what it was. */
    static void change(LibraryHub hub, String label, Playlist before, Playlist after) {
        if (!before.equals(after)) {
            hub.perform(label, Topic.PLAYLISTS, () -> put(hub, after), () -> put(hub, before));
        }
    }

    /** Keeps a list of the library as it is given, whatever its number is by now. */
    private static CompletableFuture<?> put(LibraryHub hub, Playlist list) {
        return hub.write(l -> l.playlists().put(new Playlist(hub.number(list.number()), list.person(), list.name(), list.items())));
    }

    /** Deletes a list. */
    static void delete(LibraryHub hub, Playlist list) {
        int[] number = { list.number() };
        hub.perform(NLS.bind(Messages.Playlists_deleted, list.name()), Topic.PLAYLISTS, () -> hub.write(l -> l.playlists().remove(hub.number(number[0]))),
                () -> kept(hub, list, number));
    }

    /** A list in which some songs stand so many places further down, or up; as far as there is room. */
    static List<String> moved(List<String> items, int[] places, int by) {
        int from = places.length == 0 ? 0 : places[0];
        int to = places.length == 0 ? 0 : places[places.length - 1];
        if (places.length == 0 || from + by < 0 || to + by >= items.size()) {
            return items;
        }
        return placed(items, places, by < 0 ? from + by : to + by + 1);
    }

    /** A list in which some songs stand together before the one that is at a place now. */
    static List<String> placed(List<String> items, int[] places, int before) {
        List<String> taken = new ArrayList<>();
        List<String> head = new ArrayList<>();
        List<String> tail = new ArrayList<>();
        for (int i = 0, k = 0; i < items.size(); i++) {
            if (k < places.length && places[k] == i) {
                taken.add(items.get(i));
                k++;
            } else {
                (i < before ? head : tail).add(items.get(i));
            }
        }
        head.addAll(taken);
        head.addAll(tail);
        return List.copyOf(head);
    }

    /** A list without some of its songs. */
    static List<String> without(List<String> items, int[] places) {
        List<String> left = new ArrayList<>(items);
        for (int k = places.length - 1; k >= 0; k--) {
            left.remove(places[k]);
        }
        return left;
    }
}
