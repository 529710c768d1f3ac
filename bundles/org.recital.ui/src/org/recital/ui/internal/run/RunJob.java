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
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.StepUpdate;
import org.recital.core.worker.RunSpec;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.runs.RunNews;
import org.recital.ui.worker.WindowWorker;

/** A run that goes on in the worker: shown in the Progress view, cancelled there or by the command. */
public final class RunJob extends Job implements PipelineJob {

    /** Family of all runs and sweeps: each is a {@link PipelineJob}. */
    public static final Object FAMILY = RunJob.class;

    private final RunTarget target;
    private final String text;
    private final Optional<String> upTo;
    private RunOutcome outcome;

    /**
     * A run.
     *
     * @param text the pipeline as it is when the person asks
     * @param upTo the last step that is wanted
     */
    public RunJob(RunTarget target, String text, Optional<String> upTo) {
        super(NLS.bind(Messages.RunJob_name, target.name()));
        this.target = target;
        this.text = text;
        this.upTo = upTo;
        setPriority(LONG);
    }

    @Override
    public RunTarget target() {
        return target;
    }

    /** How it ended; empty while it goes on or when it could not begin. */
    public synchronized Optional<RunOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        RunConsole console = RunConsole.get();
        console.begins(target.name());
        try {
            RunSpec spec = new RunSpec(target.path(), text, Settings.dataFolder(), Map.of(), "", upTo, target.runsFolder(),
                    Settings.jobs(), Settings.memoryBytes());
            RunOutcome ended = WindowWorker.client().run(spec, new Listener(monitor, console), monitor);
            synchronized (this) {
                outcome = ended;
            }
            ended.record().errors().forEach(p -> console.error(p.toString()));
            console.ends(ended);
            refresh();
            RunNews.tell(target.runsFolder(), ended.folder());
            Notifications.ended(target, ended);
            return ended.result() == RunOutcome.Result.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            console.note(Messages.RunJob_cancelled);
            Notifications.say(NLS.bind(Messages.Notification_cancelled, target.name()));
            return Status.CANCEL_STATUS;
        } catch (InputException e) {
            e.problems().forEach(p -> console.error(p.toString()));
            Notifications.problem(NLS.bind(Messages.Notification_notBegun, target.name(),
                    e.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).map(Problem::message)
                            .collect(Collectors.joining("; "))));
            return Status.OK_STATUS;
        } catch (IOException e) {
            ILog.of(RunJob.class).error(NLS.bind(Messages.RunJob_broken, target.name()), e);
            console.error(e.getMessage());
            Notifications.problem(NLS.bind(Messages.Notification_broken, target.name(), e.getMessage()));
            return Status.OK_STATUS;
        }
    }

    /** The navigator shows what the workspace knows, and the worker writes past it. */
    private void refresh() {
        if (target.file() != null) {
            try {
                target.file().getProject().getFolder(IPath.fromOSString(RunTarget.RUNS)).refreshLocal(IResource.DEPTH_INFINITE, null);
            } catch (CoreException e) {
                ILog.of(RunJob.class).log(e.getStatus());
            }
        }
    }

    /** Passes on what the worker tells. */
    private final class Listener implements RunListener {

        private static final int WORK_PER_STEP = 1000;

        private final SubMonitor progress;
        private final RunConsole console;
        private final Map<String, Integer> worked = new HashMap<>();

        Listener(IProgressMonitor monitor, RunConsole console) {
            this.progress = SubMonitor.convert(monitor, getName(), WORK_PER_STEP);
            this.console = console;
        }

        @Override
        public void planned(List<PlannedStep> steps) {
            RunStates.get().planned(target.path(), steps);
            progress.setWorkRemaining(Math.max(1, steps.size()) * WORK_PER_STEP);
        }

        @Override
        public void changed(StepUpdate update) {
            RunStates.get().changed(target.path(), update);
            if (!update.isWhole()) {
                return;
            }
            int now = update.state().isEnd() ? WORK_PER_STEP : (int) (Math.clamp(update.fraction(), 0, 1) * WORK_PER_STEP);
            int before = worked.getOrDefault(update.step(), 0);
            if (now > before) {
                progress.worked(now - before);
                worked.put(update.step(), now);
            }
            if (!update.state().isEnd()) {
                progress.subTask(update.detail().isEmpty() ? update.step() : update.step() + ": " + update.detail());
            }
            console.state(update);
        }

        @Override
        public void warned(String step, Problem problem) {
            console.warning(step, problem);
        }

        @Override
        public void noted(String step, String line) {
            console.note(step + ": " + line);
        }
    }
}
