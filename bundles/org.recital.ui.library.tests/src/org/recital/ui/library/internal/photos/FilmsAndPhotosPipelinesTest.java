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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Parallel;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.samples.PeoplesPhotos;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;
import org.recital.ui.internal.run.DataChoice;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/**
 * The two systems that look, as they are shipped: put into the workspace, opened, told where the data is when the window asks, and run. What
 * they find is then in the tables and in the views, as somebody reads it who sees them for the first time.
 */
class FilmsAndPhotosPipelinesTest {

    private static final Duration LIMIT = Duration.ofSeconds(600);
    /** Posters are read one after the other when they are first to be seen. */
    private static final Duration READING = Duration.ofSeconds(20);
    private static final String COMPARISON = "org.recital.ui.evaluation.comparison";
    private static final String PERSON = "org.recital.ui.evaluation.person";
    /** A figure and its interval. */
    private static final Pattern VALUE = Pattern.compile("(\\d+\\.\\d{4}) \\((\\d+\\.\\d{4}) to (\\d+\\.\\d{4})\\).*");

    @TempDir
    Path folder;
    /** The window keeps its library open, and may still write into it when the test is over. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path kept;

    private SampleWorld world;

    @BeforeEach
    void wide() {
        Screen.window().getShell().setBounds(0, 0, 1580, 940);
    }

    private void world(int films, int songs, int people, double seconds) throws Exception {
        world = SampleWorld.make(new WorldParameters(3, films, songs, people, 30, 60, 0.4, 0.5, 0.5, 0.7, 0.6, 0.05));
        SampleFolder.write(world, folder.resolve("world"), seconds, Parallel.of(2), new NullProgressMonitor());
    }

    @AfterEach
    void close() throws Exception {
        DataChoice.chooser(null);
        IWorkbenchPage page = Screen.page();
        for (String id : List.of(COMPARISON, PERSON, PhotosView.ID)) {
            IViewPart view = page.findView(id);
            if (view != null) {
                page.hideView(view);
            }
        }
        page.closeAllEditors(false);
        for (IProject p : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            p.delete(true, true, null);
        }
    }

    @Test
    void whetherPostersHelpIsSaidInTheWindow() throws Exception {
        world(60, 10, 40, 0);
        Path run = run("films-posters", folder.resolve("world/films"));
        assertEquals(5, RunFolder.open(run).evaluations().size());
        compare(run);
        Map<String, Integer> rows = new TreeMap<>();
        for (String title : List.of(judged().getItems())) {
            choose(title);
            Table table = table();
            rows.put(title.replaceAll(" \\(.*", ""), table.getItemCount());
            assertEquals(List.of("Engine", "Precision@5", "Genre diversity@5", "Potential interest@5", "nDCG@5"), Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
            for (int row = 0; row < table.getItemCount(); row++) {
                for (int c = 1; c < table.getColumnCount(); c++) {
                    interval(table.getItem(row).getText(c), c == 2 ? 8 : 1);
                }
            }
            String baseline = table.getItem(0).getText().replace(" (baseline)", "");
            for (String metric : List.of("Precision@5", "Genre diversity@5", "Potential interest@5")) {
                assertTrue(said().lines().anyMatch(l -> l.startsWith(metric + ", ") && l.contains("against " + baseline)), () -> metric + " of " + title + ": " + said());
            }
        }
        assertEquals(Map.of("Blended neighbours", 10, "Rating networks", 4, "VBPR", 4, "Features alone", 4, "What needs no posters", 9), rows);

        choose("Rating networks");
        assertTrue(Pattern.compile("Precision@5, \\d+ users, against Network, nothing \\([^)]*\\): .*(better|worse|cannot be told apart from it): .*Network, posters \\(").matcher(said()).find(),
                () -> "whether posters helped: " + said());
        picture(COMPARISON, "films");
        person();
    }

    /** One person: films held out, and what engines give, with posters. */
    private static void person() throws Exception {
        IViewPart view = Screen.page().showView(PERSON);
        Pump.until("lists of a person are there", LIMIT, () -> find(control(view), Table.class).stream().filter(t -> t.getItemCount() > 0).count() > 5);
        posters();
        picture(PERSON, "films-person");
    }

    @Test
    void photosAskTheRunForSongs() throws Exception {
        world(10, 40, 40, 0.7);
        PeoplesPhotos.write(world, folder.resolve("world"), 1, Parallel.of(2), new NullProgressMonitor());
        Path run = run("photos-music", folder.resolve("world"));
        compare(run);
        assertEquals(List.of("Engine", "nDCG@10", "Precision@10", "Recall@10"), Arrays.stream(table().getColumns()).map(TableColumn::getText).toList());
        assertEquals(5, table().getItemCount());
        for (int row = 0; row < 5; row++) {
            for (int c = 1; c < 4; c++) {
                if (row != 2) { // a profile has nothing to say where no song is known
                    interval(table().getItem(row).getText(c), 1);
                }
            }
        }
        assertTrue(said().contains("nDCG@10 where 0, 1, 5, 20 items of each new user are known: Photos and songs "), FilmsAndPhotosPipelinesTest::said);
        picture(COMPARISON, "photos-music");

        LibraryHub hub = LibraryHub.get();
        hub.open(FixtureLibrary.make(kept.resolve("library"), 30));
        Screen.until("the library is open", hub::isOpen);
        hub.person("chloé");
        PhotosView view = Screen.open(PhotosView.ID, PhotosView.class);
        Pump.until("the run is asked", LIMIT, () -> view.isIdle() && !view.songs().rows().isEmpty());
        List<String> before = titles(view);
        assertTrue(world.songs().stream().map(SampleWorld.Song::title).toList().containsAll(before), before::toString);
        try (var own = Files.list(folder.resolve("world/photos/1"))) {
            view.add(own.sorted().toList());
        }
        Pump.until("the photos count", LIMIT, () -> view.isIdle() && !view.photos().isEmpty() && !view.taste().cues().isEmpty());
        assertTrue(view.taste().sentence().startsWith("your photos: ") && view.taste().sentence().contains(" \u2192 "), view.taste()::sentence);
        assertNotEquals(before, titles(view));
        view.songs().select(0);
        assertFalse(view.reason().sentence().isBlank());
        Screen.picture("photos-run");
        Screen.until("all is written", view::isIdle);
    }

