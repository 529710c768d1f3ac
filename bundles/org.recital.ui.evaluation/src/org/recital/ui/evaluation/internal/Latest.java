/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Work off the UI thread of which only the latest counts: new work cancels what it supersedes. Used on the UI thread. */
public final class Latest {

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
     * @param work   off the UI thread
     * @param done   on the UI thread, unless superseded
     * @param failed on the UI thread, unless superseded
     */
    public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                try {
                    T result = work.call();
                    deliver(this, () -> done.accept(result));
                } catch (Exception e) {
                    deliver(this, () -> failed.accept(e));
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        current = job;
        job.schedule();
    }

    private void deliver(Job job, Runnable what) {
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (current == job) {
                current = null;
                what.run();
            }
        });
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
