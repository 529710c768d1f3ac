/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.search;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.songs.Fields;

/** What the lines over an image mean: solid ones are seen, dashed ones known. In the colours of the theme. */
final class SightLegend extends Canvas {

    private static final int LINE = 26;
    private static final int GAP = 5;
    private static final int[] DASH = { 4, 4 };

    SightLegend(Composite parent) {
        super(parent, SWT.NONE);
        Fields.name(this, Messages.Sight_legend);
        setToolTipText(Messages.Sight_legend);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    private void paint(GC gc) {
        gc.setForeground(getForeground());
        gc.setLineWidth(2);
        int middle = getClientArea().height / 2;
        int x = entry(gc, 0, middle, Messages.Sight_seen);
        gc.setLineDash(DASH);
        entry(gc, x + 2 * GAP, middle, Messages.Sight_known);
    }

    private static int entry(GC gc, int x, int middle, String text) {
        gc.drawLine(x, middle, x + LINE, middle);
        Point size = gc.textExtent(text);
        gc.drawText(text, x + LINE + GAP, middle - size.y / 2, true);
        return x + LINE + GAP + size.x;
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        GC gc = new GC(this);
        try {
            Point seen = gc.textExtent(Messages.Sight_seen);
            Point known = gc.textExtent(Messages.Sight_known);
            return new Point(2 * LINE + 4 * GAP + seen.x + known.x, Math.max(seen.y, known.y) + 2);
        } finally {
            gc.dispose();
        }
    }
}
