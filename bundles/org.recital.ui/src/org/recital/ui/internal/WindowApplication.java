/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Opens the window on a workspace and runs it until the person closes it. */
public final class WindowApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        try {
            Location workspace = Platform.getInstanceLocation();
            if (!lock(workspace, display)) {
                return IApplication.EXIT_OK;
            }
            try {
                int code = PlatformUI.createAndRunWorkbench(display, new RecitalWorkbenchAdvisor());
                return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
            } finally {
                workspace.release();
            }
        } finally {
            display.dispose();
        }
    }

    /** Nobody is asked where to work, unless another window works there already. */
    private static boolean lock(Location workspace, Display display) throws IOException {
        if (workspace.isSet()) {
            if (workspace.lock()) {
                return true;
            }
            MessageDialog.openError(null, Messages.WindowApplication_workspaceInUseTitle,
                    NLS.bind(Messages.WindowApplication_workspaceInUse, workspace.getURL().getPath()));
            return false;
        }
        URL wanted = workspace.getDefault();
        while (!workspace.set(wanted, true)) {
            Shell shell = new Shell(display);
            try {
                boolean other = MessageDialog.open(MessageDialog.CONFIRM, shell, Messages.WindowApplication_workspaceInUseTitle,
                        NLS.bind(Messages.WindowApplication_workspaceInUseOther, wanted.getPath()), SWT.NONE);
                DirectoryDialog dialog = new DirectoryDialog(shell);
                dialog.setText(Messages.WindowApplication_chooseOther);
                String folder = other ? dialog.open() : null;
                if (folder == null) {
                    return false;
                }
                wanted = Path.of(folder).toUri().toURL();
            } finally {
                shell.dispose();
            }
        }
        return true;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
