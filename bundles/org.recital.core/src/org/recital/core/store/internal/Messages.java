/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import org.eclipse.osgi.util.NLS;

/** What a person is told who peeks at a value. */
final class Messages extends NLS {

	public static String assets;
	public static String curve;
	public static String events;
	public static String features;
	public static String lists;
	public static String model;
	public static String network;
	public static String predictions;

	static {
		NLS.initializeMessages("org.recital.core.store.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
