/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.pipeline.PipelineStep;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.PortRef;
import org.recital.ui.pipeline.internal.session.SampleContributions;
import org.recital.ui.testkit.Screenshot;

class PipelineEditorTest {

    private static final String COMMAND = "org.recital.ui.pipeline.";

    private OpenEditor open;

    @BeforeAll
    static void useSample() {
        SampleContributions.install();
    }

    @AfterAll
    static void useInstalled() throws Exception {
        SampleContributions.uninstall();
        OpenEditor.deleteProject();
    }

    @BeforeEach
    void open() throws Exception {
        open = new OpenEditor(Pipelines.POSTERS);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private List<String> shown() {
        return open.canvas().scene().graph().nodes().stream().map(NodeModel::name).toList();
    }

    private String line(String step) {
        return open.editor.text().lines().filter(l -> l.strip().startsWith(step + ":")).findFirst().orElse("");
    }

    @Test
    void opensOnTheCanvasWithTheTextOfTheFile() {
        assertEquals(PipelineEditor.CANVAS, open.editor.getActivePage());
        assertEquals(List.of("films", "split", "poster", "small", "plain", "visual", "judge"), shown());
        assertEquals(Pipelines.POSTERS, open.document().get());
        assertFalse(open.editor.isDirty());
        assertEquals(open.file, open.editor.getPipelineFile());
    }

    @Test
    void addsAStepByCommandAndTakesItBackByUndo() throws Exception {
        open.select("split");

        open.command(COMMAND + "add(" + COMMAND + "contribution=popular)");

        assertEquals("  popular: {uses: popular, from: {split: split}}", line("popular").replaceAll(":\\s+\\{uses", ": {uses"));
        assertEquals(Set.of("popular"), open.canvas().selection().steps(), "What is new is selected");
        assertTrue(open.editor.isDirty());
        String added = open.editor.text();
        open.command(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(Pipelines.POSTERS, open.editor.text());
        assertFalse(shown().contains("popular"));
        open.command(IWorkbenchCommandConstants.EDIT_REDO);
        assertEquals(added, open.editor.text());
        assertTrue(shown().contains("popular"));
        assertEquals(added, open.document().get(), "Both pages hold the same text");
    }

    @Test
    void addsAStepFromTheQuickMenu() throws Exception {
        open.select("films");
        open.command(COMMAND + "add");
        var menu = open.page().actions().menu();
        menu.filter("k-core");
        menu.choose();
        open.settle();

        assertTrue(line("k-core").contains("from: {data: films}"), open.editor.text());
    }

    @Test
    void connectsByDraggingAsOneStepOfUndo() throws Exception {
        Point from = at("small", false);
        Point to = at("plain", true);
        Ui.mouse(open.canvas(), SWT.MouseMove, from.x, from.y, 0, 0);
        Ui.mouse(open.canvas(), SWT.MouseDown, from.x, from.y, 1, 0);
        Ui.mouse(open.canvas(), SWT.MouseMove, to.x, to.y, 0, SWT.BUTTON1);
        Ui.mouse(open.canvas(), SWT.MouseUp, to.x, to.y, 1, SWT.BUTTON1);
        open.settle();

        assertTrue(line("plain").contains("from: {split: split, features: [small]}"), line("plain"));
        assertTrue(open.canvas().scene().graph().isConnected(new PortRef("plain", "features", true)));
        open.command(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(Pipelines.POSTERS, open.editor.text());
    }

    private Point at(String step, boolean input) {
        var box = open.canvas().scene().placement().nodes().get(step);
        var node = open.canvas().scene().graph().node(step).orElseThrow();
        var shape = open.canvas().scene().shapes().get(step);
        int row = (input ? node.inputs() : node.outputs()).stream().map(p -> p.name()).toList().indexOf("features");
        var view = open.canvas().view();
        return new Point(view.x(input ? box.x() : box.right()), view.y(box.y() + shape.portY(row)));
    }

    @Test
    void connectsByKeyboard() throws Exception {
        open.select("plain");
        open.command(COMMAND + "connect");
        var menu = open.page().actions().menu();
        menu.filter("poster");
        menu.choose();
        open.settle();

        assertTrue(line("plain").contains("features: [poster]"), line("plain"));
    }

    @Test
    void deletesStepsWithWhatRefersToThem() throws Exception {
        open.select("visual", "small");
        open.command(IWorkbenchCommandConstants.EDIT_DELETE);

        assertEquals(List.of("films", "split", "poster", "plain", "judge"), shown());
        assertTrue(line("judge").contains("recommenders: [plain]"), line("judge"));
        assertTrue(line("split").endsWith("# three times"), "Comments stay");
        open.command(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(Pipelines.POSTERS, open.editor.text());
    }

    @Test
    void copiesAndPastes() throws Exception {
        open.select("small", "visual");
        open.command(IWorkbenchCommandConstants.EDIT_COPY);
        open.command(IWorkbenchCommandConstants.EDIT_PASTE);

        assertTrue(shown().containsAll(List.of("small-2", "visual-2")), () -> shown().toString());
        assertEquals(List.of("small-2"), open.page().session().pipeline().step("visual-2").orElseThrow().from().get("features"));
        assertEquals(Set.of("small-2", "visual-2"), open.canvas().selection().steps());
        open.command(IWorkbenchCommandConstants.EDIT_UNDO);
        assertEquals(Pipelines.POSTERS, open.editor.text());
    }

    @Test
    void cutsAndDuplicates() throws Exception {
        open.select("visual");
        open.command(COMMAND + "duplicate");
        assertTrue(line("visual-2").contains("uses: user-knn"), open.editor.text());
        open.command(IWorkbenchCommandConstants.EDIT_CUT);
        assertEquals(Pipelines.POSTERS, open.editor.text());
        open.command(IWorkbenchCommandConstants.EDIT_PASTE);
        assertTrue(shown().contains("visual-2"));
    }

    @Test
    void renamesAStepAndWhatRefersToIt() {
        open.select("small");

        assertEquals(Optional.empty(), open.page().actions().rename("small", "tiny"));
        open.settle();

        assertTrue(line("visual").contains("features: [tiny]"), line("visual"));
        assertEquals(Set.of("tiny"), open.canvas().selection().steps());
        assertTrue(open.page().actions().rename("tiny", "films").isPresent(), "The name is taken");
    }

    @Test
    void whatIsTypedInTheSourceShowsOnTheCanvas() throws Exception {
        open.editor.showSource("");
        int end = open.document().getLength();
        open.document().replace(end, 0, "  extra:   {uses: popular, from: {split: split}}\n");
        open.settle();
        open.editor.showCanvas();

        assertTrue(shown().contains("extra"), () -> shown().toString());
    }

    @Test
    void aSyntaxErrorLeavesTheCanvasAsItWasAndKeepsItFromEditing() throws Exception {
        open.document().replace(0, 0, "{");
        open.settle();

        assertEquals(7, shown().size());
        assertTrue(open.page().actions().edit(d -> d.removeStep("films")).isPresent(), "An edit was let through");
        assertEquals('{' + Pipelines.POSTERS, open.editor.text());
    }

    @Test
    void savesWhatBothPagesShow() throws Exception {
        open.select("films");
        open.command(COMMAND + "add(" + COMMAND + "contribution=k-core)");
        open.editor.doSave(new NullProgressMonitor());
        Ui.spin(50);

        assertFalse(open.editor.isDirty());
        assertEquals(open.editor.text(), new String(open.file.getContents().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void followsAFileThatIsRenamed() throws Exception {
        var renamed = open.file.getParent().getFile(new org.eclipse.core.runtime.Path("films.recital.yaml"));
        open.file.move(renamed.getFullPath(), true, new NullProgressMonitor());
        Ui.await("The editor follows", () -> renamed.equals(open.editor.getPipelineFile()));
        open.settle();
        try {
            assertEquals("films.recital.yaml", open.editor.getTitle());
            assertEquals(renamed.getLocation().toPath(), open.editor.getPipelinePath());
            open.page().actions().edit(d -> d.removeStep("poster"));
            open.settle();
            assertFalse(open.document().get().contains("poster:"), "Edits go into another text");
            assertFalse(shown().contains("poster"));
            open.editor.doSave(new NullProgressMonitor());
        } finally {
            open.close();
            renamed.delete(true, null);
        }
    }

    @Test
    void closesWhenItsFileIsDeleted() throws Exception {
        open.file.delete(true, new NullProgressMonitor());

        Ui.await("The editor closes", () -> !open.isOpen());
    }

    @Test
    void itsSelectionIsTheStepThatRunUpToHereMeans() {
        open.select("small");

        assertEquals(Optional.of("small"), open.editor.selectedStep());
        var selection = assertInstanceOf(IStructuredSelection.class, open.editor.getSite().getPage().getSelection());
        assertEquals(List.of(new PipelineStep(open.file, "small")), selection.toList());
        open.editor.showSource("visual");
        Ui.spin(50);
        assertEquals(Optional.of("visual"), open.editor.selectedStep());
        assertInstanceOf(ITextSelection.class, open.editor.getSite().getPage().getSelection());
        open.editor.showCanvas();
        Ui.spin(50);
        assertEquals(Set.of("visual"), open.canvas().selection().steps(), "The canvas follows the caret");
    }

    @Test
    void showsHowARunGoesOn() {
        open.editor.setRunStates(Map.of("split", new StepUpdate("split", StepUpdate.WHOLE, 3, StepState.CACHED, 1, ""), "plain",
                new StepUpdate("plain", StepUpdate.WHOLE, 3, StepState.RUNNING, 0.5, "part 2 of 3")));

        assertEquals(StepState.CACHED, open.canvas().scene().lights().get("split").light());
        assertEquals(0.5, open.canvas().scene().lights().get("plain").fraction());
        open.editor.setRunStates(Map.of());
        assertTrue(open.canvas().scene().lights().isEmpty());
    }

    @Test
    void zoomsByCommand() throws Exception {
        open.command(COMMAND + "zoomReset");
        open.command(COMMAND + "zoomIn");
        assertEquals(1.2, open.canvas().view().zoom());
        open.command(COMMAND + "zoomOut");
        open.command(COMMAND + "zoomOut");
        assertEquals(0.9, open.canvas().view().zoom());
        open.command(COMMAND + "zoomFit");
        assertTrue(open.canvas().scene().placement().width() * open.canvas().view().zoom() <= open.canvas().getClientArea().width);
    }

    @Test
    void thePaletteIsNarrowedDownByTyping() {
        int all = open.page().palettePane().count();
        open.page().palettePane().filter("neighbours");

        assertEquals(10, all);
        assertEquals(1, open.page().palettePane().count());
        open.page().palettePane().filter("");
        assertEquals(all, open.page().palettePane().count());
    }

    @Test
    void isPainted() throws Exception {
        open.select("visual");
        open.editor.setRunStates(Map.of("films", new StepUpdate("films", StepUpdate.WHOLE, 1, StepState.CACHED, 1, ""), "plain",
                new StepUpdate("plain", StepUpdate.WHOLE, 3, StepState.RUNNING, 0.5, "")));
        Screenshot.of(open.shell(), "pipeline-editor", 60);
    }
}
