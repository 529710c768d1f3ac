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
import org.recital.core.run.RunOutcome;
import org.recital.core.run.StepUpdate;
import org.recital.core.worker.RunSpec;
import org.recital.ui.internal.Messages;
import org.recital.ui.worker.WindowWorker;

/** A run that goes on in the worker. */
public final class RunJob extends PipelineJob {

    private final Optional<String> upTo;
    private RunOutcome outcome;

    /**
     * A run.
     *
     * @param text the pipeline as it is when the person asks
     * @param upTo the last step that is wanted
     */
    public RunJob(RunTarget target, String text, Optional<String> upTo) {
        super(NLS.bind(Messages.RunJob_name, target.name()), target, text);
        this.upTo = upTo;
    }

    /** How it ended; empty while it goes on or when it could not begin. */
    public synchronized Optional<RunOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    Optional<String> upTo() {
        return upTo;
    }

    @Override
    String heading() {
        return target().name();
    }

    @Override
    RunOutcome.Result work(RunSpec spec, RunConsole console, IProgressMonitor monitor) throws InputException, IOException {
        RunOutcome ended = WindowWorker.client().run(spec, new Listener(monitor, console), monitor);
        synchronized (this) {
            outcome = ended;
        }
        ended.record().errors().forEach(p -> console.error(p.toString()));
        console.ends(ended);
        kept(ended.folder());
        Notifications.ended(target(), ended);
        return ended.result();
    }

    @Override
    void cancelled(RunConsole console) {
        console.note(Messages.RunJob_cancelled);
        Notifications.say(NLS.bind(Messages.Notification_cancelled, target().name()));
    }

    @Override
    void refused(List<Problem> errors) {
        Notifications.problem(NLS.bind(Messages.Notification_notBegun, target().name(),
                errors.stream().map(Problem::message).collect(Collectors.joining("; "))));
    }

    @Override
    void broken(IOException why) {
        Notifications.problem(NLS.bind(Messages.Notification_broken, target().name(), why.getMessage()));
    }

    /** Also tells the Progress view what is being done; how much is, the worker's client tells the same monitor. */
    private final class Listener extends RunTeller {

        private final IProgressMonitor progress;

        Listener(IProgressMonitor monitor, RunConsole console) {
            super(target(), console);
            this.progress = monitor;
        }

        @Override
        public void changed(StepUpdate update) {
            super.changed(update);
            if (update.isWhole() && !update.state().isEnd()) {
                progress.subTask(update.detail().isEmpty() ? update.step() : update.step() + ": " + update.detail());
            }
        }
    }
}
