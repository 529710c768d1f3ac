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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.IMemento;

/** Writes a stack for the next start, and reads it. */
public final class StackMemento {

    private static final String LANE = "lane";
    private static final String SETTING = "setting";

    private StackMemento() {
    }

    /** Writes. */
    public static void save(LayerStack stack, IMemento memento) {
        memento.putString("palette", stack.palette());
        memento.putInteger("selected", stack.selected());
        for (LaneSpec lane : stack.lanes()) {
            IMemento m = memento.createChild(LANE, lane.viewer());
            m.putInteger("axis", lane.axis());
            m.putString("palette", lane.palette());
            m.putString("floor", Double.toString(lane.floor()));
            m.putString("ceiling", Double.toString(lane.ceiling()));
            m.putString("weight", Double.toString(lane.weight()));
            m.putBoolean("over", lane.over());
            lane.settings().forEach((name, value) -> m.createChild(SETTING, name).putString("value", value));
        }
    }

    /** Reads; the usual stack when there is none. */
    public static LayerStack read(IMemento memento) {
        List<LaneSpec> lanes = new ArrayList<>();
        for (IMemento m : memento.getChildren(LANE)) {
            Map<String, String> settings = new HashMap<>();
            for (IMemento s : m.getChildren(SETTING)) {
                settings.put(s.getID(), s.getString("value"));
            }
            lanes.add(new LaneSpec(m.getID(), settings, whole(m.getInteger("axis")), text(m.getString("palette")), number(m.getString("floor"), Double.NaN),
                    number(m.getString("ceiling"), Double.NaN), number(m.getString("weight"), 1), Boolean.TRUE.equals(m.getBoolean("over"))));
        }
        return memento.getString("palette") == null ? LayerStack.usual()
                : new LayerStack(lanes, memento.getString("palette"), whole(memento.getInteger("selected")));
    }

    private static int whole(Integer value) {
        return value == null ? 0 : value;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static double number(String value, double otherwise) {
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return otherwise; // written by another version: as usual then
        }
    }
}
