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
import java.util.Map;

import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.layout.NodeShape;
import org.recital.ui.pipeline.internal.layout.Placement;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.LightModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;

/**
 * All that a picture of a pipeline is painted from.
 *
 * @param graph     nodes and edges
 * @param shapes    of each node, by name
 * @param placement where they are
 * @param lights    states by name of step; a step that is not in it is idle
 * @param problems  by name of step
 */
public record Scene(GraphModel graph, Map<String, NodeShape> shapes, Placement placement, Map<String, LightModel> lights,
        Map<String, List<NodeProblem>> problems) {

    /** Nothing. */
    public static final Scene EMPTY = new Scene(GraphModel.EMPTY, Map.of(), Placement.EMPTY, Map.of(), Map.of());

    LightModel light(String step) {
        return lights.getOrDefault(step, LightModel.IDLE);
    }

    List<NodeProblem> problems(String step) {
        return problems.getOrDefault(step, List.of());
    }

    Box box(String step) {
        return placement.nodes().get(step);
    }

    Scene withLights(Map<String, LightModel> states) {
        return new Scene(graph, shapes, placement, Map.copyOf(states), problems);
    }

    Scene withPlacement(Placement other) {
        return new Scene(graph, shapes, other, lights, problems);
    }

    /** Middle of a port: x and y; null when there is none of that name. */
    double[] centre(PortRef ref) {
        NodeModel node = graph.node(ref.step()).orElse(null);
        Box box = box(ref.step());
        NodeShape shape = shapes.get(ref.step());
        if (node == null || box == null || shape == null) {
            return null;
        }
        List<PortModel> ports = ref.input() ? node.inputs() : node.outputs();
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).name().equals(ref.port())) {
                return new double[] { ref.input() ? box.x() : box.right(), box.y() + shape.portY(i) };
            }
        }
        return null;
    }
}
