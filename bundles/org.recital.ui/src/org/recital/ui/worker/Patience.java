/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.worker;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A monitor of a question to the worker that counts as cancelled when the answer takes too long. */
public final class Patience extends NullProgressMonitor {

    private final IProgressMonitor asker;
    private final long end;

    /** Lasts so many seconds from now. */
    public Patience(int seconds) {
        this(seconds, new NullProgressMonitor());
    }

    /** Lasts so many seconds from now, or until whoever asks cancels. */
    public Patience(int seconds, IProgressMonitor asker) {
        this.asker = asker;
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Whether the time is up. */
    public boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    @Override
    public boolean isCanceled() {
        return super.isCanceled() || asker.isCanceled() || isOver();
    }
}
