/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.List;
import java.util.Optional;

import org.recital.api.step.Kind;

/**
 * A step as it is shown: nothing here knows how.
 *
 * @param name    the step's name, unique in the pipeline
 * @param label   what a person calls it, or empty
 * @param uses    id of its contribution, as written
 * @param kind    kind of its contribution, null when there is no such contribution
 * @param title   name of its contribution; the id when there is none of that id
 * @param inputs  in the order declared, then those that are not declared
 * @param outputs in the order declared, then those that are not declared
 * @param facts   parameters that differ from their default, in the order of the record
 */
public record NodeModel(String name, String label, String uses, Kind kind, String title, List<PortModel> inputs,
        List<PortModel> outputs, List<Fact> facts) {

    public NodeModel {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        facts = List.copyOf(facts);
    }

    /**
     * A parameter as it is shown.
     *
     * @param name  the parameter's name
     * @param value its value, shortened
     */
    public record Fact(String name, String value) {
    }

    /** What stands on top of the node. */
    public String heading() {
        return label.isEmpty() ? name : label;
    }

    public Optional<PortModel> input(String port) {
        return inputs.stream().filter(p -> p.name().equals(port)).findFirst();
    }

    public Optional<PortModel> output(String port) {
        return outputs.stream().filter(p -> p.name().equals(port)).findFirst();
    }

    /** The port a reference to this node names. */
    public Optional<PortModel> port(PortRef ref) {
        return ref.input() ? input(ref.port()) : output(ref.port());
    }
}
