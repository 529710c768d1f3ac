/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

import java.util.List;

import org.recital.ui.pipeline.internal.layout.TextMeasure.Style;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;

/**
 * Where things are within a node, from its top left corner: a heading (icon, name, contribution), a row for every
 * port, parameters, and a footer with the state.
 *
 * @param width      of the node
 * @param height     of the node
 * @param heading    height of the heading
 * @param portRow    height of a row of ports
 * @param factTop    top of the first parameter
 * @param factRow    height of a parameter
 * @param facts      how many parameters are shown
 * @param footerTop  top of the footer
 */
public record NodeShape(double width, double height, double heading, double portRow, double factTop, double factRow,
        int facts, double footerTop) {

    /** Least and greatest width. */
    public static final double MIN_WIDTH = 150;
    public static final double MAX_WIDTH = 250;
    /** Space between the edge and what is in it. */
    public static final double PAD = 8;
    /** Edge length of the icon. */
    public static final double ICON = 26;
    /** Diameter of the state light. */
    public static final double LIGHT = 10;
    /** Fonts come in whole sizes: zoomed out, text is wider than the boxes that shrink with it. */
    private static final double ROUNDING = 1.15;
    /** More parameters than these are counted, not shown. */
    public static final int MAX_FACTS = 4;

    /** The shape of a node. */
    public static NodeShape of(NodeModel node, TextMeasure text) {
        double heading = Math.max(ICON, text.height(Style.HEADING) + text.height(Style.SMALL)) + 2 * PAD - 2;
        double portRow = text.height(Style.SMALL) + 4;
        double factRow = text.height(Style.SMALL) + 1;
        int rows = Math.max(node.inputs().size(), node.outputs().size());
        int facts = Math.min(node.facts().size(), MAX_FACTS + 1);
        double factTop = heading + 4 + rows * portRow + (facts > 0 ? 5 : 0);
        double footerTop = factTop + facts * factRow + 4;
        double height = footerTop + text.height(Style.SMALL) + 6;
        return new NodeShape(Math.clamp(wanted(node, text), MIN_WIDTH, MAX_WIDTH), Math.ceil(height), heading, portRow, factTop,
                factRow, facts, footerTop);
    }

    private static double wanted(NodeModel node, TextMeasure text) {
        double width = ICON + 3 * PAD + Math.max(text.width(node.heading(), Style.HEADING), text.width(node.title(), Style.SMALL));
        for (int row = 0; row < Math.max(node.inputs().size(), node.outputs().size()); row++) {
            width = Math.max(width, 3 * (PAD + 3) + 2 + portWidth(node.inputs(), row, text) + portWidth(node.outputs(), row, text));
        }
        for (NodeModel.Fact fact : node.facts()) {
            width = Math.max(width, 3 * PAD + text.width(fact.name(), Style.SMALL) + text.width(fact.value(), Style.SMALL));
        }
        return Math.ceil(width * ROUNDING);
    }

    private static double portWidth(List<PortModel> ports, int row, TextMeasure text) {
        return row < ports.size() ? text.width(ports.get(row).name(), Style.SMALL) : 0;
    }

    /** Height of the middle of a port. */
    public double portY(int row) {
        return heading + 4 + (row + 0.5) * portRow;
    }
}
