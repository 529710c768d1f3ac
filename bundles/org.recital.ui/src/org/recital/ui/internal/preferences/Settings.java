/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What a person has set. */
public final class Settings {

    /** Where the window's own settings are. */
    public static final String WINDOW = "org.recital.ui";
    /** Where settings are that other bundles read too. */
    public static final String CORE = "org.recital.core";
    /** In {@link #CORE}: the folder {@code ${data}} stands for. */
    public static final String DATA = "data";
    /** The folder of the cache; empty for that of the platform. */
    public static final String CACHE = "cache";
    /** How many steps may work at the same time; 0 for as many as there are processors. */
    public static final String JOBS = "jobs";
    /** How much memory the values of steps may take, in MiB; 0 for what fits. */
    public static final String MEMORY = "memory";
    /** Heap of the worker, in MiB; 0 for 60 % of the machine's memory. */
    public static final String WORKER_MEMORY = "workerMemory";
    /** Whether the pipeline is saved before it is run. */
    public static final String SAVE = "saveBeforeRun";

    private Settings() {
    }

    /** The store of the window's own settings. */
    public static IPreferenceStore store() {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, WINDOW);
        store.setDefault(SAVE, true);
        return store;
    }

    /** The store of settings that other bundles read too. */
    public static IPreferenceStore coreStore() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, CORE);
    }

    /** The folder {@code ${data}} stands for. */
    public static Optional<Path> dataFolder() {
        return path(CORE, DATA);
    }

    /** The folder of the cache; empty for that of the platform. */
    public static Optional<Path> cacheFolder() {
        return path(WINDOW, CACHE);
    }

    /** How many steps may work at the same time; 0 for as many as there are processors. */
    public static int jobs() {
        return number(JOBS);
    }

    /** How much memory the values of steps may take, in bytes; 0 for what fits. */
    public static long memoryBytes() {
        return (long) number(MEMORY) << 20;
    }

    /** Heap of the worker, in MiB; 0 for 60 % of the machine's memory. */
    public static int workerMegabytes() {
        return number(WORKER_MEMORY);
    }

    /** Whether the pipeline is saved before it is run. */
    public static boolean saveBeforeRun() {
        return Platform.getPreferencesService().getBoolean(WINDOW, SAVE, true, null);
    }

    private static int number(String key) {
        return Math.max(0, Platform.getPreferencesService().getInt(WINDOW, key, 0, null));
    }

    private static Optional<Path> path(String qualifier, String key) {
        String text = Platform.getPreferencesService().getString(qualifier, key, "", null);
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty(); // as if it were not set; the preference page does not accept such a text
        }
    }
}
