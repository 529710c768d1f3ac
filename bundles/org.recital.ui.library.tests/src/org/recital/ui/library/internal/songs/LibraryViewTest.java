/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Signal;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.library.internal.SilentLine;
import org.recital.ui.media.songs.SongPlayer;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

class LibraryViewTest {

    @TempDir
    Path folder;

    private final LibraryHub hub = LibraryHub.get();
    private LibraryAddress address;
    private LibraryView view;

    @BeforeEach
    void open() throws Exception {
        SongPlayer.to(SilentLine.lines(1));
        address = FixtureLibrary.make(folder.resolve("library"), 400);
        hub.open(address);
        Screen.until("the library is open", hub::isOpen);
        hub.person("anna");
        view = Screen.open(LibraryView.ID, LibraryView.class);
        type(SongFilter.ALL);
    }

    private void idle() {
        Pump.during(Duration.ofMillis(50));
        Screen.until("everything is read", view::isIdle);
    }

    @AfterEach
    void close() {
        Screen.page().hideView(view);
    }

    private void type(SongFilter filter) {
        view.filter(filter);
        idle();
    }

    private List<String> titles() {
        return view.songs().rows().stream().map(SongRow::title).toList();
    }

    private void click(SongTable songs, int row, int column) {
        Table table = songs.table();
        table.showItem(table.getItem(row));
        // rows have a place when they have been painted
        Pump.during(Duration.ofMillis(150));
        Rectangle cell = table.getItem(row).getBounds(column);
        Event e = new Event();
        e.button = 1;
        e.x = cell.x + cell.width / 2;
        e.y = cell.y + cell.height / 2;
        table.notifyListeners(SWT.MouseDown, e);
    }

    @Test
    void findsSongsAsOneTypes() {
        assertEquals(400, view.songs().rows().size());
        type(new SongFilter("golden", "", "", "", ""));
        assertFalse(titles().isEmpty());
        assertTrue(titles().stream().allMatch(t -> t.startsWith("Golden")), () -> titles().toString());
        type(new SongFilter("", "cafe under", "", "", ""));
        assertTrue(view.songs().rows().stream().allMatch(r -> r.artist().equals("Café Ünder")) && !titles().isEmpty());
        type(new SongFilter("", "", "jazz", "play", "90-100"));
        assertFalse(titles().isEmpty());
        for (SongRow row : view.songs().rows()) {
            assertEquals("jazz", row.styles());
            assertEquals("playful", row.moods());
            int tempo = Integer.parseInt(row.tempo());
            assertTrue(tempo >= 90 && tempo <= 100, row::toString);
        }
        type(new SongFilter("", "", "", "", "fast"));
        assertEquals(400, titles().size());
        assertTrue(hub.message().startsWith("fast is no tempo"), hub::message);
    }

    @Test
    void aThumbIsKeptOnDiskAndTakenBackByUndo() throws Exception {
        view.songs().select(0);
        String song = view.songs().rows().getFirst().id();
        int before = hub.thumb(song);
        assertEquals(0, before);
        click(view.songs(), 0, 6);
        assertEquals(1, hub.thumb(song), "at once");
        idle();
        assertEquals(1, onDisk().get(song));
        click(view.songs(), 0, 7);
        idle();
        assertEquals(-1, onDisk().get(song));
        Screen.undo();
        idle();
        assertEquals(1, onDisk().get(song));
        assertEquals(1, hub.thumb(song));
        Screen.command("songs.up");
        idle();
        assertFalse(onDisk().containsKey(song));
        Screen.undo();
        Screen.undo();
        Screen.redo();
        idle();
        assertEquals(1, onDisk().get(song));
    }

    private Map<String, Integer> onDisk() throws Exception {
        try (Library second = Library.open(address)) {
            return second.feedback().thumbs("anna");
        }
    }

    @Test
    void playsASongAndKeepsThatItWasHeard() throws Exception {
        int heard = audible(0);
        String song = view.songs().rows().get(heard).id();
        click(view.songs(), heard, 0);
        Screen.until("it plays", () -> hub.sound().playing().equals(song));
        Screen.until("it is over", () -> hub.sound().playing().isEmpty());
        idle();
        LogEntry last = view.log().lines().getFirst();
        assertEquals(song, last.song());
        assertEquals(Signal.Kind.PLAY, last.kind());
        assertEquals("played", PlayLog.what(last));

        SongPlayer.to(SilentLine.lines(40));
        int other = audible(heard + 1);
        view.songs().select(other);
        String next = view.songs().rows().get(other).id();
        Screen.command("songs.play");
        Screen.until("it plays", () -> hub.sound().playing().equals(next));
        Pump.during(Duration.ofMillis(1300));
        Screen.command("songs.play");
        Screen.until("it is stopped", () -> hub.sound().playing().isEmpty());
        idle();
        assertEquals("left early", PlayLog.what(view.log().lines().getFirst()));
    }

    private int audible(int from) {
        int row = from;
        while (view.songs().rows().get(row).file().isEmpty()) {
            row++;
        }
        return row;
    }

