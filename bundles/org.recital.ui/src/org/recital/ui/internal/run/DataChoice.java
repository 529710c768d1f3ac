/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.preferences.Settings;
import org.recital.ui.pipeline.DataFolder;
import org.recital.ui.pipeline.PipelineEditor;

/**
 * Asks for the folder of the data before a pipeline runs that reads <code>${data}</code> and nobody has said what that is, as one who opens
 * a pipeline that came with Recital finds it. The answer becomes the pipeline's {@code data:}, which can be undone.
 */
public final class DataChoice {

    private static final String VARIABLE = "${data}";

    /** Asks a person. */
    @FunctionalInterface
    public interface Chooser {
        /** @return the folder; empty when the person would rather not */
        Optional<Path> ask(Shell shell, Path pipeline);
    }

    private static Chooser chooser = DataChoice::dialog;

    private DataChoice() {
    }

    /** For tests, which have nobody to ask. @param other null: the dialog again */
    public static void chooser(Chooser other) {
        chooser = other == null ? DataChoice::dialog : other;
    }

    /**
     * Makes a pipeline ready to run: it knows its data, and is saved where the person wants that.
     *
     * @return the pipeline, in an editor when it had to be changed; empty when the person was asked and did not answer
     */
    public static Optional<RunTarget> ready(IWorkbenchWindow window, RunTarget target) throws ExecutionException {
        Optional<RunTarget> ready = settle(window, target);
        ready.map(RunTarget::editor).filter(e -> e.isDirty() && Settings.saveBeforeRun()).ifPresent(e -> e.doSave(new NullProgressMonitor()));
        return ready;
    }

    private static Optional<RunTarget> settle(IWorkbenchWindow window, RunTarget target) throws ExecutionException {
        try {
            if (known(target.text())) {
                return Optional.of(target);
            }
            Optional<Path> folder = chooser.ask(window.getShell(), target.path());
            if (folder.isEmpty()) {
                Notifications.problem(NLS.bind(Messages.DataChoice_none, target.name()));
                return Optional.empty();
            }
            PipelineEditor editor = target.editor() != null ? target.editor() : (PipelineEditor) IDE.openEditor(window.getActivePage(), target.file(), PipelineEditor.ID);
            String said = DataFolder.written(Optional.of(target.path().toAbsolutePath().getParent()), folder.get().toAbsolutePath());
            editor.edit(d -> d.setData(said));
            return Optional.of(new RunTarget(target.path(), target.file(), editor, target.step()));
        } catch (IOException | PartInitException e) {
            throw new ExecutionException(NLS.bind(Messages.RunHandler_unreadable, target.path()), e);
        }
    }

    private static boolean known(String text) {
        PipelineDocument pipeline = PipelineDocument.parse(text);
        return !pipeline.data().isEmpty() || DataFolder.of(pipeline).isPresent()
                || text.lines().filter(line -> !line.stripLeading().startsWith("#")).noneMatch(line -> line.contains(VARIABLE));
    }

    private static Optional<Path> dialog(Shell shell, Path pipeline) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(Messages.DataChoice_title);
        dialog.setMessage(NLS.bind(Messages.DataChoice_question, pipeline.getFileName()));
        dialog.setFilterPath(String.valueOf(pipeline.toAbsolutePath().getParent()));
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
