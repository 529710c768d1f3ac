/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.recital.api.problem.InputException;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.sweep.SweepRecord;
import org.recital.core.sweep.Sweeper;
import org.recital.core.sweep.Trial;
import org.recital.ui.internal.run.DataChoice;
import org.recital.ui.internal.run.Notifications;
import org.recital.ui.internal.run.RunTarget;
import org.recital.ui.internal.run.SweepJob;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.pipeline.PipelineEditor;
import org.recital.ui.runs.RunSelection;

/** The commands about sweeps. */
public final class SweepHandler extends AbstractHandler {

    /** Sweeps the pipeline at hand, or goes on with its sweep. */
    public static final String RUN = "org.recital.ui.sweep.run";
    /** Writes the best setting into the pipeline. */
    public static final String APPLY = "org.recital.ui.sweep.apply";
    /** Shows the run that judged the choice. */
    public static final String OPEN_RUN = "org.recital.ui.sweep.openRun";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        return switch (event.getCommand().getId()) {
        case RUN -> run(window);
        case APPLY -> apply(window);
        case OPEN_RUN -> openRun(window);
        default -> throw new ExecutionException(event.getCommand().getId());
        };
    }

    private static SweepJob run(IWorkbenchWindow window) throws ExecutionException {
        Optional<RunTarget> found = RunTarget.of(window);
        if (found.isEmpty()) {
            Notifications.problem(Messages.Handler_noPipeline);
            return null;
        }
        RunTarget target = found.get();
        if (SweepStates.get().of(target.path()).filter(SweepState::isActive).isPresent()) {
            Notifications.say(NLS.bind(Messages.Handler_already, target.name()));
            return null;
        }
        Optional<RunTarget> ready = DataChoice.ready(window, target);
        if (ready.isEmpty()) {
            return null;
        }
        target = ready.get();
        try {
            SweepJob job = new SweepJob(target, target.text());
            window.getActivePage().showView(SweepView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
            job.schedule();
            Notifications.say(NLS.bind(Messages.Handler_begins, target.name()));
            return job;
        } catch (IOException e) {
            throw new ExecutionException(NLS.bind(Messages.Handler_unreadable, target.path()), e);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }

    /** The sweep the view shows, else that of the pipeline at hand. */
    private static Optional<SweepState> sweep(IWorkbenchWindow window) {
        Optional<SweepState> shown = window.getActivePage().findView(SweepView.ID) instanceof SweepView view ? view.shown() : Optional.empty();
        return shown.or(() -> RunTarget.of(window).flatMap(t -> SweepStates.get().of(t.path())));
    }

    private static Object apply(IWorkbenchWindow window) throws ExecutionException {
        Optional<SweepState> sweep = sweep(window);
        Optional<Trial> best = sweep.flatMap(SweepState::best);
        if (best.isEmpty()) {
            Notifications.problem(sweep.isEmpty() ? Messages.Handler_noSweep : Messages.Handler_noBest);
            return null;
        }
        PipelineEditor editor;
        try {
            editor = editor(window.getActivePage(), sweep.get().pipeline());
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        if (editor == null) {
            Notifications.problem(NLS.bind(Messages.Handler_unreadable, sweep.get().pipeline()));
            return null;
        }
        SweepRecord record = sweep.get().record().with(sweep.get().record().trials(), best.get().number());
        String before = editor.text();
        Optional<String> refused = editor.edit(document -> applied(record, document));
        String setting = SweepTexts.setting(best.get().setting());
        if (refused.isPresent()) {
            Notifications.problem(NLS.bind(Messages.Handler_refused, refused.get()));
        } else {
            Notifications.say(NLS.bind(before.equals(editor.text()) ? Messages.Handler_unchanged : Messages.Handler_applied, setting));
        }
        return null;
    }

    private static PipelineDocument applied(SweepRecord record, PipelineDocument document) {
        try {
            return Sweeper.apply(record, document);
        } catch (InputException e) {
            throw new IllegalArgumentException(e.problems().getFirst().message(), e);
        }
    }

    /** The editor of a pipeline, opened when it is not open yet; null when there is none. */
    private static PipelineEditor editor(IWorkbenchPage page, Path pipeline) throws PartInitException {
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(pipeline));
        IEditorPart editor = file != null && file.exists() ? IDE.openEditor(page, file)
                : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(pipeline.toUri()));
        return editor instanceof PipelineEditor p ? p : null;
    }

    private static Object openRun(IWorkbenchWindow window) throws ExecutionException {
        Optional<Path> run = sweep(window).map(SweepState::run);
        if (run.isEmpty()) {
            Notifications.problem(Messages.Handler_noRun);
            return null;
        }
        try {
            if (window.getActivePage().showView(RunSelection.VIEW) instanceof RunsView runs) {
                runs.select(run.get(), false);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
