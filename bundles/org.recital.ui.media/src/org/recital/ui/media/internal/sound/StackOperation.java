/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.recital.ui.media.internal.model.LayerStack;

/** One stack in place of another, and back. */
final class StackOperation extends AbstractOperation {

    private final LayerStack before;
    private final LayerStack after;
    private final Consumer<LayerStack> show;

    StackOperation(String label, IUndoContext context, LayerStack before, LayerStack after, Consumer<LayerStack> show) {
        super(label);
        addContext(context);
        this.before = before;
        this.after = after;
        this.show = show;
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        show.accept(after);
        return Status.OK_STATUS;
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return execute(monitor, info);
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        show.accept(before);
        return Status.OK_STATUS;
    }
}
