/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe.internal;

import org.eclipse.osgi.util.NLS;

/** What is said of data sets. */
public final class Messages extends NLS {

	public static String counts;
	public static String ratings;
	public static String ratingsInSteps;
	public static String unary;

	static {
		NLS.initializeMessages("org.recital.core.describe.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
