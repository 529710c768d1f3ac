/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
public final class Messages extends NLS {

	public static String Aspects_none;
	public static String Aspects_noneHint;
	public static String Aspects_oneOf;
	public static String Belief_chosen;
	public static String Belief_joint;
	public static String Belief_jointHint;
	public static String ContentEase_lambda;
	public static String ContentEase_lambdaHint;
	public static String ContentEase_memory;
	public static String ContentEase_memoryHint;
	public static String ContentEase_none;
	public static String ContentEase_noneHint;
	public static String Features_kind;
	public static String Features_kindBoth;
	public static String Features_kindHint;
	public static String Features_memory;
	public static String Features_memoryHint;
	public static String Features_none;
	public static String Features_noneHint;
	public static String Features_size;
	public static String Features_sizeHint;
	public static String Hybrid_noValidation;
	public static String Hybrid_noValidationHint;
	public static String Partners_few;
	public static String Partners_fewHint;
	public static String Groups_noProfile;
	public static String Groups_noProfileHint;
	public static String Groups_note;
	public static String Groups_unknown;
	public static String Groups_unknownHint;
	public static String Partners_other;
	public static String Partners_otherHint;
	public static String Rerank_none;
	public static String Rerank_noneHint;
	public static String Popularity_none;
	public static String Popularity_noneHint;
	public static String Stacking_note;
	public static String Stacking_noteAlone;
	public static String Stacking_weights;
	public static String Stacking_weightsHint;
	public static String Style_chosen;
	public static String Style_one;
	public static String Style_oneHint;
	public static String Style_threshold;
	public static String Style_thresholdHint;
	public static String Switching_note;
	public static String Switching_thresholds;
	public static String Switching_thresholdsHint;
	public static String Training_empty;
	public static String Training_emptyHint;
	public static String Training_notFinite;
	public static String Training_notFiniteHint;
	public static String Update_fewer;
	public static String Update_fewerHint;
	public static String Update_notFinite;
	public static String Why_because1;
	public static String Why_because2;
	public static String Why_because3;
	public static String Why_calibrated;
	public static String Why_intents;
	public static String Why_like1;
	public static String Why_like2;
	public static String Why_like3;
	public static String Why_moved;
	public static String Why_nothing;
	public static String Why_novel;
	public static String Why_popular;
	public static String Why_popularLike;
	public static String Why_propensity;
	public static String Why_score;
	public static String Why_tail;
	public static String Why_varied;

	static {
		NLS.initializeMessages("org.recital.content.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
