/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
final class Messages extends NLS {

	public static String Blend_noPartners;
	public static String Blend_noPartners_expected;
	public static String Blend_noValidation;
	public static String Blend_noValidation_expected;
	public static String Blend_note;
	public static String Blend_noteEqual;
	public static String Blend_notSame;
	public static String Blend_notSame_expected;
	public static String Blend_weights;
	public static String Blend_weights_expected;
	public static String Empty_training;
	public static String Empty_training_expected;
	public static String Explain_because1;
	public static String Explain_because2;
	public static String Explain_because3;
	public static String Explain_likeYou;
	public static String Explain_nothing;
	public static String Explain_popular;
	public static String Features_kind;
	public static String Features_kind_items;
	public static String Features_kind_usersOrItems;
	public static String Features_size;
	public static String Features_size_expected;
	public static String Training_notFinite;
	public static String Training_notFinite_expected;
	public static String Update_smaller;
	public static String Update_smaller_expected;

	static {
		initializeMessages("org.recital.engines.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
