/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/**
 * The runs that are selected, in the order of the selection. Listen with
 * {@code selectionService.addPostSelectionListener(RunSelection.VIEW, ...)} to follow the Runs view while another part is
 * active.
 *
 * @param folders of the runs
 */
public record RunSelection(List<Path> folders) {

    /** Id of the Runs view. */
    public static final String VIEW = "org.recital.ui.runs";
    /** Id of the command that shows the selected runs in the Comparison view. */
    public static final String COMPARE = "org.recital.ui.runs.compare";

    private static final String RECORD = "run.json";

    public RunSelection {
        folders = List.copyOf(folders);
    }

    /** The runs among what is selected: elements that adapt to a {@link Path}, and folders of runs in the navigator. */
    public static RunSelection of(ISelection selection) {
        List<Path> folders = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object element : structured) {
                Path path = path(element);
                if (path != null && !folders.contains(path)) {
                    folders.add(path);
                }
            }
        }
        return new RunSelection(folders);
    }

    private static Path path(Object element) {
        if (element instanceof RunReference run) {
            return run.folder();
        }
        Path path = Adapters.adapt(element, Path.class);
        if (path == null) {
            IResource resource = Adapters.adapt(element, IResource.class);
            if (resource == null || resource.getLocation() == null) {
                return null;
            }
            path = resource.getLocation().toPath();
        }
        if (path.endsWith(RECORD)) {
            path = path.getParent();
        }
        return Files.isRegularFile(path.resolve(RECORD)) ? path : null;
    }

    /** Whether no run is selected. */
    public boolean isEmpty() {
        return folders.isEmpty();
    }
}
