/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.recital.core.describe.DatasetDescription.Quantiles;
import org.recital.ui.internal.Messages;

/** How events are spread over users and over items: two boxes on one logarithmic axis. */
final class QuantileChart extends Chart {

    private final Quantiles users;
    private final Quantiles items;

    QuantileChart(Composite parent, String title, Quantiles users, Quantiles items) {
        super(parent, title);
        this.users = users;
        this.items = items;
    }

    @Override
    void paint(GC gc, Rectangle plot, Palette palette) {
        int line = gc.getFontMetrics().getHeight();
        int left = plot.x + 56;
        int width = plot.width - 62;
        double most = Math.log10(Math.max(10, Math.max(users.most(), items.most())));
        int bottom = plot.y + plot.height - line - 4;
        for (int power = 0; power <= most; power++) {
            int x = left + (int) (width * power / most);
            gc.setForeground(palette.line());
            gc.drawLine(x, plot.y, x, bottom);
            gc.setForeground(palette.dim());
            centred(gc, Numbers.whole((long) Math.pow(10, power)), x, bottom + 3, plot);
        }
        box(gc, palette, Messages.Chart_users, users, plot.y + (bottom - plot.y) / 4, left, width, most, line);
        box(gc, palette, Messages.Chart_items, items, plot.y + 3 * (bottom - plot.y) / 4, left, width, most, line);
    }

    private static void box(GC gc, Palette palette, String label, Quantiles q, int y, int left, int width, double most, int line) {
        gc.setForeground(palette.text());
        right(gc, label, left - 8, y - line / 2);
        int low = at(q.least(), left, width, most);
        int high = at(q.most(), left, width, most);
        int from = at(q.lowerQuartile(), left, width, most);
        int to = at(q.upperQuartile(), left, width, most);
        int middle = at(q.median(), left, width, most);
        gc.setForeground(palette.accent());
        gc.drawLine(low, y, high, y);
        gc.drawLine(low, y - 4, low, y + 4);
        gc.drawLine(high, y - 4, high, y + 4);
        gc.setBackground(palette.accentSoft());
        gc.fillRectangle(from, y - 11, Math.max(2, to - from), 22);
        gc.drawRectangle(from, y - 11, Math.max(2, to - from), 22);
        gc.setLineWidth(3);
        gc.drawLine(middle, y - 11, middle, y + 11);
        gc.setLineWidth(1);
    }

    private static int at(int value, int left, int width, double most) {
        return left + (int) (width * Math.log10(Math.max(1, value)) / most);
    }

    @Override
    String summary() {
        return words(Messages.Chart_users, users) + '\n' + words(Messages.Chart_items, items);
    }

    private static String words(String label, Quantiles q) {
        return NLS.bind(Messages.Chart_quantiles, new Object[] { label, q.least(), q.lowerQuartile(), q.median(), q.upperQuartile(),
                q.ninetyFive(), q.most(), Numbers.plain(q.mean()), q.none() });
    }

    @Override
    String tip(int x, int y, Rectangle plot) {
        return summary();
    }
}
