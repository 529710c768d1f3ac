/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.recital.ui.internal.run.RunConsole;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.internal.worker.WorkerConnection;

/**
 * What a window does when it has just opened and is at rest: gets ready for the first run, so that none of it has to be
 * done, on the UI thread, while steps run. First the classes that the views of a run need are loaded in the background;
 * then the views that lie behind others are made, one at a time; then the worker is started.
 */
final class Settling {

    private static final int AT_REST_MILLIS = 400;
    private static final int BETWEEN_MILLIS = 60;

    /** Packages whose classes are needed when a run begins, by bundle. */
    private static final List<String[]> PACKAGES = List.of(
            new String[] { "org.eclipse.ui.console", "org/eclipse/ui/console", "org/eclipse/ui/internal/console" },
            new String[] { "org.eclipse.ui.ide", "org/eclipse/ui/internal/ide/model", "org/eclipse/ui/internal/views/markers",
                    "org/eclipse/ui/views/markers/internal" },
            new String[] { "org.eclipse.ui.workbench", "org/eclipse/ui/internal/progress", "org/eclipse/ui/progress" },
            new String[] { "org.eclipse.ui.navigator", "org/eclipse/ui/internal/navigator", "org/eclipse/ui/internal/navigator/extensions",
                    "org/eclipse/ui/internal/navigator/filters" },
            new String[] { "org.eclipse.ui.navigator.resources", "org/eclipse/ui/internal/navigator/resources/workbench" },
            new String[] { "org.recital.ui", "org/recital/ui/internal/run", "org/recital/ui/internal/runs", "org/recital/ui/runs" },
            new String[] { "org.recital.core", "org/recital/core/worker", "org/recital/core/worker/internal", "org/recital/core/run" },
            new String[] { "org.recital.ui.evaluation", "org/recital/ui/evaluation/internal", "org/recital/ui/evaluation/internal/panes",
                    "org/recital/ui/evaluation/internal/comparison", "org/recital/ui/evaluation/internal/charts",
                    "org/recital/ui/evaluation/internal/person" });
    private static final String TESTERS = "org.eclipse.core.expressions.propertyTesters";

    private static volatile boolean settled;

    private final IWorkbenchWindow window;
    private final Display display;
    private final Deque<IViewReference> views = new ArrayDeque<>();

    private Settling(IWorkbenchWindow window) {
        this.window = window;
        this.display = window.getShell().getDisplay();
    }

    /** Begins when the window has nothing to do any more. Call on the UI thread. */
    static void begin(IWorkbenchWindow window) {
        settled = false;
        Settling settling = new Settling(window);
        settling.display.asyncExec(() -> Job.createSystem(Messages.Settling_job, (ICoreRunnable) settling::load).schedule(AT_REST_MILLIS));
    }

    /** Whether the window that was opened last is ready. */
    static boolean isOver() {
        return settled;
    }

    private void load(IProgressMonitor monitor) {
        for (String[] of : PACKAGES) {
            Bundle bundle = Platform.getBundle(of[0]);
            BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
            for (int p = 1; wiring != null && p < of.length && !monitor.isCanceled(); p++) {
                Collection<String> found = wiring.listResources(of[p], "*.class", BundleWiring.LISTRESOURCES_LOCAL);
                found.forEach(name -> load(bundle, name.substring(0, name.length() - ".class".length()).replace('/', '.')));
            }
        }
        // The platform makes these when the navigator is filtered anew, on the UI thread.
        for (IConfigurationElement tester : Platform.getExtensionRegistry().getConfigurationElementsFor(TESTERS)) {
            Bundle bundle = Platform.getBundle(tester.getContributor().getName());
            String name = tester.getAttribute("class");
            if (bundle != null && name != null && !monitor.isCanceled()) {
                load(bundle, name);
            }
        }
        if (!display.isDisposed()) {
            display.asyncExec(this::views);
        }
    }

    private static void load(Bundle bundle, String name) {
        try {
            // To ask for the methods links the class, which is most of the work, and initialises nothing.
            bundle.loadClass(name).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError e) {
            return; // Only a head start: who needs the class will say what is wrong with it.
        }
    }

    private void views() {
        IWorkbenchPage page = isOpen() ? window.getActivePage() : null;
        if (page != null) {
            RunConsole.get();
            views.addAll(List.of(page.getViewReferences()));
        }
        next();
    }

    private boolean isOpen() {
        return !display.isDisposed() && window.getShell() != null && !window.getShell().isDisposed();
    }

    private void next() {
        if (!isOpen()) {
            settled = true;
            return;
        }
        IViewReference view = views.poll();
        if (view == null) {
            settled = true;
            WorkerConnection.warmUp();
        } else if (view.getPart(false) == null && Job.getJobManager().find(RunJob.FAMILY).length == 0) {
            view.getPart(true);
            display.timerExec(BETWEEN_MILLIS, this::next);
        } else {
            next();
        }
    }
}
