/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recital.core.run.StepState;
import org.recital.ui.pipeline.internal.Pipelines;
import org.recital.ui.pipeline.internal.Ui;
import org.recital.ui.pipeline.internal.layout.GraphLayout;
import org.recital.ui.pipeline.internal.layout.NodeShape;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.LightModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;
import org.recital.ui.pipeline.internal.model.PortRef;

class PipelineCanvasTest {

    private final List<String> asked = new ArrayList<>();
    private Shell shell;
    private PipelineCanvas canvas;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getDefault());
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1_500, 800);
        canvas = new PipelineCanvas(shell, new Host(), new Tints(t -> t.rgb(false)));
        shell.open();
        show(Pipelines.POSTERS);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private void show(String text) {
        GraphModel graph = Pipelines.graph(text);
        Map<String, NodeShape> shapes = new HashMap<>();
        graph.nodes().forEach(n -> shapes.put(n.name(), NodeShape.of(n, canvas.measure())));
        canvas.show(new Scene(graph, shapes, GraphLayout.layout(graph, shapes, new NullProgressMonitor()), Map.of(), Map.of()));
        Ui.spin(50);
    }

    private Point at(String step, String port, boolean input) {
        double[] centre = canvas.scene().centre(new PortRef(step, port, input));
        return new Point(canvas.view().x(centre[0]), canvas.view().y(centre[1]));
    }

    private Point middle(String step) {
        return new Point(canvas.view().x(canvas.scene().box(step).centreX()), canvas.view().y(canvas.scene().box(step).y() + 20));
    }

    private void drag(Point from, Point to) {
        Ui.mouse(canvas, SWT.MouseMove, from.x, from.y, 0, 0);
        Ui.mouse(canvas, SWT.MouseDown, from.x, from.y, 1, 0);
        Ui.mouse(canvas, SWT.MouseMove, to.x, to.y, 0, SWT.BUTTON1);
    }

    private void click(Point at, int mask) {
        Ui.mouse(canvas, SWT.MouseDown, at.x, at.y, 1, mask);
        Ui.mouse(canvas, SWT.MouseUp, at.x, at.y, 1, mask);
    }

    @Test
    void dragsAConnectionFromAnOutputToAnInput() {
        Point to = at("plain", "features", true);
        drag(at("small", "features", false), to);

        assertEquals(Set.of(new PortRef("plain", "features", true)), canvas.mouse().partners(), "Ports that light up");
        assertEquals(new PortRef("plain", "features", true), canvas.mouse().dropPort());
        Ui.mouse(canvas, SWT.MouseUp, to.x, to.y, 1, SWT.BUTTON1);

        assertEquals(List.of("connect small.features plain.features"), asked);
        assertNull(canvas.mouse().connection());
    }

    @Test
    void aConnectionDroppedOnANodeFindsTheInputThatFits() {
        Point to = middle("plain");
        drag(at("small", "features", false), to);
        Ui.mouse(canvas, SWT.MouseUp, to.x, to.y, 1, SWT.BUTTON1);

        assertEquals(List.of("connect small.features plain.features"), asked);
    }

    @Test
    void aConnectionDroppedOnNothingAsksWhatCouldBeThere() {
        drag(at("small", "features", false), new Point(5, 5));
        Ui.mouse(canvas, SWT.MouseUp, 5, 5, 1, SWT.BUTTON1);

        assertEquals(List.of("addConnected small.features"), asked);
    }

    @Test
    void escapeGivesAConnectionUp() {
        Point to = at("plain", "features", true);
        drag(at("small", "features", false), to);
        Ui.key(canvas, SWT.ESC, 0);
        Ui.mouse(canvas, SWT.MouseUp, to.x, to.y, 1, SWT.BUTTON1);

        assertEquals(List.of(), asked);
    }

    @Test
    void clicksSelectAndShiftClicksSelectMore() {
        click(middle("plain"), 0);
        assertEquals(Set.of("plain"), canvas.selection().steps());
        click(middle("visual"), SWT.SHIFT);
        assertEquals(Set.of("plain", "visual"), canvas.selection().steps());
        click(middle("plain"), SWT.SHIFT);
        assertEquals(Set.of("visual"), canvas.selection().steps());
        click(new Point(3, 3), 0);
        assertTrue(canvas.selection().isEmpty());
    }

    @Test
    void aRubberBandSelectsWhatItTouches() {
        Point a = middle("plain");
        Point b = middle("visual");
        drag(new Point(Math.min(a.x, b.x) - 100, 2), new Point(Math.max(a.x, b.x), Math.max(a.y, b.y)));
        Ui.mouse(canvas, SWT.MouseMove, Math.max(a.x, b.x), Math.max(a.y, b.y), 0, SWT.BUTTON1);

        assertNotNull(canvas.mouse().band());
        assertTrue(canvas.selection().steps().containsAll(Set.of("plain", "visual")), () -> "Selected: " + canvas.selection().steps());
        assertTrue(!canvas.selection().steps().contains("films"), "films is far from the band");
    }

    @Test
    void clicksSelectConnections() {
        EdgeModel edge = canvas.scene().graph().incoming("small").stream().filter(e -> e.from().equals("poster")).findFirst().orElseThrow();
        double[] line = canvas.scene().placement().edges().get(edge);

        click(new Point(canvas.view().x((line[0] + line[2]) / 2), canvas.view().y((line[1] + line[3]) / 2)), 0);

        assertEquals(Set.of(edge), canvas.selection().edges());
    }

    @Test
    void arrowKeysWalkAlongConnections() {
        Ui.key(canvas, SWT.HOME, 0);
        assertEquals("films", canvas.selection().focus());
        Ui.key(canvas, SWT.ARROW_RIGHT, 0);
        String second = canvas.selection().focus();
        assertTrue(Set.of("split", "poster").contains(second), second);
        Ui.key(canvas, SWT.ARROW_RIGHT, SWT.SHIFT);
        assertEquals(2, canvas.selection().steps().size(), "Shift extends");
        Ui.key(canvas, SWT.END, 0);
        assertEquals(Set.of("judge"), canvas.selection().steps());
        Ui.key(canvas, SWT.CR, 0);
        assertEquals(List.of("open judge"), asked);
    }

    @Test
    void zoomKeepsWhatIsUnderThePointer() {
        shell.setSize(700, 500); // less than the drawing, so that it can be scrolled both ways
        show(Pipelines.large(60));
        canvas.scroll().by(60, 90);
        Event wheel = new Event();
        wheel.count = 3;
        wheel.stateMask = SWT.MOD1;
        wheel.x = 300;
        wheel.y = 200;
        double x = canvas.view().toX(300);
        double y = canvas.view().toY(200);

        canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);

        assertEquals(1.2, canvas.view().zoom());
        assertEquals(x, canvas.view().toX(300), 1);
        assertEquals(y, canvas.view().toY(200), 1);
    }

    @Test
    void middleDragPansWithinTheDrawing() {
        show(Pipelines.large(60));
        Ui.mouse(canvas, SWT.MouseDown, 400, 400, 2, 0);
        Ui.mouse(canvas, SWT.MouseMove, 400, 250, 0, SWT.BUTTON2);
        assertEquals(150, canvas.view().top());
        Ui.mouse(canvas, SWT.MouseMove, 400, 900, 0, SWT.BUTTON2);
        assertEquals(0, canvas.view().top(), "Beyond the upper edge");
        Ui.mouse(canvas, SWT.MouseUp, 400, 900, 2, SWT.BUTTON2);
    }

    @Test
    void assistiveTechnologySeesNodesAsItemsWithNameAndState() {
        canvas.show(Map.of("plain", new LightModel(StepState.RUNNING, 0.4, "")), Map.of("plain", List.of(new NodeProblem(true, "wrong"))));
        canvas.select(CanvasSelection.of("plain"));
        CanvasAccess access = new CanvasAccess(canvas);
        access.sceneChanged();
        CanvasAccess.Control control = access.new Control();

        AccessibleControlEvent event = new AccessibleControlEvent(canvas);
        control.getChildCount(event);
        assertEquals(7, event.detail);
        event.childID = 4;
        control.getState(event);
        assertTrue((event.detail & ACC.STATE_SELECTED) != 0, "Selected");
        control.getRole(event);
        assertEquals(ACC.ROLE_LISTITEM, event.detail);
        control.getSelection(event);
        assertEquals(4, event.childID);
        String name = access.name(canvas.scene().graph().node("plain").orElseThrow());
        assertTrue(name.contains("plain") && name.contains("User neighbours") && name.contains("40") && name.contains("problems: 1"), name);
        event.childID = 4;
        control.getLocation(event);
        Point corner = canvas.toControl(event.x, event.y);
        assertEquals(canvas.view().x(canvas.scene().box("plain").x()), corner.x);
    }

    @Test
    void everyStateHasItsOwnPicture() {
        Map<StepState, Long> pictures = new HashMap<>();
        for (StepState state : StepState.values()) {
            canvas.show(Map.of("plain", new LightModel(state, 0.5, "")), Map.of());
            ImageData data = paint(400, 300, canvas.scene().box("plain").x(), canvas.scene().box("plain").y());
            long sum = 0;
            for (int y = 0; y < data.height; y++) {
                for (int x = 0; x < data.width; x++) {
                    sum = sum * 31 + data.getPixel(x, y);
                }
            }
            pictures.put(state, sum);
        }

        assertEquals(StepState.values().length, Set.copyOf(pictures.values()).size(), () -> "The same picture twice: " + pictures);
    }

    @Test
    void paintsTheSamePictureTwice() {
        assertArrayEquals(paint(800, 600, 0, 0).data, paint(800, 600, 0, 0).data);
    }

    @Test
    void scrollsThroughTwoHundredStepsSmoothly() {
        show(Pipelines.large(200));
        double height = canvas.scene().placement().height();
        paint(1_200, 800, 0, 0);
        long worst = 0;
        long sum = 0;
        int rounds = 60;
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds; i++) {
            long start = threads.getCurrentThreadCpuTime();
            paint(1_200, 800, 0, (height - 800) * i / rounds);
            long took = threads.getCurrentThreadCpuTime() - start;
            worst = Math.max(worst, took);
            sum += took;
        }
        System.out.printf("Painting 1200 x 800 of 200 steps: mean %.1f ms, worst %.1f ms of CPU%n", sum / 1e6 / rounds, worst / 1e6);

        assertTrue(sum / rounds < 50_000_000, "A picture takes " + sum / rounds / 1_000_000 + " ms");
    }

    /** What the canvas paints when scrolled to a place. */
    private ImageData paint(int width, int height, double x, double y) {
        canvas.setSize(width, height);
        canvas.zoomTo(1, null);
        canvas.scroll().by((int) x - canvas.view().left(), (int) y - canvas.view().top());
        Image image = new Image(canvas.getDisplay(), width, height);
        GC gc = new GC(image);
        new CanvasPicture(canvas).paint(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private final class Host implements CanvasHost {

        @Override
        public void selectionChanged(CanvasSelection selection) {
            // tests ask the canvas
        }

        @Override
        public void open(String step) {
            asked.add("open " + step);
        }

        @Override
        public void connect(PortRef one, PortRef other) {
            asked.add("connect " + one.step() + '.' + one.port() + ' ' + other.step() + '.' + other.port());
        }

        @Override
        public void addConnected(PortRef port, Point at) {
            asked.add("addConnected " + port.step() + '.' + port.port());
        }

        @Override
        public void add(Point at) {
            asked.add("add");
        }
    }
}
