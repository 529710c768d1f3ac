/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A small picture with a title. What it shows is also its accessible description, and the tool tip of what is under the mouse. */
abstract class Chart extends Canvas {

    static final int PAD = 14;
    private static final int TITLE = 34;

    private final String title;
    private final Font bold;
    private final Font small;

    Chart(Composite parent, String title) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.title = title;
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), this);
        bold = fonts.create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD));
        small = fonts.create(FontDescriptor.createFrom(getFont()).increaseHeight(-1));
        addListener(SWT.Paint, e -> paintAll(e.gc));
        addListener(SWT.MouseMove, e -> {
            String tip = tip(e.x, e.y, plot());
            if (!java.util.Objects.equals(tip, getToolTipText())) {
                setToolTipText(tip);
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = title;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = summary();
            }
        });
    }

    /** Paints into a rectangle below the title. */
    abstract void paint(GC gc, Rectangle plot, Palette palette);

    /** In words. */
    abstract String summary();

    /** What is under the mouse; null for nothing. */
    String tip(@SuppressWarnings("unused") int x, @SuppressWarnings("unused") int y, @SuppressWarnings("unused") Rectangle plot) {
        return null;
    }

    Font small() {
        return small;
    }

    private Rectangle plot() {
        Rectangle all = getClientArea();
        return new Rectangle(PAD, TITLE, Math.max(1, all.width - 2 * PAD), Math.max(1, all.height - TITLE - PAD));
    }

    private void paintAll(GC gc) {
        Palette palette = Palette.of(this);
        Rectangle all = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(palette.card());
        gc.fillRoundRectangle(1, 1, all.width - 3, all.height - 3, 8, 8);
        gc.setForeground(palette.line());
        gc.drawRoundRectangle(1, 1, all.width - 3, all.height - 3, 8, 8);
        gc.setFont(bold);
        gc.setForeground(palette.text());
        gc.drawText(title, PAD, 9, true);
        gc.setFont(small);
        paint(gc, plot(), palette);
    }

    static void right(GC gc, String text, int right, int y) {
        gc.drawText(text, right - gc.textExtent(text).x, y, true);
    }

    static void centred(GC gc, String text, int middle, int y, Rectangle within) {
        Point size = gc.textExtent(text);
        int x = Math.clamp(middle - size.x / 2, within.x - 6, Math.max(within.x - 6, within.x + within.width + 6 - size.x));
        gc.drawText(text, x, y, true);
    }
}
