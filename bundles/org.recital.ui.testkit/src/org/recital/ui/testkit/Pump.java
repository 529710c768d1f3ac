/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Lets the window work while a test waits. Call on the UI thread. */
public final class Pump {

    /** Longer than anything takes on a busy machine. */
    private static final Duration LONG = Duration.ofSeconds(120);
    /** More than what is put off to be painted together waits for. */
    private static final Duration REST = Duration.ofMillis(300);

    private Pump() {
    }

    /** Until something holds, two minutes at most. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, LONG, condition);
    }

    /**
     * Until something holds.
     *
     * @param what      that is, for the message
     * @param limit     how long at most
     * @param condition asked on the UI thread at least every 20 ms
     * @throws AssertionError when it does not hold in time
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + limit.toNanos();
        // Wakes the loop, so that a condition that no event announces is looked at.
        Runnable[] wake = new Runnable[1];
        wake[0] = () -> display.timerExec(20, wake[0]);
        display.timerExec(20, wake[0]);
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() >= end) {
                    throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what);
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            display.timerExec(-1, wake[0]);
        }
    }

    /**
     * Until no job has run or waited to run for a moment, and no longer than a while: for what comes by itself and is told by no
     * condition, above all before a picture.
     */
    public static void settle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        long[] busy = { System.nanoTime() };
        until("the window is at rest", atMost.plusSeconds(60), () -> {
            long now = System.nanoTime();
            if (!Job.getJobManager().isIdle()) {
                busy[0] = now;
            }
            return now >= end || now - busy[0] >= REST.toNanos();
        });
    }

    /** For a while. */
    public static void during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        until("time passes", time.plusSeconds(60), () -> System.nanoTime() >= end);
    }
}
