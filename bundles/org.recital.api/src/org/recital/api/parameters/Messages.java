/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.ResourceBundle;

/** What is said about parameters, from {@code messages.properties}. */
public final class Messages {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.parameters.messages"); //$NON-NLS-1$

	private Messages() {
	}

	private static String say(String key, Object... values) {
		return MessageFormat.format(WORDS.getString(key), values);
	}

	static String unknown(String name) {
		return say("unknown", name); //$NON-NLS-1$
	}

	/** "did you mean ...?" */
	public static String nearest(String name) {
		return say("nearest", name); //$NON-NLS-1$
	}

	/** "one of: ..." */
	public static String oneOf(Collection<String> names) {
		return say("oneOf", String.join(", ", names)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static String takesNone() {
		return say("takesNone"); //$NON-NLS-1$
	}

	static String missing(String name) {
		return say("missing", name); //$NON-NLS-1$
	}

	static String mustBeGiven(String label) {
		return say("mustBeGiven", label); //$NON-NLS-1$
	}

	/** "expected a whole number" and the like; kind is the key. */
	public static String expected(String kind) {
		return say("expected." + kind); //$NON-NLS-1$
	}

	/** "x is not ..." */
	public static String wrong(String name, Object value) {
		return say("wrong", name, String.valueOf(value)); //$NON-NLS-1$
	}

	/** "x is out of bounds" */
	public static String bounds(String name, Object value) {
		return say("bounds", name, String.valueOf(value)); //$NON-NLS-1$
	}

	/** "from a to b" */
	public static String range(String least, String most) {
		return say("range", least, most); //$NON-NLS-1$
	}
}
