/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * The last sweep of each pipeline in this window. A worker may tell hundreds of trials a second: news are gathered, and
 * listeners told at most ten times a second, on the UI thread.
 */
public final class SweepStates {

    private static final int PAUSE_MILLIS = 100;
    private static final SweepStates INSTANCE = new SweepStates();

    private final Map<Path, java.util.function.Supplier<SweepState>> states = new HashMap<>();
    private final Set<Path> changed = new HashSet<>();
    private final List<Consumer<SweepState>> listeners = new CopyOnWriteArrayList<>();
    private boolean underway;

    private SweepStates() {
    }

    /** Those of this window. */
    public static SweepStates get() {
        return INSTANCE;
    }

    /** Is told on the UI thread. */
    void listen(Consumer<SweepState> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<SweepState> listener) {
        listeners.remove(listener);
    }

    /** The sweep of a pipeline has other news; they are asked for when listeners are told. */
    void changed(Path pipeline, java.util.function.Supplier<SweepState> state) {
        synchronized (this) {
            states.put(pipeline, state);
            changed.add(pipeline);
            if (underway) {
                return;
            }
            underway = true;
        }
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.asyncExec(() -> display.timerExec(PAUSE_MILLIS, this::flush));
        }
    }

    /** The last sweep of a pipeline that was run in this window. */
    public Optional<SweepState> of(Path pipeline) {
        java.util.function.Supplier<SweepState> state;
        synchronized (this) {
            state = states.get(pipeline);
        }
        return Optional.ofNullable(state).map(java.util.function.Supplier::get);
    }

    private void flush() {
        Set<Path> news;
        synchronized (this) {
            underway = false;
            news = Set.copyOf(changed);
            changed.clear();
        }
        for (Path pipeline : news) {
            of(pipeline).ifPresent(s -> listeners.forEach(l -> l.accept(s)));
        }
    }
}
