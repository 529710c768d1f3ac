/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.worker.ListenAnswer;
import org.recital.core.worker.ListenAnswer.CueAnswer;
import org.recital.core.worker.ListenAnswer.ListedSong;
import org.recital.core.worker.ListenAnswer.TasteAnswer;
import org.recital.core.worker.ListenAnswer.TraitAnswer;
import org.recital.core.worker.ListenSpec;
import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Photo;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

class PhotosViewTest {

    @TempDir
    Path folder;

    private final LibraryHub hub = LibraryHub.get();
    private final List<ListenSpec> asked = new ArrayList<>();
    private LibraryAddress address;
    private PhotosView view;
    private List<Item> items;

    @BeforeEach
    void open() throws Exception {
        address = FixtureLibrary.make(folder.resolve("library"), 120);
        items = FixtureLibrary.songs(folder.resolve("library/sounds"), 120);
        hub.open(address);
        Screen.until("the library is open", hub::isOpen);
        hub.person("chloé");
        view = Screen.open(PhotosView.ID, PhotosView.class);
        view.listening(this::songs);
        idle();
    }

    private void idle() {
        Pump.during(Duration.ofMillis(60));
        Screen.until("everything is read", view::isIdle);
    }

    @AfterEach
    void close() {
        Screen.page().hideView(view);
    }

