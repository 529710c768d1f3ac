/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.recital.ui.evaluation.internal.FixtureRun;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;
import org.recital.ui.testkit.UiWatchdog;

@EnabledIf("hasWindow")
class ComparisonViewTest {

    private IWorkbenchWindow window;
    private ComparisonView view;

    static boolean hasWindow() {
        return org.eclipse.core.runtime.Platform.isRunning() && PlatformUI.isWorkbenchRunning();
    }

    @BeforeEach
    void open() throws Exception {
        Path run = FixtureRun.folder();
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().setBounds(0, 0, 1260, 780);
        IWorkbenchPage page = window.getActivePage();
        view = (ComparisonView) page.showView(ComparisonView.ID);
        page.setPartState(page.getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED);
        view.show(List.of(run));
        Pump.until("the run is read", () -> view.isIdle() && !view.runs().isEmpty());
        Pump.until("the table is filled", () -> table().model() != null && !table().isBusy());
    }

    @AfterEach
    void close() {
        window.getActivePage().hideView(view);
    }

    private TablePane table() {
        return view.visible(TablePane.class).orElseThrow();
    }

    @Test
    void showsEnginesByMetricsAndWhatTheDifferencesSay() {
        assertEquals(4, table().table().getItemCount());
        assertEquals(6, table().table().getColumnCount());
        assertTrue(table().table().getItem(0).getText(0).contains("baseline"), table().table().getItem(0).getText(0));
        assertTrue(table().words().contains("User-kNN, 10 neighbours"), table().words());
        assertEquals(ComparisonTable.Mark.BETTER, table().model().mark(3, 2), "Neighbours of one taste against chance, by nDCG");
    }

    @Test
    void paintsItsChartsInLightAndDark() throws Exception {
        Pump.until("the bars are painted", () -> view.visible(BarPane.class).filter(ChartPane::isPainted).isPresent());
        Screenshot.of(window.getShell(), "comparison-view", 50);
        view.reveal("scatter");
        Pump.until("the scatter is painted", () -> view.visible(ScatterPane.class).filter(ChartPane::isPainted).isPresent());
        Screenshot.of(window.getShell(), "comparison-scatter", 50);
        IHandlerService commands = window.getService(IHandlerService.class);
        commands.executeCommand("org.recital.ui.theme", null);
        try {
            Screenshot.of(window.getShell(), "comparison-dark", 50);
        } finally {
            commands.executeCommand("org.recital.ui.theme", null);
        }
    }

    @Test
    void theUiThreadAnswersWhileRunsAreCompared() throws Exception {
        Path run = FixtureRun.folder();
        try (UiWatchdog watchdog = new UiWatchdog(window.getShell().getDisplay())) {
            for (String pane : List.of("scatter", "bars", "table")) {
                view.show(List.of(run));
                view.reveal(pane);
                Pump.until("the run is read", view::isIdle);
                Pump.during(Duration.ofMillis(400));
            }
            System.out.println("Comparing: longest wait " + watchdog.longestMillis() + " ms in " + watchdog.answers() + " answers");
            assertTrue(watchdog.answers() > 5, () -> watchdog.answers() + " answers");
            watchdog.check();
        }
    }

    @Test
    void saysThatARunIsNoLongerThere(@TempDir Path folder) {
        view.show(List.of(folder.resolve("deleted")));
        Pump.until("it is said", () -> view.isIdle() && view.hint().contains("no longer there"));
        assertTrue(view.hint().contains(folder.resolve("deleted").toString()), view.hint());
        assertEquals(List.of(), view.runs(), "figures of another run are not shown below");
    }

    @Test
    void offersTheReportsThatBundlesContribute(@TempDir Path folder) throws Exception {
        List<ReportChoice> reports = ReportChoice.all();
        assertTrue(reports.stream().map(ReportChoice::extension).toList().containsAll(List.of("html", "csv", "tex")), reports::toString);
        for (ReportChoice report : reports) {
            Path file = folder.resolve("comparison." + report.extension());
            report.write("Four", view.runs(), "popular", file);
            assertTrue(Files.readString(file).contains("User-kNN"), file::toString);
        }
    }
}
