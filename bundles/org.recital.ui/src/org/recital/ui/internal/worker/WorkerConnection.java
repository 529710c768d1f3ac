/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.recital.core.worker.WorkerClient;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.preferences.Settings;

/** Keeps the worker: made when first needed, ended with the window, and made anew when its settings change. */
public final class WorkerConnection {

    private static WorkerClient client;
    private static List<Object> madeFor;
    private static int starts;

    private WorkerConnection() {
    }

    /** The worker; does not start it. */
    public static synchronized WorkerClient client() {
        Map<String, String> environment = new HashMap<>();
        Settings.cacheFolder().ifPresent(f -> environment.put("RECITAL_CACHE", f.toString()));
        List<String> command = WorkerCommandLine.derive(Settings.workerMegabytes());
        List<Object> wanted = List.of(command, environment);
        if (client != null && !wanted.equals(madeFor)) {
            WorkerClient old = client;
            client = null;
            // It may be in the midst of a run, which then ends as if it had died: settings are changed between runs.
            Job closing = Job.createSystem(Messages.Worker_closing, (ICoreRunnable) monitor -> old.close());
            closing.schedule();
        }
        if (client == null) {
            client = new WorkerClient(command, environment);
            madeFor = wanted;
            starts++;
        }
        return client;
    }

    /** Starts the worker in the background, so that the first run finds it warm. */
    public static void warmUp() {
        Job.createSystem(Messages.Worker_starting, (ICoreRunnable) monitor -> client().warmUp()).schedule();
    }

    /** How many times a worker was set up since the window opened. */
    public static synchronized int starts() {
        return starts;
    }

    /** Ends the worker. */
    public static void close() {
        WorkerClient old;
        synchronized (WorkerConnection.class) {
            old = client;
            client = null;
        }
        if (old != null) {
            old.close();
        }
    }
}
