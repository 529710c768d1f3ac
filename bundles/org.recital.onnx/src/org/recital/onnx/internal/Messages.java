/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx.internal;

import org.eclipse.osgi.util.NLS;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String damaged;
	public static String damagedExpected;
	public static String fileTooLarge;
	public static String fileTooLargeExpected;
	public static String missing;
	public static String missingExpected;
	public static String noFloats;
	public static String noFloatsExpected;
	public static String outside;
	public static String outsideExpected;
	public static String refused;
	public static String refusedExpected;
	public static String starts;
	public static String startsExpected;

	static {
		NLS.initializeMessages("org.recital.onnx.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
