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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.api.parameters.ParameterInfo;
import org.recital.ui.pipeline.internal.Pipelines;

class ValuesTest {

    private static ParameterInfo parameter(String uses, String name) {
        return Pipelines.schemas().parameter(uses, name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({ "10, 10.0, true", "0.2, .20, true", "1e3, 1000, true", "a, a, true", "10, 11, false", "true, false, false", "1, '', false" })
    void comparesNumbersAsNumbers(String one, String other, boolean same) {
        assertEquals(same, Values.same(one, other));
    }

    @Test
    void comparesListsWithTheirText() {
        assertTrue(Values.same(List.of("precision", "ndcg"), "precision, ndcg"));
        assertFalse(Values.same(List.of("precision"), "precision, ndcg"));
    }

    @Test
    void writesWhatWasTypedAsWhatItIs() {
        assertEquals(12L, Values.written(parameter("user-knn", "neighbours"), " 12 "));
        assertEquals(0.25, Values.written(parameter("ratio-split", "test"), "0.25"));
        assertEquals(1L, Values.written(parameter("ratio-split", "test"), "1"));
        assertEquals(true, Values.written(parameter("films", "strict"), "true"));
        assertEquals(List.of("precision", "map"), Values.written(parameter("evaluate", "metrics"), "precision , map"));
        assertEquals(Map.of("a", "1", "b", "2"), Values.written(parameter("evaluate", "names"), "a=1, b = 2"));
    }

    @Test
    void keepsWhatCannotBeReadSoThatTheCheckFindsFaultWithIt() {
        assertEquals("many", Values.written(parameter("user-knn", "neighbours"), "many"));
        assertEquals("1.5", Values.written(parameter("user-knn", "neighbours"), "1.5"));
        assertEquals("a, b", Values.written(parameter("evaluate", "names"), "a, b"));
    }

    @Test
    void showsNumbersAsAPersonWouldWriteThem() {
        assertEquals("3", Values.text(3.0));
        assertEquals("0.0001", Values.text(0.0001));
        assertEquals("1.0E-9", Values.text(1e-9));
        assertEquals("0", Values.text(0.0));
        assertEquals("a, b", Values.text(List.of("a", "b")));
    }

    @Test
    void shortensPathsToTheirEnd() {
        assertEquals("…/data/films", Values.brief(parameter("films", "folder"), "/home/me/data/films"));
        assertEquals("${data}/films", Values.brief(parameter("films", "folder"), "${data}/films"));
    }
}
