/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;

/**
 * Watches whether the UI thread answers: another thread asks it all the time, and where an answer takes longer than the
 * limit notes what the UI thread was doing. What counts is the time in which the UI thread worked (its processor time) or
 * waited for another thread: that other programs on a busy machine kept it from the processor is no fault of the window.
 * Whether it waits is looked at every 10 ms, and each look counts for no more than that: a look that comes late tells that this process was not let
 * run, not that the UI thread waited all the while.
 */
public final class UiWatchdog implements AutoCloseable {

    /** No answer may take longer. */
    public static final int LIMIT_MILLIS = 100;
    private static final int EVERY_MILLIS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Display display;
    private final int limit;
    private final Thread thread;
    private final List<String> stalls = new ArrayList<>();
    private volatile boolean closed;
    private volatile long longest;
    private volatile int answers;

    /** Watches with the limit of the window. */
    public UiWatchdog(Display display) {
        this(display, LIMIT_MILLIS);
    }

    /** Watches with a limit in milliseconds. */
    public UiWatchdog(Display display, int limit) {
        this.display = display;
        this.limit = limit;
        thread = Thread.ofPlatform().name("UI watchdog").daemon().priority(Thread.MAX_PRIORITY).unstarted(this::watch);
        thread.start();
    }

    private void watch() {
        try {
            while (!closed && !display.isDisposed()) {
                ask();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void ask() throws InterruptedException {
        boolean[] answered = new boolean[1];
        Thread ui = display.getThread();
        long asked = System.nanoTime();
        long worked = THREADS.getThreadCpuTime(ui.threadId());
        display.asyncExec(() -> {
            synchronized (answered) {
                answered[0] = true;
                answered.notifyAll();
            }
        });
        String stack = null;
        long waited = 0;
        synchronized (answered) {
            long last = System.nanoTime();
            while (!answered[0] && !closed) {
                answered.wait(EVERY_MILLIS);
                if (ui.getState() != Thread.State.RUNNABLE && !answered[0]) {
                    waited += Math.min(EVERY_MILLIS, millis(last));
                }
                last = System.nanoTime();
                if (!answered[0] && stack == null && waited + cpuMillis(ui, worked) > limit) {
                    stack = stack();
                }
            }
        }
        long took = Math.min(millis(asked), waited + cpuMillis(ui, worked));
        longest = Math.max(longest, took);
        answers++;
        if (took > limit && !closed) {
            synchronized (stalls) {
                stalls.add(took + " ms\n" + stack);
            }
        }
    }

    private static long cpuMillis(Thread thread, long since) {
        return (THREADS.getThreadCpuTime(thread.threadId()) - since) / 1_000_000;
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private String stack() {
        return Arrays.stream(display.getThread().getStackTrace()).limit(40).map(f -> "    at " + f).collect(Collectors.joining("\n"));
    }

    /** What kept the UI thread longer than the limit, each with how long and the stack. */
    public List<String> stalls() {
        synchronized (stalls) {
            return List.copyOf(stalls);
        }
    }

    /** The longest time to an answer, in milliseconds. */
    public long longestMillis() {
        return longest;
    }

    /** How often the UI thread answered. */
    public int answers() {
        return answers;
    }

    /**
     * Looks back.
     *
     * @throws AssertionError when there were stalls, with what the UI thread was doing
     */
    public void check() {
        List<String> found = stalls();
        if (!found.isEmpty()) {
            throw new AssertionError("The UI thread did not answer within " + limit + " ms:\n" + String.join("\n", found));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
