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

/** A pipeline as a graph, immutable. Steps stand in the order of the file. */
public final class GraphModel {

    /** No steps. */
    public static final GraphModel EMPTY = new GraphModel(List.of(), List.of());

    private final Map<String, NodeModel> nodes = new LinkedHashMap<>();
    private final List<EdgeModel> edges;
    private final Map<String, List<EdgeModel>> incoming = new LinkedHashMap<>();
    private final Map<String, List<EdgeModel>> outgoing = new LinkedHashMap<>();

    public GraphModel(List<NodeModel> nodes, List<EdgeModel> edges) {
        nodes.forEach(n -> this.nodes.putIfAbsent(n.name(), n));
        this.edges = List.copyOf(edges);
        for (EdgeModel e : this.edges) {
            incoming.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e);
            outgoing.computeIfAbsent(e.from(), k -> new ArrayList<>()).add(e);
        }
    }

    public Collection<NodeModel> nodes() {
        return java.util.Collections.unmodifiableCollection(nodes.values());
    }

    public List<EdgeModel> edges() {
        return edges;
    }

    public Optional<NodeModel> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /** Edges that end at a step. */
    public List<EdgeModel> incoming(String step) {
        return incoming.getOrDefault(step, List.of());
    }

    /** Edges that start at a step. */
    public List<EdgeModel> outgoing(String step) {
        return outgoing.getOrDefault(step, List.of());
    }

    /** Whether an edge ends or starts at a port. */
    public boolean isConnected(PortRef port) {
        return port.input() ? incoming(port.step()).stream().anyMatch(e -> e.input().equals(port.port()))
                : outgoing(port.step()).stream().anyMatch(e -> e.output().equals(port.port()));
    }

    /** The steps that need a step, directly or not, without itself (unless it is in a cycle). */
    public Set<String> downstream(String step) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(step));
        while (!open.isEmpty()) {
            for (EdgeModel e : outgoing(open.removeLast())) {
                if (found.add(e.to())) {
                    open.add(e.to());
                }
            }
        }
        return found;
    }

    /** The steps that a step needs, directly or not, without itself (unless it is in a cycle). */
    public Set<String> upstream(String step) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(step));
        while (!open.isEmpty()) {
            for (EdgeModel e : incoming(open.removeLast())) {
                if (found.add(e.from())) {
                    open.add(e.from());
                }
            }
        }
        return found;
    }
}
