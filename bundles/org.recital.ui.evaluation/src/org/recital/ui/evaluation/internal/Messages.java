/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal;

import org.eclipse.osgi.util.NLS;

/** Texts a person reads. */
public final class Messages extends NLS {

    /** See messages.properties. */
    public static String Classes_axis;
    public static String Classes_bin;
    public static String Classes_calibration;
    public static String Classes_calibrationNote;
    public static String Classes_count;
    public static String Classes_error;
    public static String Classes_f1;
    public static String Classes_none;
    public static String Classes_note;
    public static String Classes_precision;
    public static String Classes_recall;
    public static String Classes_share;
    public static String Classes_words;
    public static String Comparison_judged;
    public static String Comparison_judgedTip;
    public static String Pane_noControl;
    /** See messages.properties. */
    public static String Pane_off;
    /** See messages.properties. */
    public static String Chart_painting;
    /** See messages.properties. */
    public static String Chart_failed;
    /** See messages.properties. */
    public static String Comparison_noRuns;
    /** See messages.properties. */
    public static String Comparison_computing;
    /** See messages.properties. */
    public static String Comparison_reading;
    /** See messages.properties. */
    public static String Comparison_baseline;
    /** See messages.properties. */
    public static String Comparison_baselineTip;
    /** See messages.properties. */
    public static String Comparison_oneRun;
    /** See messages.properties. */
    public static String Comparison_runs;
    /** See messages.properties. */
    public static String RunLoader_gone;
    public static String RunLoader_noEvaluation;
    /** See messages.properties. */
    public static String Table_baseline;
    /** See messages.properties. */
    public static String Table_engine;
    /** See messages.properties. */
    public static String Table_value;
    /** See messages.properties. */
    public static String Table_notJudged;
    /** See messages.properties. */
    public static String Table_tip;
    /** See messages.properties. */
    public static String Table_best;
    /** See messages.properties. */
    public static String Table_tipDifference;
    /** See messages.properties. */
    public static String Table_tipSpread;
    public static String Table_tipP;
    /** See messages.properties. */
    public static String Table_tipBetter;
    /** See messages.properties. */
    public static String Table_tipWorse;
    /** See messages.properties. */
    public static String Table_tipOpen;
    /** See messages.properties. */
    public static String Table_higher;
    public static String Table_low;
    public static String Table_lower;
    /** See messages.properties. */
    public static String Table_high;
    /** See messages.properties. */
    public static String Table_difference;
    /** See messages.properties. */
    public static String Table_p;
    /** See messages.properties. */
    public static String Table_legend;
    /** See messages.properties. */
    public static String Table_wordsTip;
    /** See messages.properties. */
    public static String Bars_metric;
    /** See messages.properties. */
    public static String Bars_name;
    /** See messages.properties. */
    public static String Scatter_across;
    /** See messages.properties. */
    public static String Scatter_up;
    /** See messages.properties. */
    public static String Scatter_name;
    /** See messages.properties. */
    public static String Export_chart;
    /** See messages.properties. */
    public static String Export_table;
    /** See messages.properties. */
    public static String Export_png;
    /** See messages.properties. */
    public static String Export_svg;
    /** See messages.properties. */
    public static String Export_writing;
    public static String Export_written;
    /** See messages.properties. */
    public static String Export_failed;
    /** See messages.properties. */
    public static String Person_about;
    public static String Person_aboutRecommended;
    public static String Person_noGenres;
    public static String Person_why;
    public static String Person_noWhy;
    public static String Person_noAnswer;
    public static String Person_detailsHint;
    public static String Person_detailsTip;
    public static String Person_pictures;
    public static String Person_noRun;
    /** See messages.properties. */
    public static String Person_runTip;
    /** See messages.properties. */
    public static String Person_search;
    /** See messages.properties. */
    public static String Person_searchTip;
    /** See messages.properties. */
    public static String Person_listTip;
    /** See messages.properties. */
    public static String Person_searching;
    /** See messages.properties. */
    public static String Person_nobody;
    /** See messages.properties. */
    public static String Person_asking;
    /** See messages.properties. */
    public static String Person_askingJob;
    /** See messages.properties. */
    public static String Person_unknown;
    /** See messages.properties. */
    public static String Person_live;
    /** See messages.properties. */
    public static String Person_stored;
    /** See messages.properties. */
    public static String Person_liked;
    /** See messages.properties. */
    public static String Person_heldOut;
    /** See messages.properties. */
    public static String Person_heldOutTip;
    /** See messages.properties. */
    public static String Person_hitTip;
    /** See messages.properties. */
    public static String Person_itemTip;
    /** See messages.properties. */
    public static String Comparison_ofRun;

    static {
        initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
