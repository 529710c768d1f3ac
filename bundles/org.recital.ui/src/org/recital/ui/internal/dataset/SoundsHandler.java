/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.recital.api.problem.InputException;
import org.recital.core.worker.Questions.Sound;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.Notifications;
import org.recital.ui.worker.WindowWorker;

/** Opens the sound of an item of the data set that is shown. */
public final class SoundsHandler extends AbstractHandler {

    /** Of the bundle org.recital.ui.media; that it is not installed is told. */
    private static final String EDITOR = "org.recital.ui.media.sound";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (!(HandlerUtil.getActiveEditorInput(event) instanceof DatasetInput input)) {
            return null;
        }
        Job job = Job.create(NLS.bind(Messages.SoundsHandler_job, input.getName()), (IProgressMonitor monitor) -> ask(window, input, monitor));
        job.schedule();
        return job;
    }

    private static IStatus ask(IWorkbenchWindow window, DatasetInput input, IProgressMonitor monitor) {
        try {
            List<Sound> sounds = WindowWorker.client().sounds(DescribeJob.question(input), monitor);
            window.getShell().getDisplay().asyncExec(() -> choose(window, input, sounds));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            window.getShell().getDisplay().asyncExec(() -> Notifications.problem(e.getMessage()));
            return Status.OK_STATUS;
        }
    }

    private static void choose(IWorkbenchWindow window, DatasetInput input, List<Sound> sounds) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        if (sounds.isEmpty()) {
            Notifications.problem(NLS.bind(Messages.SoundsHandler_none, input.getName()));
            return;
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(window.getShell(), LabelProvider.createTextProvider(o -> label((Sound) o)));
        dialog.setTitle(Messages.SoundsHandler_title);
        dialog.setMessage(NLS.bind(Messages.SoundsHandler_message, sounds.size(), input.getName()));
        dialog.setElements(sounds.toArray());
        dialog.setMultipleSelection(false);
        dialog.setHelpAvailable(false);
        dialog.setSize(80, 18);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Sound sound) {
            open(window, sound);
        }
    }

    private static String label(Sound sound) {
        return sound.title().equals(sound.item()) ? sound.item() : sound.title() + "  (" + sound.item() + ')';
    }

    private static void open(IWorkbenchWindow window, Sound sound) {
        try {
            window.getActivePage().openEditor(new FileStoreEditorInput(EFS.getLocalFileSystem().fromLocalFile(Path.of(sound.file()).toFile())), EDITOR);
        } catch (PartInitException e) {
            ILog.of(SoundsHandler.class).error(sound.file(), e);
            Notifications.problem(e.getMessage());
        }
    }
}
