/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.handlers.HandlerUtil;

/** Cancels the run or sweep of the pipeline at hand, or all of them when that one has none. */
public final class CancelHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        List<Job> jobs = Arrays.stream(Job.getJobManager().find(RunJob.FAMILY)).toList();
        List<Job> ours = RunTarget.of(HandlerUtil.getActiveWorkbenchWindow(event))
                .map(t -> jobs.stream().filter(j -> ((PipelineJob) j).target().path().equals(t.path())).toList()).orElse(List.of());
        (ours.isEmpty() ? jobs : ours).forEach(Job::cancel);
        return null;
    }
}
