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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.core.run.RunOutcome;
import org.recital.core.worker.RunSpec;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.pipeline.DataFolder;
import org.recital.ui.runs.LiveCurves;
import org.recital.ui.runs.RunNews;

/**
 * Work of the worker at a pipeline, a run or a sweep: shown in the Progress view, cancelled there or by the command. What goes
 * wrong is told in the console and the status line, never in a dialog.
 */
public abstract class PipelineJob extends Job {

    /** Family of all runs and sweeps. */
    public static final Object FAMILY = PipelineJob.class;

    private final RunTarget target;
    private final String text;

    /** @param text the pipeline as it is when the person asks */
    PipelineJob(String name, RunTarget target, String text) {
        super(name);
        this.target = target;
        this.text = text;
        setPriority(LONG);
    }

    /** The pipeline. */
    public final RunTarget target() {
        return target;
    }

    @Override
    public final boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    /** Lets the worker work and tells what came of it. */
    abstract RunOutcome.Result work(RunSpec spec, RunConsole console, IProgressMonitor monitor) throws InputException, IOException;

    /** The last step that is wanted; empty for all. */
    Optional<String> upTo() {
        return Optional.empty();
    }

    /** It was cancelled before there was anything to keep. */
    abstract void cancelled(RunConsole console);

    /** It could not begin. @param errors why */
    abstract void refused(List<Problem> errors);

    /** The worker could not do it. */
    abstract void broken(IOException why);

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        RunConsole console = RunConsole.get();
        console.begins(heading());
        try {
            RunSpec spec = new RunSpec(target.path(), text, DataFolder.of(text), Map.of(), "", upTo(), target.runsFolder(), Settings.jobs(),
                    Settings.memoryBytes());
            return work(spec, console, monitor) == RunOutcome.Result.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            cancelled(console);
            return Status.CANCEL_STATUS;
        } catch (InputException e) {
            e.problems().forEach(p -> console.error(p.toString()));
            refused(e.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList());
            return Status.OK_STATUS;
        } catch (IOException e) {
            ILog.of(PipelineJob.class).error(getName(), e);
            console.error(e.getMessage());
            broken(e);
            return Status.OK_STATUS;
        } finally {
            LiveCurves.ends(target.path(), null); // of what is kept it was told before
        }
    }

    /** The first line in the console. */
    String heading() {
        return getName();
    }

    /** A run is there: all who show runs look again. */
    final void kept(Path folder) {
        refresh();
        LiveCurves.ends(target.path(), folder);
        RunNews.tell(target.runsFolder(), folder);
    }

    /** The navigator shows what the workspace knows, and the worker writes past it. */
    private void refresh() {
        if (target.file() != null) {
            try {
                target.file().getProject().getFolder(IPath.fromOSString(RunTarget.RUNS)).refreshLocal(IResource.DEPTH_INFINITE, null);
            } catch (CoreException e) {
                ILog.of(PipelineJob.class).log(e.getStatus());
            }
        }
    }
}
