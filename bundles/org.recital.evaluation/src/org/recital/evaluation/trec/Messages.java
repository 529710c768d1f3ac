/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.trec;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String Trec_columns;
	public static String Trec_empty;
	public static String Trec_encoding;
	public static String Trec_encoding_expected;
	public static String Trec_long;
	public static String Trec_qrels_expected;
	public static String Trec_relevance;
	public static String Trec_relevance_expected;
	public static String Trec_run_expected;
	public static String Trec_score;
	public static String Trec_score_expected;
	public static String Trec_twice;
	public static String Trec_twice_expected;

	static {
		initializeMessages("org.recital.evaluation.trec.messages", Messages.class);
	}

	private Messages() {
	}
}
