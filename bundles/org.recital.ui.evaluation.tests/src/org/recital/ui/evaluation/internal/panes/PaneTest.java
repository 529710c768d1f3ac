/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.panes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.EvaluationView;

class PaneTest {

    private static final PaneInfo INFO = new PaneInfo("x", "Faulty Pane", "com.example.faulty", false, null);

    private final List<String> said = new ArrayList<>();

    @Test
    void namesTheBundleOfAViewThatThrowsAndAsksItNoMore() {
        int[] calls = new int[1];
        Pane pane = new Pane(INFO, () -> new EvaluationView() {
            @Override
            public Control create(Composite parent) {
                calls[0]++;
                throw new IllegalStateException("no luck");
            }

            @Override
            public void show(List<RunSummary> runs, String baseline) {
                calls[0]++;
            }

            @Override
            public void dispose() {
                calls[0]++;
            }
        }, said::add);

        assertNull(pane.create(null));
        pane.show(List.of(), null);
        pane.dispose();
        assertTrue(pane.isOff());
        assertEquals(1, calls[0]);
        assertEquals(1, said.size());
        assertTrue(said.getFirst().contains("com.example.faulty") && said.getFirst().contains("no luck"), said.getFirst());
    }

    @Test
    void outlivesAClassThatDoesNotLoad() {
        Pane pane = new Pane(INFO, () -> {
            throw new NoClassDefFoundError("com/example/Missing");
        }, said::add);
        assertNull(pane.create(null));
        assertTrue(said.getFirst().contains("com/example/Missing"), said.getFirst());
    }

    @Test
    void refusesAViewWithoutAControl() {
        Pane pane = new Pane(INFO, () -> new EvaluationView() {
            @Override
            public Control create(Composite parent) {
                return null;
            }

            @Override
            public void show(List<RunSummary> runs, String baseline) {
                throw new AssertionError("asked though it has no control");
            }

            @Override
            public void dispose() {
                throw new AssertionError("asked though it has no control");
            }
        }, said::add);
        assertNull(pane.create(null));
        pane.show(List.of(), null);
        assertEquals(1, said.size());
    }
}
