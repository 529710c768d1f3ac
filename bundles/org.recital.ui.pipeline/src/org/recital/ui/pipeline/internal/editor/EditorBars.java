/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import org.eclipse.jface.action.IAction;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.UndoBars;
import org.recital.ui.pipeline.internal.source.SourcePage;

/** Gives the window's Edit commands to the page that is shown. */
public final class EditorBars extends MultiPageEditorActionBarContributor {

    private PipelineEditor editor;
    private final UndoBars undo = new UndoBars();

    @Override
    public void setActiveEditor(IEditorPart part) {
        editor = part instanceof PipelineEditor pipeline ? pipeline : null;
        super.setActiveEditor(part);
    }

    @Override
    public void setActivePage(IEditorPart active) {
        IActionBars bars = getActionBars();
        if (bars == null) {
            return;
        }
        undo.release();
        if (active instanceof ITextEditor text) {
            for (String id : SourcePage.actionIds()) {
                IAction action = text.getAction(id);
                bars.setGlobalActionHandler(id, action);
            }
        } else {
            // Copy, paste and the like are handlers of the canvas alone: in the fields beside it they mean the field's text.
            bars.clearGlobalActionHandlers();
            undoOfCanvas(bars);
        }
        bars.updateActionBars();
    }

    private void undoOfCanvas(IActionBars bars) {
        if (editor == null || editor.canvasPage() == null) {
            return;
        }
        IDocumentUndoManager manager = DocumentUndoManagerRegistry.getDocumentUndoManager(editor.canvasPage().session().document());
        if (manager != null) {
            undo.give(bars, editor.getSite(), manager.getUndoContext());
        }
    }

    @Override
    public void dispose() {
        undo.release();
        super.dispose();
    }
}