    private static List<String> titles(PhotosView view) {
        return view.songs().rows().stream().map(r -> r.title()).toList();
    }

    /** Checks what a cell says. */
    private static void interval(String cell, double most) {
        Matcher matcher = VALUE.matcher(cell);
        assertTrue(matcher.matches(), () -> "a value and its interval: " + cell);
        double value = Double.parseDouble(matcher.group(1));
        assertTrue(0 <= value && value <= most && Double.parseDouble(matcher.group(2)) <= value && value <= Double.parseDouble(matcher.group(3)), cell);
    }

    /** Opens a shipped pipeline, answers where the data is, and runs it to its end. */
    private Path run(String name, Path data) throws Exception {
        Path shipped = Path.of(System.getProperty("recital.root", ".")).resolve("pipelines").resolve(name + ".recital.yaml");
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        IFile file = project.getFile(shipped.getFileName().toString());
        file.create(new ByteArrayInputStream(Files.readAllBytes(shipped)), true, null);
        PipelineEditor editor = (PipelineEditor) IDE.openEditor(Screen.page(), file);
        List<Path> asked = new ArrayList<>();
        DataChoice.chooser((shell, pipeline) -> {
            asked.add(pipeline);
            return Optional.of(data);
        });
        Screen.page().activate(editor);
        RunJob job = (RunJob) Screen.window().getService(IHandlerService.class).executeCommand("org.recital.ui.run", null);
        assertEquals(List.of(editor.getPipelinePath()), asked, "asked where the data is");
        Pump.until("the run has ended", LIMIT, () -> job.getResult() != null);
        RunOutcome outcome = job.outcome().orElseThrow();
        assertEquals(RunOutcome.Result.DONE, outcome.result(), () -> outcome.record().errors().toString());
        for (StepRecord step : outcome.record().steps()) {
            assertTrue(step.state().isGood(), step::toString);
        }
        picture(editor, name + "-run");
        return outcome.folder();
    }

    private static void compare(Path run) throws Exception {
        IWorkbenchPage page = Screen.page();
        page.showView(RunSelection.VIEW);
        Pump.until("the run is selected", LIMIT, () -> page.getSelection(RunSelection.VIEW) instanceof IStructuredSelection s && RunSelection.of(s).folders().equals(List.of(run)));
        Screen.window().getService(IHandlerService.class).executeCommand(RunSelection.COMPARE, null);
        Pump.until("the comparison is open", LIMIT, () -> page.findView(COMPARISON) != null);
        page.activate(page.findView(COMPARISON));
        filled();
    }

    /** Chooses what was judged, as a person does. */
    private static void choose(String title) {
        Combo judged = judged();
        judged.select(judged.indexOf(title));
        judged.notifyListeners(SWT.Selection, new Event());
        filled();
    }

    private static void filled() {
        Pump.until("the table is filled", LIMIT, () -> {
            List<Table> tables = find(control(Screen.page().findView(COMPARISON)), Table.class);
            return !tables.isEmpty() && baselines().getItemCount() > 0 && tables.getFirst().getItemCount() == baselines().getItemCount() && !said().isEmpty()
                    && Arrays.stream(tables.getFirst().getItems()).noneMatch(t -> t.getText(0).isEmpty());
        });
    }

    private static Combo baselines() {
        return find(control(Screen.page().findView(COMPARISON)), Combo.class).getFirst();
    }

    private static Combo judged() {
        return find(control(Screen.page().findView(COMPARISON)), Combo.class).get(1);
    }

    private static Table table() {
        return find(control(Screen.page().findView(COMPARISON)), Table.class).getFirst();
    }

    /** What the view says of the table in words. */
    private static String said() {
        return find(control(Screen.page().findView(COMPARISON)), Text.class).getFirst().getText();
    }

    /** Until no more posters come: they are read one after another. */
    private static void posters() throws Exception {
        ImageData before = null;
        for (int look = 0; look < 8; look++) {
            Pump.during(Duration.ofSeconds(1));
            ImageData now = Screenshot.atOnce(Screen.window().getShell(), "films-person");
            if (before != null && Arrays.equals(before.data, now.data)) {
                return;
            }
            before = now;
        }
    }

    private static void picture(String view, String name) throws Exception {
        picture(Screen.page().findView(view), name);
        Screen.theme();
        try {
            picture(Screen.page().findView(view), name + "-dark");
        } finally {
            Screen.theme();
        }
    }

    private static void picture(IWorkbenchPart part, String name) throws Exception {
        IWorkbenchPage page = Screen.page();
        page.activate(part);
        page.toggleZoom(page.getReference(part));
        Pump.settle(READING);
        assertTrue(Screen.picture(name) > 40);
        page.toggleZoom(page.getReference(part));
    }

    private static Composite control(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    private static <T extends Control> List<T> find(Composite in, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control c : in.getChildren()) {
            if (type.isInstance(c)) {
                found.add(type.cast(c));
            }
            if (c instanceof Composite inner) {
                found.addAll(find(inner, type));
            }
        }
        return found;
    }
}
