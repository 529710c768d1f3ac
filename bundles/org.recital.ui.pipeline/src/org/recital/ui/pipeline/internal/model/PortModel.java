/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.Set;
import java.util.TreeSet;

import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;

/**
 * A port of a node.
 *
 * @param name        as in {@code from}, or after the dot of a reference
 * @param types       ids of port types, sorted; empty when the step's contribution is unknown
 * @param cardinality how many values it takes
 * @param input       whether values go in here
 * @param declared    false when the pipeline names it but the contribution has no such port
 */
public record PortModel(String name, Set<String> types, Cardinality cardinality, boolean input, boolean declared) {

    public PortModel {
        types = java.util.Collections.unmodifiableSet(new TreeSet<>(types));
    }

    static PortModel of(Port port, boolean input) {
        return new PortModel(port.name(), port.types(), port.cardinality(), input, true);
    }

    /** Whether several values may go in. */
    public boolean isMany() {
        return cardinality == Cardinality.MANY || cardinality == Cardinality.AT_LEAST_ONE;
    }

    /** Whether it needs a value. */
    public boolean isRequired() {
        return input && declared && (cardinality == Cardinality.ONE || cardinality == Cardinality.AT_LEAST_ONE);
    }

    /** The type that gives it its colour; empty when it has none. */
    public String mainType() {
        return types.isEmpty() ? "" : types.iterator().next();
    }

    /** Whether a value of that output can go into this input. */
    public boolean takes(PortModel output) {
        return input && !output.input && output.types.stream().anyMatch(types::contains);
    }
}
