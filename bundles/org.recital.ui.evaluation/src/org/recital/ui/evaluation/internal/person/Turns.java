/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.widgets.Display;

/**
 * Lets controls change one after the other, the next when the one before has been painted. The toolkit paints all that has changed in one go, and many
 * lists at once would keep the UI thread from answering.
 */
final class Turns {

    /** What is out of sight is not painted: it is not waited for longer. */
    private static final int UNSEEN_MILLIS = 100;

    private final Display display;
    private final int unseenMillis;
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private Object current;
    private int number;

    /** Calls on that display's thread. */
    Turns(Display display) {
        this(display, UNSEEN_MILLIS);
    }

    /** Waits so long for what is not painted. */
    Turns(Display display, int unseenMillis) {
        this.display = display;
        this.unseenMillis = unseenMillis;
    }

    /** What somebody does in their turn, in place of what they were going to do. */
    void add(Object who, Runnable what) {
        waiting.put(who, what);
        begin();
    }

    /** The same, unless they are going to do something anyway. */
    void addIfNone(Object who, Runnable what) {
        waiting.putIfAbsent(who, what);
        begin();
    }

    private void begin() {
        if (current == null) {
            next();
        }
    }

    /** Somebody has been painted. */
    void painted(Object who) {
        if (who == current) {
            int turn = number;
            display.asyncExec(() -> over(turn));
        }
    }

    private void over(int turn) {
        if (turn == number && current != null) {
            next();
        }
    }

    private void next() {
        current = null;
        if (!waiting.isEmpty()) {
            Map.Entry<Object, Runnable> first = waiting.entrySet().iterator().next();
            waiting.remove(first.getKey());
            current = first.getKey();
            int turn = ++number;
            first.getValue().run();
            display.timerExec(unseenMillis, () -> over(turn));
        }
    }

    /** Forgets who waits. */
    void clear() {
        waiting.clear();
        current = null;
        number++;
    }

    /** Whether nobody waits and the last one has been painted. */
    boolean isIdle() {
        return current == null;
    }
}
