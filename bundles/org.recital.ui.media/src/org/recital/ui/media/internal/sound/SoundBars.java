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
import org.eclipse.ui.part.EditorActionBarContributor;
import org.recital.ui.pipeline.UndoBars;

/** Gives the window's Undo and Redo to the Sound editor that is active. */
public final class SoundBars extends EditorActionBarContributor {

    private final UndoBars undo = new UndoBars();

    @Override
    public void setActiveEditor(IEditorPart part) {
        IActionBars bars = getActionBars();
        if (bars != null && part instanceof SoundEditor editor) {
            undo.give(bars, editor.getSite(), editor.undoContext());
            bars.updateActionBars();
        }
    }

    @Override
    public void dispose() {
        undo.release();
        super.dispose();
    }
}
