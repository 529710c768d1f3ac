/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.drift;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.recital.library.taste.TasteWindow;
import org.recital.ui.library.internal.Inks;
import org.recital.ui.library.internal.Messages;

/**
 * Shares over time as areas on top of one another, the most liked at the bottom, each with its name in it; below, how far the taste
 * moved in each step, filled where that is more than chance. Areas differ in lightness too, and lines part them, so that they can be
 * told apart in grey.
 */
final class DriftCanvas {

    private static final int LEFT = 52;
    private static final int TOP = 10;
    private static final int LEGEND = 170;
    private static final int STEPS = 64;
    private static final int GAP = 30;
    private static final int BOX = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLL yy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d LLL yyyy", Locale.ENGLISH);
    /** Okabe and Ito (2008), ordered so that neighbours differ in lightness; grey for the others. */
    private static final int[] COLOURS = { 0x0072B2, 0xF0C030, 0x7A3B00, 0x8CCBF0, 0x00795A, 0xEBA7C8, 0x9A9A9A };

    private final Canvas canvas;
    private DriftShares drift;

    DriftCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> canvas.redraw());
        canvas.addListener(SWT.MouseMove, this::tip);
        canvas.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = spoken()));
    }

    void show(DriftShares shown) {
        drift = shown;
        canvas.redraw();
    }

    private String spoken() {
        if (drift == null || drift.windows().isEmpty()) {
            return Messages.Drift_nothing;
        }
        return drift.sentence() + ' ' + said(drift.windows().size() - 1);
    }

    /** Shares of a window in words. */
    private String said(int w) {
        TasteWindow window = drift.windows().get(w);
        StringBuilder text = new StringBuilder(NLS.bind(Messages.Drift_window, new Object[] { DAY.format(window.from()), DAY.format(window.to().minusDays(1)), window.signals() }));
        for (int k = 0; k < drift.labels().size(); k++) {
            if (drift.shares()[w][k] >= 0.005) {
                text.append('\n').append(drift.labels().get(k)).append(' ').append(Math.round(100 * drift.shares()[w][k])).append(" %");
            }
        }
        if (!Double.isNaN(window.moved())) {
            text.append('\n').append(NLS.bind(Messages.Drift_movedStep, DriftShares.number(window.moved()), DriftShares.number(window.byChance())));
        }
        return text.toString();
    }

    private Rectangle plot() {
        Rectangle area = canvas.getClientArea();
        return new Rectangle(LEFT, TOP, Math.max(40, area.width - LEFT - LEGEND), Math.max(40, area.height - TOP - STEPS - GAP - 24));
    }

    private int x(Rectangle plot, double window) {
        int n = drift.windows().size();
        return plot.x + (int) Math.round(n == 1 ? plot.width / 2.0 : window * plot.width / (n - 1));
    }

    private void tip(Event e) {
        String tip = null;
        Rectangle plot = plot();
        if (drift != null && !drift.windows().isEmpty() && e.x >= plot.x && e.x <= plot.x + plot.width) {
            int n = drift.windows().size();
            tip = said(n == 1 ? 0 : Math.clamp(Math.round((e.x - plot.x) * (n - 1.0) / plot.width), 0, n - 1));
        }
        if (!java.util.Objects.equals(tip, canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void paint(Event e) {
        Inks inks = Inks.of(canvas);
        if (drift == null || drift.windows().isEmpty()) {
            return; // the sentence above says so
        }
        GC gc = e.gc;
        gc.setAntialias(SWT.ON);
        Rectangle plot = plot();
        areas(gc, inks, plot);
        axes(gc, inks, plot);
        legend(gc, inks, plot);
        steps(gc, inks, plot);
    }

    private static Color colour(int k) {
        int c = COLOURS[Math.min(k, COLOURS.length - 1)];
        return new Color(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF);
    }

    private void areas(GC gc, Inks inks, Rectangle plot) {
        int n = drift.windows().size();
        double[][] below = new double[n][drift.labels().size() + 1];
        for (int w = 0; w < n; w++) {
            for (int k = 0; k < drift.labels().size(); k++) {
                below[w][k + 1] = below[w][k] + drift.shares()[w][k];
            }
        }
        for (int k = 0; k < drift.labels().size(); k++) {
            for (int w = 0; w < Math.max(1, n - 1); w++) {
                int next = Math.min(n - 1, w + 1);
                if (drift.isKnown(w) && drift.isKnown(next)) {
                    int left = n == 1 ? plot.x : x(plot, w);
                    int right = n == 1 ? plot.x + plot.width : x(plot, next);
                    int[] corners = { left, y(plot, below[w][k]), left, y(plot, below[w][k + 1]), right, y(plot, below[next][k + 1]), right, y(plot, below[next][k]) };
                    gc.setBackground(colour(k));
                    gc.setAntialias(SWT.OFF);
                    gc.fillPolygon(corners);
                    gc.setAntialias(SWT.ON);
                    gc.setForeground(inks.ground());
                    gc.setLineWidth(2);
                    gc.drawLine(corners[2], corners[3], corners[4], corners[5]);
                    gc.setLineWidth(1);
                }
            }
            name(gc, plot, below, k);
        }
    }

    /** The name of an area where it is highest, if there is room for it. */
    private void name(GC gc, Rectangle plot, double[][] below, int k) {
        int best = 0;
        for (int w = 0; w < below.length; w++) {
            if (drift.shares()[w][k] > drift.shares()[best][k]) {
                best = w;
            }
        }
        var size = gc.textExtent(drift.labels().get(k));
        if (drift.shares()[best][k] * plot.height > size.y + 6) {
            gc.setForeground(Inks.isDark(colour(k)) ? new Color(255, 255, 255) : new Color(0, 0, 0));
            int x = Math.clamp(x(plot, best) - size.x / 2, plot.x + 4, plot.x + plot.width - size.x - 4);
            gc.drawText(drift.labels().get(k), x, y(plot, (below[best][k] + below[best][k + 1]) / 2) - size.y / 2, true);
        }
    }

    private static int y(Rectangle plot, double share) {
        return plot.y + plot.height - (int) Math.round(share * plot.height);
    }

    private void axes(GC gc, Inks inks, Rectangle plot) {
        gc.setForeground(inks.faint());
        gc.drawLine(plot.x, plot.y, plot.x, plot.y + plot.height);
        gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
        gc.setForeground(inks.text());
        int high = gc.getFontMetrics().getHeight();
        for (int q = 0; q <= 4; q++) {
            String text = 25 * q + " %";
            gc.drawText(text, plot.x - gc.textExtent(text).x - 6, y(plot, q / 4.0) - high / 2, true);
        }
        int room = gc.textExtent("MMM 00").x + 16;
        int last = -room;
        for (int w = 0; w < drift.windows().size(); w++) {
            String text = MONTH.format(drift.windows().get(w).from());
            int wide = gc.textExtent(text).x;
            int at = Math.clamp(x(plot, w) - wide / 2, plot.x, Math.max(plot.x, plot.x + plot.width - wide));
            if (at - last >= room) {
                gc.setForeground(inks.faint());
                gc.drawLine(x(plot, w), plot.y + plot.height, x(plot, w), plot.y + plot.height + 4);
                gc.setForeground(inks.text());
                gc.drawText(text, at, plot.y + plot.height + 5, true);
                last = at;
            }
        }
    }

    /** Names and the shares at the end, in the order of the areas, from the top. */
    private void legend(GC gc, Inks inks, Rectangle plot) {
        int high = gc.getFontMetrics().getHeight() + 4;
        int x = plot.x + plot.width + 16;
        int y = plot.y;
        gc.setForeground(inks.faint());
        gc.drawText(Messages.Drift_now, x, y, true);
        y += high;
        for (int k = drift.labels().size() - 1; k >= 0; k--) {
            gc.setBackground(colour(k));
            gc.fillRectangle(x, y + (high - BOX) / 2, BOX, BOX);
            gc.setForeground(inks.text());
            gc.drawText(drift.labels().get(k) + "  " + Math.round(100 * drift.shares()[drift.windows().size() - 1][k]) + " %", x + BOX + 6, y + 2, true);
            y += high;
        }
    }

    private void steps(GC gc, Inks inks, Rectangle plot) {
        int base = plot.y + plot.height + GAP + STEPS;
        gc.setForeground(inks.faint());
        gc.drawLine(plot.x, base, plot.x + plot.width, base);
        gc.drawText(Messages.Drift_steps, plot.x + plot.width + 16, base - STEPS + 4, true);
        int n = drift.windows().size();
        int wide = Math.clamp(n < 2 ? 20 : plot.width / n - 4, 2, 26);
        double most = 0.1;
        for (TasteWindow w : drift.windows()) {
            most = Math.max(most, Math.max(Double.isNaN(w.moved()) ? 0 : w.moved(), Double.isNaN(w.byChance()) ? 0 : w.byChance()));
        }
        for (int w = 1; w < n; w++) {
            TasteWindow window = drift.windows().get(w);
            if (!Double.isNaN(window.moved())) {
                int x = Math.clamp((x(plot, w - 1) + x(plot, w)) / 2 - wide / 2, plot.x, plot.x + plot.width - wide);
                int high = (int) Math.round(window.moved() / most * (STEPS - 12));
                if (window.moved() > window.byChance()) {
                    gc.setBackground(inks.strong());
                    gc.fillRectangle(x, base - high, wide, high);
                } else {
                    gc.setForeground(inks.faint());
                    gc.drawRectangle(x, base - high, wide - 1, high);
                }
                if (!Double.isNaN(window.byChance())) {
                    gc.setForeground(inks.text());
                    int chance = base - (int) Math.round(window.byChance() / most * (STEPS - 12));
                    gc.drawLine(x - 2, chance, x + wide + 1, chance);
                }
            }
        }
    }

    Canvas control() {
        return canvas;
    }
}
