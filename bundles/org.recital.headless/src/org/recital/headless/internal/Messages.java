/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the command line, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String overview_title;
	public static String overview_window;
	public static String overview_more;
	public static String overview_codes;
	public static String command_unknown;
	public static String command_oneOf;
	public static String command_usage;
	public static String command_cancelled;
	public static String command_cancelling;
	public static String command_failed;
	public static String command_memory;
	public static String operand_missing;
	public static String operand_one;
	public static String option_unknown;
	public static String option_nearest;
	public static String option_oneOf;
	public static String option_takesNoValue;
	public static String option_needsValue;
	public static String option_twice;
	public static String option_missing;
	public static String option_noPath;
	public static String option_noNumber;
	public static String option_noSize;
	public static String option_noAssignment;
	public static String option_set;
	public static String option_data;
	public static String option_out;
	public static String option_upTo;
	public static String option_title;
	public static String option_baseline;
	public static String option_jobs;
	public static String option_memory;
	public static String option_cache;
	public static String option_junit;
	public static String option_quiet;
	public static String option_runs;
	public static String option_failIf;
	public static String option_json;
	public static String option_stacktrace;
	public static String problem_error;
	public static String problem_warning;
	public static String problem_warningOfStep;
	public static String output_broken;
	public static String problem_more;
	public static String pipeline_missing;
	public static String pipeline_folder;
	public static String pipeline_tooLong;
	public static String pipeline_encoding;
	public static String pipeline_expectedEncoding;
	public static String pipeline_unreadable;
	public static String pipeline_expected;
	public static String run_help;
	public static String run_begins;
	public static String run_planned;
	public static String run_parts;
	public static String run_done;
	public static String run_failed;
	public static String run_cancelled;
	public static String run_noneIn;
	public static String run_unknown;
	public static String state_done;
	public static String state_cached;
	public static String state_failed;
	public static String state_skipped;
	public static String state_cancelled;
	public static String step_unknown;
	public static String step_oneOf;
	public static String sweep_help;
	public static String sweep_step;
	public static String sweep_search;
	public static String sweep_budget;
	public static String sweep_space;
	public static String sweep_metric;
	public static String sweep_judge;
	public static String sweep_recommender;
	public static String sweep_validation;
	public static String sweep_earlyStopping;
	public static String sweep_points;
	public static String sweep_resource;
	public static String sweep_eta;
	public static String sweep_apply;
	public static String sweep_noBudget;
	public static String sweep_noSweep;
	public static String sweep_planned;
	public static String sweep_resumed;
	public static String sweep_left;
	public static String sweep_bestSoFar;
	public static String sweep_chosen;
	public static String sweep_best;
	public static String sweep_writtenIsBest;
	public static String sweep_before;
	public static String sweep_cancelled;
	public static String sweep_failed;
	public static String sweep_next;
	public static String sweep_applied;
	public static String sweep_unchanged;
	public static String sweep_setting;
	public static String sweep_share;
	public static String sweep_asWritten;
	public static String check_help;
	public static String check_fine;
	public static String check_wrong;
	public static String describe_help;
	public static String describe_importer;
	public static String describe_set;
	public static String describe_step;
	public static String describe_missing;
	public static String describe_empty;
	public static String describe_noImporter;
	public static String describe_unknown;
	public static String describe_as;
	public static String text_users;
	public static String text_items;
	public static String text_events;
	public static String text_pairs;
	public static String text_density;
	public static String text_scale;
	public static String text_spread;
	public static String text_perUser;
	public static String text_perItem;
	public static String text_mean;
	public static String text_none;
	public static String text_values;
	public static String text_tail;
	public static String text_timeline;
	public static String text_itemAttributes;
	public static String text_userAttributes;
	public static String text_type;
	public static String text_known;
	public static String text_distinct;
	public static String text_mostOften;
	public static String text_assets;
	public static String text_origin;
	public static String list_help;
	public static String list_short;
	public static String list_unknown;
	public static String list_nearest;
	public static String list_kinds;
	public static String list_kind;
	public static String list_paper;
	public static String list_parameter;
	public static String list_default;
	public static String list_values;
	public static String list_meaning;
	public static String list_required;
	public static String list_listOf;
	public static String list_broken;
	public static String compare_help;
	public static String compare_nothing;
	public static String compare_nothingExpected;
	public static String gate_failed;
	public static String gate_passed;
	public static String curve_items;
	public static String curve_users;
	public static String result_engine;
	public static String result_legend;
	public static String result_legendOne;
	public static String export_engine;
	public static String export_format;
	public static String export_help;
	public static String export_out;
	public static String export_unknown;
	public static String option_test;
	public static String option_correction;
	public static String option_family;
	public static String option_level;
	public static String option_noChoice;
	public static String option_noLevel;
	public static String report_help;
	public static String report_html;
	public static String report_csv;
	public static String report_latex;
	public static String report_format;
	public static String report_out;
	public static String report_unknown;
	public static String recommend_help;
	public static String recommend_user;
	public static String recommend_top;
	public static String recommend_engine;
	public static String recommend_noModel;
	public static String recommend_unknown;
	public static String recommend_title;
	public static String recommend_item;
	public static String recommend_score;
	public static String recommend_id;
	public static String recommend_nothing;
	public static String search_help;
	public static String search_image;
	public static String search_step;
	public static String search_top;
	public static String search_title;
	public static String search_distance;
	public static String search_cosine;
	public static String cache_help;
	public static String cache_unknown;
	public static String cache_size;
	public static String cache_cleared;
	public static String library_help;
	public static String library_option;
	public static String library_url;
	public static String library_login;
	public static String library_runs;
	public static String library_unknown;
	public static String library_needed;
	public static String library_none;
	public static String library_noneExpected;
	public static String library_exported;
	public static String library_nobody;
	public static String library_nobodyExpected;
	public static String library_cache;
	public static String library_erased;
	public static String library_run;
	public static String library_noRun;
	public static String doctor_help;
	public static String doctor_version;
	public static String doctor_noBundle;
	public static String doctor_java;
	public static String doctor_system;
	public static String doctor_processors;
	public static String doctor_memory;
	public static String doctor_memoryOf;
	public static String doctor_natives;
	public static String doctor_nativesEnabled;
	public static String doctor_nativesDisabled;
	public static String doctor_blas;
	public static String doctor_blasJava;
	public static String doctor_display;
	public static String doctor_displaySystem;
	public static String doctor_noDisplay;
	public static String doctor_cache;
	public static String doctor_cacheOf;
	public static String doctor_cacheBroken;
	public static String doctor_contributions;
	public static String doctor_contributionsOf;
	public static String demo_help;
	public static String demo_out;
	public static String demo_seed;
	public static String demo_audio;
	public static String demo_world;
	public static String demo_report;
	public static String demo_next;
	public static String worker_help;

	static {
		initializeMessages("org.recital.headless.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/**
	 * A sentence with a number in it, in its singular or plural ({@code {0, choice, 1#one step|1<{0} steps}}). The pattern is
	 * one of {@link java.text.MessageFormat}: an apostrophe in it is written twice.
	 */
	public static String count(String pattern, Object... values) {
		return new java.text.MessageFormat(pattern, java.util.Locale.ROOT).format(values);
	}
}
