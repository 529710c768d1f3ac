/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;

class GraphLayoutTest {

    private static Map<String, NodeShape> shapes(GraphModel graph) {
        Map<String, NodeShape> shapes = new HashMap<>();
        graph.nodes().forEach(n -> shapes.put(n.name(), NodeShape.of(n, TextMeasure.ESTIMATE)));
        return shapes;
    }

    private static Placement placed(GraphModel graph) {
        return GraphLayout.layout(graph, shapes(graph), new NullProgressMonitor());
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 40, 200 })
    void noTwoNodesOverlap(int steps) {
        GraphModel graph = Pipelines.graph(Pipelines.large(steps));

        List<Box> boxes = new ArrayList<>(placed(graph).nodes().values());

        assertEquals(steps, boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).intersects(boxes.get(j)), boxes.get(i) + " and " + boxes.get(j));
            }
        }
    }

    @Test
    void everyStepStandsRightOfWhatItNeeds() {
        GraphModel graph = Pipelines.graph(Pipelines.POSTERS);
        Placement placement = placed(graph);

        for (EdgeModel edge : graph.edges()) {
            assertTrue(placement.nodes().get(edge.from()).right() < placement.nodes().get(edge.to()).x(), edge::toString);
        }
    }

    @Test
    void edgesAreLevelOrUprightAndEndAtTheirPorts() {
        GraphModel graph = Pipelines.graph(Pipelines.large(60));
        Map<String, NodeShape> shapes = shapes(graph);
        Placement placement = GraphLayout.layout(graph, shapes, new NullProgressMonitor());

        assertEquals(graph.edges().size(), placement.edges().size());
        placement.edges().forEach((edge, p) -> {
            for (int i = 0; i + 3 < p.length; i += 2) {
                assertTrue(Math.abs(p[i] - p[i + 2]) < 0.01 || Math.abs(p[i + 1] - p[i + 3]) < 0.01, () -> "Aslant: " + edge);
            }
            Box from = placement.nodes().get(edge.from());
            NodeModel source = graph.node(edge.from()).orElseThrow();
            int row = source.outputs().stream().map(PortModel::name).toList().indexOf(edge.output());
            assertEquals(from.right(), p[0], 1);
            assertEquals(from.y() + shapes.get(edge.from()).portY(row), p[1], 1);
            assertEquals(placement.nodes().get(edge.to()).x(), p[p.length - 2], 1);
        });
    }

    @Test
    void placesACycleToo() {
        GraphModel graph = Pipelines.graph("recital: 1\nsteps:\n  a: {uses: pca, from: {features: b}}\n  b: {uses: pca, from: {features: a}}\n");

        Placement placement = placed(graph);

        assertEquals(2, placement.edges().size());
        assertFalse(placement.nodes().get("a").intersects(placement.nodes().get("b")));
    }

    @Test
    void isTheSameEveryTime() {
        GraphModel graph = Pipelines.graph(Pipelines.large(60));

        assertEquals(placed(graph).nodes(), placed(graph).nodes());
    }

    @Test
    void stopsWhenSuperseded() {
        GraphModel graph = Pipelines.graph(Pipelines.POSTERS);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);

        assertThrows(OperationCanceledException.class, () -> GraphLayout.layout(graph, shapes(graph), cancelled));
    }

    @Test
    void placesNothingForNothing() {
        assertEquals(Placement.EMPTY, placed(GraphModel.EMPTY));
    }
}
