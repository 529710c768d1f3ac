/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the window's Undo and Redo to the Sound editor that is active. */
public final class SoundBars extends EditorActionBarContributor {

    private UndoActionHandler undo;
    private RedoActionHandler redo;

    @Override
    public void setActiveEditor(IEditorPart part) {
        IActionBars bars = getActionBars();
        if (bars != null && part instanceof SoundEditor editor) {
            release();
            undo = new UndoActionHandler(editor.getSite(), editor.undoContext());
            redo = new RedoActionHandler(editor.getSite(), editor.undoContext());
            bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
            bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
            bars.updateActionBars();
        }
    }

    private void release() {
        if (undo != null) {
            undo.dispose();
            redo.dispose();
            undo = null;
            redo = null;
        }
    }

    @Override
    public void dispose() {
        release();
        super.dispose();
    }
}
