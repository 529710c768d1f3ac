/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunStore;
import org.recital.core.worker.SeenAnswer;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.worker.WindowWorker;

/** Models of runs that see something in images: detectors and networks of regions. */
final class Sights {

    /** Port types whose values show what they see. */
    private static final Set<String> TYPES = Set.of("detector", "segmenter");
    private static final String RUNS = "runs";
    private static final int LOOKED_AT = 40;

    /**
     * A model.
     *
     * @param run   folder of its run
     * @param step  that gave it
     * @param title what people read
     */
    record Sight(Path run, String step, String title) {
    }

    /** Who is asked what a model sees. */
    @FunctionalInterface
    interface Asked {

        /** The window's worker. */
        Asked WORKER = (sight, image, side, monitor) -> WindowWorker.client().seen(sight.run(), sight.step(), image, side, monitor);

        /** Asks; the first question reads the model. */
        SeenAnswer ask(Sight sight, Path image, int side, IProgressMonitor monitor) throws InputException, IOException;
    }

    private Sights() {
    }

    /**
     * Those of runs of all open projects, newest run first. Off the UI thread.
     *
     * @param first folders of runs that are looked at before
     */
    static List<Sight> find(List<Path> first) {
        List<Path> folders = new ArrayList<>(first);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            Path runs = project.isOpen() && project.getLocation() != null ? project.getLocation().toPath().resolve(RUNS) : null;
            if (runs != null && Files.isDirectory(runs)) {
                try {
                    List<RunHeader> headers = new RunStore(runs).list();
                    headers.subList(0, Math.min(LOOKED_AT, headers.size())).forEach(h -> folders.add(runs.resolve(h.id())));
                } catch (IOException e) {
                    ILog.of(Sights.class).warn(e.getMessage(), e);
                }
            }
        }
        List<Sight> found = new ArrayList<>();
        folders.stream().distinct().forEach(folder -> add(folder, found));
        return found;
    }

    private static void add(Path folder, List<Sight> found) {
        try {
            RunRecord record = RunFolder.open(folder).record();
            for (RunRecord.StepRecord step : record.steps()) {
                if (step.outputs().values().stream().anyMatch(TYPES::contains)) {
                    found.add(new Sight(folder, step.name(), NLS.bind(Messages.Search_place, record.title(), step.title())));
                }
            }
        } catch (IOException e) {
            return; // gone, or not finished
        }
    }
}
