/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.LightModel;

/** The state light: a sign that differs in shape and not only in colour, and the words for it. */
final class StateLights {

    private StateLights() {
    }

    static Tint tint(LightModel state) {
        return switch (state.light()) {
        case IDLE, QUEUED, SKIPPED -> Tint.IDLE;
        case RUNNING -> Tint.RUNNING;
        case DONE, CACHED -> Tint.DONE;
        case FAILED -> Tint.ERROR;
        case CANCELLED -> Tint.WARNING;
        };
    }

    /** The state in words. */
    static String text(LightModel state) {
        return switch (state.light()) {
        case IDLE -> Messages.State_idle;
        case QUEUED -> Messages.State_queued;
        case RUNNING -> Double.isNaN(state.fraction()) ? Messages.State_running
                : NLS.bind(Messages.State_runningPercent, Math.round(state.fraction() * 100));
        case DONE -> Messages.State_done;
        case CACHED -> Messages.State_cached;
        case FAILED -> Messages.State_failed;
        case SKIPPED -> Messages.State_skipped;
        case CANCELLED -> Messages.State_cancelled;
        };
    }

    /**
     * Draws the light.
     *
     * @param size   diameter in pixels
     * @param moment a time in milliseconds that turns what is running
     */
    static void draw(GC gc, LightModel state, Tints tints, int x, int y, int size, long moment) {
        Color colour = tints.of(tint(state));
        gc.setForeground(colour);
        gc.setBackground(colour);
        int line = Math.max(1, size / 6);
        gc.setLineWidth(line);
        gc.setLineCap(SWT.CAP_ROUND);
        switch (state.light()) {
        case IDLE -> gc.drawOval(x + line / 2, y + line / 2, size - line, size - line);
        case QUEUED -> {
            gc.drawOval(x + line / 2, y + line / 2, size - line, size - line);
            gc.drawLine(x + size / 2, y + size / 4, x + size / 2, y + size / 2);
            gc.drawLine(x + size / 2, y + size / 2, x + size * 3 / 4, y + size / 2);
        }
        case RUNNING -> running(gc, state, tints, x, y, size, line, moment);
        case DONE -> {
            gc.fillOval(x, y, size, size);
            gc.setForeground(tints.of(Tint.NODE));
            gc.drawPolyline(new int[] { x + size * 27 / 100, y + size * 52 / 100, x + size * 44 / 100, y + size * 69 / 100, x + size * 74 / 100,
                    y + size * 34 / 100 });
        }
        case CACHED -> {
            gc.drawOval(x + line / 2, y + line / 2, size - line, size - line);
            gc.drawPolyline(new int[] { x + size * 28 / 100, y + size * 52 / 100, x + size * 44 / 100, y + size * 68 / 100, x + size * 73 / 100,
                    y + size * 34 / 100 });
        }
        case FAILED -> {
            gc.fillOval(x, y, size, size);
            gc.setForeground(tints.of(Tint.NODE));
            int in = size * 32 / 100;
            gc.drawLine(x + in, y + in, x + size - in, y + size - in);
            gc.drawLine(x + size - in, y + in, x + in, y + size - in);
        }
        case SKIPPED -> {
            gc.drawOval(x + line / 2, y + line / 2, size - line, size - line);
            gc.drawLine(x + size / 4, y + size / 2, x + size * 3 / 4, y + size / 2);
        }
        case CANCELLED -> gc.fillRectangle(x + size / 8, y + size / 8, size * 3 / 4, size * 3 / 4);
        }
    }

    private static void running(GC gc, LightModel state, Tints tints, int x, int y, int size, int line, long moment) {
        gc.setForeground(tints.between(Tint.NODE, Tint.RUNNING, 0.3));
        gc.drawOval(x + line / 2, y + line / 2, size - line, size - line);
        gc.setForeground(tints.of(Tint.RUNNING));
        int start = Double.isNaN(state.fraction()) ? (int) -(moment / 4 % 360) : 90;
        int angle = Double.isNaN(state.fraction()) ? 90 : (int) Math.round(-360 * state.fraction());
        gc.drawArc(x + line / 2, y + line / 2, size - line, size - line, start, angle);
    }
}
