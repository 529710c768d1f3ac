/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import org.eclipse.osgi.util.NLS;

/** What a person reads. */
final class Messages extends NLS {

	public static String Levels;
	public static String Levels_expected;
	public static String Numbers;
	public static String Numbers_expected;
	public static String Shape;
	public static String Shape_expected;
	public static String Some;

	static {
		NLS.initializeMessages("org.recital.nn.timbre.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
