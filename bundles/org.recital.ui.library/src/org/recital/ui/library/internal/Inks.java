/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/**
 * Colours of what is painted, for the background of a control: light or dark.
 *
 * @param ground  behind all
 * @param text    readable on it
 * @param faint   of lines and of what is said less loudly
 * @param strong  of bars that speak for something
 * @param against of bars that speak against it
 */
public record Inks(Color ground, Color text, Color faint, Color strong, Color against) {

    private static final int HALF = 128;

    /** Those that suit a control. */
    public static Inks of(Control control) {
        Color ground = control.getBackground();
        boolean dark = isDark(ground);
        Color text = dark ? new Color(232, 235, 240) : new Color(30, 34, 40);
        return new Inks(ground, text, mix(text, ground, 0.45), dark ? new Color(70, 160, 220) : new Color(0, 114, 178),
                dark ? new Color(240, 170, 60) : new Color(213, 94, 0));
    }

    /** Whether it is nearer to black than to white. */
    public static boolean isDark(Color c) {
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() < HALF;
    }

    /** A colour, so much of it the first. */
    public static Color mix(Color a, Color b, double share) {
        return new Color(at(a.getRed(), b.getRed(), share), at(a.getGreen(), b.getGreen(), share), at(a.getBlue(), b.getBlue(), share));
    }

    private static int at(int a, int b, double share) {
        return (int) Math.round(a * share + b * (1 - share));
    }
}
