/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.source.Proposals.Proposal;

class ProposalsTest {

    private static List<String> at(String path, String prefix, boolean value) {
        AssistPlace place = new AssistPlace(path.isEmpty() ? List.of() : List.of(path.split(" ")), prefix, value);
        return Proposals.at(place, PipelineDocument.parse(Pipelines.POSTERS), Pipelines.graph(Pipelines.POSTERS), Pipelines.schemas()).stream()
                .map(Proposal::text).toList();
    }

    @Test
    void offersContributions() {
        assertEquals(List.of("pretrained-cnn", "pca", "popular"), at("steps small uses", "p", true));
    }

    @Test
    void offersParametersThatAreNotYetGiven() {
        assertEquals(List.of("shrinkage: ", "normalise: ", "note: "), at("steps plain with", "", false));
    }

    @Test
    void offersValues() {
        assertEquals(List.of("pearson"), at("steps plain with similarity", "pe", true));
        assertEquals(List.of("true", "false"), at("steps plain with normalise", "", true));
    }

    @Test
    void offersFreeInputsAndReferencesThatFit() {
        assertEquals(List.of("features: "), at("steps plain from", "", false));
        assertEquals(List.of("poster", "small"), at("steps plain from features", "", true));
        assertEquals(List.of("plain", "visual"), at("steps judge from recommenders", "", true));
    }

    @Test
    void offersKeys() {
        assertEquals(List.of("trials: "), at("sweep", "tr", false));
        assertEquals(List.of("grid"), at("sweep search", "g", true));
        assertEquals(List.of("plain"), at("sweep steps", "pl", true));
        assertTrue(at("", "st", false).equals(List.of("steps: ")));
        assertEquals(List.of("with: "), at("steps small", "w", false));
    }
}
