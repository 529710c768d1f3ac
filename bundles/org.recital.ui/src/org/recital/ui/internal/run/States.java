/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import org.recital.core.run.RunOutcome;
import org.recital.core.run.StepState;
import org.recital.ui.internal.Messages;

/** Words for states. */
public final class States {

    private States() {
    }

    /** Of a step. */
    public static String label(StepState state) {
        return switch (state) {
        case IDLE -> Messages.State_idle;
        case QUEUED -> Messages.State_queued;
        case RUNNING -> Messages.State_running;
        case DONE -> Messages.State_done;
        case CACHED -> Messages.State_cached;
        case FAILED -> Messages.State_failed;
        case SKIPPED -> Messages.State_skipped;
        case CANCELLED -> Messages.State_cancelled;
        };
    }

    /** Of a run. */
    public static String label(RunOutcome.Result result) {
        return switch (result) {
        case DONE -> Messages.State_done;
        case FAILED -> Messages.State_failed;
        case CANCELLED -> Messages.State_cancelled;
        };
    }
}
