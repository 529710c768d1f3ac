/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;

/** Gives the window's Undo and Redo to the editor that is active. */
public final class UndoBars {

    private UndoActionHandler undo;
    private RedoActionHandler redo;

    /** From now on they undo and redo what belongs to a context; call {@code updateActionBars} afterwards. */
    public void give(IActionBars bars, IWorkbenchPartSite site, IUndoContext context) {
        release();
        undo = new UndoActionHandler(site, context);
        redo = new RedoActionHandler(site, context);
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
    }

    /** They follow no context any longer. */
    public void release() {
        if (undo != null) {
            undo.dispose();
            redo.dispose();
            undo = null;
            redo = null;
        }
    }
}
