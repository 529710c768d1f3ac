/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String metricFailed;
	public static String metricOfLists;
	public static String metricUnknown;
	public static String nearest;
	public static String nobody;
	public static String nobodyExpected;
	public static String nothing;
	public static String nothingExpected;
	public static String oneOf;
	public static String other;
	public static String otherData;
	public static String otherDataExpected;
	public static String otherExpected;
	public static String unknown;

	static {
		NLS.initializeMessages("org.recital.evaluation.internal.classes.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
