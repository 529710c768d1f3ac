/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;

/** The contributions a pipeline may use as steps, and their parameters, each loaded once. Safe for any thread. */
public final class Schemas {

    private final Contributions contributions;
    private final Map<String, Optional<Contribution>> steps = new ConcurrentHashMap<>();
    private final Map<String, Optional<ParameterSchema<?>>> schemas = new ConcurrentHashMap<>();

    public Schemas(Contributions contributions) {
        this.contributions = contributions;
    }

    public Contributions contributions() {
        return contributions;
    }

    /** The contribution of that id. */
    public Optional<Contribution> step(String id) {
        return steps.computeIfAbsent(id, contributions::step);
    }

    /** The parameters of a contribution; empty when they do not load, which the registry then reports. */
    public Optional<ParameterSchema<?>> schema(String id) {
        return schemas.computeIfAbsent(id, i -> step(i).flatMap(Schemas::load));
    }

    /** A parameter of a contribution. */
    public Optional<ParameterInfo> parameter(String id, String name) {
        return schema(id).flatMap(s -> s.parameter(name));
    }

    private static Optional<ParameterSchema<?>> load(Contribution contribution) {
        try {
            return Optional.of(contribution.parameters());
        } catch (ContributionException e) {
            return Optional.empty(); // named with its bundle among the problems of the registry
        }
    }
}
