/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.recital.ui.pipeline.internal.layout.Navigation;
import org.recital.ui.pipeline.internal.layout.Navigation.Arrow;

/** Walking through the graph by keys; what changes it are commands of the editor. */
final class CanvasKeys {

    private final PipelineCanvas canvas;

    CanvasKeys(PipelineCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.KeyDown, this::down);
        canvas.addListener(SWT.KeyUp, e -> {
            if (e.keyCode == ' ') {
                canvas.mouse().setSpace(false);
            }
        });
        canvas.addListener(SWT.FocusOut, e -> canvas.mouse().setSpace(false));
        // Tab leaves the canvas, arrows and Enter stay in it.
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || e.detail == SWT.TRAVERSE_PAGE_NEXT || e.detail == SWT.TRAVERSE_PAGE_PREVIOUS);
    }

    private void down(Event e) {
        boolean extend = (e.stateMask & SWT.SHIFT) != 0;
        if ((e.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            return;
        }
        switch (e.keyCode) {
        case SWT.ARROW_LEFT -> walk(Arrow.LEFT, extend);
        case SWT.ARROW_RIGHT -> walk(Arrow.RIGHT, extend);
        case SWT.ARROW_UP -> walk(Arrow.UP, extend);
        case SWT.ARROW_DOWN -> walk(Arrow.DOWN, extend);
        case SWT.HOME -> Navigation.first(canvas.scene().placement()).ifPresent(s -> canvas.select(CanvasSelection.of(s)));
        case SWT.END -> Navigation.last(canvas.scene().placement()).ifPresent(s -> canvas.select(CanvasSelection.of(s)));
        case SWT.PAGE_DOWN -> canvas.scroll().by(0, canvas.getClientArea().height * 3 / 4);
        case SWT.PAGE_UP -> canvas.scroll().by(0, -canvas.getClientArea().height * 3 / 4);
        case SWT.CR, SWT.KEYPAD_CR -> {
            if (!canvas.selection().focus().isEmpty()) {
                canvas.host().open(canvas.selection().focus());
            }
        }
        case SWT.ESC -> {
            if (!canvas.mouse().cancel()) {
                canvas.select(new CanvasSelection(Set.of(), Set.of(), canvas.selection().focus()));
            }
        }
        case ' ' -> canvas.mouse().setSpace(true);
        default -> e.doit = true;
        }
    }

    private void walk(Arrow arrow, boolean extend) {
        Scene scene = canvas.scene();
        Optional<String> next = Navigation.next(scene.graph(), scene.placement(), canvas.selection().focus(), arrow);
        next.ifPresent(step -> canvas.select(extend ? canvas.selection().with(step) : CanvasSelection.of(step)));
    }
}
