/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.util.List;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.part.MultiPageSelectionProvider;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.PipelineStep;
import org.recital.ui.pipeline.internal.canvas.CanvasSelection;
import org.recital.ui.pipeline.internal.model.NodeModel;

/** What is selected in the editor: steps while the canvas is shown, text while the source is. */
public final class EditorSelection extends MultiPageSelectionProvider {

    private final PipelineEditor editor;

    public EditorSelection(PipelineEditor editor) {
        super(editor);
        this.editor = editor;
    }

    @Override
    public ISelection getSelection() {
        return editor.shownEditor() != null || editor.canvasPage() == null ? super.getSelection() : steps();
    }

    private IStructuredSelection steps() {
        CanvasSelection selection = editor.canvasPage().canvas().selection();
        List<PipelineStep> steps = selection.steps().stream().map(s -> new PipelineStep(editor.getPipelineFile(), s)).toList();
        return new StructuredSelection(steps);
    }

    @Override
    public void setSelection(ISelection selection) {
        if (editor.shownEditor() != null || editor.canvasPage() == null) {
            super.setSelection(selection);
        } else if (selection instanceof IStructuredSelection structured) {
            List<String> known = editor.canvasPage().session().graph().nodes().stream().map(NodeModel::name).toList();
            java.util.Set<String> steps = new java.util.LinkedHashSet<>();
            for (Object element : structured.toList()) {
                if (element instanceof PipelineStep step && known.contains(step.name())) {
                    steps.add(step.name());
                }
            }
            editor.canvasPage().canvas().select(CanvasSelection.of(steps));
        }
    }

    /** Another selection on the canvas. */
    public void canvasChanged() {
        if (editor.shownEditor() == null) {
            SelectionChangedEvent event = new SelectionChangedEvent(this, steps());
            fireSelectionChanged(event);
            firePostSelectionChanged(event);
        }
    }
}
