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
