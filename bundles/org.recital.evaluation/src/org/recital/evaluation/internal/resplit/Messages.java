/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.resplit;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String Decay_noTimes;
	public static String Decay_noTimesHint;
	public static String Decay_note;
	public static String Decay_origin;
	public static String Decay_rule;
	public static String Judged_expected;
	public static String Judged_noAttribute;
	public static String Judged_nobody;
	public static String Judged_none;
	public static String Judged_note;
	public static String Judged_rule;
	public static String Judged_values;
	public static String Thin_empty;
	public static String Thin_emptyHint;
	public static String Thin_note;
	public static String Thin_rule;

	static {
		NLS.initializeMessages("org.recital.evaluation.internal.resplit.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced. */
	static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
