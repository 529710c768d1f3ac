/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.HashMap;
import java.util.Map;

import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.layout.Placement;
import org.recital.ui.pipeline.internal.model.EdgeModel;

/** Moves nodes from where they were to where they belong, so that the eye can follow a change of the layout. */
final class Glide {

    private static final long NANOS = 180_000_000L;
    /** More nodes than these jump. */
    private static final int MOST = 400;

    private Placement from;
    private Placement to;
    private long start;

    /** Starts to move; the step is called at once and asks for its own repetition while {@link #isMoving()}. */
    void start(Placement before, Placement after, Runnable step) {
        boolean moves = after.nodes().size() <= MOST && after.nodes().entrySet().stream().anyMatch(e -> {
            Box was = before.nodes().get(e.getKey());
            return was != null && !was.equals(e.getValue());
        });
        if (!moves) {
            stop();
            return;
        }
        boolean running = isMoving();
        from = before;
        to = after;
        start = System.nanoTime();
        if (!running) {
            step.run();
        }
    }

    void stop() {
        from = null;
    }

    boolean isMoving() {
        if (from != null && System.nanoTime() - start >= NANOS) {
            from = null;
        }
        return from != null;
    }

    /** Where everything is now. */
    Placement placement(Scene scene) {
        if (from == null) {
            return to;
        }
        double t = Math.min(1, (System.nanoTime() - start) / (double) NANOS);
        double part = 1 - (1 - t) * (1 - t);
        Map<String, Box> boxes = new HashMap<>();
        to.nodes().forEach((name, box) -> {
            Box was = from.nodes().get(name);
            boxes.put(name, was == null ? box : was.towards(box, part));
        });
        Placement nodes = new Placement(boxes, Map.of(), to.width(), to.height());
        Scene moving = scene.withPlacement(nodes);
        Map<EdgeModel, double[]> lines = new HashMap<>();
        for (EdgeModel edge : scene.graph().edges()) {
            double[] a = moving.centre(edge.source());
            double[] b = moving.centre(edge.target());
            if (a != null && b != null) {
                double middle = (a[0] + b[0]) / 2;
                lines.put(edge, new double[] { a[0], a[1], middle, a[1], middle, b[1], b[0], b[1] });
            }
        }
        return new Placement(boxes, lines, to.width(), to.height());
    }
}
