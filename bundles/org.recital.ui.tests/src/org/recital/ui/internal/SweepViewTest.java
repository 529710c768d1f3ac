/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.run.RunOutcome;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepRecord;
import org.recital.ui.internal.preferences.Themes;
import org.recital.ui.internal.run.RunHandler;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.internal.run.SweepJob;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.internal.sweep.SweepHandler;
import org.recital.ui.internal.sweep.SweepState;
import org.recital.ui.internal.sweep.SweepView;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;
import org.recital.ui.testkit.UiWatchdog;

/** A sweep in the real window: its settings arrive, its best is written into the pipeline and taken back, another is cancelled. */
class SweepViewTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    private static final String TEXT = """
            # which number of neighbours?
            recital: 1
            name: Neighbours
            seed: 42
            steps:
              films:   {uses: movielens, with: {folder: "%s"}}
              split:   {uses: ratio-split, from: {data: films}, with: {test: 0.2, validation: 0.1}}
              popular: {uses: popular, from: {split: split}}   # the baseline
              item:    {uses: item-knn, from: {split: split}, with: {neighbours: 1}} # to be searched
              judge:   {uses: evaluate, from: {split: split, recommenders: [popular, item]}, with: {metrics: [ndcg@10]}}
            sweep: {steps: item, search: %s, trials: %d, space: {neighbours: 1..60 log, shrinkage: 0..100}}
            """;

    @TempDir
    Path scratch;

    private final Window window = new Window();

    @BeforeEach
    @AfterEach
    void emptyWorkspace() throws Exception {
        Job.getJobManager().cancel(RunJob.FAMILY);
        Pump.until("nothing runs", LONG, () -> Job.getJobManager().find(RunJob.FAMILY).length == 0);
        Window.empty();
    }

    private PipelineEditor open(String search, int trials) throws Exception {
        Path data = TestData.small(scratch.resolve("data"), 200, 300, 9000);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("sweeps");
        project.create(null);
        project.open(null);
        IFile file = project.getFile("films.recital.yaml");
        String text = TEXT.formatted(data.toString().replace('\\', '/'), search, trials);
        file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
        return (PipelineEditor) IDE.openEditor(Window.page(), file);
    }

    private static SweepView view() {
        try {
            return (SweepView) Window.page().showView(SweepView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Table table() {
        return Window.find(Window.control(view()), Table.class).getFirst();
    }

    private static StyledText record() {
        return Window.find(Window.control(view()), StyledText.class).getFirst();
    }

    private static int column(String title) {
        Table table = table();
        for (int c = 0; c < table.getColumnCount(); c++) {
            if (table.getColumn(c).getText().equals(title)) {
                return c;
            }
        }
        throw new AssertionError(title);
    }

    private static List<String> texts(int column) {
        List<String> texts = new ArrayList<>();
        Table table = table();
        for (int i = 0; i < table.getItemCount(); i++) {
            texts.add(table.getItem(i).getText(column));
        }
        return texts;
    }

    private void press(ActionFactory action) throws Exception {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(action.getCommandId());
        Pump.until(action.getId() + " is enabled", Duration.ofSeconds(5), command::isEnabled);
        window.command(action.getCommandId());
    }

    @Test
    void theBestOfASweepIsWrittenIntoThePipelineAndTakenBackByUndo() throws Exception {
        PipelineEditor editor = open("tpe", 12);
        view();
        Pump.until("the window is ready", LONG, Settling::isOver);
        Pump.during(Duration.ofSeconds(1));
        SweepJob job;
        int seenWhileRunning = 0;
        try (UiWatchdog watchdog = new UiWatchdog(PlatformUI.getWorkbench().getDisplay())) {
            job = (SweepJob) window.command(SweepHandler.RUN);
            Pump.until("a setting has a value", LONG, () -> table().getItemCount() > 0 && view().shown().orElseThrow().best().isPresent() || job.getResult() != null);
            seenWhileRunning = job.getResult() == null ? table().getItemCount() : 0;
            Pump.until("the sweep has ended", LONG, () -> job.getResult() != null);
            Pump.during(Duration.ofMillis(500));
            System.out.println("Sweep: longest wait for the UI thread " + watchdog.longestMillis() + " ms");
            watchdog.check();
        }
        SweepOutcome outcome = job.outcome().orElseThrow();
        assertEquals(RunOutcome.Result.DONE, outcome.result());
        assertTrue(seenWhileRunning > 0, "settings arrive while the sweep goes on");

        // what is shown
        assertEquals(12, table().getItemCount());
        assertEquals(SweepState.Phase.DONE, view().shown().orElseThrow().phase());
        int best = outcome.record().chosen();
        List<String> values = texts(column("ndcg@10"));
        assertEquals(1, values.stream().filter(v -> v.startsWith("\u2605")).count(), values::toString);
        assertEquals(best, values.stream().map(v -> v.startsWith("\u2605")).toList().indexOf(true));
        assertTrue(texts(column("State")).stream().allMatch("done"::equals), () -> texts(0).toString());
        assertTrue(record().getText().contains("on the validation side alone; the test side was judged once"), record()::getText);
        table().getColumn(column("ndcg@10")).notifyListeners(SWT.Selection, new Event());
        assertTrue(texts(column("ndcg@10")).getFirst().startsWith("\u2605"), "ordered by value, the best is first");
        table().setSelection(1);
        table().notifyListeners(SWT.Selection, new Event());
        assertTrue(record().getText().startsWith("Setting " + texts(0).get(1) + "\n") && record().getText().contains("item.neighbours = "), record()::getText);
        Window.page().activate(view());
        Pump.settle(Duration.ofMillis(600));
        Screenshot.of(Window.workbench().getShell(), "sweep-light");

        // applied, and taken back
        String before = editor.text();
        window.command(SweepHandler.APPLY);
        Object neighbours = outcome.record().best().orElseThrow().setting().get("item.neighbours");
        assertTrue(editor.text().contains("neighbours: " + neighbours), editor::text);
        assertTrue(editor.text().contains("# which number of neighbours?\n") && editor.text().contains("# the baseline\n")
                && editor.text().contains("# to be searched\n"), editor::text);
        assertEquals(outcome.text(), editor.text());
        assertNotEquals(before, editor.text());
        assertTrue(editor.isDirty());
        assertEquals(editor, Window.page().getActiveEditor());
        Window.page().activate(editor);
        press(ActionFactory.UNDO);
        assertEquals(before, editor.text(), "one Undo takes all of it back");
        press(ActionFactory.REDO);
        assertEquals(outcome.text(), editor.text());
        press(ActionFactory.UNDO);

        // its run
        window.command(SweepHandler.OPEN_RUN);
        RunsView runs = (RunsView) Window.page().findView(RunSelection.VIEW);
        Pump.until("the run is selected", LONG, () -> runs.selected().stream().anyMatch(r -> r.folder().equals(outcome.run().folder())));
        assertEquals(outcome.record(), SweepRecord.of(outcome.run().folder()).orElseThrow());
    }

    @Test
    void aSweepIsCancelledWithinASecondComesBackAndGoesOn() throws Exception {
        open("random", 500);
        view();
        SweepJob job = (SweepJob) window.command(SweepHandler.RUN);
        Pump.until("some settings are judged", LONG, () -> view().shown().filter(s -> s.record() != null && s.record().trials().size() >= 3).isPresent());
        Pump.during(Duration.ofMillis(300));
        Screenshot.atOnce(Window.workbench().getShell(), "sweep-running");
        long begun = System.nanoTime();
        window.command(RunHandler.CANCEL);
        Pump.until("it has ended", LONG, () -> job.getResult() != null);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println("Sweep cancelled in " + seconds + " s");
        assertTrue(seconds < 1.5, () -> seconds + " s");
        assertEquals(RunOutcome.Result.CANCELLED, job.outcome().orElseThrow().result());
        Pump.during(Duration.ofMillis(500));
        SweepState stopped = view().shown().orElseThrow();
        assertEquals(SweepState.Phase.STOPPED, stopped.phase());
        int tried = stopped.record().trials().size();
        assertTrue(tried >= 3 && tried < 500, () -> tried + " tried");
        assertTrue(texts(column("State")).stream().allMatch("done"::equals), "what was not finished is not listed");

        // another window knows nothing of it but what lies on disk
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        view().saveState(memento);
        assertEquals(stopped.pipeline().toString(), memento.getString("pipeline"));
        List<org.recital.core.sweep.StoredSweep> stored = org.recital.core.sweep.StoredSweep.list(stopped.runsFolder());
        assertEquals(tried, stored.getFirst().record().trials().size());

        // it goes on behind what was tried
        SweepJob next = (SweepJob) window.command(SweepHandler.RUN);
        Pump.until("more settings are judged", LONG, () -> view().shown().filter(s -> s.record() != null && s.record().trials().size() > tried).isPresent());
        assertEquals(stopped.record().trials(), view().shown().orElseThrow().record().trials().subList(0, tried));
        window.command(RunHandler.CANCEL);
        Pump.until("it has ended", LONG, () -> next.getResult() != null);
        assertTrue(next.outcome().orElseThrow().record().trials().size() > tried);
    }

    @Test
    void theFormHasASectionForTheSweepInLightAndDark() throws Exception {
        PipelineEditor editor = open("grid", 20);
        Pump.until("what is searched stands in a field", LONG, () -> Window.find(Window.control(editor), Text.class).stream()
                .anyMatch(t -> t.getText().equals("neighbours: 1..60 log" + t.getLineDelimiter() + "shrinkage: 0..100")));
        Pump.settle(Duration.ofMillis(500));
        Window.page().setPartState(Window.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
        Pump.settle(Duration.ofMillis(500));
        Screenshot.of(Window.workbench().getShell(), "sweep-form-light");
        Window.page().setPartState(Window.page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
        boolean dark = Themes.isDark();
        try {
            Themes.set(true);
            view();
            Pump.during(Duration.ofSeconds(2));
            Screenshot.of(Window.workbench().getShell(), "sweep-dark");
        } finally {
            Themes.set(dark);
            Pump.during(Duration.ofSeconds(1));
        }
        assertFalse(editor.isDirty());
    }
}
