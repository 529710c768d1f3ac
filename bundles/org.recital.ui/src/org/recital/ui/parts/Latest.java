/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.parts;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Work off the UI thread of which only the latest counts: new work cancels what it supersedes. Used on the UI thread. */
public final class Latest {

    /** What is done, off the UI thread; the monitor is cancelled when it is superseded. */
    @FunctionalInterface
    public interface Work<T> {
        T of(IProgressMonitor monitor) throws Exception;
    }

    private final Display display;
    private Job current;

    /** Delivers on that display's thread. */
    public Latest(Display display) {
        this.display = display;
    }

    /**
     * Does work.
     *
     * @param name   of the job, for a person
     * @param delay  milliseconds until it begins: who types on supersedes it in that time
     * @param work   what is done
     * @param done   on the UI thread, unless superseded
     * @param failed gets a sentence, on the UI thread, unless superseded
     */
    public <T> void run(String name, int delay, Work<T> work, Consumer<T> done, Consumer<String> failed) {
        attempt(name, delay, work, done, e -> failed.accept(sentence(e)));
    }

    /** The same for who wants to know the failure itself. */
    public <T> void attempt(String name, int delay, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        Job[] own = new Job[1];
        own[0] = Job.createSystem(name, (ICoreRunnable) monitor -> {
            if (monitor.isCanceled()) {
                return;
            }
            try {
                T result = work.of(monitor);
                deliver(own[0], () -> done.accept(result));
            } catch (Exception e) {
                deliver(own[0], () -> failed.accept(e));
            }
        });
        current = own[0];
        own[0].schedule(delay);
    }

    /** What went wrong, as a person reads it. */
    public static String sentence(Throwable e) {
        Throwable why = e;
        while ((why instanceof CompletionException || why instanceof ExecutionException) && why.getCause() != null) {
            why = why.getCause();
        }
        return why.getMessage() == null ? why.toString() : why.getMessage();
    }

    private void deliver(Job job, Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (current == job) {
                    current = null;
                    what.run();
                }
            });
        }
    }

    /** Whether work goes on whose result has not been delivered. */
    public boolean isBusy() {
        return current != null;
    }

    /** Drops the work that goes on. */
    public void cancel() {
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}
