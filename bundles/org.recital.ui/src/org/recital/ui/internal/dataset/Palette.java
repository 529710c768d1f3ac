/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Colours that go with a control's background, whatever the theme: mixed from its own two colours, and an accent that
 * is told from both by its lightness, so that nobody needs to see hues.
 */
public record Palette(Color back, Color text, Color dim, Color line, Color card, Color cardHot, Color accent, Color accentSoft,
        Color warn) {

    /** The colours of a control. */
    public static Palette of(Control control) {
        RGB back = control.getBackground().getRGB();
        boolean dark = luminance(back) < 0.5;
        RGB text = dark ? new RGB(235, 238, 242) : new RGB(28, 32, 38);
        RGB accent = dark ? new RGB(96, 170, 255) : new RGB(20, 96, 190);
        return new Palette(new Color(back), new Color(text), new Color(mix(text, back, 0.35)), new Color(mix(back, text, 0.2)),
                new Color(mix(back, dark ? text : new RGB(255, 255, 255), dark ? 0.06 : 0.7)), new Color(mix(back, accent, 0.14)),
                new Color(accent), new Color(mix(back, accent, 0.35)),
                new Color(dark ? new RGB(240, 170, 70) : new RGB(184, 100, 0)));
    }

    private static double luminance(RGB c) {
        return (0.299 * c.red + 0.587 * c.green + 0.114 * c.blue) / 255;
    }

    private static RGB mix(RGB a, RGB b, double share) {
        return new RGB((int) (a.red + (b.red - a.red) * share), (int) (a.green + (b.green - a.green) * share),
                (int) (a.blue + (b.blue - a.blue) * share));
    }
}
