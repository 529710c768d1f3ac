/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import org.eclipse.osgi.util.NLS;

/** Texts of this package: the rule of a split, and what is wrong. */
final class Messages extends NLS {

	public static String ColdCurve_fewHint;
	public static String ColdCurve_fewItems;
	public static String ColdCurve_fewUsers;
	public static String ColdCurve_items;
	public static String ColdCurve_known;
	public static String ColdCurve_last;
	public static String ColdCurve_random;
	public static String ColdCurve_users;
	public static String AttributeSplit_counts;
	public static String AttributeSplit_noTest;
	public static String AttributeSplit_noTrain;
	public static String AttributeSplit_none;
	public static String AttributeSplit_noneHint;
	public static String AttributeSplit_rule;
	public static String AttributeSplit_twoSides;
	public static String AttributeSplit_twoSidesHint;
	public static String AttributeSplit_values;
	public static String Cold_items;
	public static String Cold_users;
	public static String GivenSplit_counts;
	public static String GivenSplit_fold;
	public static String GivenSplit_none;
	public static String GivenSplit_noneHint;
	public static String GivenSplit_rule;
	public static String GivenSplit_unmatched;
	public static String GivenSplit_unmatchedHint;
	public static String GivenSplit_which;
	public static String KFold_few;
	public static String KFold_fewHint;
	public static String KFold_global;
	public static String KFold_perUser;
	public static String LeaveOneOut_both;
	public static String LeaveOneOut_last;
	public static String LeaveOneOut_noTimesHint;
	public static String LeaveOneOut_random;
	public static String LeaveOneOut_repeats;
	public static String LeaveOneOut_test;
	public static String PairFile_column;
	public static String PairFile_columnHint;
	public static String PairFile_empty;
	public static String PairFile_emptyHint;
	public static String PairFile_encoding;
	public static String PairFile_encodingHint;
	public static String PairFile_example;
	public static String PairFile_missing;
	public static String PairFile_missingHint;
	public static String PairFile_role;
	public static String PairFile_roleHint;
	public static String PairFile_short;
	public static String PairFile_shortHint;
	public static String RatioSplit_global;
	public static String RatioSplit_perUser;
	public static String Roles_cold;
	public static String Roles_counts;
	public static String Roles_noEvents;
	public static String Roles_noEventsHint;
	public static String Roles_noTest;
	public static String Roles_noTestHint;
	public static String Roles_noTrain;
	public static String Roles_noTrainHint;
	public static String Roles_seed;
	public static String Roles_seedRepeat;
	public static String Roles_shares;
	public static String Split_noTimes;
	public static String TemporalSplit_early;
	public static String TemporalSplit_late;
	public static String TemporalSplit_noTimesHint;
	public static String TemporalSplit_order;
	public static String TemporalSplit_rule;
	public static String TemporalSplit_span;
	public static String TemporalSplit_validation;
	public static String TrackSplit_artists;
	public static String TrackSplit_byItem;
	public static String TrackSplit_byItemHint;
	public static String TrackSplit_counts;
	public static String TrackSplit_fewHint;
	public static String TrackSplit_folds;
	public static String TrackSplit_itemAlone;
	public static String TrackSplit_learned;
	public static String TrackSplit_leftOut;
	public static String TrackSplit_lone;
	public static String TrackSplit_loneHint;
	public static String TrackSplit_noAttribute;
	public static String TrackSplit_noAttributeHint;
	public static String TrackSplit_noItems;
	public static String TrackSplit_noTest;
	public static String TrackSplit_noTrain;
	public static String TrackSplit_ratio;
	public static String UserHoldout_allBut;
	public static String UserHoldout_few;
	public static String UserHoldout_fewHint;
	public static String UserHoldout_last;
	public static String UserHoldout_noTimesHint;
	public static String UserHoldout_random;
	public static String UserHoldout_rule;
	public static String UserHoldout_share;

	static {
		NLS.initializeMessages("org.recital.evaluation.internal.splits.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced; numbers are written without grouping. */
	static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
