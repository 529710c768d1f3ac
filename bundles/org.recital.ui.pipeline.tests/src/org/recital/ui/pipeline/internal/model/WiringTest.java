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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.step.Contribution;
import org.recital.ui.pipeline.internal.Pipelines;

class WiringTest {

    private final GraphModel graph = Pipelines.graph(Pipelines.POSTERS);

    private static Contribution contribution(String id) {
        return Pipelines.schemas().step(id).orElseThrow();
    }

    @Test
    void fitsPortsOfTheSameType() {
        PortRef features = new PortRef("small", "features", false);

        assertTrue(Wiring.fits(graph, features, new PortRef("plain", "features", true)));
        assertTrue(Wiring.fits(graph, new PortRef("plain", "features", true), features), "The order of the two matters");
        assertFalse(Wiring.fits(graph, features, new PortRef("plain", "split", true)), "Another type fits");
    }

    @Test
    void fitsNeitherWhatIsConnectedNorWhatMakesACycle() {
        assertFalse(Wiring.fits(graph, new PortRef("small", "features", false), new PortRef("visual", "features", true)), "Connected already");
        GraphModel chain = Pipelines.graph("recital: 1\nsteps:\n  a: {uses: pca}\n  b: {uses: pca, from: {features: a}}\n");
        assertFalse(Wiring.fits(chain, new PortRef("b", "features", false), new PortRef("a", "features", true)), "A cycle");
        assertFalse(Wiring.fits(chain, new PortRef("a", "features", false), new PortRef("a", "features", true)), "Itself");
    }

    @Test
    void findsEveryPartner() {
        assertEquals(List.of(new PortRef("plain", "features", true)), Wiring.partners(graph, new PortRef("small", "features", false)));
        assertEquals(List.of(new PortRef("poster", "features", false), new PortRef("small", "features", false)),
                Wiring.partners(graph, new PortRef("plain", "features", true)));
    }

    @Test
    void offersForAnInputWhatIsConnectedAndWhatCouldBe() {
        assertEquals(List.of(new PortRef("poster", "features", false), new PortRef("small", "features", false)),
                Wiring.candidates(graph, new PortRef("visual", "features", true)));
    }

    @Test
    void namesTheOutputOnlyWhereThereAreSeveral() {
        GraphModel both = Pipelines.graph("recital: 1\nsteps:\n  both: {uses: separate}\n");

        assertEquals("small", Wiring.reference(graph, new PortRef("small", "features", false)));
        assertEquals("both.harmonic", Wiring.reference(both, new PortRef("both", "harmonic", false)));
    }

    @Test
    void connectsANewStepWithWhatIsSelectedAndWhatIsTheOnlyOne() {
        assertEquals(Map.of("split", List.of("split")), Wiring.suggest(graph, contribution("popular"), List.of()));
        assertEquals(Map.of("split", List.of("split"), "features", List.of("small")), Wiring.suggest(graph, contribution("user-knn"), List.of("small")));
        assertEquals(Map.of("split", List.of("split"), "recommenders", List.of("plain", "visual")),
                Wiring.suggest(graph, contribution("evaluate"), List.of("plain", "visual")));
        assertEquals(Map.of(), Wiring.suggest(graph, contribution("pca"), List.of()), "Two features: neither is clearly meant");
    }
}
