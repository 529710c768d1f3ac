/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.canvas.CanvasSelection;
import org.recital.ui.pipeline.internal.canvas.Tints;
import org.recital.ui.pipeline.internal.editor.CanvasPage;
import org.recital.ui.pipeline.internal.session.PipelineSession;
import org.recital.ui.pipeline.internal.session.SampleContributions;

class StepFormTest {

    private Shell shell;
    private Document document;
    private PipelineSession session;
    private CanvasPage page;

    @BeforeAll
    static void useSample() {
        SampleContributions.install();
    }

    @AfterAll
    static void useInstalled() {
        SampleContributions.uninstall();
    }

    @BeforeEach
    void open() {
        shell = new Shell(Display.getDefault());
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1_400, 900);
        document = new Document(Pipelines.POSTERS);
        session = new PipelineSession(document, java.nio.file.Path.of("posters.recital.yaml").toAbsolutePath(), shell.getDisplay(), p -> { });
        page = new CanvasPage(shell, session, new Tints(t -> t.rgb(false)), m -> { });
        shell.open();
        settle();
    }

    @AfterEach
    void close() {
        session.dispose();
        shell.dispose();
    }

    private void settle() {
        Ui.await("The page comes to rest", () -> !page.isBusy());
        Ui.spin(20);
        Ui.await("The page comes to rest", () -> !page.isBusy());
    }

    private StepForm form(String step) {
        page.canvas().select(CanvasSelection.of(step));
        settle();
        return page.form().form();
    }

    private ParameterRow row(String step, String parameter) {
        return form(step).row(parameter).orElseThrow();
    }

    private String line(String step) {
        return document.get().lines().filter(l -> l.strip().startsWith(step + ":")).findFirst().orElse("");
    }

    private static void press(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void writesWhatIsTypedAfterAMoment() {
        Text text = (Text) row("plain", "neighbours").control().field();
        assertEquals("10", text.getText());

        text.setText("1");
        text.setText("15");
        assertTrue(line("plain").contains("neighbours: 10"), "Written at once, in the middle of a word");
        Ui.await("It is written", () -> line("plain").contains("neighbours: 15"));

        settle();
        assertEquals("neighbours", session.graph().node("plain").orElseThrow().facts().getFirst().name());
        assertEquals("15", session.graph().node("plain").orElseThrow().facts().getFirst().value());
    }

    @Test
    void showsTheDefaultGreyedAndBringsItBack() {
        ParameterRow row = row("plain", "neighbours");
        assertTrue(row.reset().isEnabled());

        press(row.reset());
        settle();

        assertFalse(line("plain").contains("neighbours"), line("plain"));
        assertEquals("", ((Text) row.control().field()).getText());
        assertEquals("20", ((Text) row.control().field()).getMessage());
        assertFalse(row.reset().isEnabled());
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        ParameterRow row = row("plain", "neighbours");
        ((Text) row.control().field()).setText("0");
        row.control().flush();
        settle();
        assertTrue(row.fault().contains("neighbours") && row.fault().contains("1"), row.fault());

        ((Text) row.control().field()).setText("many");
        row.control().flush();
        settle();
        assertTrue(row.fault().contains("many"), row.fault());

        ((Text) row.control().field()).setText("7");
        row.control().flush();
        settle();
        assertEquals("", row.fault());
    }

    @Test
    void countsByArrowKeysWithinTheBounds() {
        Text text = (Text) row("plain", "neighbours").control().field();
        Ui.key(text, SWT.ARROW_UP, 0);
        assertEquals("11", text.getText());
        text.setText("1");
        Ui.key(text, SWT.ARROW_DOWN, 0);
        assertEquals("1", text.getText(), "Below the least value");
    }

    @Test
    void choosesAmongValues() {
        Combo combo = (Combo) row("plain", "similarity").control().field();
        assertEquals("cosine", combo.getText());
        combo.select(combo.indexOf("pearson"));
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
        assertTrue(line("plain").contains("similarity: pearson"), line("plain"));

        combo.select(0);
        combo.notifyListeners(SWT.Selection, new Event());
        settle();
        assertFalse(line("plain").contains("similarity"), "The first entry is the default: " + line("plain"));
    }

    @Test
    void ticksTruthValuesAndLists() {
        Button box = (Button) row("plain", "normalise").control().field();
        assertTrue(box.getSelection(), "The default");
        box.setSelection(false);
        box.notifyListeners(SWT.Selection, new Event());
        settle();
        assertTrue(line("plain").contains("normalise: false"), line("plain"));

        Table metrics = (Table) row("judge", "metrics").control().field();
        assertTrue(metrics.getItem(0).getChecked() && metrics.getItem(2).getChecked() && !metrics.getItem(1).getChecked(), "The default");
        metrics.getItem(1).setChecked(true);
        Event tick = new Event();
        tick.detail = SWT.CHECK;
        tick.item = metrics.getItem(1);
        metrics.notifyListeners(SWT.Selection, tick);
        settle();
        assertTrue(line("judge").contains("metrics: [precision, recall, ndcg]"), line("judge"));
    }

    @Test
    void keepsWhatWasTypedWhenAnotherStepIsSelected() {
        Text text = (Text) row("plain", "neighbours").control().field();
        text.setText("33");

        form("visual");

        assertTrue(line("plain").contains("neighbours: 33"), line("plain"));
    }

    @Test
    void followsTheText() throws Exception {
        ParameterRow row = row("plain", "neighbours");
        int at = document.get().indexOf("neighbours: 10") + "neighbours: ".length();
        document.replace(at, 2, "44");
        settle();

        assertEquals("44", ((Text) row.control().field()).getText());
    }

    @Test
    void isThatOfThePipelineWhileNothingIsSelected() {
        form("plain");
        page.canvas().select(CanvasSelection.NONE);
        settle();

        assertNull(page.form().form());
    }
}
