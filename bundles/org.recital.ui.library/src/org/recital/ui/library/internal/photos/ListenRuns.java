/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunStore;

/** Runs that learned which songs suit which photos. */
final class ListenRuns {

    /** Id of the engine. */
    private static final String ENGINE = "visual-taste";
    private static final String RUNS = "runs";
    private static final int LOOKED_AT = 60;

    /** A run. */
    record Run(Path folder, String title) {
    }

    private ListenRuns() {
    }

    /**
     * Those of all open projects, newest first. Reads: off the UI thread.
     *
     * @param first further folders of runs that are looked at before
     */
    static List<Run> find(List<Path> first) {
        List<Run> found = new ArrayList<>();
        first.forEach(folder -> add(folder, found));
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            Path runs = project.isOpen() && project.getLocation() != null ? project.getLocation().toPath().resolve(RUNS) : null;
            if (runs != null && Files.isDirectory(runs)) {
                try {
                    List<RunHeader> headers = new RunStore(runs).list();
                    headers.subList(0, Math.min(LOOKED_AT, headers.size())).forEach(header -> add(runs.resolve(header.id()), found));
                } catch (IOException e) {
                    ILog.of(ListenRuns.class).warn(e.getMessage(), e);
                }
            }
        }
        return found;
    }

    private static void add(Path folder, List<Run> found) {
        try {
            RunRecord record = RunFolder.open(folder).record();
            if (record.steps().stream().anyMatch(s -> s.uses().equals(ENGINE)) && found.stream().noneMatch(r -> r.folder().equals(folder))) {
                found.add(new Run(folder, record.title()));
            }
        } catch (IOException e) {
            return; // gone, or not finished: it cannot be asked
        }
    }
}
