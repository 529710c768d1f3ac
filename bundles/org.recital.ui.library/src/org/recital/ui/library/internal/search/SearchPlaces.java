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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunStore;
import org.recital.core.worker.IndexChoice;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.pipeline.DataFolder;

/** Where can be searched by an image: steps of runs that describe images, and pipelines. */
final class SearchPlaces {

    private static final String RUNS = "runs";
    private static final String VISION = "org.recital.vision";
    private static final int LOOKED_AT = 40;

    /**
     * A place.
     *
     * @param file  the pipeline
     * @param text  what it said
     * @param step  the step that describes images; empty: the first
     * @param title what people read
     */
    record Place(Path file, String text, String step, String title) {

        /** The question to the worker. */
        Map<String, Object> question(Path image, int n, IndexChoice index) {
            Map<String, Object> with = new HashMap<>();
            with.put("file", file.toString());
            with.put("text", text);
            with.put("step", step);
            with.put("image", image.toString());
            with.put("n", n);
            with.put("index", index.id());
            DataFolder.of(text).ifPresent(data -> with.put("data", data.toString()));
            return with;
        }
    }

    private SearchPlaces() {
    }

    /**
     * Steps of runs of all open projects, newest run first; of several runs of a pipeline the newest counts. Off the UI thread.
     *
     * @param first folders of runs that are looked at before
     */
    static List<Place> find(List<Path> first, Contributions contributions) {
        List<Place> found = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        first.forEach(folder -> add(folder, contributions, seen, found));
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            Path runs = project.isOpen() && project.getLocation() != null ? project.getLocation().toPath().resolve(RUNS) : null;
            if (runs != null && Files.isDirectory(runs)) {
                try {
                    List<RunHeader> headers = new RunStore(runs).list();
                    headers.subList(0, Math.min(LOOKED_AT, headers.size())).forEach(h -> add(runs.resolve(h.id()), contributions, seen, found));
                } catch (IOException e) {
                    ILog.of(SearchPlaces.class).warn(e.getMessage(), e);
                }
            }
        }
        return found;
    }

    private static void add(Path folder, Contributions contributions, Set<String> seen, List<Place> found) {
        try {
            RunRecord record = RunFolder.open(folder).record();
            Path file = Path.of(record.header().file());
            for (RunRecord.StepRecord step : record.steps()) {
                boolean sees = contributions.find(Kind.EXTRACTOR, step.uses()).filter(c -> c.bundle().startsWith(VISION)).isPresent();
                if (sees && seen.add(file + " " + step.name())) {
                    found.add(new Place(file, record.text(), step.name(), NLS.bind(Messages.Search_place, record.header().pipeline(), step.title())));
                }
            }
        } catch (IOException e) {
            return; // gone, or not finished
        }
    }

    /** A pipeline file. */
    static Place of(Path file) throws IOException {
        return new Place(file, Files.readString(file), "", file.getFileName().toString());
    }
}
