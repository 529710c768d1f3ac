/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.canvas.CanvasSelection;
import org.recital.ui.pipeline.internal.canvas.PipelineCanvas;
import org.recital.ui.pipeline.internal.canvas.Scene;
import org.recital.ui.pipeline.internal.layout.GraphLayout;
import org.recital.ui.pipeline.internal.layout.NodeShape;
import org.recital.ui.pipeline.internal.layout.Placement;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.session.LatestJob;
import org.recital.ui.pipeline.internal.session.PipelineSession;
import org.recital.ui.pipeline.internal.session.SessionListener;

/** Keeps a canvas showing what a session holds. Places the nodes in the background, and only when places can change. */
final class SceneKeeper implements SessionListener {

    private final PipelineSession session;
    private final PipelineCanvas canvas;
    private final LatestJob<Request> placing;
    private final AtomicInteger posted = new AtomicInteger();
    private Request placed;
    private Set<String> wanted = Set.of();

    /** What a layout depends on. */
    private record Request(GraphModel graph, Map<String, NodeShape> shapes) {

        /** Whether the places are the same for another. */
        boolean sameLayout(Request other) {
            return other != null && shapes.equals(other.shapes) && graph.edges().equals(other.graph.edges())
                    && names(graph).equals(names(other.graph)) && ports(graph).equals(ports(other.graph));
        }

        private static List<String> names(GraphModel graph) {
            return graph.nodes().stream().map(NodeModel::name).toList();
        }

        private static List<Object> ports(GraphModel graph) {
            return graph.nodes().stream().map(n -> (Object) List.of(n.inputs(), n.outputs())).toList();
        }
    }

    SceneKeeper(PipelineSession session, PipelineCanvas canvas) {
        this.session = session;
        this.canvas = canvas;
        this.placing = new LatestJob<>(Messages.Session_placing, null, this::place);
        session.addListener(this);
    }

    /** Selects steps as soon as they are there. */
    void selectWhenShown(Set<String> steps) {
        wanted = steps;
        selectWanted();
    }

    boolean isBusy() {
        return posted.get() > 0 || placing.isBusy();
    }

    @Override
    public void graphChanged() {
        GraphModel graph = session.graph();
        canvas.setHint(graph.nodes().isEmpty() ? Messages.Canvas_empty : "");
        Map<String, NodeShape> shapes = new HashMap<>();
        graph.nodes().forEach(n -> shapes.put(n.name(), NodeShape.of(n, canvas.measure())));
        Request request = new Request(graph, shapes);
        if (request.sameLayout(placed)) {
            placing.stop();
            placed = request;
            show(request, canvas.scene().placement());
        } else {
            placing.submit(request, 0);
        }
    }

    private void place(Request request, IProgressMonitor monitor) {
        Placement placement = GraphLayout.layout(request.graph(), request.shapes(), monitor);
        if (!canvas.isDisposed()) {
            posted.incrementAndGet();
            canvas.getDisplay().asyncExec(() -> {
                posted.decrementAndGet();
                if (!canvas.isDisposed() && request.graph() == session.graph()) {
                    placed = request;
                    show(request, placement);
                }
            });
        }
    }

    private void show(Request request, Placement placement) {
        boolean first = canvas.scene().graph().nodes().isEmpty();
        Scene scene = new Scene(request.graph(), request.shapes(), placement, Map.copyOf(session.lights()), Map.copyOf(session.nodeProblems()));
        boolean there = !wanted.isEmpty() && wanted.stream().allMatch(w -> request.graph().node(w).isPresent());
        canvas.show(scene, there ? CanvasSelection.of(wanted) : canvas.selection());
        if (first && !placement.nodes().isEmpty()) {
            canvas.zoomToBegin();
        }
        selectWanted();
    }

    private void selectWanted() {
        Set<String> there = new HashSet<>();
        canvas.scene().graph().nodes().forEach(n -> there.add(n.name()));
        if (!wanted.isEmpty() && there.containsAll(wanted)) {
            Set<String> steps = wanted;
            wanted = Set.of();
            canvas.select(CanvasSelection.of(steps));
        }
    }

    @Override
    public void problemsChanged() {
        canvas.show(session.lights(), session.nodeProblems());
    }

    @Override
    public void statesChanged() {
        canvas.show(session.lights(), session.nodeProblems());
    }

    void dispose() {
        placing.stop();
        session.removeListener(this);
    }
}
