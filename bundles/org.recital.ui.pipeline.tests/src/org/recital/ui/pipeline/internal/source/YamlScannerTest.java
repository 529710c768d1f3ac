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

import java.util.List;

import org.junit.jupiter.api.Test;

class YamlScannerTest {

    private static List<String> scan(String line) {
        return YamlScanner.scan(line).stream().map(p -> p.role() + " " + line.substring(p.offset(), p.offset() + p.length())).toList();
    }

    @Test
    void tellsKeysFromValues() {
        assertEquals(List.of("KEY seed", "MARK :", "NUMBER 42"), scan("seed: 42"));
        assertEquals(List.of("KEY name", "MARK :", "PLAIN Do posters help?", "COMMENT # yes: they do"), scan("name: Do posters help?  # yes: they do"));
    }

    @Test
    void readsFlowStyle() {
        assertEquals(List.of("KEY a", "MARK :", "MARK {", "KEY uses", "MARK :", "PLAIN pca", "MARK ,", "KEY with", "MARK :", "MARK {", "KEY d", "MARK :",
                "NUMBER 0.5", "MARK }", "MARK }"), scan("a: {uses: pca, with: {d: 0.5}}"));
    }

    @Test
    void seesVariablesInQuotesAndWithout() {
        assertEquals(List.of("KEY f", "MARK :", "TEXT \"", "VARIABLE ${data}", "TEXT /films\""), scan("f: \"${data}/films\""));
        assertEquals(List.of("KEY f", "MARK :", "VARIABLE ${data}", "PLAIN /films"), scan("f: ${data}/films"));
    }

    @Test
    void takesHashesAndColonsInWordsForWhatTheyAre() {
        assertEquals(List.of("MARK -", "PLAIN a#b:c"), scan("- a#b:c"));
        assertEquals(List.of("TEXT 'it: # no comment'"), scan("'it: # no comment'"));
    }

    @Test
    void survivesWhatIsUnfinished() {
        assertEquals(List.of("KEY f", "MARK :", "TEXT \"abc\\"), scan("f: \"abc\\"));
        assertEquals(List.of("VARIABLE ${da"), scan("${da"));
        assertEquals(List.of(), scan("   "));
    }
}
