/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Where things are on the canvas, in points. */
final class Geometry {

    /** Left of the plots: ticks and labels. */
    static final int LEFT = 82;
    /** Right of the plots: the bar of colours. */
    static final int RIGHT = 78;
    /** The time ruler on top. */
    static final int RULER = 26;
    /** The name of a strip. */
    static final int HEADER = 20;
    private static final int GAP = 6;
    private static final int LEAST = 56;

    private final Point size;
    private final Rectangle[] plots;
    private final int height;

    /**
     * @param size   of the canvas
     * @param strips from top to bottom
     * @param scroll points scrolled down
     */
    Geometry(Point size, List<Strip> strips, int scroll) {
        this.size = size;
        plots = new Rectangle[strips.size()];
        double weights = strips.stream().mapToDouble(Strip::weight).sum();
        int room = size.y - RULER - GAP - strips.size() * (HEADER + GAP);
        int y = RULER - scroll;
        for (int i = 0; i < plots.length; i++) {
            int h = Math.max(LEAST, (int) Math.floor(room * strips.get(i).weight() / weights));
            y += HEADER;
            plots[i] = new Rectangle(LEFT, y, width(size), h);
            y += h + GAP;
        }
        height = y + scroll + GAP;
    }

    /** Width of the plots. */
    static int width(Point size) {
        return Math.max(1, size.x - LEFT - RIGHT);
    }

    /** Where a strip is painted. */
    Rectangle plot(int strip) {
        return plots[strip];
    }

    /** Height of everything. */
    int height() {
        return height;
    }

    /** The strip at a height, its header included; -1 for none. */
    int strip(int y) {
        if (y < RULER) {
            return -1;
        }
        for (int i = 0; i < plots.length; i++) {
            if (y >= plots[i].y - HEADER && y < plots[i].y + plots[i].height) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a point is in the plot of its strip. */
    boolean inPlot(int x, int y) {
        int s = strip(y);
        return s >= 0 && plots[s].contains(x, y);
    }

    Point size() {
        return size;
    }
}
