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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.recital.api.media.AxisScale;
import org.recital.api.media.Levels;
import org.recital.api.media.Palette;
import org.recital.api.media.ValueAxis;
import org.recital.audio.layers.TimeScale;
import org.recital.ui.media.internal.model.TimeWindow;

/** Paints the ruler, the value axes and the bars of colours. */
final class AxisPainter {

    private static final int TICK = 4;
    private static final int BAR = 10;

    private AxisPainter() {
    }

    /**
     * The time ruler.
     *
     * @param loop the region that is marked, in seconds, or null; shown here alone, so that it changes no colours of the pictures
     */
    static void ruler(GC gc, Look look, TimeWindow window, int width, double[] loop) {
        gc.setBackground(look.back());
        gc.fillRectangle(0, 0, width, Geometry.RULER);
        if (loop != null) {
            int right = Geometry.LEFT + window.width();
            int a = Math.clamp(Geometry.LEFT + Math.round(window.x(loop[0])), Geometry.LEFT, right);
            int b = Math.clamp(Geometry.LEFT + Math.round(window.x(loop[1])), Geometry.LEFT, right);
            gc.setBackground(look.accent());
            gc.setAlpha(70);
            gc.fillRectangle(a, 0, b - a, Geometry.RULER);
            gc.setAlpha(255);
        }
        int apart = gc.textExtent("0:00.0000").x + 18;
        double step = TimeScale.step(window.perPixel(), apart);
        double small = TimeScale.step(window.perPixel(), 9);
        gc.setForeground(look.quiet());
        // one path: a stroke for each tick would take most of the time of a frame
        Path ticks = new Path(gc.getDevice());
        try {
            for (long k = (long) Math.ceil(window.from() / small - 1e-6); k * small <= window.to(); k++) {
                int x = Geometry.LEFT + (int) Math.round(window.x(k * small));
                boolean large = Math.abs(k * small / step - Math.rint(k * small / step)) < 1e-6;
                ticks.moveTo(x + 0.5f, Geometry.RULER - (large ? 8f : 4f));
                ticks.lineTo(x + 0.5f, Geometry.RULER - 1f);
            }
            gc.drawPath(ticks);
        } finally {
            ticks.dispose();
        }
        for (long k = (long) Math.ceil(window.from() / step - 1e-6); k * step <= window.to() && k * step <= window.duration() + step * 1e-6; k++) {
            int x = Geometry.LEFT + (int) Math.round(window.x(k * step));
            gc.setForeground(look.text());
            String text = TimeScale.tick(k * step, step);
            gc.drawText(text, x - gc.textExtent(text).x / 2, 1, SWT.DRAW_TRANSPARENT);
        }
    }

    static void values(GC gc, Look look, ValueAxis axis, Rectangle plot) {
        Point line = gc.textExtent("0");
        int widest = 0;
        for (double v : axis.ticks(Math.max(1, plot.height / (line.y + 4)))) {
            int y = plot.y + (int) Math.round((1 - axis.fraction(v)) * plot.height);
            String text = axis.tickLabel(v);
            Point size = gc.textExtent(text);
            if (axis.scale() != AxisScale.CATEGORIES) {
                gc.setForeground(look.quiet());
                gc.drawLine(plot.x - 1 - TICK, y, plot.x - 2, y);
            }
            gc.setForeground(look.text());
            int top = Math.clamp(y - size.y / 2, plot.y - Geometry.HEADER / 2, Math.max(plot.y, plot.y + plot.height - size.y + 5));
            gc.drawText(text, plot.x - TICK - 4 - size.x, top, SWT.DRAW_TRANSPARENT);
            widest = Math.max(widest, size.x);
        }
        String label = axis.unit().isEmpty() ? axis.label() : axis.label() + " (" + axis.unit() + ')';
        int at = plot.x - TICK - 8 - widest - line.y;
        if (at >= -4) { // long names of classes leave no room, and need no title
            upright(gc, label, Math.max(1, at), plot);
        }
    }

    static void bar(GC gc, Look look, Palette palette, Levels levels, Rectangle plot) {
        int x = plot.x + plot.width + 8;
        for (int y = 0; y < plot.height; y++) {
            gc.setBackground(Look.colour(palette.argb(Math.round(255f * (plot.height - 1 - y) / Math.max(1, plot.height - 1)))));
            gc.fillRectangle(x, plot.y + y, BAR, 1);
        }
        gc.setForeground(look.quiet());
        gc.drawRectangle(x - 1, plot.y - 1, BAR + 1, plot.height + 1);
        ValueAxis axis = ValueAxis.of(AxisScale.LINEAR, levels.min(), levels.max(), levels.label(), levels.unit());
        int line = gc.textExtent("0").y;
        int widest = 0;
        for (double v : axis.ticks(Math.max(1, plot.height / (line + 10)))) {
            int y = plot.y + (int) Math.round((1 - axis.fraction(v)) * plot.height);
            gc.setForeground(look.quiet());
            gc.drawLine(x + BAR + 1, y, x + BAR + TICK - 1, y);
            gc.setForeground(look.text());
            String text = axis.tickLabel(v);
            int top = Math.clamp(y - line / 2, plot.y - line / 2, Math.max(plot.y, plot.y + plot.height - line + 5));
            gc.drawText(text, x + BAR + TICK + 2, top, SWT.DRAW_TRANSPARENT);
            widest = Math.max(widest, gc.textExtent(text).x);
        }
        String label = levels.unit().isEmpty() ? levels.label() : levels.label() + " (" + levels.unit() + ')';
        int at = x + BAR + TICK + 5 + widest;
        if (at + line <= plot.x + plot.width + Geometry.RIGHT) {
            upright(gc, label, at, plot);
        }
    }

    /** Text from bottom to top beside the middle of a plot, where there is room. */
    private static void upright(GC gc, String text, int x, Rectangle plot) {
        int w = gc.textExtent(text).x;
        if (w > plot.height + Geometry.HEADER) {
            return;
        }
        Transform turned = new Transform(gc.getDevice());
        Transform before = new Transform(gc.getDevice());
        try {
            gc.getTransform(before);
            gc.getTransform(turned);
            turned.translate(x, plot.y + plot.height / 2f + w / 2f);
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(text, 0, 0, SWT.DRAW_TRANSPARENT);
            gc.setTransform(before);
        } finally {
            turned.dispose();
            before.dispose();
        }
    }
}
