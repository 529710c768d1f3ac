/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.library.taste.TasteDrift;
import org.recital.library.taste.TasteWindow;
import org.recital.ui.library.internal.FixtureLibrary;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Screen;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

class DriftViewTest {

    @TempDir
    Path folder;

    private final LibraryHub hub = LibraryHub.get();
    private DriftView view;

    @BeforeEach
    void open() throws Exception {
        hub.open(FixtureLibrary.make(folder.resolve("library"), 120));
        Screen.until("the library is open", hub::isOpen);
        hub.person("anna");
        view = Screen.open(DriftView.ID, DriftView.class);
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

    @Test
    void drawsHowTheTasteMoved() {
        DriftShares shown = view.shown();
        int ambient = shown.labels().indexOf("ambient");
        int techno = shown.labels().indexOf("techno");
        assertTrue(shown.shares()[0][ambient] > 0.6, "ambient at the beginning");
        assertTrue(shown.shares()[shown.windows().size() - 1][techno] > 0.5, "techno at the end");
        assertTrue(shown.movedInAll() > shown.byChance());
        assertTrue(view.sentence().contains("more than chance"), view::sentence);
        hub.person("farid");
        idle();
        assertTrue(view.sentence().endsWith("This person liked nothing of which that is known."), view::sentence);
    }

    @Test
    void addsUpWhatIsLikedLeast() {
        List<String> labels = new ArrayList<>();
        double[] shares = new double[10];
        for (int k = 0; k < 10; k++) {
            labels.add("style " + k);
            shares[k] = k < 6 ? 0.15 : 0.025;
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        DriftShares shown = DriftShares.of(new TasteDrift("style", labels, List.of(new TasteWindow(day, day.plusMonths(1), shares, 5, 5, Double.NaN, Double.NaN)), Double.NaN, Double.NaN));
        assertEquals(7, shown.labels().size());
        assertEquals("4 others", shown.labels().getLast());
        assertEquals(0.1, shown.shares()[0][6], 1e-12);
        assertTrue(shown.sentence().contains("too little is known"), shown::sentence);
    }

    @Test
    void theTableGoesToTheClipboard() throws Exception {
        Screen.command("drift.copy");
        Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
        String text = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        String[] lines = text.split("\n");
        assertEquals(view.shown().windows().size() + 1, lines.length);
        assertTrue(lines[0].startsWith("from\tto\t"), lines[0]);
    }

    @Test
    void theUiThreadAnswersWhileItIsDrawn() {
        try (UiWatchdog watchdog = new UiWatchdog(view.getSite().getShell().getDisplay())) {
            for (String attribute : new String[] { "mood", "artist", "style" }) {
                view.attribute(attribute);
                idle();
                Pump.during(Duration.ofMillis(150));
            }
            System.out.println("Drift view: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            watchdog.check();
        }
    }

    @Test
    void theWholeView() throws Exception {
        view.attribute("style");
        idle();
        assertTrue(Screen.picture("drift") > 40);
        Screen.theme();
        try {
            assertTrue(Screen.picture("drift-dark") > 40);
        } finally {
            Screen.theme();
        }
    }
}
