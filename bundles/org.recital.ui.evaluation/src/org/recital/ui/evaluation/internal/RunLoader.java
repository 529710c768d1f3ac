/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.RunSummary;
import org.recital.core.run.RunFolder;

/** Reads runs, and keeps the last few. Never on the UI thread. */
public final class RunLoader {

    private static final int KEPT = 12;
    private static final Map<Path, Kept> CACHE = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Kept(FileTime changed, RunSummary summary) {
    }

    private RunLoader() {
    }

    /**
     * The runs of folders, in that order.
     *
     * @throws IOException naming the folder that cannot be read, or when there are runs of which none has an evaluation
     */
    public static List<RunSummary> summaries(List<Path> folders) throws IOException {
        List<RunSummary> runs = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Path folder : folders) {
            RunSummary run = summary(folder);
            if (run.evaluation().recommenders().isEmpty()) {
                empty.add(run.name());
            } else {
                runs.add(run);
            }
        }
        if (runs.isEmpty() && !empty.isEmpty()) {
            throw new IOException(NLS.bind(Messages.RunLoader_noEvaluation, String.join(", ", empty)));
        }
        return List.copyOf(runs);
    }

    /** Names of the runs among folders that have an evaluation, in that order. */
    public static Map<Path, String> names(List<Path> folders) throws IOException {
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path folder : folders) {
            RunSummary run = summary(folder);
            if (!run.evaluation().recommenders().isEmpty()) {
                names.put(folder, run.name());
            }
        }
        return names;
    }

    private static synchronized RunSummary summary(Path folder) throws IOException {
        FileTime changed;
        try {
            changed = Files.getLastModifiedTime(folder.resolve("run.json"));
        } catch (NoSuchFileException e) {
            throw new IOException(NLS.bind(Messages.RunLoader_gone, folder), e);
        }
        Kept kept = CACHE.get(folder);
        if (kept == null || !kept.changed.equals(changed)) {
            kept = new Kept(changed, RunFolder.open(folder).summary());
            CACHE.put(folder, kept);
            if (CACHE.size() > KEPT) {
                CACHE.remove(CACHE.keySet().iterator().next());
            }
        }
        return kept.summary;
    }
}
