/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.ui.media.internal.Messages;

/** Asks which layer to add, with search as you type. */
final class AddDialog {

    private AddDialog() {
    }

    /** Asks; what there is is read by a job first. */
    static void open(Shell shell, Consumer<String> chosen) {
        Job job = Job.createSystem(Messages.AddDialog_title, (IProgressMonitor monitor) -> {
            List<Contribution> viewers = Viewers.all().all(Kind.SPECTROGRAM_VIEWER);
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> ask(shell, viewers, chosen));
            }
        });
        job.schedule();
    }

    private static void ask(Shell shell, List<Contribution> viewers, Consumer<String> chosen) {
        if (shell.isDisposed()) {
            return;
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(o -> {
            Contribution c = (Contribution) o;
            return c.name() + " \u2013 " + c.description();
        }));
        dialog.setTitle(Messages.AddDialog_title);
        dialog.setMessage(Messages.AddDialog_message);
        dialog.setElements(viewers.toArray());
        dialog.setMultipleSelection(false);
        dialog.setHelpAvailable(false);
        dialog.setSize(90, 14);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Contribution c) {
            chosen.accept(c.id());
        }
    }
}
