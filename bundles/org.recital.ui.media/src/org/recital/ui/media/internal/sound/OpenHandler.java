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
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.media.internal.Messages;

/** Opens sound files. */
public final class OpenHandler extends AbstractHandler {

    /** Parameter: the file. */
    public static final String FILE = "org.recital.ui.media.file";

    /** Asks a person for files. */
    interface Chooser {
        /** @return the files; none when the person has thought better of it */
        List<Path> ask(Shell shell);
    }

    private static Chooser chooser = OpenHandler::dialog;

    /** Another way to ask: the dialog of the system cannot be operated by a test. Null for the dialog. */
    static void use(Chooser other) {
        chooser = other == null ? OpenHandler::dialog : other;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String given = event.getParameter(FILE);
        if (given != null) {
            return open(window.getActivePage(), Path.of(given), "");
        }
        Object last = null;
        for (Path file : chooser.ask(window.getShell())) {
            last = open(window.getActivePage(), file, "");
        }
        return last;
    }

    private static List<Path> dialog(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.OpenHandler_title);
        dialog.setFilterExtensions(new String[] { "*.wav;*.mp3;*.flac;*.ogg;*.oga;*.aif;*.aiff;*.au;*.snd", "*" });
        dialog.setFilterNames(new String[] { Messages.OpenHandler_sounds, Messages.OpenHandler_all });
        return dialog.open() == null ? List.of() : Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
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
