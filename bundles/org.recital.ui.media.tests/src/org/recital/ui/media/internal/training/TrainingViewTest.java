/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.learning.TrainingCurve.Point;
import org.recital.api.media.AxisScale;
import org.recital.api.media.ValueAxis;
import org.recital.core.run.CurveUpdate;
import org.recital.ui.runs.LiveCurves;
import org.recital.ui.testkit.Pump;

class TrainingViewTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Curve curve(String name) {
        return new Curve(name, 0, new TrainingCurve(List.of(new Point(1, 2, 2.2, 0.3, 0.01), new Point(2, 1, 1.4, 0.5, 0.01), new Point(3, 0.5, 1.6, 0.45, 0.001)), 2));
    }

    @Test
    void anAxisHoldsAllThatWasMeasured() {
        Panel loss = new Panel("Loss", AxisScale.LINEAR, Point::trainingLoss, Point::validationLoss);
        ValueAxis axis = loss.axis(List.of(curve("a")));
        assertTrue(axis.min() < 0.5 && axis.min() > 0.3 && axis.max() > 2.2 && axis.max() < 2.4, axis.toString());
        Curve unmeasured = new Curve("b", 0, new TrainingCurve(List.of(new Point(1, Double.NaN, Double.NaN, Double.NaN, Double.NaN)), 1));
        assertNull(loss.axis(List.of(unmeasured)), "nothing was measured");
        assertEquals(axis, loss.axis(List.of(unmeasured, curve("a"))));
        Curve longer = new Curve("c", 0, new TrainingCurve(List.of(new Point(200, Double.NaN, Double.NaN, 0.5, 0.1)), 200));
        assertEquals(3, loss.lastEpoch(List.of(unmeasured, curve("a"), longer)), "of those that have a loss");
    }

    @Test
    void curvesAreDrawnAndSaidInWords() {
        Shell shell = new Shell(Display.getCurrent());
        try {
            shell.setLayout(new FillLayout());
            CurveCanvas canvas = new CurveCanvas(shell);
            shell.setSize(900, 400);
            shell.open();
            canvas.show(List.of(curve("net")), "");
            assertEquals("net: epoch 2 of 3 kept, validation loss 1.400, accuracy 0.5000", canvas.description());
            Pump.during(Duration.ofMillis(300));
            Image image = new Image(shell.getDisplay(), 300, 400);
            GC gc = new GC(shell.getDisplay());
            gc.copyArea(image, shell.toDisplay(0, 0).x, shell.toDisplay(0, 0).y);
            var data = image.getImageData();
            gc.dispose();
            image.dispose();
            int blue = 0;
            for (int y = 0; y < 300; y++) {
                for (int x = 70; x < 280; x++) {
                    var rgb = data.palette.getRGB(data.getPixel(x, y));
                    blue += rgb.blue > 150 && rgb.red < 60 ? 1 : 0;
                }
            }
            assertTrue(blue > 150, blue + " pixels of the curve");
        } finally {
            shell.dispose();
        }
    }

    @Test
    void aRateThatHardlyChangesHasAnAxisWithNumbersAllTheSame() {
        Panel rate = new Panel("Rate", AxisScale.LOG, Point::learningRate, null);
        assertTrue(rate.axis(List.of(curve("a"))).ticks(6).length >= 2, "a decade");
        Curve narrow = new Curve("b", 0, new TrainingCurve(List.of(new Point(1, 1, 1, 1, 0.001), new Point(2, 1, 1, 1, 0.0004)), 1));
        assertTrue(rate.axis(List.of(narrow)).ticks(6).length >= 3, () -> "within a decade: " + Arrays.toString(rate.axis(List.of(narrow)).ticks(6)));
    }

    /** Epochs at these rates. */
    private static Curve at(double... rates) {
        List<Point> points = new ArrayList<>();
        for (double rate : rates) {
            points.add(new Point(points.size() + 1, 1, 1, 0.5, rate));
        }
        return new Curve("rates", 0, new TrainingCurve(points, 1));
    }

    @Test
    void everyLearningRateHasNumbersOnItsAxis() {
        Panel rate = Panel.of(List.of(curve("a"))).getLast();
        for (double[] rates : new double[][] { { 0.001, 0.001 }, { 3e-4 }, { 0.00005, 0.00005 }, { 0.1, 0.05, 0.025, 0.0125 }, { 0.001, 0.0009, 0.0004, 0.00002 },
                { 7.5e-4, 1e-3, 4e-5, 1e-6 }, { 0.02, 1e-7 } }) {
            ValueAxis axis = rate.axis(List.of(at(rates)));
            List<String> labels = Arrays.stream(axis.ticks(8)).mapToObj(axis::tickLabel).toList();
            assertTrue(labels.size() >= 3, () -> Arrays.toString(rates) + " has " + labels);
            assertEquals(labels.size(), labels.stream().distinct().count(), () -> Arrays.toString(rates) + " has " + labels);
        }
        ValueAxis constant = rate.axis(List.of(at(0.001, 0.001)));
        assertTrue(Arrays.stream(constant.ticks(8)).mapToObj(constant::tickLabel).anyMatch("0.001"::equals), "the rate itself");
    }

    @Test
    void recommendersAreShownByTheMeasureThatJudgesThem() {
        Curve lists = new Curve("lists", 0, new TrainingCurve(List.of(new Point(1, 2, Double.NaN, 0.2, 0.01, "nDCG@100"), new Point(2, 1, Double.NaN, 0.3, 0.01, "nDCG@100")), 2));
        assertEquals(List.of("Loss: training (full), validation (dashed)", "Accuracy on validation", "nDCG@100 on validation", "Learning rate"),
                Panel.of(List.of(lists, curve("net"))).stream().map(Panel::title).toList());
        Panel measure = Panel.of(List.of(lists, curve("net"))).get(2);
        assertTrue(measure.axis(List.of(lists, curve("net"))).max() < 0.4, "only what is of that measure");
        Shell shell = new Shell(Display.getCurrent());
        try {
            CurveCanvas canvas = new CurveCanvas(shell);
            canvas.show(List.of(lists), "");
            assertEquals("lists: epoch 2 of 2 kept, validation loss \u2013, nDCG@100 0.3000", canvas.description());
        } finally {
            shell.dispose();
        }
    }

    /** A network that predicts ratings has no classes to be right about. */
    @Test
    void nothingIsSaidOfAnAccuracyThatThereIsNot() {
        Shell shell = new Shell(Display.getCurrent());
        try {
            CurveCanvas canvas = new CurveCanvas(shell);
            List<Curve> ratings = new ArrayList<>();
            for (int part = 0; part < 2; part++) {
                ratings.add(new Curve("ratings", part, new TrainingCurve(List.of(new Point(1, 2, 1 + part, Double.NaN, 0.01)), 1)));
            }
            canvas.show(ratings, "");
            assertEquals("ratings: 2 networks; at the epochs kept, validation loss 1.500 on average", canvas.description());
            canvas.show(ratings.subList(0, 1), "");
            assertEquals("ratings: epoch 1 of 1 kept, validation loss 1.000", canvas.description());
        } finally {
            shell.dispose();
        }
    }

    @Test
    void partsOfAStepShareAColourAndALine() {
        Shell shell = new Shell(Display.getCurrent());
        try {
            CurveCanvas canvas = new CurveCanvas(shell);
            List<Curve> parts = new ArrayList<>();
            for (int part = 0; part < 40; part++) {
                parts.add(new Curve("net", part, new TrainingCurve(List.of(new Point(1, 2, 1 + part % 2, 0.5, 0.01)), 1)));
            }
            parts.add(curve("other"));
            canvas.show(parts, "");
            assertEquals("net: 40 networks; at the epochs kept, validation loss 1.500, accuracy 0.5000 on average; "
                    + "other: epoch 2 of 3 kept, validation loss 1.400, accuracy 0.5000", canvas.description());
        } finally {
            shell.dispose();
        }
    }

    /** Told as the worker tells it; the real worker tells it in {@code NetworkOfARunTest}. */
    @Test
    void whatLearnsIsShownAsItGrowsUntilItIsOver(@TempDir Path folder) throws Exception {
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        TrainingView view = (TrainingView) page.showView(TrainingView.ID);
        Path pipeline = folder.resolve("p.recital.yaml");
        try {
            view.show(List.of());
            LiveCurves.begins(pipeline);
            for (int epoch = 1; epoch <= 3; epoch++) {
                LiveCurves.learned(pipeline, "Net", new CurveUpdate("net", 1, 2, new Point(epoch, 1.0 / epoch, 1, 0.5, 0.1), epoch < 3));
                int now = epoch;
                Pump.until("epoch " + epoch, LIMIT, () -> view.curves().size() == 1 && view.curves().getFirst().curve().points().size() == now);
            }
            assertEquals("Net (learning), part 2: epoch 2 of 3 kept, validation loss 1.000, accuracy 0.5000", view.description());
            LiveCurves.ends(pipeline, null);
            Pump.during(Duration.ofMillis(300));
            assertEquals(1, view.curves().size(), "of a run that was killed what was seen stays");
            LiveCurves.begins(pipeline);
            Pump.until("the next run begins anew", LIMIT, () -> view.curves().isEmpty());
        } finally {
            LiveCurves.begins(pipeline);
            page.hideView(view);
        }
    }

    @Test
    void aFolderThatIsNoRunIsSaid(@TempDir Path folder) throws Exception {
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        TrainingView view = (TrainingView) page.showView(TrainingView.ID);
        try {
            view.show(List.of());
            assertTrue(view.description().contains("Select a run"), view.description());
            view.show(List.of(folder));
            Pump.until("it is said", LIMIT, () -> view.description().contains(folder.toString()));
            assertTrue(view.curves().isEmpty());
        } finally {
            page.hideView(view);
        }
    }
}
