/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.layout.TextMeasure.Style;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;

/** Paints the canvas: first edges, then nodes, then what is being done with the mouse. */
final class CanvasPicture {

    private final PipelineCanvas canvas;

    CanvasPicture(PipelineCanvas canvas) {
        this.canvas = canvas;
    }

    void paint(GC gc) {
        Rectangle clip = gc.getClipping();
        Scene scene = canvas.shown();
        View view = canvas.view();
        Tints tints = canvas.tints();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(tints.of(Tint.CANVAS));
        gc.fillRectangle(clip);
        if (scene.graph().nodes().isEmpty()) {
            hint(gc, tints);
            return;
        }
        // Badges, halos and shadows reach beyond the node.
        Box seen = view.toBox(clip.x, clip.y, clip.width, clip.height).grown(16);
        edges(gc, scene, view, tints, seen);
        nodes(gc, scene, view, tints, seen);
        tool(gc, scene, view, tints);
    }

    private void edges(GC gc, Scene scene, View view, Tints tints, Box seen) {
        EdgePainter painter = new EdgePainter(gc, view, tints);
        CanvasSelection selection = canvas.selection();
        boolean connecting = canvas.mouse().connection() != null;
        EdgeModel hovered = canvas.mouse().hoveredEdge();
        // Strong ones lie above the others.
        for (int pass = 0; pass < 2; pass++) {
            for (Map.Entry<EdgeModel, double[]> e : scene.placement().edges().entrySet()) {
                EdgeModel edge = e.getKey();
                boolean selected = selection.edges().contains(edge);
                boolean strong = selected || edge.equals(hovered) || !connecting && (selection.steps().contains(edge.from()) || selection.steps().contains(edge.to()));
                if (strong == (pass == 1) && EdgePainter.isIn(e.getValue(), seen)) {
                    painter.paint(scene, edge, e.getValue(), selected, strong, connecting);
                }
            }
        }
    }

    private void nodes(GC gc, Scene scene, View view, Tints tints, Box seen) {
        NodePainter painter = new NodePainter(gc, view, tints, canvas.fonts(), System.currentTimeMillis());
        CanvasSelection selection = canvas.selection();
        CanvasMouse mouse = canvas.mouse();
        boolean keyboard = canvas.isFocusControl();
        Set<PortRef> partners = mouse.partners();
        PortRef source = mouse.connection();
        for (NodeModel node : scene.graph().nodes()) {
            Box box = scene.box(node.name());
            if (box == null || !box.grown(16).intersects(seen)) {
                continue;
            }
            String name = node.name();
            boolean faint = source != null && !source.step().equals(name) && partners.stream().noneMatch(p -> p.step().equals(name));
            boolean focused = keyboard && name.equals(selection.focus());
            painter.paint(scene, node, box, new NodePainter.Look(selection.steps().contains(name), focused, name.equals(mouse.hoveredNode()), faint),
                    port -> partners.contains(port) || port.equals(mouse.hoveredPort()) || port.equals(source));
        }
    }

    private void tool(GC gc, Scene scene, View view, Tints tints) {
        CanvasMouse mouse = canvas.mouse();
        PortRef source = mouse.connection();
        if (source != null && scene.centre(source) != null) {
            String type = scene.graph().node(source.step()).flatMap(n -> n.port(source)).map(PortModel::mainType).orElse("");
            Color colour = tints.of(Tint.ofType(type));
            Point to = mouse.pointer();
            double[] end = mouse.dropPort() == null ? null : scene.centre(mouse.dropPort());
            new EdgePainter(gc, view, tints).rubber(scene.centre(source), source.input(), end == null ? to.x : view.x(end[0]),
                    end == null ? to.y : view.y(end[1]), colour);
        }
        Rectangle band = mouse.band();
        if (band != null) {
            gc.setBackground(tints.of(Tint.SELECTION));
            gc.setForeground(tints.of(Tint.SELECTION));
            gc.setAlpha(35);
            gc.fillRectangle(band);
            gc.setAlpha(255);
            gc.setLineWidth(1);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawRectangle(band);
        }
    }

    private void hint(GC gc, Tints tints) {
        Rectangle area = canvas.getClientArea();
        gc.setFont(canvas.fonts().at(1, Style.PLAIN).font);
        gc.setForeground(tints.of(Tint.DIM));
        Point size = gc.textExtent(canvas.hint());
        gc.drawText(canvas.hint(), Math.max(8, (area.width - size.x) / 2), Math.max(8, (area.height - size.y) / 2), true);
    }
}
