/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.model.ImageSight;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.IndexChoice;
import org.recital.core.worker.Questions;
import org.recital.core.worker.SeenAnswer;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

class SearchViewTest {

    private static final int FILMS = 72;
    private static final String[] GENRES = { "Drama|Romance", "Comedy", "Crime|Thriller", "Animation|Children" };
    private static final String[] FIRST = { "Silent", "Golden", "Last", "Distant", "Broken", "Paper", "Northern", "Hidden", "Restless", "Winter", "Crimson", "Little" };
    private static final String[] SECOND = { "Harbour", "Orchard", "Letters", "Summer", "Mirror", "Station", "Garden", "Passage", "River", "Tide", "Lanterns" };

    @TempDir
    Path folder;

    private SearchView view;

    @BeforeEach
    void open() throws Exception {
        view = Screen.open(SearchView.ID, SearchView.class);
        ContributionRegistry contributions = ContributionRegistry.platform();
        Questions questions = new Questions(new ArtifactStore(folder.resolve("cache")), contributions);
        view.alike((place, image, n, index, monitor) -> {
            CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(place.text()), CheckContext.of(place.file(), contributions));
            return questions.alike(checked.pipeline().orElseThrow(), place.step(), image, n, index, new NullProgressMonitor());
        });
        idle();
    }

    private void idle() {
        Pump.during(Duration.ofMillis(60));
        Screen.until("everything is answered", view::isIdle);
        Pump.during(Duration.ofMillis(60));
        Screen.until("everything is answered", view::isIdle);
    }

    @AfterEach
    void close() {
        Screen.page().hideView(view);
    }

    /** Each genre has colours and shapes of its own. */
    private static ImageData poster(int film) {
        int[][] colours = { { 150, 40, 60 }, { 245, 205, 70 }, { 25, 35, 55 }, { 80, 190, 120 } };
        Random random = new Random(film);
        int[] c = colours[film % 4].clone();
        for (int k = 0; k < 3; k++) {
            c[k] = Math.clamp(c[k] + random.nextInt(101) - 50, 10, 250);
        }
        ImageData poster = new ImageData(120, 180, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int cx = 30 + random.nextInt(60);
        int cy = 50 + random.nextInt(80);
        int size = 18 + random.nextInt(24);
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 120; x++) {
                boolean shape = switch (film % 4) {
                case 0 -> Math.hypot(x - cx, y - cy) < size;
                case 1 -> (x / 12 + y / 12) % 2 == 0 && y > 120;
                case 2 -> Math.abs(x - cx) < 4 || Math.abs(y - cy) < 3;
                default -> Math.abs(x - cx) + Math.abs(y - cy) < size;
                };
                int v = random.nextInt(11) - 5;
                double light = 1 - 0.35 * y / 180;
                int r = shape ? 255 - c[0] / 2 : (int) (c[0] * light) + v;
                int g = shape ? 255 - c[1] / 2 : (int) (c[1] * light) + v;
                int b = shape ? 255 - c[2] / 3 : (int) (c[2] * light) + v;
                poster.setPixel(x, y, Math.clamp(r, 0, 255) << 16 | Math.clamp(g, 0, 255) << 8 | Math.clamp(b, 0, 255));
            }
        }
        return poster;
    }

    private static void save(ImageData data, Path file) {
        ImageLoader out = new ImageLoader();
        out.data = new ImageData[] { data };
        out.save(file.toString(), SWT.IMAGE_PNG);
    }

    private Path pipeline() throws Exception {
        Path posters = Files.createDirectories(folder.resolve("films/posters"));
        try (Writer movies = Files.newBufferedWriter(folder.resolve("films/movies.csv")); Writer ratings = Files.newBufferedWriter(folder.resolve("films/ratings.csv"))) {
            movies.write("movieId,title,genres\n");
            ratings.write("userId,movieId,rating,timestamp\n");
            for (int f = 1; f <= FILMS; f++) {
                movies.write(f + "," + FIRST[f % FIRST.length] + ' ' + SECOND[f % SECOND.length] + " (" + (1960 + f % 60) + ")," + GENRES[f % 4] + '\n');
                ratings.write(f % 7 + 1 + "," + f + ",4," + (1_500_000_000L + f) + '\n');
                save(poster(f), posters.resolve(f + ".png"));
            }
        }
        return Files.writeString(folder.resolve("looks.recital.yaml"), """
                recital: 1
                name: What posters look like
                seed: 42
                steps:
                  films: {uses: movielens, with: {folder: films, posters: films/posters}}
                  looks: {uses: image-features, label: All five kinds of features, from: {data: films}}
                """);
    }

    @Test
    void findsTheItemsWhosePicturesAreLikeAnImage() throws Exception {
        view.pipeline(pipeline());
        Path image = folder.resolve("asked.png");
        save(poster(200), image);
        view.search(image);
        idle();
        assertEquals(24, view.answer().items().size());
        int alike = 0;
        for (int i = 0; i < 8; i++) {
            alike += Integer.parseInt(view.answer().items().get(i).id()) % 4 == 0 ? 1 : 0;
        }
        assertTrue(alike >= 6, "like one of the first genre: " + view.answer().items());
        assertTrue(view.found().tiles().getFirst().remark().startsWith("distance "), () -> view.found().tiles().getFirst().toString());
        Screen.until("their pictures are painted", () -> view.found().read(true) > 10);
        view.found().select(1);
        assertTrue(view.details().startsWith(view.answer().items().get(1).title() + " \u2013 distance "), view::details);
        assertTrue(view.details().endsWith(String.join(", ", view.answer().items().get(1).genres())) && !view.answer().items().get(1).genres().isEmpty(), view::details);
    }

    @Test
    void aGraphIsSearchedWhenAskedForAndSaysThatItIsApproximate() throws Exception {
        view.pipeline(pipeline());
        Path image = folder.resolve("asked.png");
        save(poster(200), image);
        view.search(image);
        idle();
        List<String> exact = view.answer().items().stream().map(i -> i.id()).toList();
        assertTrue(LibraryHub.get().message().endsWith("Exact: all 72 compared"), () -> LibraryHub.get().message());
        view.index(IndexChoice.GRAPH);
        idle();
        assertEquals("graph", view.answer().index());
        assertEquals(exact, view.answer().items().stream().map(i -> i.id()).toList());
        assertTrue(LibraryHub.get().message().contains("Approximate: a graph of 72"), () -> LibraryHub.get().message());
        XMLMemento state = XMLMemento.createWriteRoot("state");
        view.saveState(state);
        assertEquals("graph", state.getString("index"));
    }

    @Test
    void showsWhatAModelSeesInTheSelectedImage() throws Exception {
        view.pipeline(pipeline());
        Path image = folder.resolve("asked.png");
        save(poster(200), image);
        view.search(image);
        idle();
        List<Path> looked = new java.util.concurrent.CopyOnWriteArrayList<>();
        Sights.Sight detector = new Sights.Sight(folder, "detector", "Things \u2013 detector");
        view.sight().asked((sight, file, side, monitor) -> {
            looked.add(file);
            int[] argb = new int[32 * 48];
            java.util.Arrays.fill(argb, 0xFF336699);
            return SeenAnswer.of(file.toString(), new ImageSight.Seen(32, 48, argb, List.of(new ImageSight.Word("house", 0.875), new ImageSight.Word("star", 0.5))));
        }, List.of(detector));
        assertEquals(1, view.sight().offered());
        assertEquals("", view.sight().words(), "nothing is looked at before a model is chosen");
        view.sight().choose(detector);
        idle();
        assertEquals(List.of(image), looked);
        assertEquals("house 0.88, star 0.50", view.sight().words());
        assertEquals(0xFF336699, view.sight().answer().argb()[100]);
        view.found().select(1);
        idle();
        assertEquals(Path.of(view.answer().items().get(1).picture()), looked.getLast());
        view.sight().choose(null);
        idle();
        assertEquals(null, view.sight().answer());
    }

    @Test
    void saysHowFarWhatIsSeenAgreesWithWhatIsKnown() throws Exception {
        Path image = folder.resolve("asked.png");
        save(poster(200), image);
        java.awt.image.BufferedImage drawn = javax.imageio.ImageIO.read(image.toFile());
        int wide = drawn.getWidth();
        int high = drawn.getHeight();
        java.awt.Graphics2D g = drawn.createGraphics();
        g.setColor(java.awt.Color.ORANGE);
        g.drawRect(10, 10, 50, 50);
        g.setStroke(new java.awt.BasicStroke(2, java.awt.BasicStroke.CAP_BUTT, java.awt.BasicStroke.JOIN_MITER, 10, new float[] { 4, 4 }, 0));
        g.drawRect(16, 14, 50, 48);
        g.dispose();
        ImageSight.Seen seen = new ImageSight.Seen(wide, high, java.util.Arrays.stream(drawn.getRGB(0, 0, wide, high, null, 0, wide)).map(p -> p | 0xFF000000).toArray(), List.of(new ImageSight.Word("house", 0.875, 0.75), new ImageSight.Word("star", 0.5, 0)), true, List.of("moon"));
        view.pipeline(pipeline());
        view.search(image);
        idle();
        Sights.Sight detector = new Sights.Sight(folder, "detector", "Things \u2013 detector");
        view.sight().asked((sight, file, side, monitor) -> SeenAnswer.of(file.toString(), seen, "i1", 1, 3, SeenAnswer.TEST), List.of(detector));
        view.sight().choose(detector);
        idle();
        assertEquals("house 0.88 (IoU 0.75), star 0.50 (IoU 0.00)\nKnown, not seen: moon\nBy the model of part 2 of 3, which did not learn from this image.", view.sight().words());
        assertTrue(view.sight().hasLegend());
        assertTrue(Screen.picture("search-known") > 200);
        Screen.theme();
        try {
            assertTrue(Screen.picture("search-known-dark") > 200);
        } finally {
            Screen.theme();
        }
        view.sight().asked((sight, file, side, monitor) -> SeenAnswer.of(file.toString(), seen, "i1", 0, 1, SeenAnswer.OTHER), List.of(detector));
        view.sight().choose(detector);
        idle();
        assertTrue(view.sight().words().endsWith("no test side: the model of part 1 of 1 that is asked may have learned from it."), view.sight().words());
        view.sight().asked((sight, file, side, monitor) -> SeenAnswer.of(file.toString(), new ImageSight.Seen(2, 1, new int[2], List.of())), List.of(detector));
        view.sight().choose(detector);
        idle();
        assertEquals("Nothing is seen.", view.sight().words());
        assertEquals(false, view.sight().hasLegend());
    }

    @Test
    void saysWhatIsWrongWithAnImage() throws Exception {
        view.pipeline(pipeline());
        view.search(Files.writeString(folder.resolve("text.png"), "no picture"));
        idle();
        assertTrue(org.recital.ui.library.internal.LibraryHub.get().message().contains("text.png"), () -> org.recital.ui.library.internal.LibraryHub.get().message());
        assertEquals(0, view.found().tiles().size());
    }

    @Test
    void offersTheStepsOfARun() throws Exception {
        Path file = pipeline();
        ContributionRegistry contributions = ContributionRegistry.platform();
        CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(Files.readString(file)), CheckContext.of(file, contributions));
        RunOutcome outcome = new Runner(new ArtifactStore(folder.resolve("cache")), contributions)
                .run(RunRequest.of(checked.pipeline().orElseThrow(), folder.resolve("runs")), new RunListener() {
                }, new NullProgressMonitor());
        List<SearchPlaces.Place> places = SearchPlaces.find(List.of(outcome.folder()), contributions);
        assertEquals(1, places.size());
        assertEquals("looks", places.getFirst().step());
        assertEquals("What posters look like \u2013 All five kinds of features", places.getFirst().title());
        view.places(List.of(outcome.folder()));
        Path image = folder.resolve("asked.png");
        save(poster(201), image);
        view.search(image);
        idle();
        assertEquals("looks", view.answer().step());
    }

    @Test
    void whatWasSearchedIsThereAfterARestart() throws Exception {
        view.pipeline(pipeline());
        Path image = folder.resolve("asked.png");
        save(poster(202), image);
        view.search(image);
        idle();
        XMLMemento state = XMLMemento.createWriteRoot("state");
        view.saveState(state);
        String nearest = view.answer().items().getFirst().id();
        Screen.page().hideView(view);
        open();
        view.restore(state);
        idle();
        assertEquals(nearest, view.answer().items().getFirst().id());
        assertEquals("asked.png", view.image().tiles().getFirst().title());
    }

    @Test
    void theWholeView() throws Exception {
        view.pipeline(pipeline());
        Path image = folder.resolve("an evening.png");
        save(poster(205), image);
        try (UiWatchdog watchdog = new UiWatchdog(view.getSite().getShell().getDisplay())) {
            view.search(image);
            idle();
            Screen.until("their pictures are painted", () -> view.found().read(true) > 15);
            System.out.println("Image search view: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            watchdog.check();
        }
        assertTrue(Screen.picture("search") > 200);
        Screen.theme();
        try {
            assertTrue(Screen.picture("search-dark") > 200);
        } finally {
            Screen.theme();
        }
    }
}