    @Test
    void saysWhyASongCannotBeHeard() {
        int silent = 0;
        while (!view.songs().rows().get(silent).file().isEmpty()) {
            silent++;
        }
        SongRow row = view.songs().rows().get(silent);
        hub.sound().toggle(row.id(), row.title(), row.file());
        assertEquals("The library has no sound of " + row.title() + '.', hub.message());
        hub.sound().toggle("x", "X", "https://example.org/x.mp3");
        assertTrue(hub.message().contains("streaming services are not connected"), hub::message);
    }

    @Test
    void theArtistPageShowsTheirSongsAndOthersLikeThem() {
        view.songs().select(0);
        SongRow row = view.songs().rows().getFirst();
        click(view.songs(), 0, 2);
        idle();
        ArtistModel artist = view.artistPage().shown();
        assertEquals(row.artist(), artist.name());
        assertTrue(artist.songs().size() > 20 && artist.songs().stream().allMatch(s -> s.artist().equals(artist.name())));
        assertFalse(artist.alike().isEmpty());
        String main = artist.styles().keySet().iterator().next();
        assertTrue(artist.alike().getFirst().shared().contains(main), artist::toString);
        assertTrue(artist.alike().getFirst().degree() > artist.alike().getLast().degree());
        assertTrue(artist.slow() >= 62 && artist.fast() > artist.slow());
    }

    @Test
    void somebodyNewIsAddedRenamedAndTakenAwayByUndo() throws Exception {
        view.people().add("Gösta Ö.");
        idle();
        assertEquals("gösta-ö", hub.person());
        assertEquals("Gösta Ö.", view.people().name());
        view.people().rename("Gösta");
        idle();
        assertEquals("Gösta", view.people().name());
        Screen.undo();
        idle();
        assertEquals("Gösta Ö.", view.people().name());
        Screen.undo();
        idle();
        assertEquals("anna", hub.person());
        assertEquals(6, view.people().found().size());
    }

    @Test
    void readsSongsFromATable() throws Exception {
        Path table = Files.writeString(folder.resolve("songs.csv"), """
                item,title,artist,style,mood,tempo,file
                n1,"Rain, again",Åsa,ambient|drone,calm,71,tone.wav
                n2,"The ""other"" one",Åsa,ambient,,,
                """);
        view.addSongs(table);
        idle();
        type(new SongFilter("", "asa", "", "", ""));
        assertEquals(List.of("Rain, again", "The \"other\" one"), titles());
        SongRow first = view.songs().rows().getFirst();
        assertEquals("ambient, drone", first.styles());
        assertEquals(folder.resolve("tone.wav").toString(), first.file());
        view.addSongs(Files.writeString(folder.resolve("bad.csv"), "name,artist\nx,y\n"));
        idle();
        assertTrue(hub.message().contains("bad.csv") && hub.message().contains("name, artist"), hub::message);
    }

    @Test
    void theUiThreadAnswersWhileSongsAreSearchedAndThumbed() {
        try (UiWatchdog watchdog = new UiWatchdog(view.getSite().getShell().getDisplay())) {
            for (String words : new String[] { "g", "go", "gol", "gold", "", "w", "wi", "win", "" }) {
                view.filter(new SongFilter(words, "", "", "", ""));
                Pump.during(Duration.ofMillis(60));
            }
            idle();
            for (int i = 0; i < 8; i++) {
                SongRow row = view.songs().rows().get(i);
                hub.thumb(row.id(), row.title(), 1);
                Pump.during(Duration.ofMillis(60));
            }
            idle();
            for (int i = 0; i < 8; i++) {
                SongRow row = view.songs().rows().get(i);
                view.showArtist(row.artist());
                Pump.during(Duration.ofMillis(60));
            }
            idle();
            System.out.println("Library view: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            watchdog.check();
        }
    }

    @Test
    void whatWasTypedIsThereAfterARestart() throws Exception {
        type(new SongFilter("gold", "", "", "", "60-140"));
        view.showArtist("Kestrel");
        idle();
        XMLMemento state = XMLMemento.createWriteRoot("state");
        view.saveState(state);
        Screen.page().hideView(view);
        view = Screen.open(LibraryView.ID, LibraryView.class);
        idle();
        view.restore(state);
        idle();
        assertEquals(new SongFilter("gold", "", "", "", "60-140"), view.filter());
        assertEquals("Kestrel", view.artistPage().shown().name());
    }

    @Test
    void theWholeView() throws Exception {
        type(new SongFilter("", "", "", "", "60-110"));
        for (int i = 0; i < 9; i++) {
            SongRow row = view.songs().rows().get(i * 2);
            hub.thumb(row.id(), row.title(), i % 4 == 3 ? -1 : 1);
        }
        view.showArtist("Alma Verde");
        SongPlayer.to(SilentLine.lines(200));
        view.songs().select(2);
        view.songs().play();
        idle();
        assertTrue(Screen.picture("library") > 50);
        Screen.command("library.log");
        Screen.theme();
        try {
            assertTrue(Screen.picture("library-dark") > 50);
        } finally {
            Screen.theme();
            hub.sound().stop();
        }
    }
}
