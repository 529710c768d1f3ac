/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.layout.Navigation.Arrow;
import org.recital.ui.pipeline.internal.model.GraphModel;

class NavigationTest {

    private final GraphModel graph = Pipelines.graph(Pipelines.POSTERS);
    private final Placement placement = new Placement(Map.of("films", new Box(0, 100, 100, 50), "split", new Box(200, 0, 100, 50), "poster",
            new Box(200, 100, 100, 50), "small", new Box(400, 150, 100, 50), "plain", new Box(600, 100, 100, 50), "visual", new Box(600, 200, 100, 50),
            "judge", new Box(800, 0, 100, 50)), Map.of(), 900, 300);

    private Optional<String> next(String from, Arrow arrow) {
        return Navigation.next(graph, placement, from, arrow);
    }

    @Test
    void rightFollowsAConnection() {
        assertEquals(Optional.of("poster"), next("films", Arrow.RIGHT));
        assertEquals(Optional.of("small"), next("poster", Arrow.RIGHT));
        assertEquals(Optional.of("visual"), next("small", Arrow.RIGHT), "plain is as near, but not connected");
        assertEquals(Optional.empty(), next("judge", Arrow.RIGHT));
    }

    @Test
    void leftFollowsAConnectionBack() {
        assertEquals(Optional.of("small"), next("visual", Arrow.LEFT));
        assertEquals(Optional.of("split"), next("plain", Arrow.LEFT), "small is nearer, but not connected");
    }

    @Test
    void upAndDownGoToTheNearest() {
        assertEquals(Optional.of("poster"), next("split", Arrow.DOWN));
        assertEquals(Optional.of("plain"), next("visual", Arrow.UP));
        assertEquals(Optional.empty(), next("visual", Arrow.DOWN));
    }

    @Test
    void beginsAtTheLeft() {
        assertEquals(Optional.of("films"), next("", Arrow.DOWN));
        assertEquals(Optional.of("judge"), Navigation.last(placement));
    }
}
