/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.media.AxisScale;
import org.recital.api.media.ValueAxis;
import org.recital.ui.media.internal.Messages;

/** Loss, accuracy and learning rate over epochs, of any number of networks; a ring marks the epoch that was kept. */
final class CurveCanvas extends Canvas {

    private static final int LEFT = 64;
    private static final int TOP = 24;
    private static final int BOTTOM = 58;
    private static final int GAP = 18;
    /** Of more parts than these the lines are thin. */
    private static final int MANY = 3;
    /** Okabe and Ito 2008: told apart by the colour-blind too. */
    private static final RGB[] COLOURS = { new RGB(0, 114, 178), new RGB(213, 94, 0), new RGB(0, 158, 115), new RGB(204, 121, 167), new RGB(230, 159, 0),
            new RGB(86, 180, 233) };
    private List<Curve> curves = List.of();
    private String message = Messages.Training_none;

    CurveCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = description();
            }
        });
    }

    /** Shows curves; a message where there are none. */
    void show(List<Curve> all, String otherwise) {
        curves = List.copyOf(all);
        message = otherwise;
        redraw();
    }

    List<Curve> curves() {
        return curves;
    }

    /** What is shown, in words. */
    String description() {
        return curves.isEmpty() ? message : steps().stream().map(CurveCanvas::words).collect(Collectors.joining("; "));
    }

    /** The curves of each step. */
    private List<List<Curve>> steps() {
        Map<String, List<Curve>> steps = new LinkedHashMap<>();
        curves.forEach(c -> steps.computeIfAbsent(c.name(), n -> new ArrayList<>()).add(c));
        return List.copyOf(steps.values());
    }

    private static String words(List<Curve> parts) {
        Curve c = parts.getFirst();
        TrainingCurve.Point kept = c.kept();
        if (kept == null) {
            return c.name();
        }
        if (parts.size() == 1) {
            String name = c.part() > 0 ? NLS.bind(Messages.Training_part, c.name(), c.part() + 1) : c.name();
            return NLS.bind(Double.isNaN(kept.validationAccuracy()) ? Messages.Training_wordsLoss : Messages.Training_words, new Object[] { name, kept.epoch(),
                    c.curve().points().size(), number(kept.validationLoss()), number(kept.validationAccuracy()), measure(kept) });
        }
        return NLS.bind(Double.isNaN(kept.validationAccuracy()) ? Messages.Training_partsLoss : Messages.Training_parts, new Object[] { c.name(), parts.size(), mean(parts, TrainingCurve.Point::validationLoss),
                mean(parts, TrainingCurve.Point::validationAccuracy), measure(kept) });
    }

    private static String measure(TrainingCurve.Point of) {
        return of.measure().isEmpty() ? Messages.Training_wordsAccuracy : of.measure();
    }

    private static String mean(List<Curve> parts, ToDoubleFunction<TrainingCurve.Point> value) {
        return number(parts.stream().map(Curve::kept).filter(Objects::nonNull).mapToDouble(value).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN));
    }

    private static String number(double v) {
        return Double.isNaN(v) ? "\u2013" : String.format(Locale.ROOT, "%.4g", v);
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        if (curves.isEmpty()) {
            gc.setForeground(getForeground());
            gc.drawText(message, 12, 12, SWT.DRAW_TRANSPARENT);
            return;
        }
        List<List<Curve>> steps = steps();
        int line = gc.textExtent("X").y + 2;
        int lines = Math.max(1, Math.min(steps.size(), size.y / 3 / line));
        int legend = line * lines;
        List<Panel> shown = Panel.of(curves).stream().filter(p -> p.axis(curves) != null).toList();
        int width = (size.x - GAP) / Math.max(1, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            Rectangle plot = new Rectangle(i * width + LEFT, TOP, Math.max(20, width - LEFT - GAP), Math.max(20, size.y - TOP - BOTTOM - legend));
            panel(gc, shown.get(i), plot, steps);
        }
        for (int i = 0; i < lines; i++) {
            int y = size.y - legend + i * line - 4;
            gc.setForeground(colour(i));
            gc.setLineWidth(2);
            gc.drawLine(LEFT, y + line / 2, LEFT + 24, y + line / 2);
            gc.setLineWidth(1);
            gc.setForeground(getForeground());
            int more = i + 1 == lines ? steps.size() - lines : 0;
            String text = words(steps.get(i)) + (more > 0 ? NLS.bind(Messages.Training_more, more) : "");
            gc.drawText(text, LEFT + 32, y, SWT.DRAW_TRANSPARENT);
        }
    }

    private static Color colour(int i) {
        return new Color(COLOURS[i % COLOURS.length]);
    }

    private void panel(GC gc, Panel panel, Rectangle plot, List<List<Curve>> steps) {
        ValueAxis axis = panel.axis(curves);
        gc.setForeground(getForeground());
        gc.drawText(panel.title(), plot.x, 2, SWT.DRAW_TRANSPARENT);
        gc.setAlpha(110);
        gc.drawRectangle(plot);
        gc.setAlpha(255);
        int height = gc.textExtent("0").y;
        for (double v : axis.ticks(Math.max(1, plot.height / (2 * height)))) {
            int y = plot.y + (int) Math.round((1 - axis.fraction(v)) * plot.height);
            String text = axis.tickLabel(v);
            gc.drawText(text, plot.x - 6 - gc.textExtent(text).x, y - height / 2, SWT.DRAW_TRANSPARENT);
            gc.setAlpha(40);
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            gc.setAlpha(255);
        }
        ValueAxis epochs = ValueAxis.of(AxisScale.LINEAR, 0.5, panel.lastEpoch(curves) + 0.5, Messages.Training_epoch, "");
        for (double e : epochs.ticks(Math.max(1, plot.width / 50))) {
            if (e == Math.rint(e)) {
                int x = plot.x + (int) Math.round(epochs.fraction(e) * plot.width);
                String text = epochs.tickLabel(e);
                gc.drawLine(x, plot.y + plot.height, x, plot.y + plot.height + 3);
                gc.drawText(text, x - gc.textExtent(text).x / 2, plot.y + plot.height + 4, SWT.DRAW_TRANSPARENT);
            }
        }
        String name = Messages.Training_epoch;
        gc.drawText(name, plot.x + (plot.width - gc.textExtent(name).x) / 2, plot.y + plot.height + height + 6, SWT.DRAW_TRANSPARENT);
        for (int i = 0; i < steps.size(); i++) {
            gc.setForeground(colour(i));
            gc.setLineWidth(steps.get(i).size() > MANY ? 1 : 2);
            for (Curve c : steps.get(i)) {
                line(gc, c.curve(), panel.solid(), axis, epochs, plot);
                if (panel.dashed() != null) {
                    gc.setLineStyle(SWT.LINE_DASH);
                    line(gc, c.curve(), panel.dashed(), axis, epochs, plot);
                    gc.setLineStyle(SWT.LINE_SOLID);
                }
            }
            gc.setLineWidth(1);
        }
    }

    private static void line(GC gc, TrainingCurve curve, ToDoubleFunction<TrainingCurve.Point> value, ValueAxis axis, ValueAxis epochs, Rectangle plot) {
        int lastX = 0;
        int lastY = 0;
        boolean joined = false;
        for (TrainingCurve.Point p : curve.points()) {
            double v = value.applyAsDouble(p);
            if (Double.isNaN(v)) {
                joined = false;
                continue;
            }
            int x = plot.x + (int) Math.round(epochs.fraction(p.epoch()) * plot.width);
            int y = plot.y + (int) Math.round((1 - axis.fraction(v)) * plot.height);
            if (joined) {
                gc.drawLine(lastX, lastY, x, y);
            } else {
                gc.drawPoint(x, y);
            }
            if (p.epoch() == curve.best()) {
                int style = gc.getLineStyle();
                gc.setLineStyle(SWT.LINE_SOLID);
                gc.drawOval(x - 4, y - 4, 8, 8);
                gc.setLineStyle(style);
            }
            lastX = x;
            lastY = y;
            joined = true;
        }
    }
}
