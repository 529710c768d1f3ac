/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;

/** Places a graph from left to right in layers, with upright and level edges, by ELK. Safe to call from any thread. */
public final class GraphLayout {

    private static final double MARGIN = 32;
    private static final double BETWEEN_NODES = 26;
    private static final double BETWEEN_LAYERS = 44;
    private static final double BETWEEN_EDGES = 11;

    private static boolean registered;

    private GraphLayout() {
    }

    /**
     * Places a graph.
     *
     * @param shapes  of every node, by name
     * @param monitor asked for cancel while it works
     * @throws OperationCanceledException when cancelled
     */
    public static Placement layout(GraphModel graph, Map<String, NodeShape> shapes, IProgressMonitor monitor) {
        if (graph.nodes().isEmpty()) {
            return Placement.EMPTY;
        }
        register();
        ElkNode root = root();
        Map<PortRef, ElkPort> ports = new HashMap<>();
        Map<String, ElkNode> nodes = new HashMap<>();
        for (NodeModel node : graph.nodes()) {
            NodeShape shape = shapes.get(node.name());
            ElkNode elk = ElkGraphUtil.createNode(root);
            elk.setDimensions(shape.width(), shape.height());
            elk.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            addPorts(elk, node.name(), node.inputs(), shape, 0, PortSide.WEST, ports);
            addPorts(elk, node.name(), node.outputs(), shape, shape.width(), PortSide.EAST, ports);
            nodes.put(node.name(), elk);
        }
        Map<EdgeModel, ElkEdge> edges = new HashMap<>();
        for (EdgeModel edge : graph.edges()) {
            ElkPort source = ports.get(edge.source());
            ElkPort target = ports.get(edge.target());
            if (source != null && target != null) {
                edges.put(edge, ElkGraphUtil.createSimpleEdge(source, target));
            }
        }
        new RecursiveGraphLayoutEngine().layout(root, new CancelMonitor(monitor));
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        return placement(root, nodes, edges);
    }

    private static ElkNode root() {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_EDGES + 3);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_EDGES);
        // A step that is not yet connected stands in the first column instead of pushing the rest aside.
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        // Steps stay in the order of the file where that costs no crossing, so that an edit moves little.
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        return root;
    }

    private static void addPorts(ElkNode elk, String step, List<PortModel> models, NodeShape shape, double x, PortSide side,
            Map<PortRef, ElkPort> ports) {
        for (int i = 0; i < models.size(); i++) {
            ElkPort port = ElkGraphUtil.createPort(elk);
            port.setDimensions(0, 0);
            port.setLocation(x, shape.portY(i));
            port.setProperty(CoreOptions.PORT_SIDE, side);
            ports.put(new PortRef(step, models.get(i).name(), models.get(i).input()), port);
        }
    }

    private static Placement placement(ElkNode root, Map<String, ElkNode> nodes, Map<EdgeModel, ElkEdge> edges) {
        Map<String, Box> boxes = new HashMap<>();
        nodes.forEach((name, n) -> boxes.put(name,
                new Box(Math.round(n.getX()), Math.round(n.getY()), n.getWidth(), n.getHeight())));
        Map<EdgeModel, double[]> lines = new HashMap<>();
        edges.forEach((edge, elk) -> {
            if (!elk.getSections().isEmpty()) {
                lines.put(edge, corners(elk.getSections().getFirst()));
            }
        });
        return new Placement(boxes, lines, root.getWidth(), root.getHeight());
    }

    private static double[] corners(ElkEdgeSection section) {
        List<ElkBendPoint> bends = section.getBendPoints();
        double[] points = new double[4 + 2 * bends.size()];
        points[0] = section.getStartX();
        points[1] = section.getStartY();
        for (int i = 0; i < bends.size(); i++) {
            points[2 + 2 * i] = bends.get(i).getX();
            points[3 + 2 * i] = bends.get(i).getY();
        }
        points[points.length - 2] = section.getEndX();
        points[points.length - 1] = section.getEndY();
        return points;
    }

    private static synchronized void register() {
        // Outside the Eclipse registry and inside it alike; the service is one per process.
        if (!registered) {
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
            registered = true;
        }
    }

    /** Lets ELK ask our monitor whether it should stop. */
    private static final class CancelMonitor extends BasicProgressMonitor {

        private final IProgressMonitor monitor;

        CancelMonitor(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public boolean isCanceled() {
            return monitor.isCanceled();
        }

        @Override
        public BasicProgressMonitor doSubTask(float work, int maxDepth) {
            return new CancelMonitor(monitor);
        }
    }
}
