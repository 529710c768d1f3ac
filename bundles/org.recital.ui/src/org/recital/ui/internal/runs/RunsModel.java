/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.recital.ui.internal.Messages;
import org.recital.ui.runs.RunReference;

/** Reads, filters and sorts in a job; what is superseded is cancelled. Its methods may be called on any thread. */
final class RunsModel {

    private static final int TYPING_MILLIS = 80;

    private final RunFolders folders;
    private final Display display;
    private final Consumer<RunTable> shown;
    private final Job job;
    private List<RunReference> runs = List.of();
    private boolean stale;
    private String filter = "";
    private Comparator<RunReference> order = RunOrder.NEWEST;

    RunsModel(RunFolders folders, Display display, Consumer<RunTable> shown) {
        this.folders = folders;
        this.display = display;
        this.shown = shown;
        this.job = new Job(Messages.RunsView_reading) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return work(monitor);
            }
        };
        job.setSystem(true);
        job.setPriority(Job.SHORT);
    }

    synchronized void reload() {
        stale = true;
        again(0);
    }

    /** Reads anew when runs have come or gone. */
    void reloadIfChanged() {
        Job.createSystem(Messages.RunsView_reading, monitor -> {
            if (folders.changed()) {
                reload();
            }
        }).schedule();
    }

    synchronized void filter(String text) {
        filter = text;
        again(TYPING_MILLIS);
    }

    synchronized void order(Comparator<RunReference> other) {
        order = other;
        again(0);
    }

    private void again(int delay) {
        job.cancel();
        job.schedule(delay);
    }

    private IStatus work(IProgressMonitor monitor) {
        List<RunReference> all;
        String words;
        Comparator<RunReference> sorted;
        boolean read;
        synchronized (this) {
            read = stale;
            stale = false;
            all = runs;
            words = filter;
            sorted = order;
        }
        if (read) {
            boolean complete = false;
            try {
                all = folders.read(monitor);
                complete = true;
            } finally {
                synchronized (this) {
                    // Whoever supersedes this must not believe that it has been read.
                    stale |= !complete;
                }
            }
            synchronized (this) {
                runs = all;
            }
        }
        RunTable table = RunTable.of(all, words, sorted);
        if (!monitor.isCanceled() && !display.isDisposed()) {
            display.asyncExec(() -> shown.accept(table));
        }
        return Status.OK_STATUS;
    }

    /** In the background, once. */
    void emptyTrash() {
        Job emptying = Job.createSystem(Messages.RunsView_trash, monitor -> {
            for (Path folder : folders.all()) {
                try {
                    RunTrash.empty(folder, Instant.now());
                } catch (IOException e) {
                    ILog.of(RunsModel.class).warn("The trash in " + folder + " could not be emptied", e);
                }
            }
        });
        emptying.schedule(10_000);
    }
}
