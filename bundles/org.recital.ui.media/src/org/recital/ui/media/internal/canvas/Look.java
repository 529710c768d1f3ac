/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.recital.api.media.Inks;

/**
 * The colours of the canvas in the theme there is.
 *
 * @param inks   of the plots
 * @param back   around the plots
 * @param text   on it
 * @param quiet  ticks and frames
 * @param accent cursor and selection
 */
record Look(Inks inks, Color back, Color text, Color quiet, Color accent) {

    /** By the background the theme gives. */
    static Look of(RGB back) {
        boolean dark = 0.299 * back.red + 0.587 * back.green + 0.114 * back.blue < 128;
        Inks inks = dark ? Inks.DARK : Inks.LIGHT;
        return new Look(inks, new Color(back), colour(inks.ink()), colour(inks.quiet()), colour(inks.accent()));
    }

    /** A packed colour as one of SWT. */
    static Color colour(int argb) {
        return new Color(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
