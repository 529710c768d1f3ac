/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.recital.core.sweep.Dimension;
import org.recital.core.sweep.SearchMethod;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Trial;
import org.recital.ui.internal.sweep.SweepState.Phase;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.UiWatchdog;

/** The Sweep view with thousands of settings that arrive one after the other. */
class ManySettingsTest {

    private static final int MANY = 3000;

    @Test
    void thousandsOfSettingsDoNotHoldUpTheWindow() throws Exception {
        Path file = Path.of("many.recital.yaml").toAbsolutePath();
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        SweepView view = (SweepView) page.showView(SweepView.ID);
        Pump.during(Duration.ofSeconds(1)); // how long the toolkit takes to realise a view is not ours to say
        for (int n = 1; n < 10; n++) { // nor what the first settings ever cost, which there are before there are thousands
            show(file, trials(n));
        }
        try (UiWatchdog watchdog = new UiWatchdog(PlatformUI.getWorkbench().getDisplay())) {
            for (int n = MANY - 19; n <= MANY; n++) {
                show(file, trials(n));
            }
            Pump.until("all are listed", Duration.ofSeconds(10), () -> view.grid().table().getItemCount() == MANY);
            for (int column : new int[] { 0, 1 }) { // whatever it was ordered by before
                view.grid().table().getColumn(column).notifyListeners(SWT.Selection, new Event());
            }
            Pump.during(Duration.ofMillis(300));
            assertTrue(view.grid().table().getItem(0).getText(1).startsWith(TrialTable.BEST));
            System.out.println(MANY + " settings: longest wait for the UI thread " + watchdog.longestMillis() + " ms");
            watchdog.check();
        } finally {
            SweepStates.get().changed(file, () -> new SweepState(file, file.getParent(), Phase.STOPPED, null, List.of(), null, 0, null, ""));
            Pump.during(Duration.ofMillis(300));
        }
        assertEquals(0, view.grid().table().getItemCount());
    }

    private static List<Trial> trials(int n) {
        return IntStream.range(0, n).mapToObj(k -> new Trial(k, Map.of("item.neighbours", (long) k), 1, Trial.State.DONE, Math.sin(k) * k, List.of(), "", k)).toList();
    }

    private static void show(Path file, List<Trial> trials) {
        SweepRecord record = new SweepRecord(1, "s", Instant.EPOCH, trials.size() - 1, SearchMethod.RANDOM, Map.of(),
                List.of(Dimension.range("item", "neighbours", true, 0, MANY, false)), "judge", "ndcg@10", true, "item", trials, -1, "", 0, List.of());
        SweepStates.get().changed(file, () -> new SweepState(file, file.getParent(), Phase.SEARCHING, record, List.of(), null, MANY, null, ""));
        Pump.during(Duration.ofMillis(120));
    }
}
