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
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.recital.ui.internal.Messages;

/** Of how many something is known: a bar for each attribute and each kind of asset. */
final class CoverageChart extends Chart {

    private static final int ROW = 24;
    private static final int LABEL = 190;
    private static final int BAR = 160;

    /** A line. @param detail what more there is to say */
    record Line(String label, long known, long all, String detail) {
    }

    private final List<Line> lines;

    CoverageChart(Composite parent, String title, List<Line> lines) {
        super(parent, title);
        this.lines = lines;
    }

    int height() {
        return 52 + Math.max(1, lines.size()) * ROW;
    }

    @Override
    void paint(GC gc, Rectangle plot, Palette palette) {
        if (lines.isEmpty()) {
            gc.setForeground(palette.dim());
            gc.drawText(Messages.Chart_noAttributes, plot.x, plot.y, true);
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int y = plot.y + i * ROW;
            double share = line.all() == 0 ? 0 : line.known() / (double) line.all();
            gc.setForeground(palette.text());
            gc.drawText(line.label(), plot.x, y, true);
            gc.setBackground(palette.accentSoft());
            gc.fillRectangle(plot.x + LABEL, y + 3, BAR, 11);
            gc.setBackground(share < 1 ? palette.warn() : palette.accent());
            gc.fillRectangle(plot.x + LABEL, y + 3, (int) Math.round(BAR * share), 11);
            gc.setForeground(palette.dim());
            gc.setClipping(plot.x, plot.y, plot.width, plot.height + 10);
            gc.drawText(NLS.bind(Messages.Chart_coverage, new Object[] { Numbers.percent(share), Numbers.whole(line.known()), Numbers.whole(line.all()), line.detail() }),
                    plot.x + LABEL + BAR + 12, y, SWT.DRAW_TRANSPARENT);
            gc.setClipping((Rectangle) null);
        }
    }

    @Override
    String summary() {
        StringBuilder words = new StringBuilder();
        lines.forEach(l -> words.append(l.label()).append(": ").append(l.known()).append('/').append(l.all()).append(' ').append(l.detail()).append('\n'));
        return words.toString();
    }

    @Override
    String tip(int x, int y, Rectangle plot) {
        int i = (y - plot.y) / ROW;
        return y < plot.y || i >= lines.size() ? null : lines.get(i).label() + '\n' + lines.get(i).detail();
    }
}
