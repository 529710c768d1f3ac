/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterInfo.Kind;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;
import org.recital.core.sweep.SweepParameters;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;
import org.recital.ui.pipeline.internal.model.Schemas;
import org.recital.ui.pipeline.internal.model.Search;
import org.recital.ui.pipeline.internal.model.Wiring;

/** What could be written at a place of a pipeline's text. */
public final class Proposals {

    /**
     * Something that could be written.
     *
     * @param text   what is inserted in place of the prefix
     * @param shown  what a person reads in the list
     * @param detail more about it
     */
    public record Proposal(String text, String shown, String detail) {
    }

    private static final String SWEEP = "sweep";

    private final PipelineDocument document;
    private final GraphModel graph;
    private final Schemas schemas;
    private final AssistPlace place;
    private final List<Proposal> found = new ArrayList<>();

    private Proposals(PipelineDocument document, GraphModel graph, Schemas schemas, AssistPlace place) {
        this.document = document;
        this.graph = graph;
        this.schemas = schemas;
        this.place = place;
    }

    /** What could be written, by what has been typed of it. */
    public static List<Proposal> at(AssistPlace place, PipelineDocument document, GraphModel graph, Schemas schemas) {
        Proposals proposals = new Proposals(document, graph, schemas, place);
        proposals.collect();
        String typed = unquoted(place.prefix()).toLowerCase(Locale.ROOT);
        return proposals.found.stream().filter(p -> p.text().toLowerCase(Locale.ROOT).startsWith(typed)).toList();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") || text.startsWith("'") ? text.substring(1) : text;
    }

    private void collect() {
        int depth = place.path().size();
        if (depth == 0 && !place.value()) {
            keys("recital", "name", "seed", "data", "steps", SWEEP);
        } else if (place.key(0).equals(SWEEP)) {
            sweep(depth);
        } else if (!place.step().isEmpty()) {
            switch (depth) {
            case 2 -> {
                if (!place.value()) {
                    keys("uses", "label", "with", "from");
                }
            }
            case 3 -> third();
            case 4 -> fourth();
            default -> {
                // nothing of ours is nested deeper
            }
            }
        }
    }

    private void sweep(int depth) {
        if (depth == 1 && !place.value()) {
            for (ParameterInfo p : ParameterSchema.of(SweepParameters.class).parameters()) {
                if (document.sweep().filter(s -> s.with().containsKey(p.name())).isEmpty()) {
                    found.add(new Proposal(p.name() + ": ", p.name(), p.help()));
                }
            }
        } else if (depth == 2 && place.value()) {
            if (place.key(1).equals("steps") || place.key(1).equals("judge") || place.key(1).equals("recommender")) {
                graph.nodes().forEach(n -> found.add(new Proposal(n.name(), n.name(), n.title())));
            } else {
                ParameterSchema.of(SweepParameters.class).parameter(place.key(1)).ifPresent(this::values);
            }
        } else if (depth == 2 && place.key(1).equals("space")) {
            document.sweep().map(s -> s.with().get("steps")).map(Proposals::names).orElse(List.of()).stream().flatMap(n -> document.step(n).stream())
                    .forEach(step -> schemas.schema(step.uses()).map(ParameterSchema::parameters).orElse(List.of())
                            .forEach(p -> found.add(new Proposal(p.name() + ": ", p.name(), p.help()))));
        }
    }

    private static List<String> names(Object steps) {
        return steps instanceof List<?> l ? l.stream().map(String::valueOf).toList() : List.of(String.valueOf(steps).split("\\s*,\\s*"));
    }

    private void keys(String... names) {
        for (String name : names) {
            found.add(new Proposal(name + ": ", name, ""));
        }
    }

    private Optional<StepElement> step() {
        return document.step(place.step());
    }

    private void third() {
        String uses = step().map(StepElement::uses).orElse("");
        switch (place.key(2)) {
        case "uses" -> {
            if (place.value()) {
                for (Contribution c : Search.all(schemas.contributions(), c -> true)) {
                    found.add(new Proposal(c.id(), c.id() + " – " + c.name(), c.description()));
                }
            }
        }
        case "with" -> {
            for (ParameterInfo p : schemas.schema(uses).map(ParameterSchema::parameters).orElse(List.of())) {
                if (step().filter(s -> s.with().containsKey(p.name())).isEmpty()) {
                    found.add(new Proposal(p.name() + ": ", p.required() ? p.name() : p.name() + " = " + p.defaultValue(), p.help()));
                }
            }
        }
        case "from" -> graph.node(place.step()).map(NodeModel::inputs).orElse(List.of()).stream().filter(PortModel::declared)
                .filter(p -> !graph.isConnected(new PortRef(place.step(), p.name(), true)))
                .forEach(p -> found.add(new Proposal(p.name() + ": ", p.name(), String.join(", ", p.types()))));
        default -> {
            // label is free text
        }
        }
    }

    private void fourth() {
        if (!place.value()) {
            return;
        }
        if (place.key(2).equals("from")) {
            PortRef input = new PortRef(place.step(), place.key(3), true);
            for (PortRef output : Wiring.candidates(graph, input)) {
                String title = graph.node(output.step()).map(NodeModel::title).orElse("");
                String reference = Wiring.reference(graph, output);
                found.add(new Proposal(reference, reference + " – " + title, ""));
            }
        } else if (place.key(2).equals("with")) {
            String uses = step().map(StepElement::uses).orElse("");
            schemas.parameter(uses, place.key(3)).ifPresent(this::values);
        }
    }

    private void values(ParameterInfo p) {
        p.choices().forEach(c -> found.add(new Proposal(c, c, p.help())));
        if (p.kind() == Kind.BOOLEAN) {
            found.add(new Proposal("true", "true", p.help()));
            found.add(new Proposal("false", "false", p.help()));
        } else if (p.choices().isEmpty() && p.defaultValue() != null && !p.defaultValue().isEmpty()) {
            found.add(new Proposal(p.defaultValue(), p.defaultValue(), p.help()));
        }
    }
}
