/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;

/** Where an arrow key leads. */
public final class Navigation {

    /** The four arrow keys. */
    public enum Arrow {
        LEFT, RIGHT, UP, DOWN
    }

    private Navigation() {
    }

    /**
     * The next node in a direction: to the left and right along an edge where there is one, else the nearest.
     *
     * @param from the node to start at
     */
    public static Optional<String> next(GraphModel graph, Placement placement, String from, Arrow arrow) {
        Box start = placement.nodes().get(from);
        if (start == null) {
            return first(placement);
        }
        List<String> along = switch (arrow) {
        case RIGHT -> graph.outgoing(from).stream().map(EdgeModel::to).toList();
        case LEFT -> graph.incoming(from).stream().map(EdgeModel::from).toList();
        default -> List.of();
        };
        Optional<String> next = nearest(placement, start, from, arrow, along);
        return next.isPresent() ? next : nearest(placement, start, from, arrow, placement.nodes().keySet());
    }

    /** The node furthest to the left, of those the uppermost. */
    public static Optional<String> first(Placement placement) {
        return placement.nodes().entrySet().stream()
                .min(Map.Entry.comparingByValue((a, b) -> a.x() != b.x() ? Double.compare(a.x(), b.x()) : Double.compare(a.y(), b.y())))
                .map(Map.Entry::getKey);
    }

    /** The node furthest to the right, of those the lowest. */
    public static Optional<String> last(Placement placement) {
        return placement.nodes().entrySet().stream()
                .max(Map.Entry.comparingByValue(
                        (a, b) -> a.right() != b.right() ? Double.compare(a.right(), b.right()) : Double.compare(a.y(), b.y())))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> nearest(Placement placement, Box start, String from, Arrow arrow, Collection<String> among) {
        String best = null;
        double least = Double.POSITIVE_INFINITY;
        for (String name : among) {
            Box box = placement.nodes().get(name);
            double cost = name.equals(from) || box == null ? Double.POSITIVE_INFINITY : cost(start, box, arrow);
            if (cost < least || cost == least && best != null && name.compareTo(best) < 0) {
                least = cost;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Distance ahead plus twice the distance aside; infinite for what is not ahead. */
    private static double cost(Box from, Box to, Arrow arrow) {
        double dx = to.centreX() - from.centreX();
        double dy = to.centreY() - from.centreY();
        double ahead = switch (arrow) {
        case LEFT -> -dx;
        case RIGHT -> dx;
        case UP -> -dy;
        case DOWN -> dy;
        };
        double aside = Math.abs(arrow == Arrow.LEFT || arrow == Arrow.RIGHT ? dy : dx);
        return ahead > 1 ? ahead + 2 * aside : Double.POSITIVE_INFINITY;
    }
}
