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

	public static String KFold_few;
	public static String KFold_fewHint;
	public static String KFold_global;
	public static String KFold_perUser;
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
