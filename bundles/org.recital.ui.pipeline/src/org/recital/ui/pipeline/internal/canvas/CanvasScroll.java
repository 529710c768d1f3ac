/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.layout.Placement;

/** Scroll bars, wheel and zoom of the canvas. */
final class CanvasScroll {

    private static final int LINE = 40;

    private final PipelineCanvas canvas;
    private View view = View.START;

    CanvasScroll(PipelineCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.Resize, e -> update());
        canvas.getHorizontalBar().addListener(SWT.Selection, e -> to(canvas.getHorizontalBar().getSelection(), view.top()));
        canvas.getVerticalBar().addListener(SWT.Selection, e -> to(view.left(), canvas.getVerticalBar().getSelection()));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseHorizontalWheel, e -> {
            e.doit = false;
            to(view.left() - e.count * LINE / 3, view.top());
        });
    }

    View view() {
        return view;
    }

    private void wheel(Event e) {
        e.doit = false;
        if ((e.stateMask & SWT.MOD1) != 0) {
            zoom(View.step(view.zoom(), e.count > 0 ? 1 : -1), e.x, e.y);
        } else if ((e.stateMask & SWT.SHIFT) != 0) {
            to(view.left() - e.count * LINE / 3, view.top());
        } else {
            to(view.left(), view.top() - e.count * LINE / 3);
        }
    }

    /** Zooms, keeping what is at a pixel where it is. */
    void zoom(double zoom, int x, int y) {
        double keepX = view.toX(x);
        double keepY = view.toY(y);
        view = new View(zoom, (int) Math.round(keepX * zoom) - x, (int) Math.round(keepY * zoom) - y);
        update();
        canvas.redraw();
    }

    /** Scrolls by so many pixels. */
    void by(int dx, int dy) {
        to(view.left() + dx, view.top() + dy);
    }

    private void to(int left, int top) {
        view = new View(view.zoom(), left, top);
        update();
        canvas.redraw();
    }

    /** Scrolls as little as is needed to see a box. */
    void reveal(Box box) {
        Rectangle area = canvas.getClientArea();
        int left = view.left();
        int top = view.top();
        int x = view.x(box.x());
        int y = view.y(box.y());
        int right = x + view.length(box.width());
        int bottom = y + view.length(box.height());
        if (right > area.width) {
            left += right - area.width;
            x -= right - area.width;
        }
        if (x < 0) {
            left += x;
        }
        if (bottom > area.height) {
            top += bottom - area.height;
            y -= bottom - area.height;
        }
        if (y < 0) {
            top += y;
        }
        if (left != view.left() || top != view.top()) {
            to(left, top);
        }
    }

    /** Keeps within the drawing and tells the scroll bars. */
    void update() {
        Placement placement = canvas.scene().placement();
        Rectangle area = canvas.getClientArea();
        int width = (int) Math.ceil(placement.width() * view.zoom());
        int height = (int) Math.ceil(placement.height() * view.zoom());
        view = new View(view.zoom(), Math.clamp(view.left(), 0, Math.max(0, width - area.width)),
                Math.clamp(view.top(), 0, Math.max(0, height - area.height)));
        set(canvas.getHorizontalBar(), view.left(), width, area.width);
        set(canvas.getVerticalBar(), view.top(), height, area.height);
    }

    private static void set(ScrollBar bar, int at, int whole, int seen) {
        int most = Math.max(1, whole);
        int thumb = Math.clamp(seen, 1, most);
        bar.setValues(at, 0, most, thumb, LINE, Math.max(LINE, seen - LINE));
        boolean needed = whole > seen;
        if (bar.isVisible() != needed) {
            bar.setVisible(needed);
        }
    }
}