    /** Songs by their thumbs and, among equals, by how late they are in the list when there are photos. */
    private synchronized ListenAnswer songs(ListenSpec spec, IProgressMonitor monitor) {
        asked.add(spec);
        List<ListedSong> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int thumb = spec.thumbs().getOrDefault(item.id(), 0);
            double score = -i / 1000d + thumb;
            if (thumb >= 0) {
                all.add(new ListedSong(item.id(), item.title(), item.first("artist"), score, item.first("style"), item.first("mood"), Double.parseDouble(item.first("tempo")),
                        item.first("file"), thumb, "low light and blue-green go with " + item.first("style"),
                        List.of(new CueAnswer("low light", 0.5), new CueAnswer("blue-green", 0.3), new CueAnswer("busy", -0.2))));
            }
        }
        all.sort(Comparator.comparingDouble(ListedSong::score).reversed());
        TasteAnswer taste = spec.photos().isEmpty() ? new TasteAnswer("", List.of(), List.of())
                : new TasteAnswer("your photos: low light, blue-green, calm lines \u2192 ambient, serene, 70\u201390 bpm",
                        List.of(new CueAnswer("low light", 0.41), new CueAnswer("blue-green", 0.27), new CueAnswer("calm", 0.14), new CueAnswer("symmetrical", -0.08)),
                        List.of(new TraitAnswer("style", "ambient", 0.45, 0.16), new TraitAnswer("mood", "serene", 0.4, 0.2), new TraitAnswer("tempo", "70\u201390 bpm", 0.38, 0.22),
                                new TraitAnswer("style", "techno", 0.05, 0.17)));
        return new ListenAnswer("taste", "Visual taste", taste, List.of(), all.subList(0, spec.n()),
                spec.thumbs().keySet().stream().filter(id -> items.stream().noneMatch(i -> i.id().equals(id))).sorted().toList(), 3);
    }

    /** Sea and sky at some time of the day. */
    static Path photo(Path file, int which) throws IOException {
        int w = 320;
        int h = which % 3 == 2 ? 320 : 214;
        ImageData data = new ImageData(w, h, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        Random random = new Random(which);
        int[][] sky = { { 20, 46, 66 }, { 240, 150, 60 }, { 110, 170, 220 }, { 60, 30, 80 }, { 200, 200, 205 }, { 30, 90, 80 } };
        int[] c = sky[which % sky.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                boolean sea = y > h * 6 / 10;
                double dim = sea ? 0.55 + 0.1 * Math.sin(y * 0.9 + Math.sin(x * 0.05) * 2) : 1 - 0.4 * y / h;
                boolean sun = Math.hypot(x - w * (0.2 + 0.1 * (which % 6)), y - h * 0.42) < 22;
                boolean mast = which % 2 == 1 && Math.abs(x - w * 2 / 3) < 3 && y > h * 3 / 10 && y < h * 7 / 10;
                int v = random.nextInt(9) - 4;
                int r = sun ? 250 : mast ? 30 : (int) (c[0] * dim) + v;
                int g = sun ? 225 : mast ? 26 : (int) (c[1] * dim) + v;
                int b = sun ? 170 : mast ? 30 : (int) (c[2] * dim) + v;
                data.setPixel(x, y, Math.clamp(r, 0, 255) << 16 | Math.clamp(g, 0, 255) << 8 | Math.clamp(b, 0, 255));
            }
        }
        ImageLoader out = new ImageLoader();
        out.data = new ImageData[] { data };
        out.compression = 90;
        out.save(file.toString(), file.toString().endsWith("png") ? SWT.IMAGE_PNG : SWT.IMAGE_JPEG);
        return file;
    }

    private List<Path> some(int count) throws IOException {
        String[] names = { "harbour at night.jpg", "sunset.jpg", "noon.png", "dusk.jpg", "fog.jpg", "lagoon.jpg", "pier.jpg", "evening.png" };
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(photo(folder.resolve(names[i]), i));
        }
        return files;
    }

    private void add(List<Path> files) {
        view.add(files);
        idle();
        idle();
    }

    @Test
    void addsPhotosNamesBrokenOnesAndTakesThemAwayByUndo() throws Exception {
        List<Path> files = some(3);
        byte[] whole = Files.readAllBytes(files.get(1));
        Path broken = Files.write(folder.resolve("broken.jpg"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        add(List.of(files.get(0), broken, files.get(1), text, files.get(2)));
        assertEquals(List.of("harbour at night.jpg", "sunset.jpg", "noon.png"), view.photos().stream().map(Photo::title).toList());
        assertTrue(hub.message().startsWith("2 could not be read") && hub.message().contains("broken.jpg") && hub.message().contains("notes.jpg"), hub::message);
        Screen.until("they are painted", () -> view.grid().read(true) == 3);
        Screen.undo();
        idle();
        assertEquals(List.of(), view.photos());
        try (var left = Files.list(address.folder().resolve("photos"))) {
            assertEquals(0, left.count());
        }
        Screen.redo();
        idle();
        assertEquals(3, view.photos().size());
    }

    @Test
    void takesAPhotoAwayAndBringsItBack() throws Exception {
        add(some(2));
        byte[] before = Files.readAllBytes(view.photos().getFirst().file());
        view.grid().select(0);
        Screen.command("photos.remove");
        idle();
        assertEquals(List.of("sunset.jpg"), view.photos().stream().map(Photo::title).toList());
        Screen.undo();
        idle();
        Photo back = view.photos().stream().filter(p -> p.title().equals("harbour at night.jpg")).findFirst().orElseThrow();
        assertTrue(Arrays.equals(before, Files.readAllBytes(back.file())));
    }

    @Test
    void showsWhatIsSeenInAPhotoAndKeepsTheNumbers() throws Exception {
        add(some(2));
        view.grid().select(0);
        idle();
        assertEquals(6, view.features().pictures());
        assertTrue(view.features().words().startsWith("harbour at night.jpg: ") && view.features().words().contains("low light"), view.features()::words);
        view.grid().select(1);
        idle();
        assertFalse(view.features().words().contains("low light"), view.features()::words);
        try (Library second = Library.open(address)) {
            assertEquals(136, second.photos().feature(view.photos().getFirst().number(), PhotoSeen.EXTRACTOR).orElseThrow().length);
        }
    }

    @Test
    void thumbsChangeTheOrderAtOnce() throws Exception {
        view.use(folder);
        add(some(2));
        assertEquals(2, asked.getLast().photos().size());
        assertTrue(asked.getLast().photos().stream().allMatch(p -> p.startsWith(address.folder())), "the copies in the library");
        String first = view.songs().rows().getFirst().id();
        String liked = view.songs().rows().get(10).id();
        view.songs().select(10);
        Screen.command("songs.up");
        idle();
        assertEquals(liked, view.songs().rows().getFirst().id());
        assertEquals(liked, view.songs().selected().orElseThrow().id(), "what was selected stays so");
        hub.thumb(first, "First", -1);
        idle();
        assertTrue(view.songs().rows().stream().noneMatch(r -> r.id().equals(first)));
        Screen.undo();
        Screen.undo();
        idle();
        assertEquals(first, view.songs().rows().getFirst().id());
    }

    @Test
    void saysWhyInWordsAndBars() throws Exception {
        view.use(folder);
        add(some(1));
        assertTrue(view.taste().sentence().contains("low light, blue-green"), view.taste()::sentence);
        assertEquals(4, view.taste().cues().size());
        view.songs().select(1);
        assertTrue(view.reason().sentence().contains("low light and blue-green go with"), view.reason()::sentence);
        assertEquals(3, view.reason().cues().size());
    }

    @Test
    void songsOfTheRunThatTheLibraryDoesNotHaveCanBeThumbedToo() throws Exception {
        items = new ArrayList<>(items);
        items.addFirst(new Item("new1", "Unheard", java.util.Map.of("artist", List.of("Somebody"), "style", List.of("ambient"), "mood", List.of("calm"), "tempo", List.of("80"))));
        view.use(folder);
        idle();
        hub.thumb("new1", "Unheard", 1);
        idle();
        try (Library second = Library.open(address)) {
            assertEquals(1, second.feedback().thumbs("chloé").get("new1"));
        }
    }

    @Test
    void allThumbsAreSentAndThoseOnSongsOfOtherRunsAreCounted() throws Exception {
        hub.thumb("s119", "Of another kind", 1);
        hub.thumb("s3", "An old one", 1);
        idle();
        // a run without the last two songs
        items = items.subList(0, 118);
        view.use(folder);
        idle();
        assertEquals(java.util.Map.of("s119", 1, "s3", 1), asked.getLast().thumbs());
        assertEquals("s3", view.songs().rows().getFirst().id(), "what was said before the run was asked counts");
        assertTrue(hub.message().contains("1 of 2 thumbs are on songs that the run does not have"), hub::message);
        String liked = view.songs().rows().get(7).id();
        hub.thumb(liked, "Liked", 1);
        idle();
        assertTrue(view.songs().rows().subList(0, 2).stream().anyMatch(r -> r.id().equals(liked)));
    }

    @Test
    void theUiThreadAnswersWhilePhotosAreAddedAndSongsThumbed() throws Exception {
        view.use(folder);
        List<Path> files = some(8);
        try (UiWatchdog watchdog = new UiWatchdog(view.getSite().getShell().getDisplay())) {
            add(files);
            for (int i = 0; i < 8; i++) {
                view.grid().select(i);
                view.songs().select(i);
                hub.thumb(view.songs().rows().get(i).id(), "", i % 2 == 0 ? 1 : -1);
                Pump.during(Duration.ofMillis(80));
            }
            idle();
            System.out.println("Photos view: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            watchdog.check();
        }
    }

    @Test
    void theWholeView() throws Exception {
        view.use(folder.resolve("Photos to music"));
        add(some(8));
        view.grid().select(1);
        view.songs().select(3);
        Screen.command("songs.up");
        idle();
        view.songs().select(2);
        assertTrue(Screen.picture("photos") > 200);
        Screen.theme();
        try {
            assertTrue(Screen.picture("photos-dark") > 200);
        } finally {
            Screen.theme();
        }
    }
}
