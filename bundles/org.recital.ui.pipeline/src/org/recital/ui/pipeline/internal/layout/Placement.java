/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

import java.util.Map;

import org.recital.ui.pipeline.internal.model.EdgeModel;

/**
 * Where nodes and edges are, in points at full size.
 *
 * @param nodes  box by name of step
 * @param edges  corners of each edge from its source to its target: x0, y0, x1, y1, ...; all lines upright or level
 * @param width  of the whole drawing
 * @param height of the whole drawing
 */
public record Placement(Map<String, Box> nodes, Map<EdgeModel, double[]> edges, double width, double height) {

    /** Nothing placed. */
    public static final Placement EMPTY = new Placement(Map.of(), Map.of(), 0, 0);

    public Placement {
        nodes = Map.copyOf(nodes);
        edges = Map.copyOf(edges);
    }
}
