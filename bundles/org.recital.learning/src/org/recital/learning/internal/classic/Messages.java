/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String chosen;
	public static String diverged;
	public static String divergedExpected;
	public static String noValidation;
	public static String noValidationExpected;
	public static String notConverged;
	public static String notFinite;
	public static String notFiniteExpected;
	public static String notPositive;
	public static String tooMany;
	public static String tooManyExpected;
	public static String neighbours;

	static {
		NLS.initializeMessages("org.recital.learning.internal.classic.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced. */
	static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
