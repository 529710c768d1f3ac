/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Notices, whenever the window comes to the front, that files that are open in it were changed or deleted by other programs. */
final class ChangedOutside {

    private ChangedOutside() {
    }

    /** Looks from now on. */
    static void watch(IWorkbenchWindow window) {
        window.getShell().addListener(SWT.Activate, e -> look(window));
    }

    private static void look(IWorkbenchWindow window) {
        List<IFile> open = new ArrayList<>();
        IWorkbenchPage page = window.getActivePage();
        for (IEditorReference editor : page == null ? new IEditorReference[0] : page.getEditorReferences()) {
            try {
                if (editor.getEditorInput() instanceof IFileEditorInput input) {
                    open.add(input.getFile());
                }
            } catch (PartInitException e) {
                continue; // an editor that could not be opened shows that itself
            }
        }
        if (!open.isEmpty()) {
            Job.createSystem(Messages.ChangedOutside_job, (ICoreRunnable) monitor -> {
                for (IFile file : open) {
                    file.refreshLocal(IResource.DEPTH_ZERO, monitor);
                }
            }).schedule();
        }
    }
}
