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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recital.core.worker.ProbeAnswer;
import org.recital.ui.internal.dataset.DatasetInput;
import org.recital.ui.internal.dataset.DatasetInputFactory;
import org.recital.ui.internal.run.RunHandler;
import org.recital.ui.internal.runs.RunsHandler;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.internal.sweep.SweepHandler;
import org.recital.ui.internal.wizard.NewHandler;
import org.recital.ui.internal.worker.WorkerCommandLine;
import org.recital.ui.internal.worker.WorkerConnection;
import org.recital.ui.runs.RunSelection;
import org.recital.ui.testkit.Pump;
import org.recital.ui.worker.WindowWorker;

/** What survives, what can be reached, and the process behind the window. */
class StateTest {

    @AfterEach
    void empty() throws Exception {
        Window.empty();
    }

    @Test
    void aPageOfADataSetComesBackAfterARestart() {
        DatasetInput input = new DatasetInput(Path.of("/data/films.recital.yaml"), "films");
        IPersistableElement persistable = ((IEditorInput) input).getPersistable();
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        persistable.saveState(memento);
        IElementFactory factory = PlatformUI.getWorkbench().getElementFactory(persistable.getFactoryId());
        IAdaptable back = assertInstanceOf(DatasetInputFactory.class, factory).createElement(memento);
        assertEquals(input, back);
    }

    @Test
    void theRunsViewKeepsItsFilterAndColumnWidths() throws Exception {
        RunsView view = (RunsView) Window.page().showView(RunSelection.VIEW);
        view.filter("poster");
        Table table = view.grid().table();
        table.getColumn(0).setWidth(333);
        Pump.during(java.time.Duration.ofMillis(200));
        XMLMemento memento = XMLMemento.createWriteRoot("view");
        view.saveState(memento);
        assertEquals("poster", memento.getString("filter"));
        IMemento title = List.of(memento.getChildren("column")).stream().filter(c -> c.getID().equals("title")).findFirst().orElseThrow();
        assertEquals(333, title.getInteger("width"));
        view.filter("");
    }

    @Test
    void thePerspectiveHasAPlaceForEveryView() {
        List<String> open = List.of(Window.page().getViewReferences()).stream().map(IViewReference::getId).toList();
        assertTrue(open.contains(RunSelection.VIEW), open::toString);
        assertTrue(open.contains("org.eclipse.ui.views.ProblemView"), open::toString);
        assertTrue(open.contains("org.eclipse.ui.console.ConsoleView"), open::toString);
        assertTrue(open.contains("org.eclipse.ui.views.ProgressView"), open::toString);
    }

    @Test
    void everyCommandHasAKeyAndTheKeysAreOurs() {
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertEquals("org.recital.ui.keys", bindings.getActiveScheme().getId());
        for (String command : List.of(RunHandler.RUN, RunHandler.RUN_UP_TO, RunHandler.CANCEL, SweepHandler.RUN, SweepHandler.APPLY,
                SweepHandler.OPEN_RUN, NewHandler.NEW_PIPELINE, NewHandler.SAMPLE,
                NewHandler.OPEN, RunSelection.COMPARE, RunsHandler.RENAME, RunsHandler.DELETE, RunsHandler.OPEN_FOLDER, "org.recital.ui.theme",
                "org.recital.ui.start", "org.recital.ui.explain", "org.recital.ui.dataset.open")) {
            boolean bound = List.of(bindings.getBindings()).stream().anyMatch(b -> b.getParameterizedCommand() != null
                    && b.getParameterizedCommand().getId().equals(command) && b.getSchemeId().equals("org.recital.ui.keys"));
            assertTrue(bound, () -> command + " has no key");
        }
    }

    @Test
    void aWorkerThatDiesIsStartedAgain() throws Exception {
        Path data = TestData.small(java.nio.file.Files.createTempDirectory("worker"), 20, 30, 200);
        assertTrue(WorkerCommandLine.derive(0).contains(WorkerCommandLine.APPLICATION));
        assertEquals("movielens", probe(data).getFirst().importer());
        List<ProcessHandle> workers = ProcessHandle.current().descendants()
                .filter(p -> p.info().commandLine().orElse("").contains(WorkerCommandLine.APPLICATION)).toList();
        assertEquals(1, workers.size());
        workers.getFirst().destroyForcibly();
        workers.getFirst().onExit().get(10, TimeUnit.SECONDS);
        assertEquals("movielens", probe(data).getFirst().importer());
        WorkerConnection.close();
        Pump.until("no worker is left", java.time.Duration.ofSeconds(10), () -> ProcessHandle.current().descendants()
                .noneMatch(p -> p.info().commandLine().orElse("").contains(WorkerCommandLine.APPLICATION) && p.isAlive()));
        assertNotNull(WindowWorker.client());
    }

    private static List<ProbeAnswer> probe(Path data) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return WindowWorker.client().probe(data);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).get(60, TimeUnit.SECONDS);
    }
}
