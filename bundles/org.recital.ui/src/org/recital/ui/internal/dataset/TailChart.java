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
import org.recital.core.describe.DatasetDescription.Share;
import org.recital.ui.internal.Messages;

/** The long tail: which part of the events is on the most popular items, against what it were if all were as popular. */
final class TailChart extends Chart {

    /** Past this part of the items nothing is known but the end. */
    private static final double SHOWN = 0.25;

    private final List<Share> shares;

    TailChart(Composite parent, String title, List<Share> shares) {
        super(parent, title);
        this.shares = shares;
    }

    @Override
    void paint(GC gc, Rectangle plot, Palette palette) {
        int line = gc.getFontMetrics().getHeight();
        int left = plot.x + 34;
        int bottom = plot.y + plot.height - line - 4;
        int width = plot.width - 34;
        int height = bottom - plot.y;
        for (int i = 0; i <= 2; i++) {
            int y = bottom - i * height / 2;
            gc.setForeground(palette.line());
            gc.drawLine(left, y, left + width, y);
            gc.setForeground(palette.dim());
            right(gc, i * 50 + "%", left - 6, y - line / 2);
        }
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawLine(left, bottom, left + width, (int) (bottom - height * SHOWN));
        gc.setLineStyle(SWT.LINE_SOLID);
        int[] points = new int[2 * shares.size() + 2];
        points[0] = left;
        points[1] = bottom;
        for (int i = 0; i < shares.size(); i++) {
            points[2 * i + 2] = left + (int) (width * Math.min(1, shares.get(i).items() / SHOWN));
            points[2 * i + 3] = bottom - (int) (height * shares.get(i).events());
        }
        gc.setForeground(palette.accent());
        gc.setLineWidth(2);
        gc.drawPolyline(points);
        gc.setLineWidth(1);
        for (int i = 0; i < shares.size(); i++) {
            int x = points[2 * i + 2];
            int y = points[2 * i + 3];
            gc.setBackground(palette.accent());
            gc.fillOval(x - 3, y - 3, 7, 7);
            gc.setForeground(palette.text());
            gc.drawText(Numbers.percent(shares.get(i).events()), x + 6, Math.max(plot.y, y - line / 2 + (i == 0 ? 2 : 6)), true);
            gc.setForeground(palette.dim());
            if (i != 0) {
                centred(gc, NLS.bind(Messages.Chart_top, Numbers.percent(shares.get(i).items())), x, bottom + 3, plot);
            }
        }
    }

    @Override
    String summary() {
        StringBuilder words = new StringBuilder();
        shares.forEach(s -> words.append(NLS.bind(Messages.Chart_share, Numbers.percent(s.items()), Numbers.percent(s.events()))).append(". "));
        return words.toString();
    }

    @Override
    String tip(int x, int y, Rectangle plot) {
        return summary();
    }
}
