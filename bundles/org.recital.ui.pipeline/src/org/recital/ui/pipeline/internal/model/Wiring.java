/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.recital.api.step.Contribution;
import org.recital.api.step.Port;

/** What can be connected with what. */
public final class Wiring {

    private Wiring() {
    }

    /** Whether the two ports, one an output and the other an input of another step, fit and are not yet connected. */
    public static boolean fits(GraphModel graph, PortRef one, PortRef other) {
        if (one.input() == other.input() || one.step().equals(other.step())) {
            return false;
        }
        PortRef source = one.input() ? other : one;
        PortRef target = one.input() ? one : other;
        Optional<PortModel> output = graph.node(source.step()).flatMap(n -> n.port(source));
        Optional<PortModel> input = graph.node(target.step()).flatMap(n -> n.port(target));
        return output.isPresent() && input.isPresent() && input.get().takes(output.get())
                && graph.incoming(target.step()).stream().noneMatch(e -> e.source().equals(source) && e.target().equals(target))
                && !source.step().equals(target.step()) && !graph.downstream(target.step()).contains(source.step());
    }

    /** Every port that fits a port, in the order of the steps. */
    public static List<PortRef> partners(GraphModel graph, PortRef port) {
        List<PortRef> found = new ArrayList<>();
        for (NodeModel node : graph.nodes()) {
            for (PortModel p : port.input() ? node.outputs() : node.inputs()) {
                PortRef other = new PortRef(node.name(), p.name(), p.input());
                if (fits(graph, port, other)) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /** Every output that an input takes: those connected to it and those that could be, in the order of the steps. */
    public static List<PortRef> candidates(GraphModel graph, PortRef input) {
        List<PortRef> found = new ArrayList<>();
        List<PortRef> free = partners(graph, input);
        for (NodeModel node : graph.nodes()) {
            for (PortModel p : node.outputs()) {
                PortRef output = new PortRef(node.name(), p.name(), false);
                boolean connected = graph.incoming(input.step()).stream().anyMatch(e -> e.source().equals(output) && e.target().equals(input));
                if (connected || free.contains(output)) {
                    found.add(output);
                }
            }
        }
        return found;
    }

    /** How the pipeline writes a reference to an output: without the output's name when the step has no other. */
    public static String reference(GraphModel graph, PortRef source) {
        boolean only = graph.node(source.step()).map(n -> n.outputs().size() <= 1).orElse(true);
        return only ? source.step() : source.step() + '.' + source.port();
    }

    /** The input of a contribution that takes what an output gives; required ones first. */
    public static Optional<Port> inputFor(Contribution contribution, PortModel output) {
        return contribution.inputs().stream().filter(p -> PortModel.of(p, true).takes(output))
                .min((a, b) -> Boolean.compare(b.isRequired(), a.isRequired()));
    }

    /** The output of a contribution that an input takes. */
    public static Optional<Port> outputFor(Contribution contribution, PortModel input) {
        return contribution.outputs().stream().filter(p -> input.takes(PortModel.of(p, false))).findFirst();
    }

    /**
     * What a new step would be connected to: what is selected where it fits, and for inputs that need a value the only
     * output of that type there is.
     *
     * @param contribution what the new step uses
     * @param preferred    names of steps whose outputs come first
     * @return references by input
     */
    public static Map<String, List<String>> suggest(GraphModel graph, Contribution contribution, Collection<String> preferred) {
        Map<String, List<String>> from = new LinkedHashMap<>();
        Set<PortRef> used = new LinkedHashSet<>();
        for (Port port : contribution.inputs()) {
            PortModel input = PortModel.of(port, true);
            List<PortRef> near = new ArrayList<>();
            List<PortRef> all = new ArrayList<>();
            for (NodeModel node : graph.nodes()) {
                for (PortModel output : node.outputs()) {
                    if (input.takes(output)) {
                        PortRef ref = new PortRef(node.name(), output.name(), false);
                        all.add(ref);
                        if (preferred.contains(node.name()) && !used.contains(ref)) {
                            near.add(ref);
                        }
                    }
                }
            }
            List<PortRef> chosen = chosen(input, near, all);
            used.addAll(chosen);
            if (!chosen.isEmpty()) {
                from.put(port.name(), chosen.stream().map(r -> reference(graph, r)).toList());
            }
        }
        return from;
    }

    private static List<PortRef> chosen(PortModel input, List<PortRef> near, List<PortRef> all) {
        if (!near.isEmpty()) {
            return input.isMany() ? near : near.subList(0, 1);
        }
        return input.isRequired() && all.size() == 1 ? all : List.of();
    }
}
