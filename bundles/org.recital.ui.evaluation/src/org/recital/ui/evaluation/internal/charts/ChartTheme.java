/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.charts;

import java.awt.Color;
import java.awt.Font;

/**
 * Colours and fonts of charts.
 *
 * @param back    background
 * @param text    of labels
 * @param grid    of grid lines
 * @param series  told apart by people with any colour vision, in the order of engines
 * @param whisker of intervals
 */
public record ChartTheme(Color back, Color text, Color grid, Color[] series, Color whisker) {

    /** On white, for files. */
    public static final ChartTheme PRINT = of(Color.WHITE);

    /**
     * For a background.
     *
     * @see "Okabe, Ito: Color Universal Design, 2008"
     */
    public static ChartTheme of(Color back) {
        boolean dark = 0.299 * back.getRed() + 0.587 * back.getGreen() + 0.114 * back.getBlue() < 128;
        Color text = dark ? new Color(232, 235, 240) : new Color(30, 34, 40);
        Color[] series = { dark ? new Color(70, 160, 220) : new Color(0, 114, 178), new Color(230, 159, 0), new Color(0, 158, 115),
                new Color(204, 121, 167), new Color(213, 94, 0), new Color(86, 180, 233), dark ? new Color(240, 228, 66) : new Color(150, 140, 0),
                dark ? new Color(170, 176, 186) : new Color(90, 96, 106) };
        return new ChartTheme(back, text, mix(back, text, 0.18), series, mix(text, back, 0.1));
    }

    /** Colour of the n-th engine; they begin anew after the last. */
    public Color series(int n) {
        return series[n % series.length];
    }

    static Font font(int style, float points) {
        return new Font(Font.SANS_SERIF, style, Math.round(points));
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(at(a.getRed(), b.getRed(), share), at(a.getGreen(), b.getGreen(), share), at(a.getBlue(), b.getBlue(), share));
    }

    private static int at(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
