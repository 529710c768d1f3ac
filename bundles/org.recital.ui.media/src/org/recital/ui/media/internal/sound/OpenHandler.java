/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.media.internal.Messages;

/** Opens sound files. */
public final class OpenHandler extends AbstractHandler {

    /** Parameter: the file. */
    public static final String FILE = "org.recital.ui.media.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String given = event.getParameter(FILE);
        if (given != null) {
            return open(window.getActivePage(), Path.of(given), "");
        }
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.OpenHandler_title);
        dialog.setFilterExtensions(new String[] { "*.wav;*.mp3;*.flac;*.ogg;*.oga;*.aif;*.aiff;*.au;*.snd", "*" });
        dialog.setFilterNames(new String[] { Messages.OpenHandler_sounds, Messages.OpenHandler_all });
        if (dialog.open() == null) {
            return null;
        }
        Object last = null;
        for (String name : dialog.getFileNames()) {
            last = open(window.getActivePage(), Path.of(dialog.getFilterPath(), name), "");
        }
        return last;
    }

    /** Opens a file in the Sound editor. */
    public static Object open(IWorkbenchPage page, Path file, String title) throws ExecutionException {
        try {
            return page.openEditor(new SoundInput(file, title), SoundEditor.ID);
        } catch (PartInitException e) {
            throw new ExecutionException(file.toString(), e);
        }
    }
}
