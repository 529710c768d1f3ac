/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.regions.internal;

import org.eclipse.osgi.util.NLS;

/** What a person reads. */
public final class Messages extends NLS {

	public static String Input;
	public static String Input_expected;
	public static String External;
	public static String External_expected;
	public static String Boxes;
	public static String Boxes_expected;
	public static String Pixels;
	public static String Pixels_expected;

	static {
		NLS.initializeMessages("org.recital.vision.networks.regions.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
