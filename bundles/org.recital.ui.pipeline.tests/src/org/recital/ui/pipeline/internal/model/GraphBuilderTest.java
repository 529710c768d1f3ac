/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.recital.api.step.Kind;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.model.NodeModel.Fact;

class GraphBuilderTest {

    @Test
    void hasANodeForEveryStepAndAnEdgeForEveryReference() {
        GraphModel graph = Pipelines.graph(Pipelines.POSTERS);

        assertEquals(List.of("films", "split", "poster", "small", "plain", "visual", "judge"), graph.nodes().stream().map(NodeModel::name).toList());
        assertEquals(10, graph.edges().size());
        assertTrue(graph.edges().contains(new EdgeModel("small", "features", "visual", "features", "small")));
        assertEquals(Kind.TRANSFORMER, graph.node("small").orElseThrow().kind());
        assertEquals("Principal components", graph.node("small").orElseThrow().title());
    }

    @Test
    void showsOnlyParametersThatDifferFromTheirDefault() {
        GraphModel graph = Pipelines.graph(Pipelines.POSTERS);

        assertEquals(List.of(new Fact("repeats", "3")), graph.node("split").orElseThrow().facts());
        assertEquals(List.of(new Fact("neighbours", "10")), graph.node("plain").orElseThrow().facts());
        assertEquals(List.of(), graph.node("visual").orElseThrow().facts());
    }

    @Test
    void showsWhatIsWrongToo() {
        GraphModel graph = Pipelines.graph("""
                recital: 1
                steps:
                  films: {uses: film, with: {folder: x}}
                  split: {uses: ratio-split, from: {data: films, dta: [films]}, with: {test: 0.20, tst: 1}}
                  knn: {uses: user-knn, from: {split: nowhere, features: split.left}}
                """);

        NodeModel films = graph.node("films").orElseThrow();
        assertNull(films.kind());
        assertEquals("film", films.title());
        NodeModel split = graph.node("split").orElseThrow();
        assertFalse(split.input("dta").orElseThrow().declared());
        assertEquals(List.of(new Fact("tst", "1")), split.facts());
        assertFalse(split.output("left").orElseThrow().declared());
        assertEquals(List.of(new EdgeModel("split", "left", "knn", "features", "split.left")), graph.incoming("knn"));
    }

    @Test
    void followsReferencesToOneOfSeveralOutputs() {
        GraphModel graph = Pipelines.graph("""
                recital: 1
                steps:
                  films: {uses: films, with: {folder: x}}
                  both: {uses: separate, from: {data: films}}
                  small: {uses: pca, from: {features: both.percussive}}
                """);

        assertEquals("percussive", graph.incoming("small").getFirst().output());
        assertEquals("both.percussive", graph.incoming("small").getFirst().reference());
    }

    @Test
    void knowsWhatIsUpstreamAndDownstream() {
        GraphModel graph = Pipelines.graph(Pipelines.POSTERS);

        assertEquals(Set.of("films", "poster", "split"), graph.upstream("small"));
        assertEquals(Set.of("visual", "judge"), graph.downstream("small"));
    }
}
