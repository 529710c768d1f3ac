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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunStore;
import org.recital.ui.internal.run.RunTarget;
import org.recital.ui.runs.RunReference;

/** The folders runs are in: those of all open projects, and those of pipelines outside that were run in this window. */
final class RunFolders {

    private final Set<Path> others = ConcurrentHashMap.newKeySet();
    private volatile Map<Path, FileTime> seen = Map.of();

    void add(Path folder) {
        others.add(folder);
    }

    List<Path> all() {
        Set<Path> folders = new LinkedHashSet<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isOpen() && project.getLocation() != null) {
                folders.add(project.getLocation().toPath().resolve(RunTarget.RUNS));
            }
        }
        folders.addAll(others);
        return List.copyOf(folders);
    }

    /** Whether runs have come or gone since they were last read, by this or another program. */
    boolean changed() {
        return !times().equals(seen);
    }

    private Map<Path, FileTime> times() {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path folder : all()) {
            try {
                times.put(folder, Files.getLastModifiedTime(folder));
            } catch (IOException e) {
                times.put(folder, FileTime.fromMillis(0)); // no run there yet
            }
        }
        return times;
    }

    /** Reads the beginning of each run; not on the UI thread. */
    List<RunReference> read(IProgressMonitor monitor) {
        seen = times();
        List<RunReference> runs = new ArrayList<>();
        for (Path folder : all()) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            try {
                for (RunHeader header : new RunStore(folder).list()) {
                    runs.add(new RunReference(folder.resolve(header.id()), header));
                }
            } catch (IOException e) {
                ILog.of(RunFolders.class).error("Runs in " + folder + " cannot be listed", e);
            }
        }
        return runs;
    }
}
