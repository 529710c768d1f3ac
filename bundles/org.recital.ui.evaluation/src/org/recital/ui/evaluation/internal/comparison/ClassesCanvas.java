/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.ui.evaluation.internal.Messages;

/** A classifier's table of confusion: a row a class, a column what it was taken for, and how well each class is told. */
final class ClassesCanvas extends Canvas {

    private static final int PAD = 8;
    private static final RGB HIT = new RGB(0, 114, 178);
    private static final RGB MISS = new RGB(213, 94, 0);
    /** The numbers stay readable on the deepest colour, in light and dark. */
    private static final double DEEPEST = 0.5;

    private final ClassTable table;

    ClassesCanvas(Composite parent, ClassTable table) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.table = table;
        addListener(SWT.Paint, e -> paint(e.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = description();
            }
        });
    }

    private static String[] figures() {
        return new String[] { Messages.Classes_precision, Messages.Classes_recall, Messages.Classes_f1, Messages.Classes_count };
    }

    /** What it shows, in words. */
    String description() {
        return table.name() + ": " + IntStream.range(0, table.labels().size())
                .mapToObj(c -> NLS.bind(Messages.Classes_words, new Object[] { table.labels().get(c), table.count(c, c), table.of(c) })).collect(Collectors.joining("; "));
    }

    private int row(GC gc) {
        return gc.textExtent("X").y + PAD;
    }

    private int head(GC gc) {
        return table.labels().stream().mapToInt(l -> gc.textExtent(l).x).max().orElse(0) + 2 * PAD;
    }

    private int column(GC gc, String title) {
        return Math.max(gc.textExtent("0000").x, gc.textExtent(title).x) + 2 * PAD;
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        GC gc = new GC(this);
        try {
            int width = head(gc) + PAD;
            for (String l : table.labels()) {
                width += column(gc, l);
            }
            for (String f : figures()) {
                width += column(gc, f);
            }
            return new Point(width, row(gc) * (table.labels().size() + 1) + 2);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        int height = row(gc);
        int x = head(gc);
        for (int c = 0; c < table.labels().size(); c++) {
            String label = table.labels().get(c);
            int width = column(gc, label);
            text(gc, label, x, 0, width);
            for (int t = 0; t < table.labels().size(); t++) {
                int n = table.count(t, c);
                int y = height * (t + 1);
                double share = table.of(t) == 0 ? 0 : (double) n / table.of(t);
                gc.setBackground(blend(t == c ? HIT : MISS, DEEPEST * share));
                gc.fillRectangle(x + 1, y + 1, width - 2, height - 2);
                text(gc, Integer.toString(n), x, y, width);
            }
            x += width;
        }
        x += PAD;
        for (int f = 0; f < figures().length; f++) {
            int width = column(gc, figures()[f]);
            text(gc, figures()[f], x, 0, width);
            for (int c = 0; c < table.labels().size(); c++) {
                text(gc, figure(f, c), x, height * (c + 1), width);
            }
            x += width;
        }
        for (int t = 0; t < table.labels().size(); t++) {
            gc.drawText(table.labels().get(t), PAD, height * (t + 1) + PAD / 2, SWT.DRAW_TRANSPARENT);
        }
    }

    private String figure(int f, int c) {
        return switch (f) {
        case 0 -> share(table.precision(c));
        case 1 -> share(table.recall(c));
        case 2 -> share(table.f1(c));
        default -> Integer.toString(table.of(c));
        };
    }

    private static String share(double v) {
        return Double.isNaN(v) ? "\u2013" : String.format(Locale.ROOT, "%.3f", v);
    }

    private Color blend(RGB colour, double share) {
        RGB back = getBackground().getRGB();
        return new Color((int) (back.red + share * (colour.red - back.red)), (int) (back.green + share * (colour.green - back.green)),
                (int) (back.blue + share * (colour.blue - back.blue)));
    }

    private static void text(GC gc, String text, int x, int y, int width) {
        gc.drawText(text, x + (width - gc.textExtent(text).x) / 2, y + PAD / 2, SWT.DRAW_TRANSPARENT);
    }
}
