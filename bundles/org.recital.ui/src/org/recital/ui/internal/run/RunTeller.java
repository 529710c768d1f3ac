/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.problem.Problem;
import org.recital.core.run.CurveUpdate;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunListener;
import org.recital.core.run.StepUpdate;
import org.recital.ui.runs.LiveCurves;

/** Passes on what the worker tells of a run: lights in the editor, lines in the console, curves of what learns. */
class RunTeller implements RunListener {

    private final RunTarget target;
    private final RunConsole console;
    private final Map<String, String> titles = new HashMap<>();

    RunTeller(RunTarget target, RunConsole console) {
        this.target = target;
        this.console = console;
    }

    @Override
    public void planned(List<PlannedStep> steps) {
        RunStates.get().planned(target.path(), steps);
        LiveCurves.begins(target.path());
        steps.forEach(s -> titles.put(s.step(), s.title()));
    }

    @Override
    public void changed(StepUpdate update) {
        RunStates.get().changed(target.path(), update);
        if (update.isWhole()) {
            console.state(update);
        }
    }

    @Override
    public void warned(String step, Problem problem) {
        console.warning(step, problem);
    }

    @Override
    public void noted(String step, String line) {
        console.note(step + ": " + line);
    }

    @Override
    public void learned(CurveUpdate update) {
        LiveCurves.learned(target.path(), titles.getOrDefault(update.step(), update.step()), update);
    }
}
