/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.core.sweep.Trial;
import org.recital.ui.internal.dataset.Palette;

/**
 * Value on the validation side by setting, in the order in which they were proposed: a point a setting, a line for the best
 * so far, a ring around the best, crosses at the bottom for those that failed. A click selects.
 */
final class TrialChart extends Canvas {

    private static final int PAD = 10;
    private static final int NEAR = 10;
    private static final int POINT = 3;
    private static final int FEW = 10;

    private final IntConsumer selected;
    private List<TrialRow> rows = List.of();
    private String metric = "";
    private boolean higherIsBetter = true;
    private int best = -1;
    private int selection = -1;
    private double low;
    private double high;
    private int most = 1;

    TrialChart(Composite parent, IntConsumer selected) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.selected = selected;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> {
            TrialRow row = at(e.x, e.y);
            String tip = row == null ? null : NLS.bind(Messages.Chart_tip, new Object[] { row.number() + 1, SweepTexts.value(row.value()), SweepTexts.setting(row.setting()) });
            if (!Objects.equals(tip, getToolTipText())) {
                setToolTipText(tip);
            }
        });
        addListener(SWT.MouseDown, e -> {
            TrialRow row = at(e.x, e.y);
            if (row != null) {
                selected.accept(row.number());
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = Messages.Chart_name;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = summary();
            }
        });
    }

    void show(SweepState s, int selectedTrial) {
        rows = s == null ? List.of() : s.rows().stream().sorted(Comparator.comparingInt(TrialRow::number)).toList();
        metric = s == null ? "" : s.metric();
        higherIsBetter = s == null || s.record() == null || s.record().higherIsBetter();
        best = s == null ? -1 : s.best().map(Trial::number).orElse(-1);
        selection = selectedTrial;
        double[] values = rows.stream().mapToDouble(TrialRow::value).filter(Double::isFinite).toArray();
        low = java.util.Arrays.stream(values).min().orElse(0);
        high = java.util.Arrays.stream(values).max().orElse(1);
        double room = high > low ? (high - low) * 0.08 : Math.max(1e-6, Math.abs(high) * 0.05);
        low -= room;
        high += room;
        // As wide as what there is: of a sweep of thousands the first would else stand in one place.
        most = Math.max(Math.min(s == null ? 0 : s.total(), FEW), rows.isEmpty() ? 1 : rows.getLast().number() + 1);
        redraw();
    }

    /** In words. */
    String summary() {
        long judged = rows.stream().filter(r -> r.state() == TrialRow.State.DONE).count();
        return rows.stream().filter(r -> r.number() == best).findFirst()
                .map(r -> NLS.bind(Messages.Chart_summary, new Object[] { judged, metric, SweepTexts.value(r.value()), best + 1 }))
                .orElse(NLS.bind(Messages.Chart_none, judged));
    }

    private Rectangle plot(GC gc) {
        Rectangle all = getClientArea();
        int line = gc.getFontMetrics().getHeight();
        int left = PAD + Math.max(gc.textExtent(SweepTexts.value(high)).x, gc.textExtent(SweepTexts.value(low)).x) + 8;
        return new Rectangle(left, PAD + line + 6, Math.max(1, all.width - left - PAD - 6), Math.max(1, all.height - 2 * PAD - 2 * line - 12));
    }

    private Rectangle lastPlot = new Rectangle(0, 0, 1, 1);

    private Point point(TrialRow row) {
        int x = lastPlot.x + (int) Math.round((row.number() + 0.5) / most * lastPlot.width);
        return new Point(x, Double.isFinite(row.value()) ? y(row.value()) : lastPlot.y + lastPlot.height);
    }

    private int y(double value) {
        return lastPlot.y + (int) Math.round((high - value) / (high - low) * lastPlot.height);
    }

    private TrialRow at(int x, int y) {
        TrialRow nearest = null;
        double least = NEAR * NEAR;
        for (TrialRow row : rows) {
            if (row.state() == TrialRow.State.DONE || row.state() == TrialRow.State.FAILED) {
                Point p = point(row);
                double d = (p.x - x) * (double) (p.x - x) + (p.y - y) * (double) (p.y - y);
                if (d <= least) {
                    least = d;
                    nearest = row;
                }
            }
        }
        return nearest;
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(this);
        Rectangle all = getClientArea();
        gc.setBackground(palette.back());
        gc.fillRectangle(all);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setForeground(palette.text());
        gc.drawText(metric.isEmpty() ? Messages.Chart_name : NLS.bind(Messages.Chart_title, metric), PAD, PAD - 2, true);
        lastPlot = plot(gc);
        axes(gc, palette);
        bestSoFar(gc, palette);
        for (TrialRow row : rows) {
            dot(gc, palette, row);
        }
    }

    private void axes(GC gc, Palette palette) {
        Rectangle plot = lastPlot;
        int line = gc.getFontMetrics().getHeight();
        boolean empty = rows.stream().noneMatch(r -> Double.isFinite(r.value()));
        for (int i = 0; i <= 2; i++) {
            double value = low + (high - low) * i / 2;
            int y = y(value);
            gc.setForeground(palette.line());
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            if (!empty) {
                gc.setForeground(palette.dim());
                String text = SweepTexts.value(value);
                gc.drawText(text, plot.x - 6 - gc.textExtent(text).x, y - line / 2, true);
            }
        }
        gc.setForeground(palette.dim());
        List<Integer> marks = new ArrayList<>(List.of(1, (most + 1) / 2, most));
        for (int n : marks.stream().distinct().toList()) {
            String text = Integer.toString(n);
            int x = lastPlot.x + (int) Math.round((n - 0.5) / most * plot.width);
            gc.drawText(text, x - gc.textExtent(text).x / 2, plot.y + plot.height + 6, true);
        }
    }

    private void bestSoFar(GC gc, Palette palette) {
        gc.setForeground(palette.accent());
        gc.setLineWidth(2);
        double so = Double.NaN;
        int x = 0;
        for (TrialRow row : rows) {
            if (row.isFull() && Double.isFinite(row.value()) && (Double.isNaN(so) || (higherIsBetter ? row.value() > so : row.value() < so))) {
                Point p = point(row);
                if (!Double.isNaN(so)) {
                    gc.drawLine(x, y(so), p.x, y(so));
                    gc.drawLine(p.x, y(so), p.x, p.y);
                }
                so = row.value();
                x = p.x;
            }
        }
        if (!Double.isNaN(so)) {
            TrialRow last = rows.stream().filter(r -> Double.isFinite(r.value())).max(Comparator.comparingInt(TrialRow::number)).orElseThrow();
            gc.drawLine(x, y(so), Math.max(x, point(last).x), y(so));
        }
        gc.setLineWidth(1);
    }

    private void dot(GC gc, Palette palette, TrialRow row) {
        Point p = point(row);
        if (row.state() == TrialRow.State.FAILED) {
            gc.setForeground(palette.warn());
            gc.setLineWidth(2);
            gc.drawLine(p.x - POINT, p.y - POINT, p.x + POINT, p.y + POINT);
            gc.drawLine(p.x - POINT, p.y + POINT, p.x + POINT, p.y - POINT);
            gc.setLineWidth(1);
        } else if (row.state() == TrialRow.State.DONE) {
            // Judged on less than all there is: open, as it cannot be chosen.
            gc.setForeground(palette.text());
            gc.setBackground(row.isFull() ? palette.text() : palette.back());
            gc.fillOval(p.x - POINT, p.y - POINT, 2 * POINT, 2 * POINT);
            gc.drawOval(p.x - POINT, p.y - POINT, 2 * POINT, 2 * POINT);
        }
        if (row.number() == best || row.number() == selection && row.state() != TrialRow.State.WAITING && row.state() != TrialRow.State.RUNNING) {
            int r = row.number() == best ? POINT + 4 : POINT + 2;
            gc.setForeground(row.number() == best ? palette.accent() : palette.warn());
            gc.setLineWidth(2);
            gc.drawOval(p.x - r, p.y - r, 2 * r, 2 * r);
            gc.setLineWidth(1);
        }
    }
}
