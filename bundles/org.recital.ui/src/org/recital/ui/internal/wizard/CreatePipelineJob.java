/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.wizard;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.PipelineTemplate;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.preferences.Settings;

/** Writes the first pipeline for a data set into a project, and opens it. */
final class CreatePipelineJob extends WorkspaceJob {

    private final String project;
    private final String pipeline;
    private final String importer;
    private final Map<String, Object> parameters;

    CreatePipelineJob(String project, String pipeline, String importer, Map<String, Object> parameters) {
        super(NLS.bind(Messages.CreatePipeline_job, pipeline));
        this.project = project;
        this.pipeline = pipeline;
        this.importer = importer;
        this.parameters = parameters;
        setRule(org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot());
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        IProject in = PipelineFiles.project(project, monitor);
        Path folder = in.getLocation() == null ? null : in.getLocation().toPath();
        String text = PipelineTemplate.firstPipeline(pipeline, importer,
                PipelineFiles.portable(parameters, Settings.dataFolder(), folder));
        IFile file = PipelineFiles.write(in, pipeline, text, monitor);
        Editors.open(file);
        return Status.OK_STATUS;
    }
}
