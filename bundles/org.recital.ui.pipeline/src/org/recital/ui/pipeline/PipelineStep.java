/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;

/** A step of a pipeline, as selections hold it. Adapts to its file. */
public final class PipelineStep extends PlatformObject implements IAdaptable {

    private final IFile file;
    private final String name;

    /** A step. @param file null when the pipeline lies outside of the workspace */
    public PipelineStep(IFile file, String name) {
        this.file = file;
        this.name = name;
    }

    /** The file of the pipeline; null when it lies outside of the workspace. */
    public IFile file() {
        return file;
    }

    /** The step's name. */
    public String name() {
        return name;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (file != null && adapter == IFile.class) {
            return adapter.cast(file);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PipelineStep s && s.name.equals(name) && java.util.Objects.equals(s.file, file);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + java.util.Objects.hashCode(file);
    }

    @Override
    public String toString() {
        return file == null ? name : file.getFullPath() + "#" + name;
    }
}
