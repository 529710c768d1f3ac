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
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.PortModel;

/** Paints edges: level and upright lines with rounded corners, in the colour of what flows through them. */
final class EdgePainter {

    private static final double ROUND = 7;

    private final GC gc;
    private final View view;
    private final Tints tints;

    EdgePainter(GC gc, View view, Tints tints) {
        this.gc = gc;
        this.view = view;
        this.tints = tints;
    }

    /** Whether any of an edge is in a box. */
    static boolean isIn(double[] points, Box box) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return left < box.right() && right > box.x() && top - 1 < box.bottom() && bottom + 1 > box.y();
    }

    /** Paints an edge; strong ones are wider and of full colour, faint ones almost not there. */
    void paint(Scene scene, EdgeModel edge, double[] points, boolean selected, boolean strong, boolean faint) {
        String type = scene.graph().node(edge.from()).flatMap(n -> n.output(edge.output())).map(PortModel::mainType).orElse("");
        Color colour = selected ? tints.of(Tint.SELECTION)
                : tints.between(Tint.CANVAS, Tint.ofType(type), strong ? 1 : faint ? 0.15 : 0.62);
        line(points, colour, selected || strong ? 2.4 : 1.7);
    }

    /** Paints a line from corner to corner. */
    void line(double[] points, Color colour, double width) {
        gc.setForeground(colour);
        gc.setLineWidth(Math.max(1, (int) Math.round(width * Math.min(1.6, view.zoom()))));
        gc.setLineCap(SWT.CAP_FLAT);
        Path path = new Path(gc.getDevice());
        int n = points.length / 2;
        path.moveTo(x(points[0]), y(points[1]));
        for (int i = 1; i < n - 1; i++) {
            double before = Math.abs(points[2 * i] - points[2 * i - 2]) + Math.abs(points[2 * i + 1] - points[2 * i - 1]);
            double after = Math.abs(points[2 * i + 2] - points[2 * i]) + Math.abs(points[2 * i + 3] - points[2 * i + 1]);
            double round = Math.min(ROUND, Math.min(before, after) / 2);
            double ax = points[2 * i] + round * Math.signum(points[2 * i - 2] - points[2 * i]);
            double ay = points[2 * i + 1] + round * Math.signum(points[2 * i - 1] - points[2 * i + 1]);
            double bx = points[2 * i] + round * Math.signum(points[2 * i + 2] - points[2 * i]);
            double by = points[2 * i + 1] + round * Math.signum(points[2 * i + 3] - points[2 * i + 1]);
            path.lineTo(x(ax), y(ay));
            path.quadTo(x(points[2 * i]), y(points[2 * i + 1]), x(bx), y(by));
        }
        path.lineTo(x(points[2 * n - 2]), y(points[2 * n - 1]));
        gc.drawPath(path);
        path.dispose();
    }

    /** Paints the line of a connection that is being dragged, from a port to a pixel. */
    void rubber(double[] from, boolean fromInput, int toX, int toY, Color colour) {
        gc.setForeground(colour);
        gc.setLineWidth(2);
        gc.setLineStyle(SWT.LINE_SOLID);
        Path path = new Path(gc.getDevice());
        float x = x(from[0]);
        float y = y(from[1]);
        float bend = Math.max(30, Math.abs(toX - x) / 2) * (fromInput ? -1 : 1);
        path.moveTo(x, y);
        path.cubicTo(x + bend, y, toX - bend, toY, toX, toY);
        gc.drawPath(path);
        path.dispose();
    }

    private float x(double x) {
        return (float) (x * view.zoom() - view.left());
    }

    private float y(double y) {
        return (float) (y * view.zoom() - view.top());
    }
}
