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
import java.util.Set;

import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;

/**
 * What is selected, immutable.
 *
 * @param steps names of steps, in the order they were selected
 * @param edges connections
 * @param focus the step the keyboard is at, empty when it is at none
 */
public record CanvasSelection(Set<String> steps, Set<EdgeModel> edges, String focus) {

    /** Nothing. */
    public static final CanvasSelection NONE = new CanvasSelection(Set.of(), Set.of(), "");

    public CanvasSelection {
        steps = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(steps));
        edges = Set.copyOf(edges);
    }

    /** One step. */
    public static CanvasSelection of(String step) {
        return new CanvasSelection(Set.of(step), Set.of(), step);
    }

    /** Some steps, the keyboard at the last of them. */
    public static CanvasSelection of(Set<String> steps) {
        return new CanvasSelection(steps, Set.of(), steps.isEmpty() ? "" : new java.util.ArrayList<>(steps).getLast());
    }

    /** The same with a step added, or taken away when it was selected. */
    CanvasSelection toggled(String step) {
        Set<String> changed = new LinkedHashSet<>(steps);
        if (!changed.remove(step)) {
            changed.add(step);
        }
        return new CanvasSelection(changed, edges, step);
    }

    /** The same with a step added. */
    CanvasSelection with(String step) {
        Set<String> changed = new LinkedHashSet<>(steps);
        changed.add(step);
        return new CanvasSelection(changed, edges, step);
    }

    /** The same without what a graph does not have. */
    CanvasSelection within(GraphModel graph) {
        Set<String> left = new LinkedHashSet<>(steps);
        left.removeIf(s -> graph.node(s).isEmpty());
        Set<EdgeModel> lines = new LinkedHashSet<>(edges);
        lines.retainAll(graph.edges());
        return new CanvasSelection(left, lines, graph.node(focus).isPresent() ? focus : left.isEmpty() ? "" : left.iterator().next());
    }

    public boolean isEmpty() {
        return steps.isEmpty() && edges.isEmpty();
    }
}
