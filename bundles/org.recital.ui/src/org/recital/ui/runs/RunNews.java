/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.SafeRunner;

/** Tells that runs have come, changed or gone. */
public final class RunNews {

    /** Is told, on whatever thread the news comes from. */
    public interface Listener {

        /**
         * A folder of runs has other content.
         *
         * @param runsFolder the folder of runs
         * @param run        folder of the run that has just ended; null when another change is told
         */
        void runsChanged(Path runsFolder, Path run);
    }

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    private RunNews() {
    }

    /** Adds a listener; adding it again does nothing. */
    public static void addListener(Listener listener) {
        if (!LISTENERS.contains(listener)) {
            LISTENERS.add(listener);
        }
    }

    /** Removes a listener. */
    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    /** Tells all listeners; one that throws is logged and does not keep the others from hearing it. */
    public static void tell(Path runsFolder, Path run) {
        for (Listener listener : LISTENERS) {
            SafeRunner.run(() -> listener.runsChanged(runsFolder, run));
        }
    }
}
