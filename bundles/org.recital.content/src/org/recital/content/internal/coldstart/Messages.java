/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.coldstart;

import org.eclipse.osgi.util.NLS;

/** What this package says to people. */
final class Messages extends NLS {

	public static String AudioFactors_few;
	public static String AudioFactors_fewHint;
	public static String AudioFactors_network;
	public static String AudioFactors_noFactors;
	public static String AudioFactors_noFactorsHint;
	public static String AudioFactors_one;
	public static String AudioFactors_oneHint;
	public static String AudioFactors_predicted;
	public static String AudioFactors_ratings;
	public static String AudioFactors_ratingsHint;
	public static String AudioFactors_ridge;
	public static String AudioFactors_ridgeGiven;
	public static String Why_near1;
	public static String Why_near2;
	public static String Why_near3;
	public static String Why_new;
	public static String Why_unknown;

	static {
		initializeMessages("org.recital.content.internal.coldstart.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
