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

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.internal.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.Claims;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.library.Playlist;
import org.recital.library.Signal;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.library.internal.people.PersonRequests;
import org.recital.ui.library.internal.search.SearchView;
import org.recital.ui.testkit.Pump;
import org.recital.ui.worker.WindowWorker;

/** Somebody who wants to know what there is of them, and then that nothing is. */
class PersonRequestsTest {

    private static final String MARK = "Zaphodina7391";
    private static final String PIPELINE = """
            recital: 1
            name: Small
            steps:
              said:    {uses: library, with: {folder: "FOLDER", signals: thumbs}}
              split:   {uses: ratio-split, from: {data: said}, with: {test: 0.3}}
              popular: {uses: popular, from: {split: split}}
              judge:   {uses: evaluate, from: {split: split, recommenders: [popular]}, with: {metrics: [ndcg@5]}}
            """;

    @TempDir
    Path folder;

    private final LibraryHub hub = LibraryHub.get();
    private IProject project;
    private LibraryAddress address;
    private LibraryView view;

    @BeforeEach
    void open() throws Exception {
        address = FixtureLibrary.make(folder.resolve("library"), 60);
        Path photo = Files.writeString(folder.resolve(MARK + ".jpg"), "picture of " + MARK);
        try (Library library = Library.open(address)) {
            library.people().put(new Person(MARK, MARK + " Name", Map.of("note", "about " + MARK))).get();
            for (int i = 1; i <= 12; i++) {
                library.feedback().record(Signal.thumb(MARK, "s" + i, 1)).get();
                library.feedback().record(Signal.thumb("farid", "s" + i, i % 2 == 0 ? 1 : -1)).get();
            }
            library.playlists().put(new Playlist(0, MARK, MARK + "'s list", List.of("s1", "s2"))).get();
            library.photos().add(MARK, photo).get();
        }
        Files.delete(photo);
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("said");
        project.create(null);
        project.open(null);
        hub.open(address);
        Screen.until("the library is open", () -> hub.isOpen() && hub.address().equals(address));
        hub.person("anna");
        hub.person(MARK);
        view = Screen.open(LibraryView.ID, LibraryView.class);
        idle();
    }

    @AfterEach
    void close() throws Exception {
        Screen.page().hideView(view);
        project.delete(true, true, null);
        Screen.closeLibrary(); // its folder goes
    }

    private void idle() {
        Pump.during(Duration.ofMillis(80));
        Screen.until("everything is read", view::isIdle);
        Pump.during(Duration.ofMillis(80));
        Screen.until("everything is read", view::isIdle);
    }

    private Path runs() {
        return project.getLocation().toPath().resolve("runs");
    }

