/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.core.run.Claims;
import org.recital.core.run.MadeFrom;
import org.recital.core.store.ArtifactStore;
import org.recital.library.Library;
import org.recital.library.LibraryException;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.runs.RunNews;
import org.recital.ui.worker.WindowWorker;

/** Erases a person: what was made of them first, so that one that is broken off can be begun again, then what the library has. */
final class Erasure {

    /** What was done. */
    record Done(String name, List<String> lines, List<String> left) {
    }

    private Erasure() {
    }

    /**
     * Does it. Takes long, and is not broken off: off the UI thread.
     *
     * @param said is told what is being done, by this thread
     */
    static Done run(Library library, ErasePlan plan, Consumer<String> said, IProgressMonitor monitor) throws Exception {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        List<String> lines = new ArrayList<>();
        MadeFrom made = new MadeFrom(plan.address()::isNamedBy);
        // runs of this window wait for each other; those of other processes have the person in memory, too
        boolean free = WindowWorker.client().apart(() -> {
            try (Claims.Held alone = Claims.ofUser().alone(made, monitor)) {
                run(library, plan, made, lines, said, progress);
            }
        });
        if (!free) {
            throw new LibraryException(NLS.bind(Messages.Erase_running, plan.name()));
        }
        return new Done(plan.name(), lines, library.people().ids());
    }

    private static void run(Library library, ErasePlan plan, MadeFrom made, List<String> lines, Consumer<String> said, SubMonitor progress) throws Exception {
        said.accept(NLS.bind(Messages.Erase_doingRuns, plan.name()));
        lines.addAll(made.delete(plan.runs(), progress.split(30, SubMonitor.SUPPRESS_ISCANCELED)));
        said.accept(NLS.bind(Messages.Erase_doingCache, plan.name()));
        lines.addAll(made.delete(new ArtifactStore(plan.cache())));
        progress.worked(30);
        said.accept(NLS.bind(Messages.Erase_doingLibrary, plan.name()));
        try {
            lines.addAll(0, library.people().erase(plan.person()).get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            tell(plan);
        }
        progress.worked(40);
    }

    /** Others list runs, too. */
    private static void tell(ErasePlan plan) {
        for (IProject project : ErasePlan.projects()) {
            try {
                project.getFolder(new Path("runs")).refreshLocal(IResource.DEPTH_INFINITE, null);
            } catch (CoreException e) {
                ILog.of(Erasure.class).warn(e.getMessage(), e);
            }
        }
        plan.runs().forEach(folder -> RunNews.tell(folder, null));
    }
}
