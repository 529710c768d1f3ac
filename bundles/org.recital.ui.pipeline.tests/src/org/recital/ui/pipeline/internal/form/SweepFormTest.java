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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Document;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.canvas.Tints;
import org.recital.ui.pipeline.internal.editor.CanvasPage;
import org.recital.ui.pipeline.internal.session.PipelineSession;
import org.recital.ui.pipeline.internal.session.SampleContributions;

/** The section of the pipeline's form about its sweep. */
class SweepFormTest {

    private static final String SWEEP = """
            sweep:   # how long?
              steps: plain
              search: random
              trials: 30
              space: {neighbours: 5..200 log, similarity: [cosine, jaccard]}
            """;

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

    private SweepForm form() {
        return page.form().whole().sweep();
    }

    private Object field(String parameter) {
        return form().row(parameter).orElseThrow().control().field();
    }

    private Map<String, Object> with() {
        return PipelineDocument.parse(document.get()).sweep().orElseThrow().with();
    }

    private static void press(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void showsWhatThePipelineSays() {
        document.set(Pipelines.POSTERS + SWEEP);
        settle();
        assertEquals("plain", ((Text) field("steps")).getText());
        assertEquals("random", ((Combo) field("search")).getText());
        assertEquals("30", ((Text) field("trials")).getText());
        Text space = (Text) field("space");
        assertEquals("neighbours: 5..200 log" + space.getLineDelimiter() + "similarity: [cosine, jaccard]", space.getText());
        assertFalse(form().beginButton().isVisible());
        assertFalse(((Text) field("eta")).isVisible(), "the rest is behind a button");
        press(form().moreButton());
        assertTrue(((Text) field("eta")).isVisible());
    }

    @Test
    void writesWhatIsTypedAndKeepsComments() {
        document.set(Pipelines.POSTERS + SWEEP);
        settle();
        ((Text) field("trials")).setText("8");
        ((Text) field("space")).setText("neighbours: 5..50\nshrinkage: [0, 10, 0.5]\n");
        page.form().flush();
        settle();
        assertTrue(document.get().contains("sweep:   # how long?\n"), document.get());
        assertEquals("8", with().get("trials").toString());
        assertEquals("5..50", ((Map<?, ?>) with().get("space")).get("neighbours").toString());
        assertEquals("[0, 10, 0.5]", ((Map<?, ?>) with().get("space")).get("shrinkage").toString());
        assertEquals("", form().row("space").orElseThrow().fault());
        press(form().row("trials").orElseThrow().reset());
        settle();
        assertFalse(with().containsKey("trials"));
        assertEquals("", ((Text) field("trials")).getText());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        document.set(Pipelines.POSTERS + SWEEP.replace("steps: plain", "steps: plian"));
        Ui.await("it is said", () -> !form().row("steps").orElseThrow().fault().isEmpty());
        assertTrue(form().row("steps").orElseThrow().fault().contains("did you mean 'plain'"), form().row("steps").orElseThrow().fault());
        ((Text) field("space")).setText("no colon");
        page.form().flush();
        Ui.await("it is said", () -> !form().row("space").orElseThrow().fault().isEmpty());
    }

    @Test
    void aSweepIsBegunWithTheFirstEngineAndRemoved() {
        assertTrue(form().beginButton().isVisible());
        press(form().beginButton());
        settle();
        assertEquals("[plain]", with().get("steps").toString());
        assertFalse(form().beginButton().isVisible());
        press(form().removeButton());
        settle();
        assertTrue(PipelineDocument.parse(document.get()).sweep().isEmpty());
        assertEquals(Pipelines.POSTERS.strip(), document.get().strip());
    }

    @Test
    void linesAreASpaceAndASpaceIsLines() {
        String lines = "neighbours: 5..200 log\nsimilarity: [cosine, jaccard]\nshrinkage: [0, 1.5]";
        Object space = SpaceControl.space(lines);
        assertEquals(Map.of("neighbours", "5..200 log", "similarity", List.of("cosine", "jaccard"), "shrinkage", List.of(0L, 1.5)), space);
        assertEquals(lines, SpaceControl.lines(space));
        assertEquals("neighbours", SpaceControl.space("neighbours"), "the check finds fault with it");
    }
}