    /** A run that learned from the library. */
    private void run() throws Exception {
        ContributionRegistry contributions = ContributionRegistry.platform();
        new ArtifactStore(WindowWorker.cacheFolder()).clear(); // of what other people of that name left
        Path file = Files.writeString(project.getLocation().toPath().resolve("small.recital.yaml"),
                PIPELINE.replace("FOLDER", address.folder().toString().replace('\\', '/')));
        CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(Files.readString(file)), CheckContext.of(file, contributions));
        RunOutcome outcome = new Runner(new ArtifactStore(WindowWorker.cacheFolder()), contributions).run(RunRequest.of(checked.pipeline().orElseThrow(), runs()),
                RunListener.NONE, new NullProgressMonitor());
        assertEquals(RunOutcome.Result.DONE, outcome.record().header().result());
    }

    /** Files with the mark in their bytes or names: of the library, the cache, and the whole workspace. */
    private List<String> traces() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(folder, Files.createDirectories(WindowWorker.cacheFolder()), Platform.getLocation().toPath())) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    boolean wide = bytes.contains(new String(MARK.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                            || bytes.contains(new String(MARK.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
                    if (wide || bytes.contains(MARK) || file.toString().contains(MARK)) {
                        found.add(file.toString());
                    }
                }
            }
        }
        return found;
    }

    @Test
    void theArchiveHasAllAndReplacesAnOlderOne() throws Exception {
        assertEquals(MARK + " Name.zip", PersonRequests.fileName(view.people().name()));
        assertEquals("a_b_.zip", PersonRequests.fileName("..a/b:"));
        Path file = Files.writeString(folder.resolve("me.zip"), "older");
        view.requests().export(view.people().name(), file);
        idle();
        assertTrue(hub.message().startsWith("All the library has of " + MARK + " Name is in " + file), hub::message);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String text = new String(zip.getInputStream(zip.getEntry("person.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("\"about " + MARK + '"') && text.contains(MARK + "'s list"), text);
            assertEquals(1, zip.stream().filter(e -> e.getName().startsWith("photos/")).count());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "library and archive, and nothing half made");
        }
        view.requests().export(view.people().name(), folder.resolve("no such folder/me.zip"));
        idle();
        assertTrue(hub.message().contains("no such folder"), hub::message);
    }

    @Test
    void nothingIsErasedUnlessItIsConfirmed() throws Exception {
        List<String> asked = new ArrayList<>();
        // what a person sees: the dialog itself, in which Enter says no
        Display display = view.getSite().getShell().getDisplay();
        display.timerExec(100, new Runnable() {
            @Override
            public void run() {
                Shell dialog = Stream.of(display.getShells()).filter(s -> s.getText().equals("Erase " + MARK + " Name")).findFirst().orElse(null);
                if (dialog == null) {
                    display.timerExec(100, this);
                } else {
                    collect(dialog, asked);
                    asked.add(dialog.getDefaultButton().getText());
                    dialog.close();
                }
            }
        });
        Screen.command("library.erasePerson");
        Screen.until("it is asked", () -> !asked.isEmpty());
        idle();
        String text = String.join("\n", asked);
        assertTrue(text.contains("Thumbs, ratings, plays: 12.") && text.contains("Photos, with what was seen in them: 1.") && text.contains("Playlists: 1."), text);
        assertTrue(text.contains(WindowWorker.cacheFolder().toString()) && text.contains("No run of the open projects learned"), text);
        assertEquals("Cancel", asked.getLast());
        assertEquals(MARK, hub.person());
        assertTrue(view.people().found().contains(MARK));
        assertEquals("", view.done());
    }

    private static void collect(org.eclipse.swt.widgets.Composite parent, List<String> texts) {
        for (org.eclipse.swt.widgets.Control child : parent.getChildren()) {
            if (child instanceof Text text) {
                texts.add(text.getText());
            } else if (child instanceof org.eclipse.swt.widgets.Composite inner) {
                collect(inner, texts);
            }
        }
    }

    @Test
    void nothingOfAnErasedPersonIsLeftAndWhatWasDoneIsListed() throws Exception {
        run();
        hub.thumb("s20", "Twenty", 1);
        // what is typed, what went wrong, a photo that was searched by, in a view that is open and in one that is closed again
        view.filter(new SongFilter("songs of " + MARK, "", "", "", ""));
        ILog.of(PersonRequestsTest.class).error("could not read " + MARK + ".jpg");
        SearchView search = (SearchView) Screen.page().showView(SearchView.ID);
        Method drop = SearchView.class.getDeclaredMethod("search", Path.class);
        drop.setAccessible(true);
        drop.invoke(search, folder.resolve(MARK + ".jpg"));
        persist();
        Screen.page().hideView(search);
        Screen.page().showView(SearchView.ID);
        Screen.open(LibraryView.ID, LibraryView.class);
        Path report = Files.writeString(project.getLocation().toPath().resolve("report.html"), "<p>" + MARK + "</p>");
        Path other = Files.writeString(project.getLocation().toPath().resolve("other.html"), "<p>Anna</p>");
        idle();
        persist();
        List<String> before = traces();
        for (String place : List.of(address.folder().toString(), runs().toString(), WindowWorker.cacheFolder().toString(), "org.recital.ui.library.prefs", "workbench.xmi",
                ".metadata/.log", "report.html")) {
            assertTrue(before.stream().anyMatch(t -> t.contains(place)), () -> "the mark can be found before in " + place + ": " + before);
        }
        List<String> plan = new ArrayList<>();
        view.requests().confirmed(lines -> plan.addAll(lines));
        Screen.command("library.erasePerson");
        idle();
        assertTrue(plan.stream().anyMatch(l -> l.startsWith("The run ") && l.contains("\"Small\"")), plan::toString);
        assertTrue(view.done().contains("Look at " + report + ": it holds the id of " + MARK + " Name, or the name, and was not deleted."), view::done);
        assertFalse(view.done().contains(other.toString()), view::done);
        assertTrue(view.done().contains("One entry of the log of the window that named the person was deleted."), view::done);
        assertTrue(view.done().contains("workbench.xmi named the person and was deleted"), view::done);
        Files.delete(report);
        assertEquals(List.of(), traces());
        persist();
        assertEquals(List.of(), traces(), "nor does the window write them down again");
        assertEquals("", view.filter().words());
        assertFalse(view.people().found().contains(MARK));
        assertEquals("anna", hub.person(), "another is looked at");
        for (String said : List.of("Deleted from feedback (thumbs, ratings, plays): 13 rows.", "One photo was deleted.", "\"Small\", learned from this library and was deleted", "small.recital.yaml",
                "The model of step popular", "The database was rewritten")) {
            assertTrue(view.done().contains(said), said + " in " + view.done());
        }
        assertTrue(hub.message().startsWith(MARK + " Name was erased"), hub::message);
        assertFalse(org.eclipse.core.commands.operations.OperationHistoryFactory.getOperationHistory().canUndo(hub.undoContext()), "nothing brings them back");
        assertEquals(12, farid(), "others stay");
    }

    /** As the workbench does every few minutes: the file is written in the background. */
    private static void persist() throws Exception {
        Path file = Platform.getLocation().toPath().resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
        long before = file.toFile().exists() ? Files.getLastModifiedTime(file).toMillis() : -1;
        Pump.during(Duration.ofMillis(50)); // so that the time of the file will be another
        Method persist = Workbench.class.getDeclaredMethod("persist", boolean.class);
        persist.setAccessible(true);
        persist.invoke(Workbench.getInstance(), false);
        Screen.until("the state of the window is stored", () -> file.toFile().exists() && file.toFile().lastModified() != before);
        Pump.during(Duration.ofMillis(500));
    }

    private int farid() throws IOException {
        try (Library second = Library.open(address)) {
            return second.feedback().of("farid").size();
        }
    }

    /** A run of another process, which says what it reads as runs do. */
    @Test
    void nobodyIsErasedWhileAnotherProgramReadsTheLibrary() throws Exception {
        view.requests().confirmed(plan -> true);
        Path file = folder.resolve("elsewhere.recital.yaml");
        CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(PIPELINE.replace("FOLDER", address.folder().toString().replace('\\', '/'))),
                CheckContext.of(file, ContributionRegistry.platform()));
        try (Claims.Held claim = Claims.ofUser().claim(checked.pipeline().orElseThrow(), new NullProgressMonitor())) {
            Screen.command("library.erasePerson");
            idle();
            assertTrue(hub.message().contains("The pipeline \"Small\" (" + file + ") reads this data and runs in process " + ProcessHandle.current().pid()), hub::message);
            assertEquals(MARK, hub.person());
            assertEquals("", view.done());
            assertTrue(view.people().found().contains(MARK));
        }
    }

    @Test
    void nobodyIsErasedWhileAPipelineRuns() throws Exception {
        view.requests().confirmed(plan -> true);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread pipeline = Thread.ofVirtual().start(() -> {
            try {
                WindowWorker.client().apart(() -> {
                    running.countDown();
                    end.await();
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        running.await();
        try {
            Screen.command("library.erasePerson");
            idle();
            assertTrue(hub.message().contains("a pipeline runs"), hub::message);
            assertEquals(MARK, hub.person());
            assertFalse(traces().isEmpty());
        } finally {
            end.countDown();
            pipeline.join();
        }
    }
}
