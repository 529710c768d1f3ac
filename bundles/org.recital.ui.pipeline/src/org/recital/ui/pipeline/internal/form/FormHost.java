/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.pipeline.internal.canvas.GlyphImages;
import org.recital.ui.pipeline.internal.canvas.Tints;

/** What a form needs of the editor around it. */
public interface FormHost {

    /** Changes the pipeline as one step that can be undone; says why when it cannot. */
    Optional<String> edit(UnaryOperator<PipelineDocument> change);

    /** Renames a step, keeping it selected; says why when it cannot be called so. */
    Optional<String> rename(String step, String name);

    /** Shows the help of what a step uses. */
    void describe(String step);

    GlyphImages images();

    Tints tints();

    /** Folder that relative paths are relative to; empty when the pipeline is in none. */
    Optional<Path> folder();
}
