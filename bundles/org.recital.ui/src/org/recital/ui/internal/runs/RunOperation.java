/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.recital.core.run.RunStore;
import org.recital.ui.internal.Messages;
import org.recital.ui.runs.RunNews;
import org.recital.ui.runs.RunReference;

/** What is done to runs and can be undone. */
abstract class RunOperation extends AbstractOperation {

    private RunOperation(String label, IUndoContext context) {
        super(label);
        addContext(context);
    }

    abstract void apply() throws IOException;

    abstract void revert() throws IOException;

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return attempt(this::apply);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return attempt(this::apply);
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return attempt(this::revert);
    }

    private interface Action {
        void run() throws IOException;
    }

    private IStatus attempt(Action action) {
        try {
            action.run();
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.RunOperation_failed, getLabel(), e.getMessage()), e);
        }
    }

    static RunOperation rename(RunReference run, String title, IUndoContext context) {
        return new RunOperation(Messages.RunOperation_rename, context) {
            @Override
            void apply() throws IOException {
                name(title);
            }

            @Override
            void revert() throws IOException {
                name(run.header().title());
            }

            private void name(String name) throws IOException {
                Path folder = run.folder().getParent();
                new RunStore(folder).rename(run.header().id(), name);
                RunNews.tell(folder, null);
            }
        };
    }

    static RunOperation delete(List<RunReference> runs, IUndoContext context) {
        return new RunOperation(NLS.bind(Messages.RunOperation_delete, runs.size()), context) {

            private final List<Path[]> moved = new ArrayList<>();

            @Override
            void apply() throws IOException {
                try {
                    for (RunReference run : runs) {
                        moved.add(new Path[] { RunTrash.put(run.folder()), run.folder() });
                    }
                } finally {
                    tell();
                }
            }

            @Override
            void revert() throws IOException {
                try {
                    Collections.reverse(moved);
                    while (!moved.isEmpty()) {
                        Path[] pair = moved.getFirst();
                        RunTrash.restore(pair[0], pair[1]);
                        moved.removeFirst();
                    }
                } finally {
                    tell();
                }
            }

            private void tell() {
                runs.stream().map(r -> r.folder().getParent()).distinct().forEach(f -> RunNews.tell(f, null));
            }
        };
    }
}
