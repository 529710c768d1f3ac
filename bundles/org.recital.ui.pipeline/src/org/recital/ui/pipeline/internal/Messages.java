/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal;

import org.eclipse.osgi.util.NLS;

/** What the editor says, from {@code messages.properties}. */
public final class Messages extends NLS {

    public static String Access_canvas;
    public static String Access_edges;
    public static String Access_help;
    public static String Access_node;
    public static String Access_problems;
    public static String State_cached;
    public static String State_cancelled;
    public static String State_done;
    public static String State_failed;
    public static String State_idle;
    public static String State_queued;
    public static String State_running;
    public static String State_runningPercent;
    public static String State_skipped;
    public static String Tip_edge;
    public static String Tip_inputAtLeastOne;
    public static String Tip_inputMany;
    public static String Tip_inputOne;
    public static String Tip_inputOptional;
    public static String Tip_node;
    public static String Tip_or;
    public static String Tip_output;
    public static String Tip_state;
    public static String Tip_undeclared;

    static {
        initializeMessages("org.recital.ui.pipeline.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
