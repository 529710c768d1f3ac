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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.osgi.util.NLS;
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
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.Questions;
import org.recital.ui.evaluation.internal.FixtureRun;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;
import org.recital.ui.testkit.UiWatchdog;

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
        Questions questions = new Questions(new ArtifactStore(FixtureRun.cache()), ContributionRegistry.platform());
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
        Pump.until("a person is shown", () -> view.isIdle() && !view.columns().isEmpty());
    }

    @AfterEach
    void close() {
        window.getActivePage().hideView(view);
    }

    @Test
    void showsWhatOnePersonLikedAndWhatEachEngineGives() throws Exception {
        assertEquals(6, view.columns().size());
        assertTrue(view.columns().getFirst().name().startsWith("Liked ("), view.columns().getFirst().name());
        assertEquals("User-kNN, 10 neighbours", view.columns().getLast().name());
        assertTrue(view.columns().stream().noneMatch(c -> c.items().isEmpty()));
        Pump.until("posters are painted", () -> view.pictures().size() > 40);
        view.columns().getLast().select(0);
        Screenshot.of(window.getShell(), "person-view", 50);
        IHandlerService commands = window.getService(IHandlerService.class);
        commands.executeCommand("org.recital.ui.theme", null);
        try {
            Screenshot.of(window.getShell(), "person-dark", 50);
        } finally {
            commands.executeCommand("org.recital.ui.theme", null);
        }
    }

    @Test
    void saysTheGenresOfAnItemAndWhyItIsRecommended() {
        ItemColumn liked = view.columns().getFirst();
        liked.select(0);
        ListedItem item = liked.items().getFirst();
        assertTrue(item.genres().size() > 0, item::toString);
        assertTrue(view.details().startsWith(item.title() + " \u00b7 " + String.join(", ", item.genres())), view.details());

        ItemColumn neighbours = view.columns().getLast();
        neighbours.select(0);
        ListedItem given = neighbours.items().getFirst();
        assertFalse(given.why().isEmpty(), given::toString);
        assertTrue(view.details().endsWith(neighbours.name() + ": " + given.why() + '.'), view.details());

        ItemColumn random = view.columns().get(2);
        assertEquals("Random", random.name());
        random.select(0);
        assertTrue(view.details().endsWith("this engine does not say why."), view.details());
    }

    @Test
    void showsThePostersOfTheItems() {
        assertTrue(view.pictures().isUsed());
        assertTrue(view.columns().getFirst().items().stream().anyMatch(i -> !i.picture().isEmpty()));
        Pump.until("posters are painted", () -> view.pictures().size() > 5);
    }

    @Test
    void theUiThreadAnswersWhilePeopleAreLookedAt() throws Exception {
        try (UiWatchdog watchdog = new UiWatchdog(window.getShell().getDisplay())) {
            for (int i = 0; i < 15; i++) {
                view.step(1);
                answered();
                Pump.during(Duration.ofMillis(60));
            }
            System.out.println("Fifteen people: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            assertTrue(watchdog.answers() > 5, () -> watchdog.answers() + " answers");
            watchdog.check();
        }
    }

    @Test
    void saysWhenTheWorkerDoesNotAnswer() {
        view.source((run, user, n) -> {
            throw new IOException(NLS.bind(Messages.Person_noAnswer, 20));
        });
        view.ask("7");
        answered();
        assertTrue(view.hint().contains("did not answer within 20 seconds"), view.hint());
        assertEquals(5, view.columns().size());
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
        assertTrue(view.hint().endsWith("These are the lists the run keeps, for its models cannot be asked: gone"), view.hint());
    }
}
