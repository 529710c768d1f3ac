/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.recital.ui.media.internal.Messages;

/** Asks which network of the selected runs to look through, and what of it to show. */
final class NetworkDialog {

    private NetworkDialog() {
    }

    /** Asks; the runs are read by a job first. What keeps it from asking is said below the picture. */
    static void open(Shell shell, SoundPage page, List<Path> runs) {
        if (runs.isEmpty()) {
            page.tell(Messages.Training_none);
            return;
        }
        Job.createSystem(Messages.NetworkDialog_title, (IProgressMonitor monitor) -> {
            List<RunNetworks.Choice> found;
            String problem = Messages.NetworkDialog_none;
            try {
                found = RunNetworks.of(runs, Viewers.all());
            } catch (IOException e) {
                found = List.of();
                problem = NLS.bind(Messages.Training_failed, runs.getFirst(), e.getMessage());
            }
            List<RunNetworks.Choice> networks = found;
            String why = problem;
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> ask(shell, page, networks, why));
            }
        }).schedule();
    }

    private static void ask(Shell shell, SoundPage page, List<RunNetworks.Choice> networks, String why) {
        if (shell.isDisposed() || page.control().isDisposed()) {
            return;
        }
        if (networks.isEmpty()) {
            page.tell(why);
            return;
        }
        RunNetworks.Choice chosen = networks.getFirst();
        if (networks.size() > 1) {
            ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(o -> ((RunNetworks.Choice) o).label()));
            dialog.setTitle(Messages.NetworkDialog_title);
            dialog.setMessage(Messages.NetworkDialog_message);
            dialog.setElements(networks.toArray());
            dialog.setMultipleSelection(false);
            dialog.setHelpAvailable(false);
            if (dialog.open() != Window.OK || !(dialog.getFirstResult() instanceof RunNetworks.Choice one)) {
                return;
            }
            chosen = one;
        }
        SettingsDialog.add(shell, page, RunNetworks.VIEWER, chosen.settings());
    }
}
