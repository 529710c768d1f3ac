/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** What is done to the library and can be undone. Nobody waits for the disk: what is refused is said afterwards. */
final class LibraryOperation extends AbstractOperation {

    private final Supplier<CompletableFuture<?>> apply;
    private final Supplier<CompletableFuture<?>> revert;
    private final Consumer<CompletableFuture<?>> begun;
    /** What was begun last: the next begins when it has ended, so that they cannot overtake one another. */
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /** @param begun is told of each that is begun */
    LibraryOperation(String label, IUndoContext context, Supplier<CompletableFuture<?>> apply, Supplier<CompletableFuture<?>> revert,
            Consumer<CompletableFuture<?>> begun) {
        super(label);
        addContext(context);
        this.apply = apply;
        this.revert = revert;
        this.begun = begun;
    }

    private IStatus go(Supplier<CompletableFuture<?>> what) {
        last = last.handle((done, failed) -> null).thenCompose(none -> what.get());
        begun.accept(last);
        return Status.OK_STATUS;
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return go(apply);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return go(apply);
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return go(revert);
    }
}
