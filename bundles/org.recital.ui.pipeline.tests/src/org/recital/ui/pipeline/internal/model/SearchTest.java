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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.step.Contribution;
import org.recital.ui.pipeline.internal.Sample;

class SearchTest {

    private static List<String> found(String typed) {
        return Search.all(new Sample(), c -> Search.matches(c, typed)).stream().map(Contribution::id).toList();
    }

    @Test
    void listsByKindInTheOrderOfAPipeline() {
        List<String> all = Search.all(new Sample(), c -> true).stream().map(Contribution::id).toList();

        assertEquals("films", all.getFirst());
        assertTrue(all.indexOf("ratio-split") < all.indexOf("pca") && all.indexOf("pca") < all.indexOf("popular"));
    }

    @Test
    void looksIntoNameIdKindAndDescription() {
        assertEquals(List.of("user-knn"), found("knn"));
        assertEquals(List.of("user-knn"), found("Neigh"));
        assertEquals(List.of("popular", "user-knn"), found("engine"));
        assertEquals(List.of("pretrained-cnn"), found("images"));
        assertEquals(List.of(), found("zebra"));
    }

    @Test
    void wantsEveryWord() {
        assertEquals(List.of("user-knn"), found("user liked"));
        assertEquals(List.of(), found("user images"));
    }

    @Test
    void likesTheBeginningOfANameBest() {
        Sample sample = new Sample();
        Contribution pca = sample.step("pca").orElseThrow();
        Contribution cnn = sample.step("pretrained-cnn").orElseThrow();

        assertTrue(Search.score(pca, "pri") > Search.score(cnn, "network"));
        assertTrue(Search.score(cnn, "net") > Search.score(cnn, "image"));
    }
}
