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
    public static String Canvas_empty;
    public static String Canvas_nothingToPaste;
    public static String Canvas_selectFirst;
    public static String Canvas_unknown;
    public static String Connect_detail;
    public static String Connect_from;
    public static String Connect_none;
    public static String Connect_to;
    public static String Editor_canvas;
    public static String Editor_notOpened;
    public static String Editor_source;
    public static String Form_between;
    public static String Form_browse;
    public static String Form_clear;
    public static String Form_count;
    public static String Form_data;
    public static String Form_dataHint;
    public static String Form_default;
    public static String Form_empty;
    public static String Form_help;
    public static String Form_inputs;
    public static String Form_isDefault;
    public static String Form_label;
    public static String Form_labelHelp;
    public static String Form_least;
    public static String Form_most;
    public static String Form_name;
    public static String Form_nameHelp;
    public static String Form_noParameters;
    public static String Form_none;
    public static String Form_parameters;
    public static String Form_pipeline;
    public static String Form_required;
    public static String Form_reset;
    public static String Form_seed;
    public static String Form_selected;
    public static String Form_title;
    public static String Form_unit;
    public static String Form_unknown;
    public static String Help_bundle;
    public static String Help_input;
    public static String Help_output;
    public static String Kind_engines;
    public static String Kind_extractors;
    public static String Kind_filters;
    public static String Kind_importers;
    public static String Kind_rerankers;
    public static String Kind_splitters;
    public static String Kind_steps;
    public static String Kind_trainers;
    public static String Kind_transformers;
    public static String Markers_failed;
    public static String Markers_line;
    public static String Markers_step;
    public static String Name_bad;
    public static String Name_empty;
    public static String Name_taken;
    public static String Palette_hint;
    public static String Palette_loading;
    public static String Palette_name;
    public static String Palette_nothing;
    public static String Palette_search;
    public static String Problems_checking;
    public static String Problems_notRead;
    public static String QuickMenu_nothing;
    public static String QuickMenu_search;
    public static String Session_checking;
    public static String Session_notEditable;
    public static String Session_placing;
    public static String Session_reading;
    public static String State_cached;
    public static String State_cancelled;
    public static String State_done;
    public static String State_failed;
    public static String State_idle;
    public static String State_queued;
    public static String State_running;
    public static String State_runningPercent;
    public static String State_skipped;
    public static String Sweep_allParameters;
    public static String Sweep_begin;
    public static String Sweep_help;
    public static String Sweep_less;
    public static String Sweep_more;
    public static String Sweep_remove;
    public static String Sweep_title;
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
