/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import org.eclipse.osgi.util.NLS;

/** What a person reads of a library. */
public final class Messages extends NLS {

	public static String address_kind;
	public static String address_kindExpected;
	public static String archive_exists;
	public static String closed;
	public static String erase_compacted;
	public static String erase_photoLeft;
	public static String erase_leftoverLeft;
	public static String erase_leftovers;
	public static String erase_photos;
	public static String erase_rows;
	public static String erase_wal;
	public static String format_newer;
	public static String import_count;
	public static String import_empty;
	public static String import_emptyExpected;
	public static String import_missing;
	public static String import_missingExpected;
	public static String import_photos;
	public static String import_photosCount;
	public static String import_photosGone;
	public static String import_photosGoneExpected;
	public static String import_probe;
	public static String import_soundsMissing;
	public static String intake_known;
	public static String intake_knownExpected;
	public static String interrupted;
	public static String item_unknown;
	public static String open_failed;
	public static String open_refused;
	public static String open_unreachable;
	public static String person_unknown;
	public static String playlist_format;
	public static String playlist_formatExpected;
	public static String playlist_unknown;
	public static String signal_unknown;

	static {
		NLS.initializeMessages("org.recital.library.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
