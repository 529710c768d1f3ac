/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.recital.core.pipeline.PipelineDocument;

/** What {@code ${data}} stands for in the window where a pipeline does not say it: the preference {@code data} of the core. */
public final class DataFolder {

    /** Where the preference is. */
    public static final String QUALIFIER = "org.recital.core";
    /** Its name. */
    public static final String KEY = "data";

    private DataFolder() {
    }

    /** The folder for a pipeline; empty when the pipeline says itself, or nobody does. */
    public static Optional<Path> get(PipelineDocument pipeline) {
        return pipeline.data().isEmpty() ? get() : Optional.empty();
    }

    private static Optional<Path> get() {
        String text = Platform.getPreferencesService().getString(QUALIFIER, KEY, "", null);
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty(); // as if it were not set: the check then says that ${data} is unknown
        }
    }
}
