/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A layer of the stack as a person has set it.
 *
 * @param viewer   id of the contribution
 * @param settings its parameters that are not the usual ones, as text
 * @param axis     number of the axis among those the layer has
 * @param palette  id of the colours; empty for those of the whole stack
 * @param floor    lowest level that is told apart; NaN for the usual one
 * @param ceiling  highest; NaN for the usual one
 * @param weight   height as a share, 1 is usual
 * @param over     whether it lies over the layer before
 */
public record LaneSpec(String viewer, Map<String, String> settings, int axis, String palette, double floor, double ceiling, double weight, boolean over) {

    /** How much taller or shorter a step makes. */
    private static final double STEP = 1.25;

    public LaneSpec {
        settings = Map.copyOf(settings);
    }

    /** A layer as it usually is. */
    public static LaneSpec of(String viewer) {
        return new LaneSpec(viewer, Map.of(), 0, "", Double.NaN, Double.NaN, 1, false);
    }

    public LaneSpec withSettings(Map<String, String> other) {
        return new LaneSpec(viewer, other, axis, palette, Double.NaN, Double.NaN, weight, over);
    }

    public LaneSpec withAxis(int number) {
        return new LaneSpec(viewer, settings, number, palette, floor, ceiling, weight, over);
    }

    public LaneSpec withPalette(String id) {
        return new LaneSpec(viewer, settings, axis, id, floor, ceiling, weight, over);
    }

    public LaneSpec withLevels(double lowest, double highest) {
        return new LaneSpec(viewer, settings, axis, palette, lowest, highest, weight, over);
    }

    public LaneSpec withWeight(double share) {
        return new LaneSpec(viewer, settings, axis, palette, floor, ceiling, Math.clamp(share, 0.2, 8), over);
    }

    public LaneSpec withOver(boolean lies) {
        return new LaneSpec(viewer, settings, axis, palette, floor, ceiling, weight, lies);
    }

    /** So many steps taller, or shorter below 0. */
    public LaneSpec taller(int steps) {
        return withWeight(weight * Math.pow(STEP, steps));
    }

    /** What the layer itself depends on: the same text, the same layer. */
    public String source() {
        return viewer + new TreeMap<>(settings);
    }
}
