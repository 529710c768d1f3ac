/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.internal.Messages;

/** Runs the pipeline at hand, or as far as the selected step when the command's parameter says so. */
public final class RunHandler extends AbstractHandler {

    /** The command that runs all of it. */
    public static final String RUN = "org.recital.ui.run";
    /** The command that runs as far as the selected step. */
    public static final String RUN_UP_TO = "org.recital.ui.runUpTo";
    /** The command that cancels. */
    public static final String CANCEL = "org.recital.ui.cancel";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<RunTarget> found = RunTarget.of(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        if (found.isEmpty()) {
            Notifications.problem(Messages.RunHandler_noPipeline);
            return null;
        }
        RunTarget target = found.get();
        boolean upTo = event.getCommand().getId().equals(RUN_UP_TO);
        if (upTo && target.step().isEmpty()) {
            Notifications.problem(Messages.RunHandler_noStep);
            return null;
        }
        Optional<RunTarget> ready = DataChoice.ready(HandlerUtil.getActiveWorkbenchWindowChecked(event), target);
        if (ready.isEmpty()) {
            return null;
        }
        target = ready.get();
        try {
            RunJob job = new RunJob(target, target.text(), upTo ? target.step() : Optional.empty());
            job.schedule();
            Notifications.say(NLS.bind(Messages.Notification_begins, target.name()));
            return job;
        } catch (IOException e) {
            throw new ExecutionException(NLS.bind(Messages.RunHandler_unreadable, target.path()), e);
        }
    }
}
