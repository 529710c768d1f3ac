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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.Trial;
import org.recital.core.worker.RunSpec;
import org.recital.ui.internal.sweep.Messages;
import org.recital.ui.internal.sweep.SweepTexts;
import org.recital.ui.internal.sweep.SweepWatch;
import org.recital.ui.worker.WindowWorker;

/** A sweep that goes on in the worker; shown in the Sweep view too. */
public final class SweepJob extends PipelineJob {

    private SweepOutcome outcome;
    private SweepWatch watch;

    /** A sweep. @param text the pipeline as it is when the person asks */
    public SweepJob(RunTarget target, String text) {
        super(NLS.bind(Messages.SweepJob_name, target.name()), target, text);
    }

    /** How it ended; empty while it goes on or when it could not begin. */
    public synchronized Optional<SweepOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    RunOutcome.Result work(RunSpec spec, RunConsole console, IProgressMonitor monitor) throws InputException, IOException {
        watch = new SweepWatch(target().path(), target().runsFolder(), best -> choice(best, monitor, console), console::warning);
        SweepOutcome ended = WindowWorker.client().sweep(spec, watch, monitor);
        synchronized (this) {
            outcome = ended;
        }
        watch.over(ended);
        tell(ended, console);
        return ended.result();
    }

    @Override
    void cancelled(RunConsole console) {
        watch.cancelled();
        Notifications.say(NLS.bind(Messages.SweepJob_cancelled, target().name(), 0));
    }

    @Override
    void refused(List<Problem> errors) {
        failed(errors.stream().map(p -> p.expected().isEmpty() ? p.message() : p.message() + "; " + p.expected()).collect(Collectors.joining("\n")));
    }

    @Override
    void broken(IOException why) {
        failed(why.getMessage());
    }

    private void failed(String why) {
        watch.failed(why);
        Notifications.problem(NLS.bind(Messages.SweepJob_failed, target().name(), why.replace('\n', ' ')));
    }

    private void tell(SweepOutcome ended, RunConsole console) {
        int trials = ended.record() == null ? 0 : ended.record().trials().size();
        if (ended.record() != null) {
            ended.record().notes().forEach(console::note);
        }
        if (ended.run() != null && ended.run().folder() != null) {
            kept(ended.run().folder());
        }
        switch (ended.result()) {
        case DONE -> Notifications.say(NLS.bind(ended.before() ? Messages.SweepJob_before : Messages.SweepJob_done, new Object[] { target().name(), trials,
                ended.record().best().map(t -> SweepTexts.setting(t.setting())).orElse("") }));
        case CANCELLED -> Notifications.say(NLS.bind(Messages.SweepJob_cancelled, target().name(), trials));
        case FAILED -> Notifications.problem(NLS.bind(Messages.SweepJob_failed, target().name(),
                ended.run() == null || ended.run().record().errors().isEmpty() ? "" : ended.run().record().errors().getFirst().message()));
        }
    }

    /** The run of the choice lights up in the editor as any run does. */
    private RunListener choice(Trial best, IProgressMonitor monitor, RunConsole console) {
        monitor.subTask(Messages.SweepJob_judging);
        console.note(NLS.bind(Messages.SweepJob_chosen, SweepTexts.setting(best.setting())));
        return new RunTeller(target(), console);
    }
}
