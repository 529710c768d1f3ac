/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import org.eclipse.osgi.util.NLS;

/** What is said about contributions. */
final class Messages extends NLS {

	public static String badPort;
	public static String duplicate;
	public static String duplicateUsed;
	public static String expectedElement;
	public static String expectedPort;
	public static String interrupted;
	public static String missingAttribute;
	public static String noClass;
	public static String noConstructor;
	public static String noOutput;
	public static String notARecord;
	public static String notOffered;
	public static String reinstall;
	public static String switchedOff;
	public static String threw;
	public static String tooLong;
	public static String unknownElement;
	public static String unknownPoint;
	public static String unreadable;
	public static String unreadablePlugin;
	public static String wellFormed;
	public static String wrongInterface;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
