/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.recital.ui.testkit.Pump;

@EnabledIf("hasWindow")
class TurnsTest {

    private final Display display = Display.getCurrent();
    private Turns turns = display == null ? null : new Turns(display);
    private final List<String> done = new ArrayList<>();

    static boolean hasWindow() {
        return PersonViewTest.hasWindow();
    }

    private void add(String who) {
        turns.add(who, () -> done.add(who));
    }

    @Test
    void theNextBeginsWhenTheOneBeforeIsPainted() {
        turns = new Turns(display, 600_000);
        add("a");
        add("b");
        add("c");
        turns.painted("b");
        boolean[] after = new boolean[1];
        display.asyncExec(() -> after[0] = true);
        Pump.until("what was asked for before is done", () -> after[0]);
        assertEquals(List.of("a"), done, "it is not b's turn");
        turns.painted("a");
        assertEquals(List.of("a"), done, "not before what is under way is over");
        Pump.until("b has had its turn", () -> done.size() == 2);
        assertFalse(turns.isIdle());
        turns.painted("b");
        turns.painted("b");
        Pump.until("c has had its turn", () -> done.size() == 3);
        turns.painted("c");
        Pump.until("nobody waits", turns::isIdle);
        assertEquals(List.of("a", "b", "c"), done);
    }

    @Test
    void whoIsOutOfSightIsNotWaitedFor() {
        add("a");
        add("b");
        Pump.until("both have had their turns", () -> done.size() == 2 && turns.isIdle());
    }

    @Test
    void theLastWordCountsButNeverLessThanWasWanted() {
        add("a");
        turns.add("b", () -> done.add("old b"));
        add("b");
        turns.addIfNone("b", () -> done.add("little b"));
        turns.addIfNone("c", () -> done.add("little c"));
        Pump.until("all have had their turns", turns::isIdle);
        assertEquals(List.of("a", "b", "little c"), done);
    }

    @Test
    void whoIsForgottenDoesNothing() {
        add("a");
        add("b");
        turns.clear();
        assertTrue(turns.isIdle());
        add("c");
        Pump.until("nobody waits", turns::isIdle);
        assertEquals(List.of("a", "c"), done);
    }
}
