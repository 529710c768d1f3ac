/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String Evaluate_barred;
	public static String Evaluate_features;
	public static String Evaluate_features_expected;
	public static String Evaluate_missing;
	public static String Evaluate_nothing;
	public static String Evaluate_nothing_expected;
	public static String Evaluate_other;
	public static String Evaluate_other_expected;
	public static String Evaluate_recommenderFailed;
	public static String Evaluate_repeated;
	public static String Evaluate_sampled;
	public static String Evaluate_sampled_expected;
	public static String Evaluate_seen;
	public static String Evaluate_short;
	public static String Evaluate_task;
	public static String Groups_active;
	public static String Groups_below;
	public static String Groups_between;
	public static String Groups_few;
	public static String Groups_from;
	public static String Groups_group;
	public static String Groups_note;
	public static String Groups_oneOf;
	public static String Groups_others;
	public static String Groups_small;
	public static String Groups_test;
	public static String Groups_unknown;
	public static String Judge_leftOut;
	public static String Judge_listsOnly;
	public static String Judge_metricFailed;
	public static String Judge_noRatings;
	public static String Judge_nobody;
	public static String Judge_notANumber;
	public static String Metric_cutoff;
	public static String Metric_cutoff_expected;
	public static String Metric_failed;
	public static String Metric_groupsName;
	public static String Metric_nearest;
	public static String Metric_noCutoff;
	public static String Metric_noCutoff_expected;
	public static String Metric_ofClasses;
	public static String Metric_ofClasses_expected;
	public static String Metric_noGroups;
	public static String Metric_noGroups_expected;
	public static String Metric_notSampled;
	public static String Metric_notSampled_expected;
	public static String Metric_oneOf;
	public static String Metric_sampled;
	public static String Metric_sampledName;
	public static String Metric_sampled_expected;
	public static String Metric_unknown;
	public static String Truth_again;
	public static String Truth_barred;
	public static String Truth_judged;
	public static String Truth_low;
	public static String Truth_nobody;
	public static String Truth_nobody_expected;
	public static String Truth_nothing;
	public static String Truth_outside;
	public static String Truth_repeats;
	public static String Truth_test;
	public static String Truth_validation;

	static {
		initializeMessages("org.recital.evaluation.internal.evaluate.messages", Messages.class);
	}

	private Messages() {
	}
}
