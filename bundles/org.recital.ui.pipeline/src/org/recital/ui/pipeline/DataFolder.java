/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.recital.core.pipeline.PipelineDocument;

/** What {@code ${data}} stands for in the window: what a pipeline says itself, else the preference {@code data} of the core. */
public final class DataFolder {

    private static final String QUALIFIER = "org.recital.core";
    private static final String KEY = "data";

    private DataFolder() {
    }

    /** The folder to give along with a pipeline; empty when the pipeline says itself, or nobody does. */
    public static Optional<Path> of(PipelineDocument pipeline) {
        return pipeline.data().isEmpty() ? preferred() : Optional.empty();
    }

    /** The same for a pipeline's text. */
    public static Optional<Path> of(String pipeline) {
        return of(PipelineDocument.parse(pipeline));
    }

    private static Optional<Path> preferred() {
        String text = Platform.getPreferencesService().getString(QUALIFIER, KEY, "", null);
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty(); // as if it were not set: the check then says that ${data} is unknown
        }
    }

    /** A file or folder as a pipeline writes it: what lies below the pipeline's folder is named from there, so that both can be moved together. */
    public static String written(Optional<Path> folder, Path chosen) {
        boolean below = folder.isPresent() && chosen.startsWith(folder.get()) && !chosen.equals(folder.get());
        return (below ? folder.get().relativize(chosen) : chosen).toString().replace('\\', '/');
    }
}
