/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.session.SampleContributions;

class LargePipelineTest {

    @BeforeAll
    static void useSample() {
        SampleContributions.install();
    }

    @AfterAll
    static void useInstalled() throws Exception {
        SampleContributions.uninstall();
        OpenEditor.deleteProject();
    }

    private interface Doing {
        void run() throws Exception;
    }

    /** CPU time of the UI thread, which other work on the machine does not lengthen. */
    private static double millis(Doing doing) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        doing.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    @Test
    void twoHundredStepsAreEditedAndScrolledWithoutStalls() throws Exception {
        new OpenEditor(Pipelines.POSTERS).close(); // loads what is loaded once
        OpenEditor open = new OpenEditor(Pipelines.large(200));
        try {
            assertEquals(200, open.canvas().scene().graph().nodes().size());
            double worst = 0;
            for (int i = 0; i < 12; i++) {
                int value = i + 1;
                double edit = millis(() -> open.page().actions().edit(d -> d.setParameter("s5", "neighbours", value)));
                open.settle();
                // The first few run in the interpreter.
                worst = i < 4 ? 0 : Math.max(worst, edit);
            }
            double scroll = 0;
            for (int i = 0; i < 40; i++) {
                Event wheel = new Event();
                wheel.count = -3;
                wheel.doit = true;
                scroll = Math.max(scroll, millis(() -> {
                    open.canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
                    while (open.shell().getDisplay().readAndDispatch()) {
                        // until it is painted
                    }
                }));
                Ui.spin(20);
            }
            System.out.printf("200 steps: an edit at most %.0f ms, a step of scrolling at most %.0f ms of the UI thread%n", worst, scroll);

            assertTrue(worst < 100, "An edit keeps the UI thread busy for " + worst + " ms");
            assertTrue(scroll < 100, "Scrolling keeps the UI thread busy for " + scroll + " ms");
        } finally {
            open.close();
        }
    }
}
