/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import org.eclipse.osgi.util.NLS;

/** What reports say. */
final class Messages extends NLS {

	public static String Chart_bars;
	public static String Chart_notJudged;
	public static String Chart_scatter;
	public static String Classes_axis;
	public static String Classes_bin;
	public static String Classes_calibration;
	public static String Classes_class;
	public static String Classes_confusion;
	public static String Classes_count;
	public static String Classes_error;
	public static String Classes_f1;
	public static String Classes_heading;
	public static String Classes_precision;
	public static String Classes_recall;
	public static String Classes_share;
	public static String Finding_against;
	public static String Finding_againstOverall;
	public static String Finding_better;
	public static String Finding_open;
	public static String Finding_same;
	public static String Finding_worse;
	public static String Curve_axisItems;
	public static String Curve_axisUsers;
	public static String Curve_chart;
	public static String Curve_items;
	public static String Curve_known;
	public static String Curve_note;
	public static String Curve_users;
	public static String Html_about;
	public static String Html_charts;
	public static String Html_differences;
	public static String Html_differing;
	public static String Html_figures;
	public static String Html_folder;
	public static String Html_headline;
	public static String Html_noStyle;
	public static String Html_notes;
	public static String Html_onePart;
	public static String Html_parameters;
	public static String Html_parts;
	public static String Html_provenance;
	public static String Html_sameParameters;
	public static String Html_scatter;
	public static String Html_started;
	public static String Html_steps;
	public static String Html_took;
	public static String Html_warnings;
	public static String Html_words;
	public static String Latex_caption;
	public static String Latex_captionAlone;
	public static String Latex_needs;
	public static String Legend_base;
	public static String Legend_better;
	public static String Legend_open;
	public static String Legend_untested;
	public static String Legend_worse;
	public static String Table_adjusted;
	public static String Table_against;
	public static String Table_baseline;
	public static String Table_biserial;
	public static String Table_cliff;
	public static String Table_cohen;
	public static String Table_difference;
	public static String Table_effects;
	public static String Table_higher;
	public static String Table_interval;
	public static String Table_lower;
	public static String Table_metric;
	public static String Table_spread;
	public static String Table_spreadNote;
	public static String Table_note;
	public static String Table_p;
	public static String Table_parameter;
	public static String Table_recommender;

	static {
		initializeMessages("org.recital.report.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
