/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import org.recital.ui.pipeline.internal.layout.Box;

/**
 * Which part of the drawing is seen, and how large.
 *
 * @param zoom 1 is full size
 * @param left what is at the left edge, in pixels at this zoom
 * @param top  what is at the top edge, in pixels at this zoom
 */
public record View(double zoom, int left, int top) {

    /** Full size, from the origin. */
    public static final View START = new View(1, 0, 0);

    private static final double[] LEVELS = { 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.6, 2, 2.5, 3 };

    public int x(double x) {
        return (int) Math.round(x * zoom) - left;
    }

    public int y(double y) {
        return (int) Math.round(y * zoom) - top;
    }

    /** A length in pixels, at least 1. */
    public int length(double length) {
        return Math.max(1, (int) Math.round(length * zoom));
    }

    /** Place in the drawing of a pixel. */
    public double toX(int x) {
        return (x + left) / zoom;
    }

    public double toY(int y) {
        return (y + top) / zoom;
    }

    /** What of the drawing a rectangle of pixels shows. */
    public Box toBox(int x, int y, int width, int height) {
        return new Box(toX(x), toY(y), width / zoom, height / zoom);
    }

    /** The next greater (1) or smaller (-1) zoom. */
    public static double step(double zoom, int direction) {
        if (direction > 0) {
            for (double level : LEVELS) {
                if (level > zoom + 0.001) {
                    return level;
                }
            }
            return LEVELS[LEVELS.length - 1];
        }
        for (int i = LEVELS.length - 1; i >= 0; i--) {
            if (LEVELS[i] < zoom - 0.001) {
                return LEVELS[i];
            }
        }
        return LEVELS[0];
    }

    /** The greatest level at which a length fits into another, but not above full size. */
    public static double fit(double width, double height, int intoWidth, int intoHeight) {
        for (int i = LEVELS.length - 1; i > 0; i--) {
            if (LEVELS[i] <= 1 && width * LEVELS[i] <= intoWidth && height * LEVELS[i] <= intoHeight) {
                return LEVELS[i];
            }
        }
        return LEVELS[0];
    }
}
