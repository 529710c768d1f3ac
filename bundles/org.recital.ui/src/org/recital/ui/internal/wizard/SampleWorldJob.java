/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.api.step.Parallel;
import org.recital.core.pipeline.PipelineTemplate;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.Notifications;

/** Makes the sample world in a project of its own, with a first pipeline beside it. */
public final class SampleWorldJob extends Job {

    /** Name of the folder in the project. */
    static final String WORLD = "world";

    private final WorldParameters parameters;

    /** Job that makes a world. */
    public SampleWorldJob(WorldParameters parameters) {
        super(Messages.SampleWorld_job);
        this.parameters = parameters;
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        try {
            IProject project = PipelineFiles.project(Messages.SampleWorld_project, progress.split(5));
            Path world = project.getLocation().toPath().resolve(WORLD);
            SampleFolder.write(SampleWorld.make(parameters), world, 0, Parallel.machine(), progress.split(85));
            Map<String, Object> with = new LinkedHashMap<>();
            with.put("folder", WORLD + "/films");
            with.put("posters", WORLD + "/films/posters");
            String text = PipelineTemplate.firstPipeline(Messages.SampleWorld_pipeline, "movielens", with);
            IFile file = PipelineFiles.write(project, Messages.SampleWorld_pipeline, text, progress.split(5));
            project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(5));
            project.getFolder(IPath.fromPortableString(WORLD)).setDerived(true, null);
            Editors.open(file);
            Notifications.say(NLS.bind(Messages.SampleWorld_done, parameters.films(), parameters.people()));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.SampleWorld_failed, e.getMessage()), e);
        } catch (CoreException e) {
            return e.getStatus();
        }
    }
}
