/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.recital.ui.media.internal.model.TimeWindow;

/**
 * The mouse on the canvas: the wheel scrolls along time, with Ctrl it zooms at the pointer; dragging a plot moves it,
 * dragging the ruler marks a region; a click puts the cursor and selects the strip.
 */
final class CanvasMouse {

    private static final int SLACK = 4;
    private static final double FACTOR = 1.25;

    private final SoundCanvas canvas;
    private final CanvasListener listener;
    private TimeWindow atDown;
    private int downX;
    private boolean onRuler;
    private boolean dragged;

    CanvasMouse(SoundCanvas canvas, CanvasListener listener) {
        this.canvas = canvas;
        this.listener = listener;
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseHorizontalWheel, e -> {
            listener.window(canvas.window().scrolled(Math.round(-e.count * canvas.window().width() / 30.0)));
            e.doit = false;
        });
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, e -> {
            if (e.y < Geometry.RULER) {
                listener.loop(null);
            }
        });
        canvas.addListener(SWT.MouseExit, e -> {
            canvas.setHover(-1);
            listener.hover(-1, 0, 0);
        });
    }

    private void wheel(Event e) {
        TimeWindow w = canvas.window();
        if ((e.stateMask & SWT.MOD1) != 0) {
            listener.window(w.zoomed(Math.pow(FACTOR, Integer.signum(e.count)), e.x - Geometry.LEFT));
        } else {
            listener.window(w.scrolled(Math.round(-Integer.signum(e.count) * w.width() / 12.0)));
        }
        e.doit = false;
    }

    private void down(Event e) {
        canvas.setFocus();
        onRuler = e.y < Geometry.RULER;
        int strip = canvas.geometry().strip(e.y);
        if (strip >= 0) {
            Strip s = canvas.strips().get(strip);
            if (s.selected() < 0) {
                listener.select(s.first());
            }
        }
        if (e.button == 1) {
            atDown = canvas.window();
            downX = e.x;
            dragged = false;
        }
    }

    private void move(Event e) {
        if (atDown != null) {
            dragged |= Math.abs(e.x - downX) > SLACK;
            if (dragged && onRuler) {
                double a = within(atDown.seconds(downX - Geometry.LEFT));
                double b = within(atDown.seconds(e.x - Geometry.LEFT));
                listener.loop(new double[] { Math.min(a, b), Math.max(a, b) });
            } else if (dragged) {
                listener.window(atDown.scrolled(downX - e.x));
            }
        }
        canvas.setHover(e.x);
        Geometry g = canvas.geometry();
        int strip = g.strip(e.y);
        if (strip >= 0 && g.inPlot(e.x, e.y) && canvas.strips().get(strip).lane() != null) {
            Rectangle plot = g.plot(strip);
            double value = canvas.strips().get(strip).lane().axis().value(1 - (e.y + 0.5 - plot.y) / plot.height);
            listener.hover(strip, canvas.window().seconds(e.x + 0.5 - Geometry.LEFT), value);
        } else {
            listener.hover(-1, 0, 0);
        }
    }

    private void up(Event e) {
        if (atDown != null && e.button == 1 && !dragged && e.x >= Geometry.LEFT) {
            listener.seek(within(canvas.window().seconds(e.x - Geometry.LEFT)));
        }
        if (e.button == 1) {
            atDown = null;
        }
    }

    private double within(double seconds) {
        return Math.clamp(seconds, 0, canvas.window().duration());
    }
}
