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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.StepState;
import org.recital.ui.internal.dataset.DatasetEditor;
import org.recital.ui.internal.dataset.DatasetHandler;
import org.recital.ui.internal.run.RunConsole;
import org.recital.ui.internal.run.RunHandler;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.internal.run.RunStates;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.internal.start.StartHandler;
import org.recital.ui.internal.wizard.NewHandler;
import org.recital.ui.internal.wizard.NewPipelineWizard;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;
import org.recital.ui.testkit.UiWatchdog;

/** From an empty workspace to a comparison, as somebody does who has never seen the window. */
class FirstStepsTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path scratch;

    @BeforeEach
    @AfterEach
    void emptyWorkspace() throws Exception {
        Window.empty();
        ((RunsView) Window.page().showView(RunSelection.VIEW)).filter("");
        StartHandler.open(Window.page());
    }

    @Test
    void fromNothingToAComparisonOfMovieLensInTenActions() throws Exception {
        Window window = new Window();
        PipelineEditor editor = create(window, TestData.movieLens(scratch));
        Screenshot.of(Window.workbench().getShell(), "pipeline-new");

        RunJob job = (RunJob) window.command(RunHandler.RUN);
        Window.runToTheEnd(job, LONG);
        RunOutcome outcome = job.outcome().orElseThrow();
        assertEquals(RunOutcome.Result.DONE, outcome.result(), () -> outcome.record().errors().toString());

        RunsView runs = (RunsView) Window.page().findView(RunSelection.VIEW);
        Pump.until("the run is listed and selected", LONG, () -> runs.selected().size() == 1);
        window.command(RunSelection.COMPARE);
        List<String> labels = RunFolder.open(outcome.folder()).evaluation().orElseThrow().labels();
        Pump.until("every engine is in the comparison", LONG, () -> comparison().size() == labels.size());
        for (String label : labels) {
            assertTrue(comparison().stream().anyMatch(row -> row.startsWith(label)), () -> label + " in " + comparison());
        }
        // Each engine has a value by each metric, with its interval.
        assertTrue(comparison().stream().allMatch(row -> row.matches("(?s)(.*\\| 0\\.\\d+ \\(0\\.\\d+\\D+0\\.\\d+\\).*){3}")), () -> comparison().toString());
        Pump.settle(Duration.ofSeconds(1));
        Screenshot.of(Window.workbench().getShell(), "first-comparison");

        assertTrue(window.actions() <= 10, () -> window.actions() + " actions");
        assertEquals(List.of(outcome.folder()), new RunSelection(runs.selected().stream().map(r -> r.folder()).toList()).folders());
        assertFalse(RunFolder.open(outcome.folder()).evaluation().orElseThrow().recommenders().isEmpty());
        assertTrue(RunStates.get().of(editor.getPipelinePath()).values().stream().allMatch(u -> u.state().isGood()),
                () -> RunStates.get().of(editor.getPipelinePath()).toString());
        assertTrue(RunConsole.get().text().contains("done"), RunConsole.get()::text);
        Window.page().activate(runs);
        Pump.settle(Duration.ofMillis(500));
        Screenshot.of(Window.workbench().getShell(), "runs");
    }

    /** Rows of the Comparison view's table, cells divided by bars. */
    private static List<String> comparison() {
        IViewPart view = Window.page().findView("org.recital.ui.evaluation.comparison");
        if (view == null || !Window.page().isPartVisible(view)) {
            return List.of();
        }
        return Window.find(Window.control(view), Table.class).stream().filter(Table::isVisible).flatMap(t -> Arrays.stream(t.getItems())
                .map(item -> IntStream.range(0, t.getColumnCount()).mapToObj(item::getText).collect(Collectors.joining(" | ")))).toList();
    }

    @Test
    void theUiThreadAnswersWhileTenStepsRun() throws Exception {
        PipelineEditor editor = create(new Window(), TestData.small(scratch.resolve("data"), 400, 600, 30_000));
        for (String name : List.of("third", "fourth", "fifth")) {
            edit(editor, name);
        }
        Window window = new Window();
        RunJob job;
        Pump.until("the window is ready for a run", LONG, Settling::isOver);
        Pump.during(Duration.ofSeconds(1)); // the navigator shows the project, which is no part of the run
        // Each has been in front once: how long the toolkit takes to realise a view is not ours to say.
        lookAtTheViewsOfARun();
        try (UiWatchdog watchdog = new UiWatchdog(PlatformUI.getWorkbench().getDisplay())) {
            // The first run of a window too, which loads views and classes.
            RunJob first = (RunJob) window.command(RunHandler.RUN);
            lookAtTheViewsOfARun();
            Window.runToTheEnd(first, LONG);
            System.out.println("First run: longest wait for the UI thread " + watchdog.longestMillis() + " ms");
            editor.doSave(null);
            replace(editor, "seed: 42", "seed: 43"); // nothing comes from the cache but the import
            Pump.during(Duration.ofSeconds(2));
            job = (RunJob) window.command(RunHandler.RUN);
            Window.runToTheEnd(job, LONG);
            System.out.println("Longest wait for the UI thread: " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            assertTrue(watchdog.answers() > 20, () -> watchdog.answers() + " answers");
            watchdog.check();
        }
        RunOutcome outcome = job.outcome().orElseThrow();
        assertEquals(RunOutcome.Result.DONE, outcome.result());
        assertEquals(10, outcome.record().steps().size());
        assertTrue(outcome.record().steps().stream().filter(s -> s.state() == StepState.DONE).count() >= 9, () -> outcome.record().steps().toString());
    }

    private static void lookAtTheViewsOfARun() throws Exception {
        for (String view : List.of(IConsoleConstants.ID_CONSOLE_VIEW, IPageLayout.ID_PROBLEM_VIEW, IProgressConstants.PROGRESS_VIEW_ID, RunSelection.VIEW)) {
            Window.page().showView(view);
            Pump.during(Duration.ofMillis(300));
        }
    }

    @Test
    void theWatchdogSeesAUiThreadThatWorksOrWaits() throws Exception {
        for (boolean works : new boolean[] { true, false }) {
            try (UiWatchdog watchdog = new UiWatchdog(PlatformUI.getWorkbench().getDisplay())) {
                Pump.during(Duration.ofMillis(100));
                if (works) {
                    // Processor time, for others may want the processor too.
                    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
                    long end = threads.getCurrentThreadCpuTime() + 400_000_000;
                    while (threads.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                } else {
                    Thread.sleep(400);
                }
                Pump.during(Duration.ofMillis(200));
                assertFalse(watchdog.stalls().isEmpty(), works ? "work" : "wait");
                assertTrue(watchdog.stalls().stream().anyMatch(s -> s.contains("theWatchdogSees")), () -> watchdog.stalls().toString());
            }
        }
    }

    /** One more engine. */
    private static void edit(PipelineEditor editor, String name) {
        PipelineDocument before = PipelineDocument.parse(editor.text());
        PipelineDocument after = before.addStep(name, "item-knn", java.util.Map.of("neighbours", 10 + name.length()),
                java.util.Map.of("split", List.of("split"))).connect(name, "evaluate", "recommenders", true);
        replaceAll(editor, after.text());
    }

    private static void replace(PipelineEditor editor, String old, String fresh) {
        assertTrue(editor.text().contains(old), editor::text);
        replaceAll(editor, editor.text().replace(old, fresh));
    }

    private static void replaceAll(PipelineEditor editor, String text) {
        editor.sourcePage().getDocumentProvider().getDocument(editor.getEditorInput()).set(text);
    }

    @Test
    void runsUpToTheSelectedStepOnly() throws Exception {
        PipelineEditor editor = create(new Window(), TestData.small(scratch.resolve("data"), 60, 80, 1500));
        select(editor, "split");
        RunJob job = (RunJob) new Window().command(RunHandler.RUN_UP_TO);
        Window.runToTheEnd(job, LONG);

        var states = RunStates.get().of(editor.getPipelinePath());
        assertTrue(states.get("split").state().isGood(), states::toString);
        assertTrue(states.entrySet().stream().noneMatch(e -> e.getKey().equals("evaluate") && e.getValue().state() == StepState.DONE), states::toString);
    }

    @Test
    void cancelEndsTheRunAndIsOfferedOnlyWhileOneGoesOn() throws Exception {
        PipelineEditor editor = create(new Window(), TestData.small(scratch.resolve("data"), 800, 900, 80_000));
        replace(editor, "seed: 42", "seed: " + System.nanoTime() % 1_000_000); // nothing comes from the cache
        Window window = new Window();
        RunJob job = (RunJob) window.command(RunHandler.RUN);
        Pump.until("cancel is offered", Duration.ofSeconds(10), () -> isEnabled(RunHandler.CANCEL));
        window.command(RunHandler.CANCEL);
        Window.runToTheEnd(job, Duration.ofSeconds(20));

        assertTrue(job.outcome().map(o -> o.result() == RunOutcome.Result.CANCELLED).orElse(true), () -> job.outcome().toString());
        Pump.until("cancel is no longer offered", Duration.ofSeconds(10), () -> !isEnabled(RunHandler.CANCEL));
    }

    /** The canvas knows its steps as soon as they are laid out. */
    private static void select(PipelineEditor editor, String step) {
        Pump.until(step + " is selected", LONG, () -> {
            editor.select(step);
            return editor.selectedStep().isPresent();
        });
    }

    private static boolean isEnabled(String command) {
        return Window.workbench().getService(org.eclipse.ui.commands.ICommandService.class).getCommand(command).isEnabled();
    }

    @Test
    void theDataSetPageShowsWhatTheImporterReads() throws Exception {
        PipelineEditor editor = create(new Window(), TestData.movieLens(scratch));
        select(editor, "data");
        DatasetEditor page = (DatasetEditor) new Window().command(DatasetHandler.COMMAND);
        Pump.until("the data set is shown", LONG, () -> page.isShown() || page.message().contains("\n"));
        assertTrue(page.isShown(), page::message);
        Screenshot.of(Window.workbench().getShell(), "dataset");
    }

    @Test
    void theSampleWorldIsMadeWithAPipelineThatRuns() throws Exception {
        Window window = new Window();
        window.command(NewHandler.SAMPLE);
        Pump.until("the pipeline is open", LONG, () -> Window.page().getActiveEditor() instanceof PipelineEditor);
        RunJob job = (RunJob) window.command(RunHandler.RUN);
        Window.runToTheEnd(job, LONG);
        assertEquals(RunOutcome.Result.DONE, job.outcome().orElseThrow().result());
        assertTrue(Files.isDirectory(job.outcome().get().folder()));
    }

    /** The wizard, from the command to the editor. */
    static PipelineEditor create(Window window, Path data) throws Exception {
        WizardDialog dialog = (WizardDialog) window.command(NewHandler.NEW_PIPELINE);
        NewPipelineWizard wizard = (NewPipelineWizard) wizard(dialog);
        window.action();
        wizard.sourcePage().setLocation(data);
        Pump.until("an importer is found", LONG, () -> wizard.sourcePage().chosen() != null);
        assertEquals("movielens", wizard.sourcePage().chosen().importer());
        Pump.during(Duration.ofMillis(200));
        Screenshot.of(dialog.getShell(), "wizard");
        window.press(dialog.getShell(), "Finish");
        Pump.until("the pipeline is open", LONG, () -> Window.page().getActiveEditor() instanceof PipelineEditor);
        return assertInstanceOf(PipelineEditor.class, Window.page().getActiveEditor());
    }

    static Object wizard(WizardDialog dialog) throws ReflectiveOperationException {
        var method = WizardDialog.class.getDeclaredMethod("getWizard");
        method.setAccessible(true);
        return method.invoke(dialog);
    }
}
