/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.session.ContributionSource;
import org.recital.ui.pipeline.internal.session.PipelineMarkers;

/** Problems of pipelines that are not open in an editor. */
public final class PipelineProblems {

    /** Type of the markers, a subtype of the platform's problem marker. */
    public static final String MARKER = PipelineMarkers.TYPE;

    private PipelineProblems() {
    }

    /** Checks a file as it is on disk and sets its markers, in the background. @param file may be null, and need not exist */
    public static void refresh(IFile file) {
        if (file == null || file.getLocation() == null) {
            return;
        }
        Job job = Job.create(NLS.bind(Messages.Problems_checking, file.getName()), monitor -> {
            if (file.isAccessible()) {
                try {
                    PipelineMarkers.set(file, check(file));
                } catch (IOException e) {
                    ILog.of(PipelineProblems.class).error(NLS.bind(Messages.Problems_notRead, file.getFullPath()), e);
                }
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.schedule();
    }

    private static List<PipelineProblem> check(IFile file) throws IOException {
        PipelineDocument document = PipelineDocument.read(file.getLocation().toPath());
        return PipelineChecker.check(document,
                new CheckContext(file.getLocation().toPath(), ContributionSource.schemas().contributions(), DataFolder.of(document), Map.of())).problems();
    }
}
