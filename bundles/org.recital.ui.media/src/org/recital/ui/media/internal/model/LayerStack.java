/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The layers from top to bottom and what they have in common. Immutable: an edit gives another one, undo the one before.
 *
 * @param lanes    the layers, those with {@link LaneSpec#over} lying over the one before
 * @param palette  id of the colours of all that have no own ones
 * @param selected number of the selected layer; -1 when there is none
 */
public record LayerStack(List<LaneSpec> lanes, String palette, int selected) {

    public LayerStack {
        lanes = List.copyOf(lanes);
        selected = lanes.isEmpty() ? -1 : Math.clamp(selected, 0, lanes.size() - 1);
    }

    /** Waveform and spectrogram. */
    public static LayerStack usual() {
        return new LayerStack(List.of(LaneSpec.of("waveform").withWeight(0.5), LaneSpec.of("spectrogram")), "meadow", 1);
    }

    /** The selected layer, or null. */
    public LaneSpec selection() {
        return selected < 0 ? null : lanes.get(selected);
    }

    public LayerStack select(int number) {
        return new LayerStack(lanes, palette, number);
    }

    public LayerStack withPalette(String id) {
        return new LayerStack(lanes, id, selected);
    }

    /** With a further layer below the selected one, then selected. */
    public LayerStack add(LaneSpec lane) {
        List<LaneSpec> all = new ArrayList<>(lanes);
        int at = selected + 1;
        while (at < all.size() && all.get(at).over()) {
            at++;
        }
        all.add(at, lane);
        return new LayerStack(ground(all), palette, at);
    }

    /** Without the selected layer. */
    public LayerStack remove() {
        if (selected < 0) {
            return this;
        }
        List<LaneSpec> all = new ArrayList<>(lanes);
        all.remove(selected);
        return new LayerStack(ground(all), palette, Math.min(selected, all.size() - 1));
    }

    /** The selected layer one up (-1) or down (1); itself where it is first or last. */
    public LayerStack move(int by) {
        int to = selected + by;
        if (selected < 0 || to < 0 || to >= lanes.size()) {
            return this;
        }
        List<LaneSpec> all = new ArrayList<>(lanes);
        all.add(to, all.remove(selected));
        return new LayerStack(ground(all), palette, to);
    }

    /** With another in place of the selected one. */
    public LayerStack change(LaneSpec lane) {
        List<LaneSpec> all = new ArrayList<>(lanes);
        all.set(selected, lane);
        return new LayerStack(ground(all), palette, selected);
    }

    /** The first lies over nothing. */
    private static List<LaneSpec> ground(List<LaneSpec> all) {
        if (!all.isEmpty() && all.getFirst().over()) {
            all.set(0, all.getFirst().withOver(false));
        }
        return all;
    }

    /** Numbers of the layers of each strip: its ground first, then what lies over it. */
    public List<List<Integer>> strips() {
        List<List<Integer>> strips = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            if (!lanes.get(i).over()) {
                strips.add(new ArrayList<>());
            }
            strips.getLast().add(i);
        }
        return strips;
    }
}
