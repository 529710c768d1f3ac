/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.recital.api.problem.Problem;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.StepState;
import org.recital.core.run.StepUpdate;
import org.recital.ui.internal.Messages;

/** What runs say, in the platform's Console view: states, notes and warnings of steps. */
public final class RunConsole {

    private static final int LOW_WATER = 400_000;
    private static final int HIGH_WATER = 500_000;
    private static RunConsole instance;

    private final MessageConsole console = new MessageConsole(Messages.RunConsole_title, null);
    private final MessageConsoleStream plain = console.newMessageStream();
    private final MessageConsoleStream warnings = console.newMessageStream();
    private final MessageConsoleStream errors = console.newMessageStream();
    private final Map<String, StepState> told = new HashMap<>();

    private RunConsole() {
        console.setWaterMarks(LOW_WATER, HIGH_WATER);
        ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] { console });
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            // Readable on a light and on a dark background.
            warnings.setColor(new Color(new RGB(196, 128, 10)));
            errors.setColor(new Color(new RGB(220, 70, 60)));
            errors.setFontStyle(SWT.BOLD);
        });
    }

    /** The console of the window; made when the first run begins. */
    public static synchronized RunConsole get() {
        if (instance == null) {
            instance = new RunConsole();
        }
        return instance;
    }

    /** All that is shown. */
    public String text() {
        return console.getDocument().get();
    }

    void begins(String pipeline) {
        told.clear();
        say(plain, NLS.bind(Messages.RunConsole_begins, pipeline));
    }

    void ends(RunOutcome outcome) {
        String took = Times.seconds(outcome.record().header().wallMillis());
        say(plain, NLS.bind(switch (outcome.result()) {
        case DONE -> Messages.RunConsole_done;
        case FAILED -> Messages.RunConsole_failed;
        case CANCELLED -> Messages.RunConsole_cancelled;
        }, outcome.record().title(), took));
    }

    /** A line for each new state of a step, not for each percent. */
    void state(StepUpdate update) {
        if (told.put(update.step(), update.state()) == update.state() || update.state() == StepState.QUEUED || update.state() == StepState.IDLE) {
            return;
        }
        String line = "  " + update.step() + ": " + States.label(update.state())
                + (update.detail().isEmpty() ? "" : ", " + update.detail());
        say(update.state() == StepState.FAILED ? errors : plain, line);
    }

    void note(String line) {
        say(plain, "  " + line);
    }

    void warning(String step, Problem problem) {
        say(warnings, "  " + NLS.bind(Messages.RunConsole_warning, step, problem));
    }

    void error(String line) {
        say(errors, line);
    }

    private static void say(MessageConsoleStream stream, String line) {
        try {
            stream.write(line + '\n');
        } catch (IOException e) {
            ILog.of(RunConsole.class).error(line, e); // the console was closed: the log has it
        }
    }
}
