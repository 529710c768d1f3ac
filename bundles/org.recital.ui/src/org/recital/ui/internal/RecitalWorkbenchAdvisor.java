/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import java.net.URL;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.osgi.framework.Bundle;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.internal.worker.WorkerConnection;

/** What the workbench as a whole does: its state survives a restart, and its input is the workspace. */
final class RecitalWorkbenchAdvisor extends WorkbenchAdvisor {

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        // Without these the navigator has neither labels nor icons for projects, folders and files.
        IDE.registerAdapters();
        Bundle ide = Platform.getBundle("org.eclipse.ui.ide");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT, "icons/full/obj16/prj_obj.svg");
        declare(configurer, ide, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "icons/full/obj16/cprj_obj.svg");
    }

    /** Images the resource adapters ask for and only the platform's own IDE declares. */
    private static void declare(IWorkbenchConfigurer configurer, Bundle bundle, String name, String path) {
        URL url = FileLocator.find(bundle, IPath.fromPortableString(path));
        if (url != null) {
            configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
        }
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new RecitalWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return RecitalPerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.recital.ui.preferences";
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public void postStartup() {
        PreferencePages.reduce(PlatformUI.getWorkbench().getPreferenceManager());
    }

    @Override
    public boolean preShutdown() {
        Job.getJobManager().cancel(RunJob.FAMILY);
        return true;
    }

    @Override
    public void postShutdown() {
        WorkerConnection.close();
        try {
            ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(RecitalWorkbenchAdvisor.class).log(e.getStatus());
        }
    }
}
