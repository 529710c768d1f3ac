/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.start;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.recital.ui.internal.dataset.Palette;

/** A large button: a picture, what it does, and a sentence about it. */
final class ActionCard extends Canvas {

    /** What is drawn. */
    enum Glyph {
        DATA, WORLD, FILE
    }

    private static final int ROUND = 10;

    private final Font titleFont;
    private final Glyph glyph;
    private final String title;
    private final String words;
    private boolean hot;

    ActionCard(Composite parent, Font titleFont, Glyph glyph, String title, String words, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.titleFont = titleFont;
        this.glyph = glyph;
        this.title = title;
        this.words = words;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseEnter, e -> hot(true));
        addListener(SWT.MouseExit, e -> hot(false));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && getClientArea().contains(e.x, e.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, e -> {
            if (e.character == SWT.CR || e.character == ' ') {
                action.run();
            }
        });
        addListener(SWT.Traverse, e -> e.doit = true);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = title;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = words;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    private void hot(boolean now) {
        hot = now;
        redraw();
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(this);
        Rectangle r = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(hot ? palette.cardHot() : palette.card());
        gc.fillRoundRectangle(1, 1, r.width - 3, r.height - 3, ROUND, ROUND);
        gc.setForeground(isFocusControl() ? palette.accent() : palette.line());
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, r.width - 3, r.height - 3, ROUND, ROUND);
        glyph(gc, palette, 22, r.height / 2 - 20);
        gc.setForeground(palette.text());
        gc.setFont(titleFont);
        gc.drawText(title, 86, 16, true);
        gc.setFont(getFont());
        gc.setForeground(palette.dim());
        gc.drawText(words, 86, r.height - 22 - gc.getFontMetrics().getHeight() + 4, true);
    }

    private void glyph(GC gc, Palette palette, int x, int y) {
        Color accent = palette.accent();
        gc.setForeground(accent);
        gc.setBackground(accent);
        gc.setLineWidth(2);
        switch (glyph) {
        case DATA -> {
            for (int i = 0; i < 3; i++) {
                gc.fillRoundRectangle(x, y + 4 + i * 12, 10, 8, 3, 3);
                gc.drawLine(x + 16, y + 8 + i * 12, x + 40 - i * 7, y + 8 + i * 12);
            }
        }
        case WORLD -> {
            gc.drawOval(x + 1, y + 2, 36, 36);
            gc.drawOval(x + 11, y + 2, 16, 36);
            gc.drawLine(x + 2, y + 20, x + 37, y + 20);
        }
        case FILE -> {
            gc.drawPolygon(new int[] { x + 6, y + 2, x + 24, y + 2, x + 34, y + 12, x + 34, y + 38, x + 6, y + 38 });
            gc.drawLine(x + 12, y + 18, x + 28, y + 18);
            gc.drawLine(x + 12, y + 25, x + 28, y + 25);
            gc.drawLine(x + 12, y + 32, x + 22, y + 32);
        }
        }
    }
}
