/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.PortRef;
import org.recital.ui.pipeline.internal.model.Wiring;

/** What a person does with the mouse: select, draw a rubber band, draw a connection, pan. */
final class CanvasMouse {

    private static final double REACH = 11;
    private static final int SLOP = 4;
    private static final int BORDER = 24;

    private enum Tool {
        NONE, PRESSED, CONNECT, BAND, PAN
    }

    private final PipelineCanvas canvas;
    private final CanvasTips tips;
    private Tool tool = Tool.NONE;
    private Point start = new Point(0, 0);
    private Point pointer = new Point(0, 0);
    private Set<String> before = Set.of();
    private PortRef source;
    private PortRef target;
    private Set<PortRef> partners = Set.of();
    private PortRef hoveredPort;
    private String hoveredNode;
    private EdgeModel hoveredEdge;
    private boolean space;

    CanvasMouse(PipelineCanvas canvas) {
        this.canvas = canvas;
        this.tips = new CanvasTips(canvas);
        canvas.addListener(SWT.MouseDown, e -> down(new MouseEvent(e)));
        canvas.addListener(SWT.MouseMove, e -> move(new MouseEvent(e)));
        canvas.addListener(SWT.MouseUp, e -> up(new MouseEvent(e)));
        canvas.addListener(SWT.MouseDoubleClick, e -> doubleClick(new MouseEvent(e)));
        canvas.addListener(SWT.MouseExit, e -> hover(null, null, null));
        canvas.addListener(SWT.FocusOut, e -> cancel());
    }

    /** Space is held: dragging pans. */
    void setSpace(boolean held) {
        space = held;
        cursor();
    }

    /** Stops what is being done; true when something was. */
    boolean cancel() {
        boolean busy = tool != Tool.NONE;
        tool = Tool.NONE;
        source = null;
        target = null;
        partners = Set.of();
        cursor();
        if (busy) {
            canvas.redraw();
        }
        return busy;
    }

    void sceneChanged() {
        cancel();
        hover(null, null, null);
    }

