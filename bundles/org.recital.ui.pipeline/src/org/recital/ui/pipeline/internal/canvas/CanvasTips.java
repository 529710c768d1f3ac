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
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.LightModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;

/** What is said of the thing under the pointer. */
final class CanvasTips {

    private final PipelineCanvas canvas;

    CanvasTips(PipelineCanvas canvas) {
        this.canvas = canvas;
    }

    /** Shows the words for a port, a node or an edge; all may be null. */
    void show(PortRef port, String node, EdgeModel edge) {
        String text = null;
        if (port != null) {
            text = canvas.scene().graph().node(port.step()).flatMap(n -> n.port(port)).map(CanvasTips::port).orElse(null);
        } else if (node != null) {
            text = node(canvas.scene(), node);
        } else if (edge != null) {
            text = NLS.bind(Messages.Tip_edge, new Object[] { edge.reference(), edge.to(), edge.input() });
        }
        canvas.setToolTipText(text == null ? null : text.replace("&", "&&"));
    }

    /** A port in words: its name, what goes through it and how many. */
    static String port(PortModel port) {
        String types = port.types().stream().collect(Collectors.joining(Messages.Tip_or));
        if (!port.declared()) {
            return NLS.bind(Messages.Tip_undeclared, port.name());
        }
        if (!port.input()) {
            return NLS.bind(Messages.Tip_output, port.name(), types);
        }
        String pattern = switch (port.cardinality()) {
        case ONE -> Messages.Tip_inputOne;
        case OPTIONAL -> Messages.Tip_inputOptional;
        case MANY -> Messages.Tip_inputMany;
        case AT_LEAST_ONE -> Messages.Tip_inputAtLeastOne;
        };
        return NLS.bind(pattern, port.name(), types);
    }

    /** A node in words: problems first, then its state. */
    private static String node(Scene scene, String step) {
        List<NodeProblem> problems = scene.problems(step);
        LightModel light = scene.light(step);
        String state = light.detail().isEmpty() ? StateLights.text(light) : NLS.bind(Messages.Tip_state, StateLights.text(light), light.detail());
        if (problems.isEmpty()) {
            return NLS.bind(Messages.Tip_node, step, state);
        }
        return problems.stream().map(NodeProblem::message).distinct().collect(Collectors.joining("\n"));
    }
}
