/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.playlists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Playlist;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.library.internal.songs.SongRow;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

class PlaylistsViewTest {

    @TempDir
    Path folder;

    private final LibraryHub hub = LibraryHub.get();
    private LibraryAddress address;
    private PlaylistsView view;

    @BeforeEach
    void open() throws Exception {
        address = FixtureLibrary.make(folder.resolve("library"), 60);
        hub.open(address);
        Screen.until("the library is open", hub::isOpen);
        hub.person("elif");
        view = Screen.open(PlaylistsView.ID, PlaylistsView.class);
        idle();
    }

    private void idle() {
        Pump.during(Duration.ofMillis(60));
        Screen.until("everything is read", view::isIdle);
        Pump.during(Duration.ofMillis(30));
        Screen.until("everything is read", view::isIdle);
    }

    @AfterEach
    void close() {
        Screen.page().hideView(view);
    }

    private static SongRow song(int number) {
        return new SongRow("s" + number, "Song " + number, "", "", "", "", "", "");
    }

    private void make(String name, int... songs) {
        PlaylistActions.make(hub, name, java.util.Arrays.stream(songs).mapToObj(PlaylistsViewTest::song).toList());
        idle();
    }

    private List<String> onDisk() throws Exception {
        try (Library second = Library.open(address)) {
            return second.playlists().of("elif").stream().map(p -> p.name() + p.items()).toList();
        }
    }

    @Test
    void isMadeOfSongsAndKeptAtOnce() throws Exception {
        make("Evening", 1, 2, 3);
        assertEquals(List.of("Evening[s1, s2, s3]"), onDisk());
        assertEquals(3, view.songs().rows().size());
        PlaylistActions.add(hub, List.of(song(7), song(2)));
        idle();
        assertEquals(List.of("Evening[s1, s2, s3, s7, s2]"), onDisk());
        Screen.undo();
        idle();
        assertEquals(List.of("Evening[s1, s2, s3]"), onDisk());
        Screen.undo();
        idle();
        assertEquals(List.of(), onDisk());
        Screen.redo();
        idle();
        assertEquals(List.of("Evening[s1, s2, s3]"), onDisk());
    }

    @Test
    void songsAreMovedByKeysAndByDragging() throws Exception {
        make("Order", 1, 2, 3, 4, 5);
        view.songs().table().setSelection(new int[] { 3, 4 });
        Screen.command("playlists.moveUp");
        idle();
        assertEquals(List.of("Order[s1, s2, s4, s5, s3]"), onDisk());
        assertEquals(List.of("s4", "s5"), view.songs().selection().stream().map(SongRow::id).toList());
        Screen.command("playlists.moveDown");
        idle();
        assertEquals(List.of("Order[s1, s2, s3, s4, s5]"), onDisk());
        Screen.command("playlists.moveDown");
        idle();
        assertEquals(List.of("Order[s1, s2, s3, s4, s5]"), onDisk(), "there is no further down");
        view.songs().table().setSelection(new int[] { 0, 2 });
        view.place(5);
        idle();
        assertEquals(List.of("Order[s2, s4, s5, s1, s3]"), onDisk());
        assertEquals(List.of("s1", "s3"), view.songs().selection().stream().map(SongRow::id).toList());
        Screen.undo();
        idle();
        assertEquals(List.of("Order[s1, s2, s3, s4, s5]"), onDisk());
    }

    @Test
    void isRenamedEmptiedAndDeletedAndAllOfThatUndone() throws Exception {
        make("One", 1, 2, 3);
        view.rename("Uno");
        idle();
        assertEquals(List.of("Uno[s1, s2, s3]"), onDisk());
        view.songs().table().setSelection(new int[] { 1 });
        view.removeSongs();
        idle();
        assertEquals(List.of("Uno[s1, s3]"), onDisk());
        PlaylistActions.delete(hub, view.chosen().orElseThrow());
        idle();
        assertEquals(List.of(), onDisk());
        Screen.undo();
        idle();
        assertEquals(List.of("Uno[s1, s3]"), onDisk());
        Screen.undo();
        idle();
        Screen.undo();
        idle();
        assertEquals("One", onDisk().isEmpty() ? "" : onDisk().getLast().substring(0, 3));
    }

    @Test
    void goesOutAsAFileAndComesBack() throws Exception {
        make("Café & <Friends>", 1, 2, 9);
        for (String ending : new String[] { "m3u8", "xspf" }) {
            Path file = folder.resolve("list." + ending);
            view.export(file);
            idle();
            assertTrue(Files.isRegularFile(file) && hub.message().contains(file.toString()), hub::message);
            view.importFrom(file);
            idle();
            Playlist back = view.lists().getLast();
            assertEquals("Café & <Friends>", back.name());
            // all sounds of this library are one file: titles and artists tell songs apart where places do not
            assertEquals(3, back.items().size(), back::toString);
            assertEquals("s9", back.items().getLast(), "the song without a sound");
        }
    }

    @Test
    void saysWhichSongsOfAFileTheLibraryDoesNotHave() throws Exception {
        Path file = Files.writeString(folder.resolve("foreign.m3u"), "#EXTM3U\n#EXTINF:10,Nobody - Unknown tune\n/music/unknown.mp3\n#EXTINF:2,Alma Verde - Silent Harbour\n/elsewhere/x.wav\n");
        view.importFrom(file);
        idle();
        assertEquals(List.of("foreign[s1]"), onDisk());
        assertTrue(hub.message().contains("1 more: Unknown tune"), hub::message);
        view.importFrom(Files.writeString(folder.resolve("bad.xspf"), "<playlist><trackList>"));
        idle();
        assertTrue(hub.message().contains("bad.xspf") && hub.message().contains("XML"), hub::message);
        view.importFrom(Files.writeString(folder.resolve("list.pls"), ""));
        idle();
        assertTrue(hub.message().contains("no playlist"), hub::message);
    }

    @Test
    void anXspfWithAnOutsideEntityTellsNothingOfOtherFiles() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Silent Harbour");
        Path file = Files.writeString(folder.resolve("evil.xspf"), "<!DOCTYPE p [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\"><trackList><track><title>&x;</title></track></trackList></playlist>");
        view.importFrom(file);
        idle();
        assertTrue(onDisk().stream().noneMatch(l -> l.contains("s1")), () -> hub.message());
    }

    @Test
    void theUiThreadAnswersWhileListsChange() throws Exception {
        try (UiWatchdog watchdog = new UiWatchdog(view.getSite().getShell().getDisplay())) {
            make("Long", 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13);
            for (int i = 0; i < 6; i++) {
                view.songs().table().setSelection(i);
                view.move(1);
                Pump.during(Duration.ofMillis(60));
            }
            idle();
            System.out.println("Playlists view: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            watchdog.check();
        }
    }

    @Test
    void theWholeView() throws Exception {
        make("Rain on Sunday", 1, 7, 13, 19);
        make("Running", 4, 10, 16, 22, 28, 34, 40);
        view.songs().select(2);
        assertTrue(Screen.picture("playlists") > 40);
        Screen.theme();
        try {
            assertTrue(Screen.picture("playlists-dark") > 40);
        } finally {
            Screen.theme();
        }
    }
}
