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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.data.Part;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

class ClassesPaneTest {

    private static final List<String> STYLES = List.of("waltz", "march", "tango");

    private static Evaluation.Classes part(int part, int... confusion) {
        return new Evaluation.Classes("net", part, STYLES, confusion, new int[2], new double[2], new int[2]);
    }

    /** The same with two bins; {@code sums} of probabilities. */
    private static Evaluation.Classes sure(int part, int low, int high, double lowSum, double highSum, int lowHits, int highHits) {
        int[] bins = new int[10];
        double[] sums = new double[10];
        int[] hits = new int[10];
        bins[4] = low;
        bins[9] = high;
        sums[4] = lowSum;
        sums[9] = highSum;
        hits[4] = lowHits;
        hits[9] = highHits;
        int right = lowHits + highHits;
        return new Evaluation.Classes("net", part, STYLES, new int[] { right, low + high - right, 0, 0, 0, 0, 0, 0, 0 }, bins, sums, hits);
    }

    private static Evaluation calibrated() {
        return new Evaluation(EntityKind.ITEM, IdIndex.of(), IdIndex.of(), new String[0], List.of(Part.ONLY), List.of("net"), List.of("A network"), List.of(), List.of(),
                List.of(), List.of(), List.of(sure(0, 10, 50, 4.5, 48, 3, 40), sure(1, 10, 30, 4.5, 29, 2, 20)));
    }

    private static Evaluation styles() {
        return new Evaluation(EntityKind.ITEM, IdIndex.of(), IdIndex.of(), new String[0], List.of(Part.ONLY), List.of("net", "lists"), List.of("A network", "Lists"),
                List.of(), List.of(), List.of(), List.of(), List.of(part(0, 3, 1, 0, 0, 2, 0, 0, 0, 0), part(1, 2, 0, 0, 4, 4, 0, 0, 0, 0)));
    }

    private static RunSummary run(Evaluation first, String label, List<RunSummary.Table> more) {
        return new RunSummary("r", "Run", Instant.EPOCH, Duration.ZERO, Map.of(), Map.of(), Map.of(), List.of(), first, label, more, List.of());
    }

    @Test
    void partsAreAddedUpAndClassesHavePrecisionAndRecall() {
        List<ClassTable> tables = ClassTable.of(List.of(run(styles(), "Styles", List.of())));
        assertEquals(1, tables.size(), "who gives lists has no table");
        ClassTable t = tables.getFirst();
        assertEquals(5, t.count(0, 0));
        assertEquals(4, t.count(1, 0));
        assertEquals(10, t.of(1));
        assertEquals(9, t.taken(0));
        assertEquals(5 / 9.0, t.precision(0), 1e-12);
        assertEquals(5 / 6.0, t.recall(0), 1e-12);
        assertEquals(2 * (5 / 9.0) * (5 / 6.0) / (5 / 9.0 + 5 / 6.0), t.f1(0), 1e-12);
        assertTrue(Double.isNaN(t.recall(2)) && Double.isNaN(t.precision(2)) && Double.isNaN(t.f1(2)), "nothing is a tango, nothing was taken for one");
    }

    @Test
    void eachEvaluationOfARunCanBeCompared() throws Exception {
        Evaluation lists = Made.run("a").evaluation();
        RunSummary both = run(styles(), "Styles", List.of(new RunSummary.Table("People", lists)));
        RunSummary one = run(lists, "People", List.of());
        assertEquals(List.of("Styles", "People"), Evaluations.labels(List.of(both, one)));
        assertEquals(List.of(both, one), Evaluations.of(List.of(both, one), null), "each with its first");
        assertEquals(List.of(lists, lists), Evaluations.of(List.of(both, one), "People").stream().map(RunSummary::evaluation).toList());
        assertEquals(List.of("People", "Styles"), Evaluations.of(List.of(both), "People").getFirst().tables().stream().map(RunSummary.Table::label).toList(),
                "a report has the one that is looked at first, under its own name");
        assertEquals(List.of(both), Evaluations.of(List.of(both, one), "Styles"), "without those that have none of the name");
    }

    @Test
    @EnabledIf("hasWindow")
    void calibrationIsDrawnBelowTheTable() throws Exception {
        Shell shell = new Shell(Display.getCurrent());
        try {
            shell.setLayout(new FillLayout());
            ClassesPane pane = new ClassesPane();
            pane.create(shell);
            pane.show(List.of(run(calibrated(), "Styles", List.of())), null);
            shell.setBounds(40, 40, 560, 520);
            shell.open();
            // |5 - 9| and |60 - 77| of 100
            assertEquals(List.of("A network: Calibration: expected calibration error 0.210, 100 judged: 0.4\u20130.5: 20 judged, mean probability 0.450, share of hits 0.250; "
                    + "0.9\u20131.0: 80 judged, mean probability 0.963, share of hits 0.750"), pane.calibrations());
            shell.setSize(400, 520);
            Pump.until("the note is no wider than the pane", () -> Stream.of(pane.page().getChildren()).filter(Label.class::isInstance).findFirst().orElseThrow().getSize().x <= 400);
            shell.setSize(560, 520);
            Screenshot.of(shell, "calibration-light", 8);
            Color dark = new Color(40, 42, 46);
            Color light = new Color(225, 228, 232);
            dress(shell, dark, light);
            Screenshot.of(shell, "calibration-dark", 8);
            pane.show(List.of(run(styles(), "Styles", List.of())), null);
            assertEquals(List.of(), pane.calibrations(), "nobody said how sure it was");
        } finally {
            shell.dispose();
        }
    }

    private static void dress(Control control, Color back, Color text) {
        control.setBackground(back);
        control.setForeground(text);
        if (control instanceof Composite in) {
            for (Control c : in.getChildren()) {
                dress(c, back, text);
            }
        }
    }

    static boolean hasWindow() {
        return ComparisonViewTest.hasWindow();
    }

    @Test
    @EnabledIf("hasWindow")
    void tablesAreShownAndSaidInWords() throws Exception {
        Shell shell = new Shell(Display.getCurrent());
        try {
            shell.setLayout(new FillLayout());
            ClassesPane pane = new ClassesPane();
            pane.create(shell);
            pane.show(List.of(run(styles(), "Styles", List.of())), null);
            shell.setBounds(40, 40, 620, 260);
            shell.open();
            assertEquals(List.of("A network: waltz: 5 of 6; march: 6 of 10; tango: 0 of 0"), pane.descriptions());
            Screenshot.of(shell, "classes-pane", 6);
            pane.show(List.of(Made.run("a")), null);
            assertEquals(List.of(), pane.descriptions());
            assertTrue(Messages.Classes_none.contains("judge-classes"));
        } finally {
            shell.dispose();
        }
    }
}
