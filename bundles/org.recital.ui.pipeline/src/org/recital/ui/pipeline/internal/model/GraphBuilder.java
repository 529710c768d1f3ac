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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.model.NodeModel.Fact;

/** Makes the graph of a pipeline from its steps as written: whatever is wrong with them, all that can be shown is. */
public final class GraphBuilder {

    private final Schemas schemas;
    private final Map<String, StepElement> steps = new LinkedHashMap<>();
    private final Map<String, List<PortModel>> inputs = new LinkedHashMap<>();
    private final Map<String, List<PortModel>> outputs = new LinkedHashMap<>();

    private GraphBuilder(List<StepElement> elements, Schemas schemas) {
        this.schemas = schemas;
        elements.forEach(e -> steps.putIfAbsent(e.name(), e));
    }

    /** The graph of these steps. */
    public static GraphModel build(List<StepElement> steps, Schemas schemas) {
        return new GraphBuilder(steps, schemas).graph();
    }

    private GraphModel graph() {
        for (StepElement step : steps.values()) {
            Optional<Contribution> contribution = schemas.step(step.uses());
            inputs.put(step.name(), ports(contribution.map(Contribution::inputs).orElse(List.of()), true));
            outputs.put(step.name(), ports(contribution.map(Contribution::outputs).orElse(List.of()), false));
        }
        List<EdgeModel> edges = new ArrayList<>();
        for (StepElement step : steps.values()) {
            step.from().forEach((port, references) -> {
                ensure(inputs.get(step.name()), port, true, references.size() > 1);
                for (String reference : references) {
                    edge(step.name(), port, reference).filter(e -> !edges.contains(e)).ifPresent(edges::add);
                }
            });
        }
        List<NodeModel> nodes = new ArrayList<>();
        for (StepElement step : steps.values()) {
            Optional<Contribution> contribution = schemas.step(step.uses());
            Kind kind = contribution.map(Contribution::kind).orElse(null);
            nodes.add(new NodeModel(step.name(), step.label(), step.uses(), kind, contribution.map(Contribution::name).orElse(step.uses()),
                    inputs.get(step.name()), outputs.get(step.name()), facts(step)));
        }
        return new GraphModel(nodes, edges);
    }

    private static List<PortModel> ports(List<Port> ports, boolean input) {
        List<PortModel> models = new ArrayList<>();
        ports.forEach(p -> models.add(PortModel.of(p, input)));
        return models;
    }

    /** An edge to where a reference leads; none when there is no such step. */
    private Optional<EdgeModel> edge(String to, String input, String reference) {
        String from = reference;
        String output = null;
        if (!steps.containsKey(reference) && reference.contains(".")) {
            int dot = reference.lastIndexOf('.');
            from = reference.substring(0, dot);
            output = reference.substring(dot + 1);
        }
        List<PortModel> ports = outputs.get(from);
        if (ports == null) {
            return Optional.empty();
        }
        if (output == null) {
            output = ports.isEmpty() ? "" : ports.getFirst().name();
        }
        ensure(ports, output, false, false);
        return Optional.of(new EdgeModel(from, output, to, input, reference));
    }

    private static void ensure(List<PortModel> ports, String name, boolean input, boolean many) {
        if (ports.stream().noneMatch(p -> p.name().equals(name))) {
            ports.add(new PortModel(name, Set.of(), many ? Cardinality.MANY : Cardinality.OPTIONAL, input, false));
        }
    }

    private List<Fact> facts(StepElement step) {
        Map<String, Object> given = new LinkedHashMap<>(step.with());
        List<Fact> facts = new ArrayList<>();
        for (ParameterInfo info : schemas.schema(step.uses()).map(ParameterSchema::parameters).orElse(List.of())) {
            Object value = given.remove(info.name());
            if (value != null && !(info.defaultValue() != null && Values.same(value, info.defaultValue()))) {
                facts.add(new Fact(info.name(), Values.brief(info, value)));
            }
        }
        given.forEach((name, value) -> facts.add(new Fact(name, Values.text(value))));
        return facts;
    }
}
