/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.ui.evaluation.internal.comparison.ComparisonTable.Mark;

class ComparisonTableTest {

    private ComparisonTable table;

    @BeforeEach
    void compare() throws Exception {
        table = new ComparisonTable(Made.comparison());
    }

    @Test
    void marksWhatHoldsAndWhatCannotBeToldApart() {
        assertEquals(Mark.NONE, table.mark(0, 0));
        assertEquals(Mark.BETTER, table.mark(1, 0));
        assertEquals(Mark.OPEN, table.mark(2, 0));
    }

    @Test
    void marksMoreAsWorseWhereLessIsBetter() {
        assertEquals(Mark.WORSE, table.mark(1, 1));
    }

    @Test
    void marksNothingWhereThereIsOneNumberForAll() {
        assertEquals(Mark.NONE, table.mark(2, 2));
        assertEquals("+0.6000", table.difference(2, 2));
    }

    @Test
    void saysWhichIsTheBaseline() {
        assertEquals("Plain (baseline)", table.label(0));
        assertEquals("", table.difference(0, 0));
        assertEquals("A good one with a long name", table.label(1));
    }

    @Test
    void sortsTheBestFirstWhicheverWayIsBetter() {
        table.sort(0, true);
        assertEquals(1, table.row(0));
        table.sort(1, true);
        assertEquals(1, table.row(2));
        table.sort(2, false);
        assertEquals(List.of(1, 0, 2), List.of(table.row(0), table.row(1), table.row(2)));
        table.sort(ComparisonTable.GIVEN, true);
        assertEquals(List.of(0, 1, 2), List.of(table.row(0), table.row(1), table.row(2)));
        table.sort(ComparisonTable.LABEL, true);
        assertEquals(List.of(2, 1, 0), List.of(table.row(0), table.row(1), table.row(2)));
    }

    @Test
    void tellsTheCorrectedProbabilityInTheTip() {
        String tip = table.tip(2, 0);
        assertTrue(tip.contains("Holm"), tip);
        assertTrue(tip.matches("(?s).*p = 0\\.\\d{3} \\(p = 0\\.\\d{3} before Holm's correction\\).*"), tip);
        assertTrue(tip.contains("Cannot be told apart"), tip);
        assertFalse(table.tip(0, 0).contains("Holm"), table.tip(0, 0));
    }

    @Test
    void copiesFullPrecisionForSpreadsheets() {
        String[] lines = table.text().split("\n");
        assertEquals(4, lines.length);
        String[] cells = lines[2].split("\t", -1);
        assertEquals(1 + 5 * 3, cells.length);
        assertEquals(table.comparison().cell(1, 0).value(), Double.parseDouble(cells[1]));
        assertEquals(table.comparison().cell(1, 0).adjusted(), Double.parseDouble(cells[5]));
        assertEquals("", cells[12], "An interval of one number for all");
    }

    @Test
    void putsTheWordsInParagraphsByMetric() {
        assertTrue(Pattern.compile("(?m)^nDCG at 5[^\\n]*\\n(nDCG at 5[^\\n]*\\n)*\\nMean rank").matcher(table.words()).find(), table.words());
        List<String> lines = table.words().lines().filter(l -> !l.isEmpty()).toList();
        // What a line is about stands first: each metric has a line, as has the test.
        List<String> metrics = List.of("nDCG at 5", "Mean rank", "Coverage at 5", "Test: ", "Where groups are named");
        assertTrue(lines.stream().allMatch(l -> metrics.stream().anyMatch(l::startsWith)), table.words());
        assertTrue(metrics.stream().allMatch(m -> lines.stream().anyMatch(l -> l.startsWith(m))), table.words());
    }

    @Test
    void saysWhatItsColumnsAreInTheirTipsAndBelow() {
        assertEquals("Coverage at 5\nShare of all items that are in the first k places of at least one list (k = 5)\nHigher is better", table.meaning(2));
        assertEquals("Mean rank\nLower is better", table.meaning(1), "no bundle has this metric");
        assertEquals("Coverage at 5: Share of all items that are in the first k places of at least one list (k = 5).", table.words().lines().toList().getLast());
    }

    @Test
    void namesBaselinesSoThatAComparisonKnowsThem() throws Exception {
        var runs = List.of(Made.run("a"), Made.run("b"));
        List<String> names = Baselines.of(runs);
        assertEquals(List.of("a/plain", "a/good", "a/other", "b/plain", "b/good", "b/other"), names);
        assertEquals("b", Comparisons.of(runs, "b/good").rows().get(Comparisons.of(runs, "b/good").rows().get(0).baseline()).runId());
    }

    @Test
    void computesTheSameComparisonOnce() throws Exception {
        var runs = List.of(Made.run("a"));
        var first = Comparisons.of(runs, "good");
        assertTrue(first == Comparisons.of(List.copyOf(runs), "good"));
        assertFalse(first == Comparisons.of(runs, "plain"));
    }

    @Test
    void keepsAKnownEndingAndAddsTheChosenOneOtherwise() {
        assertEquals("a.svg", ComparisonHandler.named("a.svg", List.of("png", "svg"), 0));
        assertEquals("a.b.svg", ComparisonHandler.named("a.b", List.of("png", "svg"), 1));
        assertEquals("a.png", ComparisonHandler.named("a", List.of("png", "svg"), -1));
    }
}
