/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.util.Map;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;

/** Whether a run goes on, as a variable for enablement. */
public final class RunningSource extends AbstractSourceProvider {

    /** The variable: true or false. */
    public static final String VARIABLE = "org.recital.ui.running";

    private final IJobChangeListener listener = new JobChangeAdapter() {
        @Override
        public void scheduled(IJobChangeEvent event) {
            changed(event.getJob());
        }

        @Override
        public void done(IJobChangeEvent event) {
            changed(event.getJob());
        }
    };

    public RunningSource() {
        Job.getJobManager().addJobChangeListener(listener);
    }

    private void changed(Job job) {
        if (job.belongsTo(RunJob.FAMILY) && PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
            }
        }
    }

    @Override
    public void dispose() {
        Job.getJobManager().removeJobChangeListener(listener);
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        return Map.of(VARIABLE, Job.getJobManager().find(RunJob.FAMILY).length > 0);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] { VARIABLE };
    }
}
