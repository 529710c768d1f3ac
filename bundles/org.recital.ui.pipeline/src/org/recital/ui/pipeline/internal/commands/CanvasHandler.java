/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.commands;

import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.internal.editor.CanvasActions;

/** Does what a command asks, on the canvas of the active editor. */
public final class CanvasHandler extends AbstractHandler {

    private static final String PREFIX = "org.recital.ui.pipeline.";
    /** Parameter of the command that adds a step: id of the contribution. */
    public static final String CONTRIBUTION = PREFIX + "contribution";

    private static final Map<String, BiConsumer<PipelineEditor, ExecutionEvent>> DOINGS = Map.ofEntries(
            doing("add", CanvasHandler::add),
            doing("connect", (editor, e) -> actions(editor).connect()),
            doing("duplicate", (editor, e) -> actions(editor).duplicate()),
            doing("rename", (editor, e) -> editor.canvasPage().openName()),
            doing("open", (editor, e) -> editor.canvasPage().openForm()),
            doing("describe", (editor, e) -> actions(editor).describe()),
            doing("source", (editor, e) -> editor.showSource(editor.selectedStep().orElse(""))),
            doing("search", (editor, e) -> editor.canvasPage().palettePane().search()),
            doing("zoomIn", (editor, e) -> actions(editor).zoom(1)),
            doing("zoomOut", (editor, e) -> actions(editor).zoom(-1)),
            doing("zoomReset", (editor, e) -> actions(editor).zoom(0)),
            doing("zoomFit", (editor, e) -> actions(editor).zoom(2)),
            Map.entry(IWorkbenchCommandConstants.EDIT_COPY, (editor, e) -> actions(editor).copy()),
            Map.entry(IWorkbenchCommandConstants.EDIT_CUT, (editor, e) -> actions(editor).cut()),
            Map.entry(IWorkbenchCommandConstants.EDIT_PASTE, (editor, e) -> actions(editor).paste()),
            Map.entry(IWorkbenchCommandConstants.EDIT_DELETE, (editor, e) -> actions(editor).delete()),
            Map.entry(IWorkbenchCommandConstants.EDIT_SELECT_ALL, (editor, e) -> actions(editor).selectAll()));

    private static Map.Entry<String, BiConsumer<PipelineEditor, ExecutionEvent>> doing(String name, BiConsumer<PipelineEditor, ExecutionEvent> what) {
        return Map.entry(PREFIX + name, what);
    }

    private static CanvasActions actions(PipelineEditor editor) {
        return editor.canvasPage().actions();
    }

    private static void add(PipelineEditor editor, ExecutionEvent event) {
        String id = event.getParameter(CONTRIBUTION);
        if (id != null) {
            actions(editor).add(id);
        } else {
            actions(editor).add(editor.canvasPage().canvas().placeOf(editor.canvasPage().canvas().selection().focus()));
        }
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof PipelineEditor editor) {
            BiConsumer<PipelineEditor, ExecutionEvent> doing = DOINGS.get(event.getCommand().getId());
            if (doing != null) {
                doing.accept(editor, event);
            }
        }
        return null;
    }
}
