/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.DisposeEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.layout.TextMeasure;
import org.recital.core.run.StepState;
import org.recital.ui.pipeline.internal.model.LightModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;

/**
 * Shows a pipeline as a graph and lets a person select, connect and walk through it. Paints only what is seen. Knows
 * nothing of documents: what should change it asks of its {@link CanvasHost}.
 */
public final class PipelineCanvas extends Canvas {

    private static final int SPIN_MILLIS = 80;
    private static final double LEAST_READABLE = 0.5;

    private final CanvasFonts fonts;
    private final CanvasHost host;
    private final CanvasScroll scroll;
    private final CanvasMouse mouse;
    private final CanvasPicture picture;
    private final CanvasAccess access;
    private final Glide glide = new Glide();
    private Tints tints;
    private Scene scene = Scene.EMPTY;
    private View begin;
    private CanvasSelection selection = CanvasSelection.NONE;
    private String hint = "";
    private boolean spinning;

    public PipelineCanvas(Composite parent, CanvasHost host, Tints tints) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        this.host = host;
        this.tints = tints;
        fonts = new CanvasFonts(getDisplay(), getFont().getFontData()[0]);
        // Before scrolling keeps the drawing in sight: while nobody has moved it, the beginning is shown.
        addListener(SWT.Resize, e -> {
            if (begin != null && begin.equals(view())) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed()) {
                        zoomToBegin();
                    }
                });
            }
        });
        scroll = new CanvasScroll(this);
        picture = new CanvasPicture(this);
        mouse = new CanvasMouse(this);
        access = new CanvasAccess(this);
        new CanvasKeys(this);
        setBackground(tints.of(Tint.CANVAS));
        addPaintListener(e -> picture.paint(e.gc));
        addFocusListener(FocusListener.focusGainedAdapter(e -> focusChanged()));
        addFocusListener(FocusListener.focusLostAdapter(e -> redraw()));
        addDisposeListener(this::disposed);
    }

    /** Gives measures of texts in the fonts of the canvas. On the UI thread only. */
    public TextMeasure measure() {
        return fonts;
    }

    /** Shows other nodes and edges; nodes that stay glide to where they belong. */
    public void show(Scene next) {
        show(next, selection);
    }

    /** Shows other nodes and edges, and selects what of a selection is among them. */
    public void show(Scene next, CanvasSelection wanted) {
        boolean first = scene.graph().nodes().isEmpty();
        if (!first && isVisible()) {
            glide.start(shown().placement(), next.placement(), this::glideStep);
        } else {
            glide.stop();
        }
        if (next.placement() != scene.placement()) {
            begin = null; // what is looked at stays where it is while it is changed
        }
        scene = next;
        CanvasSelection left = wanted.within(next.graph());
        mouse.sceneChanged();
        scroll.update();
        access.sceneChanged();
        redraw();
        if (!left.equals(selection)) {
            select(left);
        }
        spin();
    }

    /** Shows other states and problems of the same nodes. */
    public void show(Map<String, LightModel> lights, Map<String, List<NodeProblem>> problems) {
        Scene before = scene;
        scene = new Scene(scene.graph(), scene.shapes(), scene.placement(), Map.copyOf(lights), Map.copyOf(problems));
        for (String step : scene.graph().nodes().stream().map(n -> n.name()).toList()) {
            if (!before.light(step).equals(scene.light(step)) || !before.problems(step).equals(scene.problems(step))) {
                redrawNode(step);
                access.stateChanged(step);
            }
        }
        spin();
    }

    private void glideStep() {
        if (!isDisposed()) {
            redraw();
            if (glide.isMoving()) {
                getDisplay().timerExec(15, this::glideStep);
            }
        }
    }

    private void spin() {
        boolean needed = scene.lights().values().stream().anyMatch(l -> l.light() == StepState.RUNNING && Double.isNaN(l.fraction()));
        if (needed && !spinning && !isDisposed()) {
            spinning = true;
            getDisplay().timerExec(SPIN_MILLIS, this::turn);
        }
    }

    private void turn() {
        spinning = false;
        if (!isDisposed()) {
            scene.lights().forEach((step, l) -> {
                if (l.light() == StepState.RUNNING && Double.isNaN(l.fraction())) {
                    redrawNode(step);
                }
            });
            spin();
        }
    }

    private void redrawNode(String step) {
        Box box = shown().box(step);
        if (box != null) {
            Box around = box.grown(14);
            View view = view();
            redraw(view.x(around.x()), view.y(around.y()), view.length(around.width()), view.length(around.height()), false);
        }
    }

    /** What is shown, in the middle of gliding as well. */
    Scene shown() {
        return glide.isMoving() ? scene.withPlacement(glide.placement(scene)) : scene;
    }

    public Scene scene() {
        return scene;
    }

    public CanvasSelection selection() {
        return selection;
    }

    /** Selects, tells the host and brings the step that has the keyboard into view. */
    public void select(CanvasSelection next) {
        if (next.equals(selection)) {
            return;
        }
        boolean moved = !next.focus().equals(selection.focus());
        selection = next;
        redraw();
        if (moved && !next.focus().isEmpty()) {
            reveal(next.focus());
        }
        access.selectionChanged(moved);
        host.selectionChanged(next);
    }

    public void selectAll() {
        Set<String> all = new LinkedHashSet<>(scene.graph().nodes().stream().map(n -> n.name()).toList());
        select(new CanvasSelection(all, Set.copyOf(scene.graph().edges()), selection.focus()));
    }

    /** Scrolls until a step is seen. */
    public void reveal(String step) {
        Box box = scene.box(step);
        if (box != null) {
            scroll.reveal(box.grown(16));
        }
    }

    public View view() {
        return scroll.view();
    }

    /** Zooms, keeping what is at a pixel of the canvas where it is; null for the middle. */
    public void zoomTo(double zoom, Point keep) {
        Rectangle area = getClientArea();
        Point at = keep != null ? keep : new Point(area.width / 2, area.height / 2);
        scroll.zoom(zoom, at.x, at.y);
    }

    public void zoomStep(int direction) {
        zoomTo(View.step(view().zoom(), direction), null);
    }

    /** Shows everything, but not larger than full size. */
    public void zoomToFit() {
        Rectangle area = getClientArea();
        zoomTo(View.fit(scene.placement().width(), scene.placement().height(), area.width, area.height), null);
    }

    /** Shows everything if that can still be read, else the first step and what comes after it; again when the size changes until the person moves. */
    public void zoomToBegin() {
        Rectangle area = getClientArea();
        double fit = View.fit(scene.placement().width(), scene.placement().height(), area.width, area.height);
        zoomTo(Math.max(fit, LEAST_READABLE), new Point(0, 0));
        scene.placement().nodes().values().stream().min(Comparator.comparingDouble(Box::x))
                .ifPresent(first -> scroll.by(-view().left(), view().y(first.centreY()) - area.height / 2));
        begin = view();
    }

    /** Place of a step on the display, for what pops up beside it; the middle of the canvas when it is not there. */
    public Point placeOf(String step) {
        Box box = scene.box(step);
        Rectangle area = getClientArea();
        return box == null ? toDisplay(area.width / 3, area.height / 3)
                : toDisplay(view().x(box.right()) + 6, Math.clamp(view().y(box.y()), 0, Math.max(0, area.height)));
    }

    /** The step at a pixel of the canvas. */
    public Optional<String> nodeAt(Point at) {
        return HitTest.node(scene, view().toX(at.x), view().toY(at.y));
    }

    /** Another set of colours: the theme has changed. */
    public void setTints(Tints other) {
        tints = other;
        setBackground(tints.of(Tint.CANVAS));
        redraw();
    }

    public Tints tints() {
        return tints;
    }

    /** A sentence in the middle of the canvas while there are no steps. */
    public void setHint(String text) {
        hint = text;
        redraw();
    }

    String hint() {
        return hint;
    }

    CanvasFonts fonts() {
        return fonts;
    }

    CanvasHost host() {
        return host;
    }

    CanvasScroll scroll() {
        return scroll;
    }

    CanvasMouse mouse() {
        return mouse;
    }

    private void focusChanged() {
        redraw();
        access.selectionChanged(true);
    }

    private void disposed(DisposeEvent event) {
        glide.stop();
        fonts.dispose();
    }
}
