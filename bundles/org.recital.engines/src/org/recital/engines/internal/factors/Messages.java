/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
final class Messages extends NLS {

	public static String Epochs_best;
	public static String Epochs_note;
	public static String Epochs_progress;
	public static String Explain_occlusion0;
	public static String Explain_occlusion1;
	public static String Explain_occlusion2;
	public static String Explain_occlusion3;
	public static String Explain_popular;
	public static String Explain_unknown;
	public static String Nmf_negative;
	public static String Nmf_negative_expected;
	public static String Time_none;
	public static String Time_none_expected;
	public static String Update_fewer;
	public static String Update_fewer_expected;
	public static String Update_notFinite;
	public static String Update_notFinite_expected;

	static {
		initializeMessages("org.recital.engines.internal.factors.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
