/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import org.eclipse.osgi.util.NLS;

/** Texts of this package: what goes into the origin of a data set, and what is wrong. */
final class Messages extends NLS {

	public static String Collapse_done;
	public static String Deduplicate_done;
	public static String Filter_noTimes;
	public static String FinishedPlays_done;
	public static String FinishedPlays_none;
	public static String FinishedPlays_noneHint;
	public static String KCore_done;
	public static String KCore_limit;
	public static String KCore_stable;
	public static String Kept_nothing;
	public static String Kept_nothingHint;
	public static String Kept_step;
	public static String MinimumCount_done;
	public static String MissingValues_done;
	public static String MissingValues_noTimesHint;
	public static String MissingValues_none;
	public static String MissingValues_noneHint;
	public static String Outliers_clipped;
	public static String Outliers_dropped;
	public static String Outliers_order;
	public static String ScaleValues_binarise;
	public static String ScaleValues_count;
	public static String ScaleValues_countHint;
	public static String ScaleValues_log;
	public static String ScaleValues_logHint;
	public static String TimeWindow_done;
	public static String TimeWindow_noTimesHint;
	public static String TimeWindow_open;
	public static String TimeWindow_order;
	public static String ValueThreshold_done;
	public static String ValueThreshold_unary;

	static {
		NLS.initializeMessages("org.recital.evaluation.internal.filters.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced; numbers are written without grouping. */
	static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
