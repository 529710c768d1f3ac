/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

/** The {@linkplain org.recital.ui.parts.Latest latest work}, whose failures are told as sentences. Used on the UI thread. */
public final class Latest {

    private final org.recital.ui.parts.Latest latest;

    /** Delivers on that display's thread. */
    public Latest(Display display) {
        this.latest = new org.recital.ui.parts.Latest(display);
    }

    /**
     * Does work.
     *
     * @param failed gets a sentence, on the UI thread, unless superseded
     * @see org.recital.ui.parts.Latest#run
     */
    public <T> void run(String name, int delay, org.recital.ui.parts.Latest.Work<T> work, Consumer<T> done, Consumer<String> failed) {
        latest.run(name, delay, work, done, e -> failed.accept(sentence(e)));
    }

    /** What went wrong, as a person reads it. */
    public static String sentence(Throwable e) {
        return org.recital.ui.parts.Latest.sentence(e);
    }

    /** Whether work goes on whose result has not been delivered. */
    public boolean isBusy() {
        return latest.isBusy();
    }

    /** Drops the work that goes on. */
    public void cancel() {
        latest.cancel();
    }
}
