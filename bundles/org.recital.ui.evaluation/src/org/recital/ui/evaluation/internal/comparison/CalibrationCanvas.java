/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.api.evaluation.Evaluation.Classes;
import org.recital.ui.evaluation.internal.Messages;

/**
 * How often a classifier was right where it was how sure (a reliability diagram): a bar a bin of probabilities as high as its share of hits, a dash at
 * its mean probability, which is where the bar should end, and below it how many are in it. Outlines and numbers tell it without colour.
 */
final class CalibrationCanvas extends Canvas {

    private static final int PAD = 6;
    private static final int TICKS = 5;
    private static final int BAR = 34;
    private static final int HEIGHT = 170;
    private static final RGB SHARE = new RGB(0, 114, 178);
    private static final double DEPTH = 0.45;

    private final ClassTable table;
    private final Classes all;

    CalibrationCanvas(Composite parent, ClassTable table) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.table = table;
        all = table.all();
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> {
            String tip = tip(e.x);
            if (tip == null ? getToolTipText() != null : !tip.equals(getToolTipText())) {
                setToolTipText(tip);
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = description();
            }
        });
    }

    /** What it shows, in words. */
    String description() {
        List<String> words = new ArrayList<>();
        for (int b = 0; b < all.bins().length; b++) {
            if (all.bins()[b] > 0) {
                words.add(bin(b));
            }
        }
        return table.name() + ": " + heading() + ": " + String.join("; ", words);
    }

    private String heading() {
        return Messages.Classes_calibration + ": " + NLS.bind(Messages.Classes_error, figure(all.calibrationError()), all.binned());
    }

    private String bin(int b) {
        double n = all.bins().length;
        return NLS.bind(Messages.Classes_bin, new Object[] { round(b / n) + '\u2013' + round((b + 1) / n), all.bins()[b], figure(all.confidence()[b] / all.bins()[b]),
                figure(share(b)) });
    }

    private double share(int b) {
        return (double) all.hits()[b] / all.bins()[b];
    }

    private static String figure(double v) {
        return String.format(Locale.ROOT, "%.3f", v);
    }

    private static String round(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }

    private int bar(GC gc) {
        return Math.max(BAR, gc.textExtent("0000").x + PAD);
    }

    /** Where bars are drawn, below the heading and above the axis. */
    private Rectangle plot(GC gc) {
        int line = gc.textExtent("0").y;
        return new Rectangle(2 * PAD + line + gc.textExtent("0.0").x + PAD, line + 2 * PAD, bar(gc) * all.bins().length, HEIGHT);
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        GC gc = new GC(this);
        try {
            Rectangle plot = plot(gc);
            int words = Math.max(gc.textExtent(heading()).x, gc.textExtent(Messages.Classes_axis).x) + 2 * PAD;
            return new Point(Math.max(plot.x + plot.width + 2 * PAD, words), plot.y + plot.height + 3 * gc.textExtent("0").y + 3 * PAD);
        } finally {
            gc.dispose();
        }
    }

    private String tip(int x) {
        GC gc = new GC(this);
        try {
            Rectangle plot = plot(gc);
            int b = Math.floorDiv(x - plot.x, bar(gc));
            return b >= 0 && b < all.bins().length && all.bins()[b] > 0 ? bin(b) : null;
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        Rectangle plot = plot(gc);
        int line = gc.textExtent("0").y;
        Color ink = getForeground();
        gc.setForeground(ink);
        gc.drawText(heading(), PAD, PAD / 2, SWT.DRAW_TRANSPARENT);
        for (int t = 0; t <= TICKS; t++) {
            double v = (double) t / TICKS;
            int y = plot.y + (int) Math.round((1 - v) * plot.height);
            int x = plot.x + (int) Math.round(v * plot.width);
            String text = round(v);
            int width = gc.textExtent(text).x;
            gc.drawText(text, plot.x - PAD - width, y - line / 2, SWT.DRAW_TRANSPARENT);
            gc.drawText(text, x - width / 2, plot.y + plot.height + line + PAD, SWT.DRAW_TRANSPARENT);
            gc.setAlpha(40);
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            gc.setAlpha(255);
        }
        for (int b = 0; b < all.bins().length; b++) {
            if (all.bins()[b] > 0) {
                bin(gc, b, plot, ink);
            }
        }
        gc.setLineStyle(SWT.LINE_DOT);
        gc.setAlpha(170);
        gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y);
        gc.setAlpha(255);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawText(Messages.Classes_axis, Math.max(PAD, plot.x + (plot.width - gc.textExtent(Messages.Classes_axis).x) / 2), plot.y + plot.height + 2 * line + PAD,
                SWT.DRAW_TRANSPARENT);
        upright(gc, Messages.Classes_share, PAD, plot.y + plot.height / 2);
    }

    private void bin(GC gc, int b, Rectangle plot, Color ink) {
        int wide = bar(gc);
        int x = plot.x + b * wide + 2;
        int high = (int) Math.round(share(b) * plot.height);
        gc.setBackground(shade());
        gc.fillRectangle(x, plot.y + plot.height - high, wide - 4, high);
        gc.setForeground(ink);
        gc.drawRectangle(x, plot.y + plot.height - high, wide - 4, high);
        int mean = plot.y + (int) Math.round((1 - all.confidence()[b] / all.bins()[b]) * plot.height);
        gc.setLineWidth(3);
        gc.drawLine(x + 2, mean, x + wide - 7, mean);
        gc.setLineWidth(1);
        String count = Integer.toString(all.bins()[b]);
        gc.drawText(count, x + (wide - 4 - gc.textExtent(count).x) / 2, plot.y + plot.height + 2, SWT.DRAW_TRANSPARENT);
    }

    private Color shade() {
        RGB back = getBackground().getRGB();
        return new Color((int) (back.red + DEPTH * (SHARE.red - back.red)), (int) (back.green + DEPTH * (SHARE.green - back.green)),
                (int) (back.blue + DEPTH * (SHARE.blue - back.blue)));
    }

    private void upright(GC gc, String text, int x, int middle) {
        Transform turned = new Transform(getDisplay());
        try {
            gc.getTransform(turned);
            turned.translate(x, middle + gc.textExtent(text).x / 2f);
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(text, 0, 0, SWT.DRAW_TRANSPARENT);
            gc.setTransform(null);
        } finally {
            turned.dispose();
        }
    }
}
