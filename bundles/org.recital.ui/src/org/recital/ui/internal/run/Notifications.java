/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.recital.core.run.RunOutcome;
import org.recital.ui.internal.Messages;

/** One line of news at a time, shown in the status bar: nothing opens, nothing must be closed. */
public final class Notifications {

    /**
     * A piece of news.
     *
     * @param text  what happened
     * @param run   folder of the run it is about, or null
     * @param alarm whether something went wrong
     */
    public record News(String text, Path run, boolean alarm) {
    }

    private static final List<Consumer<News>> LISTENERS = new CopyOnWriteArrayList<>();
    private static volatile News latest;

    private Notifications() {
    }

    /** The latest news, or null. */
    public static News latest() {
        return latest;
    }

    /** Calls on the UI thread for each piece of news. */
    public static void listen(Consumer<News> listener) {
        LISTENERS.add(listener);
    }

    /** No longer. */
    public static void forget(Consumer<News> listener) {
        LISTENERS.remove(listener);
    }

    static void ended(RunTarget target, RunOutcome outcome) {
        String pattern = switch (outcome.result()) {
        case DONE -> Messages.Notification_done;
        case FAILED -> Messages.Notification_failed;
        case CANCELLED -> Messages.Notification_cancelled;
        };
        String why = outcome.record().errors().isEmpty() ? "" : outcome.record().errors().getFirst().message();
        tell(new News(NLS.bind(pattern, new Object[] { target.name(), Times.seconds(outcome.record().header().wallMillis()), why }),
                outcome.folder(), outcome.result() == RunOutcome.Result.FAILED));
    }

    /** Tells what happened. */
    public static void say(String text) {
        tell(new News(text, null, false));
    }

    /** Tells what went wrong. */
    public static void problem(String text) {
        tell(new News(text, null, true));
    }

    private static void tell(News news) {
        latest = news;
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.asyncExec(() -> LISTENERS.forEach(l -> l.accept(news)));
        }
    }
}
