/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.recital.ui.internal.Messages;

/** Bars from the left to the right: a histogram, or a timeline. */
final class BarChart extends Chart {

    /** A bar. */
    record Bar(String label, long count) {
    }

    private final List<Bar> bars;
    private final String note;

    BarChart(Composite parent, String title, List<Bar> bars, String note) {
        super(parent, title);
        this.bars = bars;
        this.note = note;
    }

    private long most() {
        return Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    }

    @Override
    void paint(GC gc, Rectangle plot, Palette palette) {
        int line = gc.getFontMetrics().getHeight();
        gc.setForeground(palette.dim());
        if (bars.isEmpty()) {
            gc.drawText(Messages.Chart_nothing, plot.x, plot.y, true);
            return;
        }
        String most = Numbers.whole(most());
        gc.drawText(most, plot.x, plot.y - 2, true);
        right(gc, note, plot.x + plot.width, plot.y - 2);
        int top = plot.y + line + 4;
        int bottom = plot.y + plot.height - line - 4;
        gc.setForeground(palette.line());
        gc.drawLine(plot.x, bottom, plot.x + plot.width, bottom);
        double step = plot.width / (double) bars.size();
        gc.setBackground(palette.accent());
        for (int i = 0; i < bars.size(); i++) {
            int height = (int) Math.round((bottom - top) * (bars.get(i).count() / (double) most()));
            int x = plot.x + (int) Math.round(i * step);
            int width = Math.max(1, (int) Math.round((i + 1) * step) - (int) Math.round(i * step) - (step > 4 ? 2 : 0));
            if (bars.get(i).count() > 0) {
                gc.fillRectangle(x, bottom - Math.max(1, height), width, Math.max(1, height));
            }
        }
        labels(gc, plot, palette, bottom + 3, step);
    }

    /** As many as fit, evenly, always with the first. */
    private void labels(GC gc, Rectangle plot, Palette palette, int y, double step) {
        gc.setForeground(palette.dim());
        int widest = 1;
        for (Bar b : bars) {
            Point size = gc.textExtent(b.label());
            widest = Math.max(widest, size.x + 10);
        }
        int every = Math.max(1, (int) Math.ceil(widest / step));
        for (int i = 0; i < bars.size(); i += every) {
            centred(gc, bars.get(i).label(), plot.x + (int) ((i + 0.5) * step), y, plot);
        }
    }

    @Override
    String tip(int x, int y, Rectangle plot) {
        int i = bars.isEmpty() ? -1 : (int) Math.floor((x - plot.x) * bars.size() / (double) plot.width);
        return i < 0 || i >= bars.size() ? null : NLS.bind(Messages.Chart_bar, bars.get(i).label(), Numbers.whole(bars.get(i).count()));
    }

    @Override
    String summary() {
        StringBuilder words = new StringBuilder(note);
        bars.stream().limit(60).forEach(b -> words.append("; ").append(b.label()).append(": ").append(b.count()));
        return words.toString();
    }
}
