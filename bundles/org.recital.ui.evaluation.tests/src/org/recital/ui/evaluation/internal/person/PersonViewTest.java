/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.Questions;
import org.recital.ui.evaluation.internal.FixtureRun;
import org.recital.ui.evaluation.internal.Screen;

@EnabledIf("hasWindow")
class PersonViewTest {

    private IWorkbenchWindow window;
    private PersonView view;

    static boolean hasWindow() {
        return org.eclipse.core.runtime.Platform.isRunning() && PlatformUI.isWorkbenchRunning();
    }

    @BeforeEach
    void open() throws Exception {
        Path run = FixtureRun.folder();
        Questions questions = new Questions(new ArtifactStore(run.resolveSibling("no-cache")), ContributionRegistry.platform());
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().setBounds(0, 0, 1260, 780);
        IWorkbenchPage page = window.getActivePage();
        view = (PersonView) page.showView(PersonView.ID);
        page.setPartState(page.getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED);
        view.source(questions::person);
        view.show(List.of(run));
        answered();
    }

    private void answered() {
        Screen.until("a person is shown", () -> view.isIdle() && !view.columns().isEmpty());
    }

    @AfterEach
    void close() {
        window.getActivePage().hideView(view);
    }

    @Test
    void showsWhatOnePersonLikedAndWhatEachEngineGives() throws Exception {
        assertEquals(6, view.columns().size());
        assertTrue(view.columns().getFirst().name().startsWith("Liked in training"), view.columns().getFirst().name());
        assertEquals("User-kNN, 10 neighbours", view.columns().getLast().name());
        assertTrue(view.columns().stream().noneMatch(c -> c.items().isEmpty()));
        assertTrue(Screen.picture(window.getShell(), "person") > 50);
        IHandlerService commands = window.getService(IHandlerService.class);
        commands.executeCommand("org.recital.ui.theme", null);
        try {
            assertTrue(Screen.picture(window.getShell(), "person-dark") > 50);
        } finally {
            commands.executeCommand("org.recital.ui.theme", null);
        }
    }

    @Test
    void goesToTheNextPersonByCommand() throws Exception {
        String first = view.user();
        IHandlerService commands = window.getService(IHandlerService.class);
        commands.executeCommand("org.recital.ui.evaluation.person.next", null);
        answered();
        assertNotEquals(first, view.user());
        commands.executeCommand("org.recital.ui.evaluation.person.previous", null);
        answered();
        assertEquals(first, view.user());
    }

    @Test
    void showsTheListsOfTheRunWhenTheWorkerIsGone() {
        view.source((run, user, n) -> {
            throw new IOException("gone");
        });
        view.ask("7");
        answered();
        assertEquals(5, view.columns().size());
        assertTrue(view.hint().contains("the lists the run keeps"), view.hint());
    }
}
