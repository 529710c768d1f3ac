/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Helps tests that run on the UI thread. */
public final class Ui {

    private static final long LIMIT = 60_000;

    private Ui() {
    }

    /** Lets the window live until something holds. */
    public static void await(String what, BooleanSupplier condition) {
        Display display = Display.getDefault();
        long end = System.currentTimeMillis() + LIMIT;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("Did not come about in " + LIMIT + " ms: " + what);
            }
            if (!display.readAndDispatch()) {
                pause();
            }
        }
    }

    /** Lets the window live for a while. */
    public static void spin(long millis) {
        Display display = Display.getDefault();
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            if (!display.readAndDispatch()) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("Interrupted");
        }
    }

    /** An event of the mouse. @param mask pressed keys */
    public static void mouse(Control control, int type, int x, int y, int button, int mask) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        event.stateMask = mask;
        control.notifyListeners(type, event);
    }

    /** A key pressed and let go. @param mask pressed keys */
    public static void key(Control control, int key, int mask) {
        for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
            Event event = new Event();
            event.keyCode = key;
            event.stateMask = mask;
            event.doit = true;
            control.notifyListeners(type, event);
        }
    }
}
