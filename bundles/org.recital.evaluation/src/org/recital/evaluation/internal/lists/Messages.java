/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String Lists_at;
	public static String Lists_columns;
	public static String Lists_columns_expected;
	public static String Lists_elliot_expected;
	public static String Lists_empty;
	public static String Lists_empty_expected;
	public static String Lists_encoding;
	public static String Lists_encoding_expected;
	public static String Lists_item;
	public static String Lists_items;
	public static String Lists_lines;
	public static String Lists_long;
	public static String Lists_long_expected;
	public static String Lists_missing;
	public static String Lists_missing_expected;
	public static String Lists_noColumn;
	public static String Lists_noColumn_expected;
	public static String Lists_nobody_expected;
	public static String Lists_nothing;
	public static String Lists_nothing_expected;
	public static String Lists_read;
	public static String Lists_recbole;
	public static String Lists_recbole_expected;
	public static String Lists_repeated;
	public static String Lists_sameFile;
	public static String Lists_sameFile_expected;
	public static String Lists_score;
	public static String Lists_score_expected;
	public static String Lists_trec_expected;
	public static String Lists_twice;
	public static String Lists_twice_expected;
	public static String Lists_unknown_expected;
	public static String Lists_user;
	public static String Lists_users;
	public static String TrecLists_items;
	public static String TrecLists_nobody;
	public static String TrecLists_nobody_expected;
	public static String TrecLists_read;
	public static String TrecLists_users;

	static {
		initializeMessages("org.recital.evaluation.internal.lists.messages", Messages.class);
	}

	private Messages() {
	}
}
