/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
final class Messages extends NLS {

	public static String Ials_loss;
	public static String Lambda_small;
	public static String Lambda_small_expected;
	public static String Memory_items;
	public static String Memory_items_expected;
	public static String Memory_slim_expected;

	static {
		initializeMessages("org.recital.engines.internal.linear.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
