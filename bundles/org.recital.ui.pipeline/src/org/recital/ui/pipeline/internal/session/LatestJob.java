/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Does something with the latest of what it is given, in the background. What is superseded while it waits is never
 * begun; what is superseded while it is done is cancelled.
 *
 * @param <T> what it is given
 */
public final class LatestJob<T> extends Job {

    private final AtomicReference<T> next = new AtomicReference<>();
    private final BiConsumer<T, IProgressMonitor> work;

    /**
     * A job.
     *
     * @param rule of the job; null for none
     * @param work may throw {@link OperationCanceledException}
     */
    public LatestJob(String name, ISchedulingRule rule, BiConsumer<T, IProgressMonitor> work) {
        super(name);
        this.work = work;
        setSystem(true);
        setPriority(SHORT);
        setRule(rule);
    }

    /** Does it after a while, unless something later comes. */
    public void submit(T value, long delay) {
        next.set(value);
        cancel();
        schedule(delay);
    }

    /** Whether something waits or is being done. */
    public boolean isBusy() {
        return next.get() != null || getState() != NONE;
    }

    /** Forgets what waits and cancels what is being done. */
    public void stop() {
        next.set(null);
        cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        T value = next.getAndSet(null);
        if (value != null) {
            try {
                work.accept(value, monitor);
            } catch (OperationCanceledException e) {
                return Status.CANCEL_STATUS; // something later has come
            }
        }
        return Status.OK_STATUS;
    }
}
