/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import org.eclipse.osgi.util.NLS;

/** What is said of runs. */
public final class Messages extends NLS {

	public static String andMore;
	public static String cancelledItself;
	public static String claimErasing;
	public static String claimErasingExpected;
	public static String claimExpected;
	public static String claimNowhere;
	public static String claimRuns;
	public static String claimUnread;
	public static String damagedEntry;
	public static String differentParts;
	public static String differentSplitter;
	public static String doesNotLoad;
	public static String failed;
	public static String gaveNothing;
	public static String inPart;
	public static String linkage;
	public static String madeCache;
	public static String madeHashes;
	public static String madeModel;
	public static String madeNoRun;
	public static String madeRun;
	public static String madeSweep;
	public static String madeUnread;
	public static String missingFile;
	public static String needs;
	public static String noInput;
	public static String noSuchModel;
	public static String noSuchOutput;
	public static String noSuchRun;
	public static String noSuchStep;
	public static String notKept;
	public static String oneOf;
	public static String oneSplitter;
	public static String outOfMemory;
	public static String partsExpected;
	public static String partsFailed;
	public static String partsInOrder;
	public static String partsIncomplete;
	public static String partsNumber;
	public static String reading;
	public static String splitOnce;
	public static String splitterBehindSplitter;
	public static String stackOverflow;
	public static String tookFromCache;
	public static String took;
	public static String unexpected;
	public static String unreadableTwice;
	public static String where;
	public static String wrongPart;
	public static String wrongType;

	static {
		NLS.initializeMessages("org.recital.core.run.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
