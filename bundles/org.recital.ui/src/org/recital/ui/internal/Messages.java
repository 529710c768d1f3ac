/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the window, from {@code messages.properties}. */
public final class Messages extends NLS {

    public static String ActionBars_edit;
    public static String ActionBars_file;
    public static String ActionBars_help;
    public static String ActionBars_run;
    public static String ActionBars_showView;
    public static String ActionBars_view;
    public static String ActionBars_window;
    public static String Chart_bar;
    public static String Chart_coverage;
    public static String Chart_items;
    public static String Chart_noAttributes;
    public static String Chart_nothing;
    public static String Chart_quantiles;
    public static String Chart_share;
    public static String Chart_top;
    public static String Chart_users;
    public static String ColumnsPage_delimiter;
    public static String ColumnsPage_description;
    public static String ColumnsPage_header;
    public static String ColumnsPage_incomplete;
    public static String ColumnsPage_item;
    public static String ColumnsPage_none;
    public static String ColumnsPage_time;
    public static String ColumnsPage_title;
    public static String ColumnsPage_user;
    public static String ColumnsPage_value;
    public static String CreatePipeline_job;
    public static String DatabasesPage_description;
    public static String DatabasesPage_forget;
    public static String DatabasesPage_keep;
    public static String DatabasesPage_password;
    public static String DatabasesPage_url;
    public static String DatabasesPage_user;
    public static String DatasetEditor_again;
    public static String DatasetEditor_cancel;
    public static String DatasetEditor_reading;
    public static String DatasetHandler_nothing;
    public static String Dataset_assets;
    public static String Dataset_day;
    public static String Dataset_density;
    public static String Dataset_distinct;
    public static String Dataset_events;
    public static String Dataset_eventsOf;
    public static String Dataset_example;
    public static String Dataset_items;
    public static String Dataset_known;
    public static String Dataset_mean;
    public static String Dataset_missing;
    public static String Dataset_month;
    public static String Dataset_ofItems;
    public static String Dataset_ofUsers;
    public static String Dataset_origin;
    public static String Dataset_per;
    public static String Dataset_spread;
    public static String Dataset_tail;
    public static String Dataset_timeline;
    public static String Dataset_users;
    public static String Dataset_values;
    public static String Dataset_year;
    public static String Dataset_years;
    public static String DescribeJob_cancelled;
    public static String DescribeJob_name;
    public static String Folders_choose;
    public static String Folders_missing;
    public static String GeneralPage_dark;
    public static String GeneralPage_data;
    public static String GeneralPage_dataHint;
    public static String GeneralPage_description;
    public static String GeneralPage_light;
    public static String GeneralPage_save;
    public static String GeneralPage_theme;
    public static String Help_between;
    public static String Help_default;
    public static String Help_from;
    public static String Help_given;
    public static String Help_job;
    public static String Help_least;
    public static String Help_most;
    public static String Help_nothing;
    public static String Help_paper;
    public static String Help_required;
    public static String Help_unknown;
    public static String NamePage_description;
    public static String NamePage_file;
    public static String NamePage_name;
    public static String NamePage_noName;
    public static String NamePage_noProject;
    public static String NamePage_path;
    public static String NamePage_project;
    public static String NamePage_title;
    public static String NewPipeline_title;
    public static String NotificationLine_withLink;
    public static String Notification_begins;
    public static String Notification_broken;
    public static String Notification_cancelled;
    public static String Notification_done;
    public static String Notification_failed;
    public static String Notification_notBegun;
    public static String OpenPipeline_all;
    public static String OpenPipeline_pipelines;
    public static String OpenPipeline_title;
    public static String RunConsole_begins;
    public static String RunConsole_cancelled;
    public static String RunConsole_done;
    public static String RunConsole_failed;
    public static String RunConsole_title;
    public static String RunConsole_warning;
    public static String RunDecorator_suffix;
    public static String RunHandler_noPipeline;
    public static String RunHandler_noStep;
    public static String RunHandler_unreadable;
    public static String RunJob_broken;
    public static String RunJob_cancelled;
    public static String RunJob_name;
    public static String RunOperation_delete;
    public static String RunOperation_failed;
    public static String RunOperation_rename;
    public static String RunningPage_cache;
    public static String RunningPage_clear;
    public static String RunningPage_clearing;
    public static String RunningPage_description;
    public static String RunningPage_jobs;
    public static String RunningPage_measuring;
    public static String RunningPage_memory;
    public static String RunningPage_size;
    public static String RunningPage_sizeOf;
    public static String RunningPage_worker;
    public static String RunningPage_zero;
    public static String RunsHandler_noComparison;
    public static String RunsView_count;
    public static String RunsView_countOf;
    public static String RunsView_deleted;
    public static String RunsView_filter;
    public static String RunsView_filterTip;
    public static String RunsView_metricTip;
    public static String RunsView_metricTipLow;
    public static String RunsView_name;
    public static String RunsView_parameterTip;
    public static String RunsView_pipeline;
    public static String RunsView_reading;
    public static String RunsView_started;
    public static String RunsView_state;
    public static String RunsView_stateWithWarnings;
    public static String RunsView_title;
    public static String RunsView_took;
    public static String RunsView_trash;
    public static String RunsView_valueTip;
    public static String SampleWorld_done;
    public static String SampleWorld_failed;
    public static String SampleWorld_job;
    public static String SampleWorld_pipeline;
    public static String SampleWorld_project;
    public static String SourcePage_confidence;
    public static String SourcePage_description;
    public static String SourcePage_file;
    public static String SourcePage_folder;
    public static String SourcePage_hint;
    public static String SourcePage_importer;
    public static String SourcePage_importers;
    public static String SourcePage_location;
    public static String SourcePage_looking;
    public static String SourcePage_missing;
    public static String SourcePage_percent;
    public static String SourcePage_summary;
    public static String SourcePage_title;
    public static String SourcePage_unknown;
    public static String Settling_job;
    public static String Start_name;
    public static String Start_new;
    public static String Start_newWords;
    public static String Start_open;
    public static String Start_openWords;
    public static String Start_sample;
    public static String Start_sampleWords;
    public static String Start_title;
    public static String Start_words;
    public static String State_cached;
    public static String State_cancelled;
    public static String State_done;
    public static String State_failed;
    public static String State_idle;
    public static String State_queued;
    public static String State_running;
    public static String State_skipped;
    public static String Times_hours;
    public static String Times_minutes;
    public static String Times_seconds;
    public static String WindowAdvisor_title;
    public static String WindowAdvisor_titleOf;
    public static String WindowApplication_chooseOther;
    public static String WindowApplication_workspaceInUse;
    public static String WindowApplication_workspaceInUseOther;
    public static String WindowApplication_workspaceInUseTitle;
    public static String Worker_closing;
    public static String Worker_starting;

    static {
        initializeMessages("org.recital.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
