/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.PipelineStep;

/**
 * The pipeline a command is about.
 *
 * @param path   file on disk
 * @param file   file in the workspace; null when it lies outside
 * @param editor editor in which it is open; null when it is not
 * @param step   the step that is selected
 */
public record RunTarget(Path path, IFile file, PipelineEditor editor, Optional<String> step) {

    /** Ending of the names of pipeline files. */
    public static final String ENDING = ".recital.yaml";
    /** Name of the folder of runs beside a pipeline, or in its project. */
    public static final String RUNS = "runs";

    /** What the active part says: its pipeline file or step when a part with a selection is active, else the active editor's. */
    public static Optional<RunTarget> of(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return Optional.empty();
        }
        IWorkbenchPart part = page.getActivePart();
        if (!(part instanceof IEditorPart)) {
            Optional<RunTarget> selected = of(page, window.getSelectionService().getSelection());
            if (selected.isPresent()) {
                return selected;
            }
        }
        return page.getActiveEditor() instanceof PipelineEditor editor
                ? Optional.of(new RunTarget(editor.getPipelinePath(), editor.getPipelineFile(), editor, editor.selectedStep()))
                : Optional.empty();
    }

    private static Optional<RunTarget> of(IWorkbenchPage page, ISelection selection) {
        if (!(selection instanceof IStructuredSelection structured) || structured.size() != 1) {
            return Optional.empty();
        }
        Object element = structured.getFirstElement();
        IFile file = Adapters.adapt(element, IFile.class);
        if (file == null || file.getLocation() == null || !file.getName().endsWith(ENDING)) {
            return Optional.empty();
        }
        return Optional.of(of(page, file, element instanceof PipelineStep s ? Optional.of(s.name()) : Optional.empty()));
    }

    /** A file of the workspace, with its editor when it is open. */
    public static RunTarget of(IWorkbenchPage page, IFile file, Optional<String> step) {
        IEditorPart open = page.findEditor(new org.eclipse.ui.part.FileEditorInput(file));
        return new RunTarget(file.getLocation().toPath(), file, open instanceof PipelineEditor p ? p : null, step);
    }

    /** The text as the editor shows it, or as it is on disk. Reads the file when it is not open. */
    public String text() throws IOException {
        return editor == null ? Files.readString(path) : editor.text();
    }

    /** Where its runs are: in the folder {@code runs} of its project, or beside it when it is in none. */
    public Path runsFolder() {
        Path parent = file == null || file.getProject().getLocation() == null ? path.toAbsolutePath().getParent()
                : file.getProject().getLocation().toPath();
        return parent.resolve(RUNS);
    }

    /** What a person calls it. */
    public String name() {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
