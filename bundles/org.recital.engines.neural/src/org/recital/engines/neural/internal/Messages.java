/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
final class Messages extends NLS {

	public static String AutoRec_base;
	public static String AutoRec_base_expected;
	public static String Empty_training;
	public static String Empty_training_expected;
	public static String Explain_because1;
	public static String Explain_because2;
	public static String Explain_because3;
	public static String Explain_nothing;
	public static String Explain_popular;
	public static String Features_kind;
	public static String Features_kind_expected;
	public static String Features_none;
	public static String Features_none_expected;
	public static String Features_size;
	public static String Features_size_expected;
	public static String Note_resumed;
	public static String Note_trained;
	public static String Note_trainedAll;
	public static String Note_lent;
	public static String Note_loss;
	public static String Note_validation;
	public static String Training_notFinite;
	public static String Training_notFinite_expected;

	static {
		initializeMessages("org.recital.engines.neural.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