    private void down(MouseEvent e) {
        canvas.setFocus();
        pointer = new Point(e.x, e.y);
        start = pointer;
        if (e.button == 2 || e.button == 1 && space) {
            tool = Tool.PAN;
            cursor();
            return;
        }
        locate(e.x, e.y);
        if (e.button == 1 && hoveredPort != null) {
            tool = Tool.CONNECT;
            source = hoveredPort;
            partners = new LinkedHashSet<>(Wiring.partners(canvas.scene().graph(), source));
            canvas.redraw();
            return;
        }
        boolean more = (e.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0;
        click(e.button, more);
        if (e.button == 1 && hoveredNode == null && hoveredEdge == null) {
            tool = Tool.PRESSED;
            before = more ? canvas.selection().steps() : Set.of();
        }
    }

    private void click(int button, boolean more) {
        CanvasSelection selection = canvas.selection();
        if (hoveredNode != null) {
            if (more && button == 1) {
                canvas.select(selection.toggled(hoveredNode));
            } else if (button == 1 || !selection.steps().contains(hoveredNode)) {
                canvas.select(CanvasSelection.of(hoveredNode));
            }
        } else if (hoveredEdge != null) {
            Set<EdgeModel> edges = new LinkedHashSet<>(more ? selection.edges() : Set.of());
            edges.add(hoveredEdge);
            canvas.select(new CanvasSelection(more ? selection.steps() : Set.of(), edges, selection.focus()));
        } else if (!more) {
            canvas.select(new CanvasSelection(Set.of(), Set.of(), ""));
        }
    }

    private void move(MouseEvent e) {
        Point last = pointer;
        pointer = new Point(e.x, e.y);
        switch (tool) {
        case PAN -> canvas.scroll().by(last.x - e.x, last.y - e.y);
        case CONNECT -> {
            creep();
            target = drop(e.x, e.y);
            canvas.redraw();
        }
        case PRESSED -> {
            if (Math.abs(e.x - start.x) + Math.abs(e.y - start.y) > SLOP) {
                tool = Tool.BAND;
            }
        }
        case BAND -> {
            creep();
            canvas.select(banded());
            canvas.redraw();
        }
        case NONE -> locate(e.x, e.y);
        }
    }

    private void up(MouseEvent e) {
        PortRef from = source;
        PortRef to = tool == Tool.CONNECT ? drop(e.x, e.y) : null;
        boolean connecting = tool == Tool.CONNECT;
        boolean far = Math.abs(e.x - start.x) + Math.abs(e.y - start.y) > SLOP * 2;
        cancel();
        if (connecting && to != null) {
            canvas.host().connect(from, to);
        } else if (connecting && far && HitTest.node(canvas.scene(), canvas.view().toX(e.x), canvas.view().toY(e.y)).isEmpty()) {
            canvas.host().addConnected(from, canvas.toDisplay(e.x, e.y));
        } else if (connecting && !far) {
            canvas.select(CanvasSelection.of(from.step()));
        }
        locate(e.x, e.y);
    }

    private void doubleClick(MouseEvent e) {
        if (e.button != 1) {
            return;
        }
        locate(e.x, e.y);
        if (hoveredNode != null) {
            canvas.host().open(hoveredNode);
        } else if (hoveredEdge == null && hoveredPort == null) {
            cancel();
            canvas.host().add(canvas.toDisplay(e.x, e.y));
        }
    }

    /** The partner at a pixel: a port, or the first that fits of the node that is there. */
    private PortRef drop(int px, int py) {
        double x = canvas.view().toX(px);
        double y = canvas.view().toY(py);
        PortRef port = HitTest.port(canvas.scene(), x, y, reach() * 1.4).orElse(null);
        if (port != null && partners.contains(port)) {
            return port;
        }
        String node = HitTest.node(canvas.scene(), x, y).orElse(null);
        return partners.stream().filter(p -> p.step().equals(node)).findFirst().orElse(null);
    }

    private CanvasSelection banded() {
        Rectangle r = band();
        Box box = canvas.view().toBox(r.x, r.y, r.width, r.height);
        Set<String> steps = new LinkedHashSet<>(before);
        canvas.scene().graph().nodes().forEach(n -> {
            Box at = canvas.scene().box(n.name());
            if (at != null && at.intersects(box)) {
                steps.add(n.name());
            }
        });
        return new CanvasSelection(steps, Set.of(), canvas.selection().focus());
    }

    /** Scrolls while something is dragged along the border. */
    private void creep() {
        Rectangle area = canvas.getClientArea();
        int dx = pointer.x < BORDER ? -BORDER / 2 : pointer.x > area.width - BORDER ? BORDER / 2 : 0;
        int dy = pointer.y < BORDER ? -BORDER / 2 : pointer.y > area.height - BORDER ? BORDER / 2 : 0;
        if (dx != 0 || dy != 0) {
            View was = canvas.view();
            canvas.scroll().by(dx, dy);
            start = new Point(start.x + was.left() - canvas.view().left(), start.y + was.top() - canvas.view().top());
        }
    }

    private double reach() {
        return REACH / Math.min(1, canvas.view().zoom());
    }

    private void locate(int px, int py) {
        double x = canvas.view().toX(px);
        double y = canvas.view().toY(py);
        Scene scene = canvas.scene();
        PortRef port = HitTest.port(scene, x, y, reach()).orElse(null);
        String node = port != null ? null : HitTest.node(scene, x, y).orElse(null);
        EdgeModel edge = port != null || node != null ? null : HitTest.edge(scene, x, y, 6 / canvas.view().zoom()).orElse(null);
        hover(port, node, edge);
    }

    private void hover(PortRef port, String node, EdgeModel edge) {
        if (!Objects.equals(port, hoveredPort) || !Objects.equals(node, hoveredNode) || !Objects.equals(edge, hoveredEdge)) {
            hoveredPort = port;
            hoveredNode = node;
            hoveredEdge = edge;
            tips.show(port, node, edge);
            cursor();
            canvas.redraw();
        }
    }

    private void cursor() {
        int shape = tool == Tool.PAN || space ? SWT.CURSOR_SIZEALL : tool == Tool.CONNECT || hoveredPort != null ? SWT.CURSOR_CROSS : SWT.CURSOR_ARROW;
        if (!canvas.isDisposed()) {
            canvas.setCursor(canvas.getDisplay().getSystemCursor(shape));
        }
    }

    /** The port a connection is being drawn from, or null. */
    PortRef connection() {
        return tool == Tool.CONNECT ? source : null;
    }

    /** The ports the connection being drawn can end at. */
    Set<PortRef> partners() {
        return partners;
    }

    /** The port the connection being drawn would end at, or null. */
    PortRef dropPort() {
        return target;
    }

    Point pointer() {
        return pointer;
    }

    /** The rubber band, or null. */
    Rectangle band() {
        return tool != Tool.BAND ? null
                : new Rectangle(Math.min(start.x, pointer.x), Math.min(start.y, pointer.y), Math.abs(start.x - pointer.x), Math.abs(start.y - pointer.y));
    }

    PortRef hoveredPort() {
        return hoveredPort;
    }

    String hoveredNode() {
        return hoveredNode;
    }

    EdgeModel hoveredEdge() {
        return hoveredEdge;
    }
}
