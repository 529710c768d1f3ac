/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.export;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String Export_binary;
	public static String Export_empty;
	public static String Export_known;
	public static String Export_noEngine;
	public static String Export_noEvaluation;
	public static String Export_noEvaluationExpected;
	public static String Export_noLists;
	public static String Export_noListsExpected;
	public static String Export_noSplit;
	public static String Export_noSplitExpected;
	public static String Export_oneOf;
	public static String Export_white;
	public static String Export_whiteExpected;

	static {
		initializeMessages("org.recital.headless.internal.export.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
