/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String Comparing_dropped;
	public static String Comparing_items;
	public static String Comparing_others;
	public static String Comparing_users;
	public static String Comparing_fewParts;
	public static String Comparing_noRatio;
	public static String Comparing_onePart;
	public static String Comparing_otherSplit;
	public static String Comparing_sampled;
	public static String Curve_items;
	public static String Curve_means;
	public static String Curve_meansOf;
	public static String Curve_users;
	public static String Figures_interval;
	public static String Gate_failed;
	public static String Gate_noMetric;
	public static String Gate_nothing;
	public static String Gate_nothing_expected;
	public static String Gate_overall;
	public static String Gate_overall_expected;
	public static String Gate_passed;
	public static String Gate_wrong;
	public static String Gate_wrong_expected;
	public static String Meanings_cutoff;
	public static String Meanings_sentence;
	public static String Methods_baseline;
	public static String Methods_benjaminiHochberg;
	public static String Methods_bonferroni;
	public static String Methods_correctedT;
	public static String Methods_groups;
	public static String Methods_holm;
	public static String Methods_method;
	public static String Methods_metric;
	public static String Methods_none;
	public static String Methods_one;
	public static String Methods_randomisation;
	public static String Methods_range;
	public static String Methods_sign;
	public static String Methods_t;
	public static String Methods_table;
	public static String Methods_tableBaseline;
	public static String Methods_wilcoxon;
	public static String Ranked_all;
	public static String Ranked_judged;
	public static String Ranked_new;
	public static String Ranked_otherCandidates;
	public static String Ranked_sentence;
	public static String Rows_again;
	public static String Rows_nearest;
	public static String Rows_noBaseline;
	public static String Rows_none;
	public static String Rows_none_expected;
	public static String Rows_ofRun;
	public static String Rows_oneOf;
	public static String Words_allApart;
	public static String Words_and;
	public static String Words_bestAlone;
	public static String Words_bestShared;
	public static String Words_better;
	public static String Words_spread;
	public static String Words_spreads;
	public static String Words_grouping;
	public static String Words_groups;
	public static String Words_item;
	public static String Words_itemOpen;
	public static String Words_itemPlain;
	public static String Words_itemPlainOpen;
	public static String Words_manyGroups;
	public static String Words_noneApart;
	public static String Words_one;
	public static String Words_open;
	public static String Words_overall;
	public static String Words_same;
	public static String Words_sentence;
	public static String Words_sentenceOverall;
	public static String Words_worse;

	static {
		initializeMessages("org.recital.evaluation.statistics.messages", Messages.class);
	}

	private Messages() {
	}
}
