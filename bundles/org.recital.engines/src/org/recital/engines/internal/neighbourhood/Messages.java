/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
final class Messages extends NLS {

	public static String Demographic_features;
	public static String Demographic_features_expected;
	public static String Demographic_none;
	public static String Demographic_none_expected;
	public static String Explain_cluster;
	public static String Explain_demographic;
	public static String Explain_rule;
	public static String Explain_trending;
	public static String Times_none;
	public static String Times_none_expected;

	static {
		initializeMessages("org.recital.engines.internal.neighbourhood.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
