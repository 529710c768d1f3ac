/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Opens the window on a workspace and runs it until the person closes it. */
public final class WindowApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            Location workspace = Platform.getInstanceLocation();
            if (!new WorkspaceLock(workspace, new Dialogs(display)).take()) {
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

    /** Asks by dialogs: there is no window yet. */
    private record Dialogs(Display display) implements WorkspaceLock.Person {

        @Override
        public void tell(String title, String sentence) {
            MessageDialog.openError(null, title, sentence);
        }

        @Override
        public Optional<Path> otherFolder(String title, String sentence) {
            Shell shell = new Shell(display);
            try {
                boolean other = MessageDialog.open(MessageDialog.CONFIRM, shell, title, sentence, SWT.NONE);
                DirectoryDialog dialog = new DirectoryDialog(shell);
                dialog.setText(Messages.WindowApplication_chooseOther);
                return Optional.ofNullable(other ? dialog.open() : null).map(Path::of);
            } finally {
                shell.dispose();
            }
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
