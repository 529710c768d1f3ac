/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.canvas.CanvasSelection;
import org.recital.ui.pipeline.internal.canvas.PipelineCanvas;

/** A pipeline file in a workspace, open in the editor. */
final class OpenEditor {

    final IFile file;
    final PipelineEditor editor;
    private final IWorkbenchPage page;

    OpenEditor(String text) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("films");
        if (!project.exists()) {
            project.create(null);
        }
        project.open(null);
        file = project.getFile("posters.recital.yaml");
        if (file.exists()) {
            file.delete(true, null);
        }
        file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().forceActive();
        page = window.getActivePage();
        editor = (PipelineEditor) IDE.openEditor(page, file);
        settle();
    }

    /** Waits until everything is read, checked, placed and shown. */
    void settle() {
        Ui.await("The editor comes to rest", () -> !editor.canvasPage().isBusy());
        Ui.spin(30);
        Ui.await("The editor comes to rest", () -> !editor.canvasPage().isBusy());
    }

    CanvasPage page() {
        return editor.canvasPage();
    }

    PipelineCanvas canvas() {
        return page().canvas();
    }

    IDocument document() {
        return editor.sourcePage().getDocumentProvider().getDocument(editor.getEditorInput());
    }

    Shell shell() {
        return editor.getSite().getShell();
    }

    /** Selects steps with the keyboard on the canvas, as a person would before pressing a key. */
    void select(String... steps) {
        editor.showCanvas();
        canvas().setFocus();
        canvas().select(CanvasSelection.of(new java.util.LinkedHashSet<>(java.util.List.of(steps))));
        Ui.spin(50);
    }

    /** Executes a command as a key or a menu would; a query as in {@code command(parameter=value)}. */
    void command(String command) throws Exception {
        var commands = editor.getSite().getService(org.eclipse.ui.commands.ICommandService.class);
        editor.getSite().getService(IHandlerService.class).executeCommand(commands.deserialize(command), null);
        settle();
    }

    boolean isOpen() {
        return page.findEditor(editor.getEditorInput()) == editor;
    }

    void close() {
        if (isOpen()) {
            page.closeEditor(editor, false);
        }
        Ui.spin(50);
    }

    static void deleteProject() throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("films");
        if (project.exists()) {
            project.delete(IResource.ALWAYS_DELETE_PROJECT_CONTENT | IResource.FORCE, null);
        }
    }
}
