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

	static String badPort;
	static String duplicate;
	static String duplicateUsed;
	static String expectedElement;
	static String expectedPort;
	static String interrupted;
	static String missingAttribute;
	static String noClass;
	static String noConstructor;
	static String noOutput;
	static String notARecord;
	static String notOffered;
	static String reinstall;
	static String switchedOff;
	static String threw;
	static String tooLong;
	static String unknownElement;
	static String unknownPoint;
	static String unreadable;
	static String unreadablePlugin;
	static String wellFormed;
	static String wrongInterface;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
