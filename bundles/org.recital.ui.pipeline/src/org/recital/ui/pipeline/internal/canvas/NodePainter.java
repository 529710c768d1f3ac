/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.recital.ui.pipeline.internal.canvas.CanvasFonts.Sized;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.layout.NodeShape;
import org.recital.ui.pipeline.internal.layout.TextMeasure.Style;
import org.recital.core.run.StepState;
import org.recital.ui.pipeline.internal.model.LightModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;

/** Paints nodes. */
final class NodePainter {

    /** Below this zoom, only headings are written. */
    private static final double DETAILS = 0.45;
    private static final double PORT = 9;

    private final GC gc;
    private final View view;
    private final Tints tints;
    private final CanvasFonts fonts;
    private final Sized heading;
    private final Sized small;
    private final long moment;

    /** How a node is shown. */
    record Look(boolean selected, boolean focused, boolean hovered, boolean faint) {
    }

    NodePainter(GC gc, View view, Tints tints, CanvasFonts fonts, long moment) {
        this.gc = gc;
        this.view = view;
        this.tints = tints;
        this.fonts = fonts;
        // From far away names stay readable; there is room, since nothing else is written.
        this.heading = fonts.at(view.zoom() < DETAILS ? Math.max(view.zoom(), 0.6) : view.zoom(), Style.HEADING);
        this.small = fonts.at(view.zoom(), Style.SMALL);
        this.moment = moment;
    }

    /**
     * Paints a node.
     *
     * @param glowing which of its ports could take the connection that is being made
     */
    void paint(Scene scene, NodeModel node, Box box, Look look, Predicate<PortRef> glowing) {
        NodeShape shape = scene.shapes().get(node.name());
        Rectangle r = new Rectangle(view.x(box.x()), view.y(box.y()), view.length(box.width()), view.length(box.height()));
        int round = view.length(12);
        gc.setAlpha(look.faint() ? 90 : 255);
        boolean broken = scene.problems(node.name()).stream().anyMatch(NodeProblem::error);
        LightModel light = scene.light(node.name());
        body(r, round, look, broken, light);
        head(node, r, shape);
        if (view.zoom() >= DETAILS) {
            ports(node, r, shape);
            facts(node, r, shape);
            footer(light, r, shape);
        } else {
            int size = Math.max(5, view.length(NodeShape.LIGHT + 8));
            StateLights.draw(gc, light, tints, r.x + r.width - size - view.length(6), r.y + r.height - size - view.length(6), size, moment);
        }
        progress(light, r, round);
        dots(scene, node, r, shape, look.faint() ? p -> false : glowing);
        gc.setAlpha(255);
        badge(scene.problems(node.name()), r);
    }

