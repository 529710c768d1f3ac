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
import java.util.Optional;

import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;

/** What is at a place of the drawing. */
final class HitTest {

    private HitTest() {
    }

    /** The port within a distance of a place, the nearest where there are several. */
    static Optional<PortRef> port(Scene scene, double x, double y, double reach) {
        PortRef best = null;
        double least = reach * reach;
        for (NodeModel node : scene.graph().nodes()) {
            Box box = scene.box(node.name());
            if (box == null || !box.grown(reach).contains(x, y)) {
                continue;
            }
            for (List<PortModel> side : List.of(node.inputs(), node.outputs())) {
                for (PortModel port : side) {
                    PortRef ref = new PortRef(node.name(), port.name(), port.input());
                    double[] at = scene.centre(ref);
                    double distance = (at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y);
                    if (distance <= least) {
                        least = distance;
                        best = ref;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The node at a place. */
    static Optional<String> node(Scene scene, double x, double y) {
        return scene.placement().nodes().entrySet().stream().filter(e -> e.getValue().contains(x, y)).map(Map.Entry::getKey).findFirst();
    }

    /** The edge within a distance of a place, the nearest where there are several. */
    static Optional<EdgeModel> edge(Scene scene, double x, double y, double reach) {
        EdgeModel best = null;
        double least = reach;
        for (Map.Entry<EdgeModel, double[]> e : scene.placement().edges().entrySet()) {
            double distance = distance(e.getValue(), x, y);
            if (distance <= least) {
                least = distance;
                best = e.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Distance from a line of level and upright pieces. */
    private static double distance(double[] p, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 3 < p.length; i += 2) {
            double dx = x - Math.clamp(x, Math.min(p[i], p[i + 2]), Math.max(p[i], p[i + 2]));
            double dy = y - Math.clamp(y, Math.min(p[i + 1], p[i + 3]), Math.max(p[i + 1], p[i + 3]));
            least = Math.min(least, Math.hypot(dx, dy));
        }
        return least;
    }
}
