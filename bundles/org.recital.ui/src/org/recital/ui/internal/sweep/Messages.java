/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import org.eclipse.osgi.util.NLS;

/** What is said of sweeps. */
public final class Messages extends NLS {

    public static String Chart_name;
    public static String Chart_none;
    public static String Chart_summary;
    public static String Chart_tip;
    public static String Chart_title;
    public static String Column_number;
    public static String Column_share;
    public static String Column_shareTip;
    public static String Column_state;
    public static String Column_took;
    public static String Column_value;
    public static String Column_valueTip;
    public static String Handler_already;
    public static String Handler_applied;
    public static String Handler_begins;
    public static String Handler_noBest;
    public static String Handler_noPipeline;
    public static String Handler_noRun;
    public static String Handler_noSweep;
    public static String Handler_refused;
    public static String Handler_unchanged;
    public static String Handler_unreadable;
    public static String Record_best;
    public static String Record_chosen;
    public static String Record_error;
    public static String Record_parts;
    public static String Record_run;
    public static String Record_share;
    public static String Record_took;
    public static String Record_trial;
    public static String Record_value;
    public static String SweepJob_before;
    public static String SweepJob_cancelled;
    public static String SweepJob_chosen;
    public static String SweepJob_done;
    public static String SweepJob_failed;
    public static String SweepJob_judging;
    public static String SweepJob_name;
    public static String Sweep_best;
    public static String Sweep_chosen;
    public static String Sweep_done;
    public static String Sweep_failed;
    public static String Sweep_judging;
    public static String Sweep_left;
    public static String Sweep_preparing;
    public static String Sweep_searching;
    public static String Sweep_separator;
    public static String Sweep_sides;
    public static String Sweep_stopped;
    public static String Sweep_trials;
    public static String Sweep_trialsOf;
    public static String Sweep_used;
    public static String Sweep_usedOf;
    public static String Trial_done;
    public static String Trial_failed;
    public static String Trial_running;
    public static String Trial_waiting;
    public static String View_bar;
    public static String View_none;
    public static String View_noneHint;
    public static String View_reading;
    public static String View_record;
    public static String View_trials;

    static {
        initializeMessages("org.recital.ui.internal.sweep.messages", Messages.class);
    }

    private Messages() {
    }
}
