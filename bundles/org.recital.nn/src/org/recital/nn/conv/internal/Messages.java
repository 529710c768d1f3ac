/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import org.eclipse.osgi.util.NLS;

/** What a person reads. */
public final class Messages extends NLS {

	public static String Fit_epoch;
	public static String Resumed;
	public static String Shape;
	public static String Shape_expected;
	public static String TooSmall;
	public static String TooSmall_expected;
	public static String Crop;
	public static String Crop_expected;
	public static String Numbers;
	public static String Numbers_expected;
	public static String NoLibrary;
	public static String NoLibrary_expected;
	public static String Trained;
	public static String NoValidation;
	public static String Compress_kind;
	public static String Compress_kind_expected;
	public static String Compress_chain;
	public static String Compress_sizes;
	public static String On;
	public static String Off;

	static {
		NLS.initializeMessages("org.recital.nn.conv.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
