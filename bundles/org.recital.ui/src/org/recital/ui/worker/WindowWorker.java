/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.worker;

import java.nio.file.Path;

import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.WorkerClient;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.internal.worker.WorkerConnection;

/** The one worker of the window. */
public final class WindowWorker {

    private WindowWorker() {
    }

    /**
     * The worker. Asking it takes long: never on the UI thread. It starts with the first question, when it was not started
     * before, and again when it died.
     */
    public static WorkerClient client() {
        return WorkerConnection.client();
    }

    /** The folder of the cache that the worker uses. */
    public static Path cacheFolder() {
        return Settings.cacheFolder().orElseGet(ArtifactStore::defaultFolder);
    }
}