    private void body(Rectangle r, int round, Look look, boolean broken, LightModel light) {
        gc.setBackground(tints.between(Tint.CANVAS, Tint.TEXT, 0.09));
        gc.fillRoundRectangle(r.x + 1, r.y + 2, r.width, r.height, round, round);
        gc.setBackground(tints.of(Tint.NODE));
        gc.fillRoundRectangle(r.x, r.y, r.width, r.height, round, round);
        Color border = tints.of(look.selected() ? Tint.SELECTION
                : light.light() == StepState.FAILED || broken ? Tint.ERROR : light.light() == StepState.RUNNING ? Tint.RUNNING : Tint.BORDER);
        if (look.hovered() && !look.selected() && !broken) {
            border = tints.between(Tint.BORDER, Tint.TEXT, 0.4);
        }
        gc.setForeground(border);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(look.selected() ? 2 : 1);
        gc.drawRoundRectangle(r.x, r.y, r.width - 1, r.height - 1, round, round);
        if (look.focused()) {
            gc.setForeground(tints.of(Tint.SELECTION));
            gc.setLineWidth(1);
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawRoundRectangle(r.x - 4, r.y - 4, r.width + 7, r.height + 7, round + 4, round + 4);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    private void head(NodeModel node, Rectangle r, NodeShape shape) {
        int pad = view.length(NodeShape.PAD);
        int icon = view.length(NodeShape.ICON);
        Tint tint = Glyphs.tint(node);
        Glyphs.draw(gc, node.kind(), r.x + pad, r.y + (view.length(shape.heading()) - icon) / 2, icon, tints.of(tint), tints.of(Tint.NODE));
        int left = r.x + 2 * pad + icon;
        int width = r.x + r.width - pad - left;
        gc.setForeground(tints.of(Tint.TEXT));
        if (view.zoom() < DETAILS) {
            write(heading, node.heading(), left, r.y + (view.length(shape.heading()) - heading.height) / 2, width);
            return;
        }
        int top = r.y + (view.length(shape.heading()) - heading.height - small.height) / 2;
        write(heading, node.heading(), left, top, width);
        gc.setForeground(tints.of(node.kind() == null ? Tint.ERROR : Tint.DIM));
        write(small, node.title(), left, top + heading.height, width);
    }

    private void ports(NodeModel node, Rectangle r, NodeShape shape) {
        int pad = view.length(NodeShape.PAD + 3);
        gc.setFont(small.font);
        for (int i = 0; i < Math.max(node.inputs().size(), node.outputs().size()); i++) {
            int y = r.y + view.length(shape.portY(i)) - small.height / 2;
            int room = r.width - 2 * pad;
            if (i < node.inputs().size()) {
                PortModel port = node.inputs().get(i);
                gc.setForeground(tints.of(port.declared() ? Tint.DIM : Tint.ERROR));
                write(small, port.name(), r.x + pad, y, room);
                room -= fonts.width(small, port.name()) + pad;
            }
            if (i < node.outputs().size() && room > 0) {
                PortModel port = node.outputs().get(i);
                gc.setForeground(tints.of(port.declared() ? Tint.DIM : Tint.ERROR));
                String text = fonts.fit(small, port.name(), room);
                gc.drawString(text, r.x + r.width - pad - fonts.width(small, text), y, true);
            }
        }
    }

    private void facts(NodeModel node, Rectangle r, NodeShape shape) {
        if (shape.facts() == 0) {
            return;
        }
        int pad = view.length(NodeShape.PAD);
        int top = r.y + view.length(shape.factTop());
        gc.setForeground(tints.between(Tint.NODE, Tint.BORDER, 0.55));
        gc.setLineWidth(1);
        gc.drawLine(r.x + pad, top - view.length(4), r.x + r.width - pad, top - view.length(4));
        for (int i = 0; i < shape.facts(); i++) {
            int y = r.y + view.length(shape.factTop() + i * shape.factRow());
            if (i == NodeShape.MAX_FACTS) {
                gc.setForeground(tints.of(Tint.DIM));
                write(small, "+" + (node.facts().size() - i), r.x + pad, y, r.width - 2 * pad);
                return;
            }
            NodeModel.Fact fact = node.facts().get(i);
            gc.setForeground(tints.of(Tint.DIM));
            int room = r.width - 3 * pad;
            int name = Math.min(fonts.width(small, fact.name()), room * 6 / 10);
            write(small, fact.name(), r.x + pad, y, name);
            gc.setForeground(tints.of(Tint.TEXT));
            String value = fonts.fit(small, fact.value(), room - name);
            gc.drawString(value, r.x + r.width - pad - fonts.width(small, value), y, true);
        }
    }

    private void footer(LightModel light, Rectangle r, NodeShape shape) {
        int pad = view.length(NodeShape.PAD);
        int size = view.length(NodeShape.LIGHT);
        int middle = r.y + view.length(shape.footerTop()) + small.height / 2;
        StateLights.draw(gc, light, tints, r.x + pad, middle - size / 2, size, moment);
        gc.setForeground(light.light() == StepState.IDLE ? tints.between(Tint.NODE, Tint.DIM, 0.75) : tints.of(StateLights.tint(light)));
        String text = StateLights.text(light);
        int left = r.x + pad + size + view.length(5);
        write(small, text, left, middle - small.height / 2, r.x + r.width - pad - left);
        int used = left + fonts.width(small, text) + view.length(8);
        if (!light.detail().isEmpty() && used < r.x + r.width - 3 * pad) {
            gc.setForeground(tints.of(Tint.DIM));
            write(small, light.detail(), used, middle - small.height / 2, r.x + r.width - pad - used);
        }
    }

    private void progress(LightModel light, Rectangle r, int round) {
        if (light.light() != StepState.RUNNING || Double.isNaN(light.fraction())) {
            return;
        }
        int high = view.length(3);
        int room = r.width - round;
        gc.setBackground(tints.between(Tint.NODE, Tint.RUNNING, 0.2));
        gc.fillRectangle(r.x + round / 2, r.y + r.height - high - 1, room, high);
        gc.setBackground(tints.of(Tint.RUNNING));
        gc.fillRectangle(r.x + round / 2, r.y + r.height - high - 1, (int) Math.round(room * light.fraction()), high);
    }

    private void dots(Scene scene, NodeModel node, Rectangle r, NodeShape shape, Predicate<PortRef> glowing) {
        for (List<PortModel> side : List.of(node.inputs(), node.outputs())) {
            for (int i = 0; i < side.size(); i++) {
                PortModel port = side.get(i);
                dot(scene, new PortRef(node.name(), port.name(), port.input()), port, port.input() ? r.x : r.x + r.width - 1,
                        r.y + view.length(shape.portY(i)), glowing);
            }
        }
    }

    private void dot(Scene scene, PortRef ref, PortModel port, int x, int y, Predicate<PortRef> glowing) {
        int size = Math.max(4, view.length(PORT)) | 1;
        // An input that takes many values is a bar, so that it can be told without its colour.
        int high = port.input() && port.isMany() ? Math.max(6, view.length(PORT + 6)) | 1 : size;
        Color colour = tints.of(port.declared() ? Tint.ofType(port.mainType()) : Tint.ERROR);
        if (glowing.test(ref)) {
            int halo = size + Math.max(6, view.length(9));
            gc.setAlpha(110);
            gc.setBackground(colour);
            gc.fillOval(x - halo / 2, y - halo / 2, halo, halo);
            gc.setAlpha(255); // what glows is never faint
        }
        boolean connected = scene.graph().isConnected(ref);
        gc.setBackground(connected || !port.input() ? colour : tints.of(Tint.NODE));
        gc.setForeground(!connected && port.isRequired() ? tints.of(Tint.ERROR) : colour);
        gc.setLineWidth(view.zoom() >= 0.8 ? 2 : 1);
        gc.fillRoundRectangle(x - size / 2, y - high / 2, size, high, size, size);
        gc.drawRoundRectangle(x - size / 2, y - high / 2, size - 1, high - 1, size, size);
    }

    private void badge(List<NodeProblem> problems, Rectangle r) {
        if (problems.isEmpty()) {
            return;
        }
        boolean error = problems.stream().anyMatch(NodeProblem::error);
        int size = Math.max(9, view.length(18));
        int x = r.x + r.width - size * 2 / 3;
        int y = r.y - size / 3;
        gc.setBackground(tints.of(error ? Tint.ERROR : Tint.WARNING));
        gc.setForeground(tints.of(Tint.NODE));
        gc.fillOval(x, y, size, size);
        gc.setLineWidth(1);
        gc.drawOval(x, y, size - 1, size - 1);
        if (view.zoom() >= DETAILS) {
            String text = problems.size() == 1 ? "!" : String.valueOf(problems.size());
            gc.setFont(small.font);
            gc.drawString(text, x + (size - fonts.width(small, text)) / 2, y + (size - small.height) / 2, true);
        }
    }

    private void write(Sized font, String text, int x, int y, int width) {
        gc.setFont(font.font);
        gc.drawString(fonts.fit(font, text, width), x, y, true);
    }
}
