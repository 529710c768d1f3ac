/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeWindowTest {

    @Test
    void allOfASoundFitsExactly() {
        TimeWindow w = TimeWindow.all(600, 1200);
        assertEquals(0, w.from());
        assertEquals(600, w.to(), 1e-9);
        assertEquals(1200, w.length());
        assertEquals(w, w.zoomed(0.5, 300), "no farther than all of it");
        assertEquals(w, w.scrolled(50), "there is nothing beside it");
    }

    @Test
    void zoomingKeepsTheTimeUnderThePointer() {
        TimeWindow w = TimeWindow.all(600, 1200);
        for (int i = 0; i < 20; i++) {
            double under = w.seconds(700);
            w = w.zoomed(1.25, 700);
            assertEquals(under, w.seconds(700), w.perPixel() / 2 + 1e-12);
        }
        assertTrue(w.to() - w.from() < 10);
    }

    @Test
    void scrollingStopsAtTheEnds() {
        TimeWindow w = TimeWindow.all(600, 1200).zoomed(10, 0);
        assertEquals(0, w.scrolled(-5).left());
        TimeWindow end = w.scrolled(1_000_000);
        assertEquals(600, end.to(), 1e-6);
        assertEquals(w.left() + 7, w.scrolled(7).left());
    }

    @Test
    void aRangeFillsTheWidth() {
        TimeWindow w = TimeWindow.all(600, 1000).range(100, 110);
        assertEquals(100, w.from(), w.perPixel());
        assertEquals(110, w.to(), w.perPixel());
        assertTrue(w.from() <= 100);
    }

    @Test
    void aWiderWindowShowsMoreFromTheSameTimeOn() {
        TimeWindow w = TimeWindow.all(600, 1000).range(100, 110);
        TimeWindow wide = w.resized(2000);
        assertEquals(w.from(), wide.from(), w.perPixel());
        assertEquals(w.perPixel(), wide.perPixel());
        assertEquals(600, TimeWindow.all(600, 1000).resized(1400).to(), 1e-9, "all stays all");
    }

    @Test
    void theCursorIsFollowedPageByPage() {
        TimeWindow w = TimeWindow.all(600, 1000).range(100, 110);
        assertEquals(w, w.showing(105));
        TimeWindow next = w.showing(110.5);
        assertTrue(next.from() < 110.5 && next.to() > 110.5 && next.from() > 100);
    }

    @Test
    void anEmptySoundHasAWindow() {
        TimeWindow w = TimeWindow.all(0, 0);
        assertEquals(1, w.width());
        assertEquals(w.from(), w.scrolled(3).zoomed(2, 0).from());
    }
}
