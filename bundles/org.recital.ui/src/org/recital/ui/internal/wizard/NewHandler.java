/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.io.File;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.recital.samples.WorldParameters;
import org.recital.ui.internal.Messages;

/** The three ways to begin: a pipeline for a data set, the sample world, a file there is. */
public final class NewHandler extends AbstractHandler {

    /** The wizard. */
    public static final String NEW_PIPELINE = "org.recital.ui.newPipeline";
    /** The sample world. */
    public static final String SAMPLE = "org.recital.ui.makeSample";
    /** A file. */
    public static final String OPEN = "org.recital.ui.openPipeline";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        return switch (event.getCommand().getId()) {
        case NEW_PIPELINE -> wizard(event, window);
        case SAMPLE -> {
            SampleWorldJob job = new SampleWorldJob(WorldParameters.defaults());
            job.schedule();
            yield job;
        }
        case OPEN -> open(window);
        default -> throw new ExecutionException(event.getCommand().getId());
        };
    }

    private static Object wizard(ExecutionEvent event, IWorkbenchWindow window) {
        NewPipelineWizard wizard = new NewPipelineWizard();
        wizard.init(window.getWorkbench(),
                HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection s ? s : StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
        dialog.setPageSize(620, 420);
        // Not blocking: the event loop that runs goes on, and whoever called gets the dialog.
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    private static Object open(IWorkbenchWindow window) throws ExecutionException {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.OpenPipeline_title);
        dialog.setFilterExtensions(new String[] { "*.recital.yaml", "*" });
        dialog.setFilterNames(new String[] { Messages.OpenPipeline_pipelines, Messages.OpenPipeline_all });
        String path = dialog.open();
        if (path == null) {
            return null;
        }
        try {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromOSString(path));
            return file != null && file.exists() ? IDE.openEditor(window.getActivePage(), file)
                    : IDE.openEditorOnFileStore(window.getActivePage(), EFS.getLocalFileSystem().fromLocalFile(new File(path)));
        } catch (PartInitException e) {
            throw new ExecutionException(path, e);
        }
    }
}
