/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Words of somebody in what a window wrote down. */
class WordsTest {

    @Test
    void wordsAreFoundInATextWithinXmlWithinXml() {
        Set<String> words = Set.of("Chloé & Co");
        assertTrue(Words.holds("songs of Chloé & Co", words));
        assertTrue(Words.holds("<view words=\"Chloé &amp; Co\"/>", words));
        assertTrue(Words.holds("value=\"&lt;view words=&quot;Chlo&#xE9; &amp;amp; Co&quot;/>\"", words));
        assertTrue(Words.holds("Chlo&#233; &amp; Co", words));
        assertFalse(Words.holds("Chloe & Co", words));
        assertFalse(Words.holds("", words));
        assertFalse(Words.holds(null, words));
        assertFalse(Words.holds("&#x999999; &#9999999; &unknown;", words), "what is no sign stays as it is");
    }

    @Test
    void tooShortWordsStandInAnything() {
        assertFalse(Words.holds("weight=\"30\"", Set.of("30")));
        assertTrue(Words.holds("user=\"p17\"", Set.of("p17")));
        assertEquals(List.of(), Words.bytes(Set.of("30")));
        assertEquals(List.of("p17", "p\0001\0007\000", "\000p\0001\0007"), Words.bytes(Set.of("p17")));
    }
}
