/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.runs;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.PlatformObject;
import org.recital.core.run.RunHeader;

/** A run as selections hold it. Adapts to its folder ({@link Path}) and to its {@link RunHeader}. */
public final class RunReference extends PlatformObject {

    private final Path folder;
    private final RunHeader header;

    /**
     * A run.
     *
     * @param folder of the run
     * @param header what its record begins with
     */
    public RunReference(Path folder, RunHeader header) {
        this.folder = Objects.requireNonNull(folder);
        this.header = Objects.requireNonNull(header);
    }

    /** The folder of the run. */
    public Path folder() {
        return folder;
    }

    /** What is known of it without reading it whole. */
    public RunHeader header() {
        return header;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == Path.class) {
            return adapter.cast(folder);
        }
        if (adapter == RunHeader.class) {
            return adapter.cast(header);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunReference r && r.folder.equals(folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    @Override
    public String toString() {
        return header.title() + " (" + folder + ')';
    }
}
