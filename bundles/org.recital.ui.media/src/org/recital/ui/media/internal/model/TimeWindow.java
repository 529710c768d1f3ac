/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.model;

/**
 * The part of a sound that is seen. Its left edge is a whole number of pixels from the beginning, so that what was painted
 * before fits exactly after scrolling.
 *
 * @param duration of the sound, in seconds
 * @param width    of the plot, in pixels
 * @param perPixel seconds to a pixel
 * @param left     pixels left of the left edge, 0 or more
 */
public record TimeWindow(double duration, int width, double perPixel, long left) {

    /** The most that is seen of a moment: a sample of 192 kHz is then ten pixels wide. */
    private static final double FINEST = 1 / 1_920_000.0;

    /** All of a sound. */
    public static TimeWindow all(double duration, int width) {
        return new TimeWindow(duration, Math.max(1, width), coarsest(duration, width), 0);
    }

    private static double coarsest(double duration, int width) {
        return Math.max(duration, 0.001) / Math.max(1, width);
    }

    /** Seconds at the left edge. */
    public double from() {
        return left * perPixel;
    }

    /** Seconds at the right edge; may be past the end. */
    public double to() {
        return (left + width) * perPixel;
    }

    /** The time in the middle of a pixel. */
    public double seconds(double x) {
        return (left + x) * perPixel;
    }

    /** Where a time is. */
    public double x(double seconds) {
        return seconds / perPixel - left;
    }

    /** Pixels from beginning to end. */
    public long length() {
        return (long) Math.ceil(duration / perPixel - 1e-6);
    }

    /** Scrolled by pixels to the right, not beyond the ends. */
    public TimeWindow scrolled(long pixels) {
        return at(left + pixels);
    }

    /** With another left edge, not beyond the ends. */
    public TimeWindow at(long pixels) {
        return new TimeWindow(duration, width, perPixel, Math.clamp(pixels, 0, Math.max(0, length() - width)));
    }

    /**
     * Closer (factor above 1) or farther, the time under a pixel staying there where the ends allow.
     *
     * @param x the pixel
     */
    public TimeWindow zoomed(double factor, double x) {
        double finer = Math.clamp(perPixel / factor, FINEST, Math.max(FINEST, coarsest(duration, width)));
        double anchor = seconds(x);
        return new TimeWindow(duration, width, finer, 0).at(Math.round(anchor / finer - x));
    }

    /** Just a range of time. */
    public TimeWindow range(double from, double to) {
        double finer = Math.clamp((to - from) / width, FINEST, Math.max(FINEST, coarsest(duration, width)));
        return new TimeWindow(duration, width, finer, 0).at((long) Math.floor(from / finer));
    }

    /** In another width: the left edge and the scale stay where they can; all of a sound stays all of it. */
    public TimeWindow resized(int pixels) {
        int w = Math.max(1, pixels);
        if (perPixel >= coarsest(duration, width) * 0.9999) {
            return all(duration, w);
        }
        return new TimeWindow(duration, w, Math.min(perPixel, coarsest(duration, w)), 0).at(Math.round(from() / Math.min(perPixel, coarsest(duration, w))));
    }

    /** Moved so that a time is seen: paged on when it has left the window. */
    public TimeWindow showing(double seconds) {
        double x = x(seconds);
        return x >= 0 && x < width ? this : at(Math.round(seconds / perPixel - width * 0.1));
    }
}
