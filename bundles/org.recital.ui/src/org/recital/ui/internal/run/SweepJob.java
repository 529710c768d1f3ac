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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.StepUpdate;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.Trial;
import org.recital.core.worker.RunSpec;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.internal.sweep.Messages;
import org.recital.ui.internal.sweep.SweepTexts;
import org.recital.ui.internal.sweep.SweepWatch;
import org.recital.ui.runs.RunNews;
import org.recital.ui.worker.WindowWorker;

/** A sweep that goes on in the worker: shown in the Sweep and Progress views, cancelled by the same command as a run. */
public final class SweepJob extends Job implements PipelineJob {

    private final RunTarget target;
    private final String text;
    private SweepOutcome outcome;

    /** A sweep. @param text the pipeline as it is when the person asks */
    public SweepJob(RunTarget target, String text) {
        super(NLS.bind(Messages.SweepJob_name, target.name()));
        this.target = target;
        this.text = text;
        setPriority(LONG);
    }

    @Override
    public RunTarget target() {
        return target;
    }

    /** How it ended; empty while it goes on or when it could not begin. */
    public synchronized Optional<SweepOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == RunJob.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        RunConsole console = RunConsole.get();
        console.begins(getName());
        SweepWatch watch = new SweepWatch(target.path(), target.runsFolder(), best -> choice(best, monitor, console), console::warning);
        try {
            RunSpec spec = new RunSpec(target.path(), text, Settings.dataFolder(), Map.of(), "", Optional.empty(), target.runsFolder(),
                    Settings.jobs(), Settings.memoryBytes());
            SweepOutcome ended = WindowWorker.client().sweep(spec, watch, monitor);
            synchronized (this) {
                outcome = ended;
            }
            watch.over(ended);
            tell(ended, console);
            return ended.result() == RunOutcome.Result.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            watch.cancelled();
            Notifications.say(NLS.bind(Messages.SweepJob_cancelled, target.name(), 0));
            return Status.CANCEL_STATUS;
        } catch (InputException e) {
            e.problems().forEach(p -> console.error(p.toString()));
            String why = e.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR)
                    .map(p -> p.expected().isEmpty() ? p.message() : p.message() + "; " + p.expected()).collect(Collectors.joining("\n"));
            watch.failed(why);
            Notifications.problem(NLS.bind(Messages.SweepJob_failed, target.name(), why.replace('\n', ' ')));
            return Status.OK_STATUS;
        } catch (IOException e) {
            ILog.of(SweepJob.class).error(NLS.bind(Messages.SweepJob_failed, target.name(), e.getMessage()), e);
            console.error(e.getMessage());
            watch.failed(e.getMessage());
            Notifications.problem(NLS.bind(Messages.SweepJob_failed, target.name(), e.getMessage()));
            return Status.OK_STATUS;
        }
    }

    private void tell(SweepOutcome ended, RunConsole console) {
        int trials = ended.record() == null ? 0 : ended.record().trials().size();
        if (ended.record() != null) {
            ended.record().notes().forEach(console::note);
        }
        if (ended.run() != null && ended.run().folder() != null) {
            refresh();
            RunNews.tell(target.runsFolder(), ended.run().folder());
        }
        switch (ended.result()) {
        case DONE -> Notifications.say(NLS.bind(ended.before() ? Messages.SweepJob_before : Messages.SweepJob_done, new Object[] { target.name(), trials,
                ended.record().best().map(t -> SweepTexts.setting(t.setting())).orElse("") }));
        case CANCELLED -> Notifications.say(NLS.bind(Messages.SweepJob_cancelled, target.name(), trials));
        case FAILED -> Notifications.problem(NLS.bind(Messages.SweepJob_failed, target.name(),
                ended.run() == null || ended.run().record().errors().isEmpty() ? "" : ended.run().record().errors().getFirst().message()));
        }
    }

    /** The navigator shows what the workspace knows, and the worker writes past it. */
    private void refresh() {
        if (target.file() != null) {
            try {
                target.file().getProject().getFolder(IPath.fromOSString(RunTarget.RUNS)).refreshLocal(IResource.DEPTH_INFINITE, null);
            } catch (CoreException e) {
                ILog.of(SweepJob.class).log(e.getStatus());
            }
        }
    }

    /** The run of the choice lights up in the editor as any run does. */
    private RunListener choice(Trial best, IProgressMonitor monitor, RunConsole console) {
        monitor.subTask(Messages.SweepJob_judging);
        console.note(NLS.bind(Messages.SweepJob_chosen, SweepTexts.setting(best.setting())));
        return new RunListener() {
            @Override
            public void planned(List<PlannedStep> steps) {
                RunStates.get().planned(target.path(), steps);
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
        };
    }
}
